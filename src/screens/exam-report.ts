/** The score report (screens.md, E4): printed to the main screen, so that it stays in scrollback and can be piped. */
import { type Lang, say } from '../bank/model.ts';
import type { DomainRow, Report } from '../exam/mark.ts';
import type { Style } from '../terminal/style.ts';
import { padEnd, padStart, width, wrap } from '../text/layout.ts';
import { clockText, stampText } from '../text/time-text.ts';
import { examReportWords } from './exam-report.words.ts';
import { nextLines } from './next-command.ts';

/** What the report says beside the marks. */
export interface SittingFacts {
  code: string;
  startedAt: string;
  offsetMinutes: number;
  activeMs: number;
  minutes: number | null;
  seed: string;
  pauses: number;
  resumed: number;
  esl: boolean;
  /** Of `--bank`. */
  bankFolder?: string | undefined;
  /** False under `--no-save`: there is nothing to review. */
  saved: boolean;
}

type Words = ReturnType<typeof examReportWords>;

const WIDEST = 100;

export function examReport(report: Report, facts: SittingFacts, lang: Lang, columns: number, style: Style): string[] {
  const w = examReportWords(lang);
  const cells = Math.max(20, Math.min(columns, WIDEST));
  return [
    ...phrases(headline(facts, w), cells),
    '-'.repeat(Math.min(80, cells)),
    ...verdict(report, w, style, cells),
    '',
    ...sections(report.domains, lang, w, style, cells),
    '',
    ...behaviour(report, facts, w, cells),
    '',
    ...honesty(report, facts, w, cells),
    '',
    ...next(report, facts, w, cells),
  ];
}

function headline(facts: SittingFacts, w: Words): string[] {
  const limit = facts.minutes === null ? null : clockText(facts.minutes * 60_000);
  const used = facts.minutes === null ? facts.activeMs : Math.min(facts.activeMs, facts.minutes * 60_000);
  return [
    w.title(facts.code),
    stampText(facts.startedAt, facts.offsetMinutes),
    w.took(clockText(Math.floor(used / 1000) * 1000), limit),
    `seed ${facts.seed}`,
  ];
}

function verdict(report: Report, w: Words, style: Style, cells: number): string[] {
  const { score, low, high, pass } = report.estimate;
  const word = pass ? w.pass : w.fail;
  const counts = w.counts(String(report.scored.correct), report.scored.of, report.all.correct, report.all.of);
  const lines = phrases([word, w.estimate(score, low, high, report.passMark), counts], cells);
  const shown = style.strong(pass ? style.right(word) : style.wrong(word));
  return lines.map((line, i) => (i === 0 ? shown + line.slice(word.length) : line));
}

/** Phrases three blanks apart; what does not fit goes on the next line. */
function phrases(parts: readonly string[], cells: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && width(last) + 3 + width(part) <= cells) lines[lines.length - 1] = `${last}   ${part}`;
    else lines.push(...wrap(part, cells));
  }
  return lines;
}

function sections(rows: readonly DomainRow[], lang: Lang, w: Words, style: Style, cells: number): string[] {
  const resultCells = Math.max(width(w.result), ...Object.values(w.results).map(width));
  const longest = Math.max(width(w.section), ...rows.map(({ id, title }) => width(`${id} ${say(title, lang)}`)));
  // Where a name has no room beside its figures, they stand below the names.
  const room = cells - resultCells - 22;
  const narrow = longest > room;
  const nameCells = narrow ? 2 : Math.min(room, Math.max(longest, 37));
  const line = (name: string, weight: string, figures: string, result: string): string =>
    [padEnd(name, nameCells), padEnd(padStart(weight, 4), narrow ? 6 : 8), padEnd(figures, 14), result].join('');
  const head = `${padEnd(w.weight, narrow ? 7 : 9)}${padEnd(w.score, 13)}${w.result}`;
  return [
    ...(narrow ? [style.strong(w.section)] : []),
    style.strong(`${padEnd(narrow ? '' : w.section, nameCells)}${head}`),
    ...rows.flatMap((row) => {
      const name = `${row.id} ${say(row.title, lang)}`;
      const share = `${Math.round((100 * row.correct) / row.of)}%`;
      const result = w.results[row.result];
      const shown =
        row.result === 'meets' ? style.right(result) : row.result === 'too-few' ? result : style.wrong(result);
      const figures = `${padStart(`${row.correct}/${row.of}`, 5)}  ${padStart(share, 4)}`;
      const below = line(narrow ? '' : name, `${row.weight}%`, figures, shown);
      return narrow ? [...wrap(name, cells), below] : [below];
    }),
  ];
}

function behaviour(report: Report, facts: SittingFacts, w: Words, cells: number): string[] {
  const { times, toRight, toWrong } = report.changed;
  const lines = phrases(
    [
      w.unanswered(report.unanswered),
      w.changed(times, toRight, toWrong),
      w.paused(facts.pauses),
      ...(facts.resumed > 0 ? [w.resumed(facts.resumed)] : []),
    ],
    cells,
  );
  const slowest = report.slowest.map(({ n, ms }) => w.slow(n + 1, clockText(ms, 'short'))).join(', ');
  return slowest === '' ? lines : [...lines, ...wrap(w.slowest(slowest), cells)];
}

function honesty(report: Report, facts: SittingFacts, w: Words, cells: number): string[] {
  const { fresh, all } = report;
  const seen = { correct: all.correct - fresh.correct, of: all.of - fresh.of };
  const sentences = [
    w.fresh(fresh.of, all.of),
    ...(seen.of === 0
      ? []
      : fresh.of === 0
        ? [w.allSeen]
        : [w.freshApart(fresh.correct, fresh.of, seen.correct, seen.of)]),
    facts.code.startsWith('SAA-') && report.passMark === 720 ? w.honest : w.honestAt(report.passMark),
    ...(report.gone > 0 ? [w.gone(report.gone)] : []),
    ...(report.edited > 0 ? [w.edited(report.edited)] : []),
    ...(facts.esl ? [w.eslNote] : []),
  ];
  return wrap(sentences.join(' '), Math.min(cells, 80));
}

function next(report: Report, facts: SittingFacts, w: Words, cells: number): string[] {
  const wrong = report.all.of - report.all.correct;
  const weakest = weakestOf(report.domains);
  const steps: [string, string][] = [
    ...(wrong > 0 && facts.saved ? [['saa review last --wrong', w.reviewWrong(wrong)] as [string, string]] : []),
    ...(weakest ? [[`saa quiz --domain ${weakest.id} -n 20`, w.drillWeakest] as [string, string]] : []),
    ...(wrong === 0 ? [['saa exam --timed', w.another] as [string, string]] : []),
  ];
  return nextLines(w.next, steps, facts.bankFolder, cells);
}

/** The domain with the lowest share, where one was wrong at all. */
function weakestOf(rows: readonly DomainRow[]): DomainRow | undefined {
  const short = rows.filter((row) => row.correct < row.of);
  return short.sort((a, b) => a.correct / a.of - b.correct / b.of || a.id - b.id)[0];
}
