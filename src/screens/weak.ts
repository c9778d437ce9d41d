/** `saa weak --list`: topics by points to gain, what they are mixed up with, and how to tell two apart. Pure. */
import type { Contrast } from '../bank/model.ts';
import { type Lang, say, type Text } from '../bank/model.ts';
import type { Confusion } from '../memory/confusions.ts';
import { FIRSTS_NEEDED } from '../memory/readiness.ts';
import type { WeakPlan, WeakTopic, WeakView } from '../memory/weak.ts';
import type { Style } from '../terminal/style.ts';
import { cut, hang, padEnd, padStart, width, wrap } from '../text/layout.ts';
import { nextCommand } from './next-command.ts';
import { PROSE_COLUMNS, rule } from './question.ts';
import { weakWords } from './weak.words.ts';

export interface WeakScreen {
  lang: Lang;
  columns: number;
  style: Style;
  /** Topics shown at most. */
  rows: number;
  name: (topicId: string) => Text;
  /** Of `--bank`. */
  bankFolder: string | undefined;
}

export interface WeakReport {
  view: WeakView;
  confusions: readonly Confusion[];
  /** The notes' table of the most frequent confusion, where they have one. */
  contrast: Contrast | undefined;
}

const CONFUSIONS_SHOWN = 3;
/** From this many cells on the table has its last column. */
const WIDE = 76;
/** Under this many the figures stand below the topic. */
const NARROW = 60;

export function weakScreen(report: WeakReport, screen: WeakScreen): string[] {
  const w = weakWords(screen.lang);
  const { topics, enough, firsts } = report.view;
  const shown = topics.slice(0, screen.rows);
  const next = (command: string): string => nextCommand(command, screen.bankFolder);
  return [
    ...wrap(screen.style.strong(w.head), screen.columns),
    rule(screen.columns),
    ...(enough ? [] : [...wrap(w.notEnough(firsts, FIRSTS_NEEDED), prose(screen)), '']),
    ...row(screen, ['#', w.columns.topic, w.columns.known, w.columns.points, w.columns.due, w.columns.mixedUp]),
    ...shown.flatMap((topic, i) => topicRow(report, screen, topic, i)),
    ...(topics.length > shown.length ? [w.more(topics.length - shown.length, next('saa weak --list --json'))] : []),
    '',
    ...wrap(w.legend, prose(screen)),
    ...confusionLines(report, screen),
    ...(shown[0]
      ? drillLines(w.drill(next('saa weak -n 10')), w.oneTopic(next(`saa quiz ${shown[0].id}`)), prose(screen))
      : []),
  ];
}

/** Two commands on one line where it holds both: a broken command cannot be copied. */
function drillLines(drill: string, oneTopic: string, columns: number): string[] {
  const both = `${drill}      ${oneTopic}`;
  return width(both) <= columns ? [both] : [drill, oneTopic];
}

const prose = (screen: WeakScreen): number => Math.min(screen.columns, PROSE_COLUMNS);
const nameOf = (screen: WeakScreen, topicId: string): string =>
  say(screen.name(topicId), screen.lang).replace(/^(Amazon|AWS) /, '');

function topicRow({ confusions }: WeakReport, screen: WeakScreen, topic: WeakTopic, i: number): string[] {
  const mixedUp = confusions.find((confusion) => confusion.right === topic.id);
  return row(screen, [
    String(i + 1),
    nameOf(screen, topic.id),
    knownText(topic, screen.lang),
    topic.gain.toFixed(1),
    topic.due > 0 ? String(topic.due) : '-',
    mixedUp ? nameOf(screen, mixedUp.chose) : '',
  ]);
}

export function knownText({ known, basis }: WeakTopic, lang: Lang): string {
  const w = weakWords(lang);
  if (!known) return w.noData;
  const text = w.percents(Math.round(100 * known.low), Math.round(100 * known.high));
  return basis === 'task' ? `${text} ${w.ofTask}` : text;
}

/** Places, topic and confusion take what the three figures leave. */
function row(screen: WeakScreen, cells: [string, string, string, string, string, string]): string[] {
  const columns = prose(screen);
  const wide = columns >= WIDE;
  const narrow = columns < NARROW;
  const figures = 3 + 16 + 7 + 5 + 4;
  const topicCells = narrow ? 0 : wide ? Math.floor((columns - figures) * 0.6) : columns - figures;
  const [place, topic, known, points, due, mixedUp] = cells;
  const line = [
    padStart(narrow ? '' : place, 2),
    ' ',
    padEnd(cut(topic, topicCells), topicCells),
    ' ',
    padEnd(cut(known, 15), 16),
    padStart(points, 6),
    ' ',
    padStart(due, 5),
  ].join('');
  if (narrow) return [...hang(`${padStart(place, 2)} `, topic, columns), line];
  return [(wide && mixedUp ? `${line}  ${cut(mixedUp, columns - figures - topicCells)}` : line).trimEnd()];
}

function confusionLines({ confusions, contrast }: WeakReport, screen: WeakScreen): string[] {
  const w = weakWords(screen.lang);
  const [first] = confusions;
  if (!first) return [''];
  const lines = confusions.slice(0, CONFUSIONS_SHOWN).flatMap(({ chose, right, times }) => {
    return hang('  ', w.confusion(nameOf(screen, chose), nameOf(screen, right), times), prose(screen));
  });
  return [
    '',
    screen.style.strong(w.confusions),
    ...lines,
    ...(contrast ? contrastLines(contrast, screen) : []),
    w.tellApart(nextCommand(`saa quiz --contrast ${first.right},${first.chose}`, screen.bankFolder)),
    '',
  ];
}

/** The notes' contrast as it fits any width: a criterion, then each topic's side of it. */
export function contrastLines(
  contrast: Contrast,
  screen: Pick<WeakScreen, 'lang' | 'columns' | 'style' | 'name'>,
): string[] {
  const columns = Math.min(screen.columns, PROSE_COLUMNS);
  const names = contrast.topics.map((topic) => say(screen.name(topic), screen.lang).replace(/^(Amazon|AWS) /, ''));
  return [
    '',
    ...wrap(screen.style.strong(say(contrast.title, screen.lang)), columns),
    ...contrast.rows.flatMap((entry) => [
      ...wrap(say(entry.criterion, screen.lang), columns),
      ...entry.cells.flatMap((cell, i) => hang(`   ${names[i] ?? ''}: `, say(cell, screen.lang).trim(), columns)),
    ]),
    '',
  ];
}

const NAMED = 3;

/** Why these questions: the first topics of the session with what they cost, and why not the list's first ones. */
export function whyLines(
  { topics, ids, enough }: WeakPlan,
  topicOf: (id: string) => string,
  screen: WeakScreen,
): string[] {
  const w = weakWords(screen.lang);
  if (!enough) return wrap(w.whyFew, prose(screen));
  const asked = new Set(ids.map(topicOf));
  const named = topics.filter(({ id }) => asked.has(id)).slice(0, NAMED);
  const resting = topics.slice(0, asked.size).filter(({ id, rests }) => rests && !asked.has(id));
  const names = resting.slice(0, NAMED).map(({ id }) => nameOf(screen, id));
  return [
    ...wrap(w.why(named.map(({ id, gain }) => `${nameOf(screen, id)} (${gain.toFixed(1)})`).join('; ')), prose(screen)),
    ...(names.length > 0 ? wrap(w.rest(names.join('; '), resting.length - names.length), prose(screen)) : []),
  ];
}
