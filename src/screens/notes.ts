/** The study notes of topics, contrasts and the list of topics, as lines of text and as Markdown. Pure. */
import { type Contrast, type Lang, type ServiceNotes, say, type Text, type TopicNotes } from '../bank/model.ts';
import type { Style } from '../terminal/style.ts';
import { hang, padEnd, width, wrap } from '../text/layout.ts';
import { safeLine } from '../text/safe.ts';
import { notesWords } from './notes.words.ts';
import { inEach, PROSE_COLUMNS, rule, type Shown } from './question.ts';
import { listLines, tableLines } from './table.ts';

/** How a fact stands by the answers to the questions that it decides. */
export type FactState = 'right' | 'mixed' | 'wrong' | 'none';

export interface NotesPage {
  topic: TopicNotes;
  service: ServiceNotes;
  /** By fact id; facts that no question asks are missing. */
  states: ReadonlyMap<string, FactState>;
  /** Topics that are easily confused with this one. */
  contrasts: readonly { id: string; name: Text }[];
  /** One of those with a table that tells the two apart. */
  tableWith: string | undefined;
}

export interface NotesScreen {
  lang: Lang;
  shown: Shown;
  columns: number;
  style: Style;
  plain: boolean;
}

const MARKS: Record<FactState, string> = { right: '[+]', mixed: '[~]', wrong: '[-]', none: '[ ]' };

export function notesLines(page: NotesPage, screen: NotesScreen): string[] {
  const { topic, service } = page;
  const w = notesWords(screen.lang);
  const columns = Math.min(screen.columns, PROSE_COLUMNS);
  const state = service.status === 'closed' ? `   ${w.closed}` : service.status === 'retired' ? `   ${w.retired}` : '';
  const refs = [...new Set(topic.facts.flatMap((fact) => fact.refs ?? []))];
  return [
    screen.style.strong(safeLine(say(topic.name, screen.lang))) +
      `   ${safeLine(say(service.name, screen.lang))}${state}`,
    rule(columns),
    ...topic.facts.flatMap((fact) => {
      const mark = page.states.has(fact.id) ? `${MARKS[page.states.get(fact.id)!]} ` : '  - ';
      return inEach(fact.text, screen.shown, (line, i) => hang(i === 0 ? mark : '    ', line, columns));
    }),
    ...(topic.corrections ?? []).flatMap((correction) => [
      '',
      ...labelled(w.oldNotes, correction.claim, screen, columns),
      ...labelled(w.now, correction.truth, screen, columns),
    ]),
    ...(page.contrasts.length > 0
      ? [
          '',
          ...hang(
            `${w.confused}: `,
            page.contrasts.map(({ name }) => safeLine(say(name, screen.lang))).join(', '),
            columns,
          ),
          ...(page.tableWith ? [w.tellApart(`${topic.id} ${page.tableWith}`)] : []),
        ]
      : []),
    '',
    w.read,
    ...refs.map((ref) => `  ${safeLine(ref)}`),
    '',
    ...([...page.states.values()].some((state) => state !== 'none') ? [w.legend] : []),
    w.drill(topic.id),
  ];
}

/** What to type for each page, with its title beside it, or below it where the id leaves too little room. */
export function choiceLines(pages: readonly NotesPage[], { lang, columns }: NotesScreen): string[] {
  const longest = Math.max(...pages.map(({ topic }) => topic.id.length));
  const cells = Math.min('  saa notes '.length + longest, Math.floor(columns / 2));
  return [
    notesWords(lang).many(pages.length),
    ...pages.flatMap(({ topic }) => {
      const command = `  saa notes ${topic.id}`;
      const title = safeLine(say(topic.name, lang));
      if (command.length > cells) return [command, ...hang('      ', title, columns)];
      return hang(`${padEnd(command, cells)}   `, title, columns);
    }),
  ];
}

function labelled(label: string, text: Text, screen: NotesScreen, columns: number): string[] {
  const [first, ...rest] = inEach(text, screen.shown, (line, i) => hang(i === 0 ? `${label}: ` : '  ', line, columns));
  return [screen.style.warn(first!), ...rest];
}

export function contrastLines(contrast: Contrast, names: readonly Text[], screen: NotesScreen): string[] {
  const { lang } = screen;
  const columns = Math.min(screen.columns, PROSE_COLUMNS);
  const head = ['', ...names.map((name) => safeLine(say(name, lang)))];
  const rows = contrast.rows.map((row) => [row.criterion, ...row.cells].map((text) => safeLine(say(text, lang))));
  // A table whose columns would be narrower than a word is no table.
  const fits = !screen.plain && (columns - 16) / names.length >= 14 && names.length <= 4;
  return [
    screen.style.strong(safeLine(say(contrast.title, lang))),
    rule(columns),
    ...(fits ? tableLines(head, rows, columns) : listLines(head, rows, columns)),
  ];
}

export function notesMarkdown(page: NotesPage, lang: Lang): string {
  const { topic, service } = page;
  const w = notesWords(lang);
  const lines = [
    `## ${say(topic.name, lang)}`,
    '',
    `${say(service.name, lang)} (\`${topic.id}\`)`,
    '',
    ...topic.facts.map(
      (fact) => `- ${say(fact.text, lang)}${(fact.refs ?? []).map((ref, i) => ` [${i + 1}](${ref})`).join('')}`,
    ),
  ];
  for (const { claim, truth } of topic.corrections ?? []) {
    lines.push('', `> **${w.oldNotes}:** ${say(claim, lang)}  `, `> **${w.now}:** ${say(truth, lang)}`);
  }
  return `${lines.join('\n')}\n`;
}

export function contrastMarkdown(contrast: Contrast, names: readonly Text[], lang: Lang): string {
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return `${[
    `## ${say(contrast.title, lang)}`,
    '',
    row(['', ...names.map((name) => say(name, lang))]),
    row(Array.from({ length: names.length + 1 }, () => '---')),
    ...contrast.rows.map(({ criterion, cells }) =>
      row([say(criterion, lang), ...cells.map((cell) => say(cell, lang))]),
    ),
  ].join('\n')}\n`;
}

export interface TopicRow {
  service: { id: string; name: Text };
  topic: { id: string; name: Text };
  questions: number;
  seen: number;
  /** 80 % interval of what is known, 0-1; null without enough answers. */
  known: { low: number; high: number } | null;
}

export function topicsLines(rows: readonly TopicRow[], screen: NotesScreen): string[] {
  const w = notesWords(screen.lang);
  const columns = Math.min(screen.columns, PROSE_COLUMNS);
  const numbers = 26;
  const lines: string[] = [];
  let service = '';
  for (const row of rows) {
    if (row.service.id !== service) {
      service = row.service.id;
      lines.push('', `${screen.style.strong(safeLine(say(row.service.name, screen.lang)))}   ${service}`);
    }
    const known = row.known ? w.interval(Math.round(100 * row.known.low), Math.round(100 * row.known.high)) : '-';
    const counts = `${String(row.questions).padStart(4)}${String(row.seen).padStart(6)}   ${known}`;
    const name = wrap(`${safeLine(say(row.topic.name, screen.lang))} (${row.topic.id})`, columns - numbers);
    lines.push(
      ...name.map((line, i) =>
        i === 0 ? `  ${line}${' '.repeat(columns - numbers - width(line))}${counts}` : `    ${line}`,
      ),
    );
  }
  const services = new Set(rows.map((row) => row.service.id)).size;
  const sum = (of: (row: TopicRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return [
    w.total(
      services,
      rows.length,
      sum((row) => row.questions),
      sum((row) => row.seen),
    ),
    `${' '.repeat(columns - numbers)}${w.topicsHead}`,
    ...lines,
    '',
    w.howTo,
  ];
}
