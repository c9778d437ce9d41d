/** The quiz on a scrolling screen: header, question, keys; the summary at the end. Pure. */

import type { IndexedDomain } from '../bank/compiled.ts';
import { type Lang, say, type Text } from '../bank/model.ts';
import type { Style } from '../terminal/style.ts';
import { cut, fitted, padEnd, padStart, width } from '../text/layout.ts';
import { nextLines } from './next-command.ts';
import { type Asked, optionLines, PROSE_COLUMNS, rule, type Shown, stemLines } from './question.ts';
import { quizWords } from './quiz.words.ts';

export interface QuizScreen {
  lang: Lang;
  /** Languages of the texts; the screen's own words are in `lang`. */
  shown: Shown;
  columns: number;
  style: Style;
  /** No bar. */
  plain: boolean;
  /** Of `--bank`. */
  bankFolder: string | undefined;
  /** False under `--no-save`: what goes on from this drill's answers will not know them. */
  saved: boolean;
}

export interface QuizProgress {
  /** Names of what is drilled; empty: everything. */
  title: readonly Text[];
  /** 1-based. */
  n: number;
  of: number;
  right: number;
  answered: number;
  seed: string;
  timeLeft?: string | undefined;
}

export function questionScreen(
  asked: Asked,
  domain: IndexedDomain,
  progress: QuizProgress,
  screen: QuizScreen,
): string[] {
  const w = quizWords(screen.lang);
  const select = asked.question.options.filter((option) => option.correct).length;
  return [
    headLine(progress, screen),
    [w.domain(domain.id, say(domain.title, screen.lang)), w.seed(progress.seed)].join('   '),
    rule(screen.columns),
    ...stemLines(asked.question, screen.shown, screen.columns),
    '',
    ...optionLines(asked, screen.shown, screen.columns),
    '',
    ...fitted([`${w.choose(select)}  ${w.keys(asked.order.length)}`], Math.min(screen.columns, PROSE_COLUMNS)),
  ];
}

function headLine(progress: QuizProgress, screen: QuizScreen): string {
  const w = quizWords(screen.lang);
  const columns = Math.min(screen.columns, PROSE_COLUMNS);
  const counts = [
    w.question(progress.n, progress.of),
    ...(progress.answered > 0 ? [w.soFar(progress.right, progress.answered)] : []),
    ...(progress.timeLeft ? [w.timeLeft(progress.timeLeft)] : []),
  ].join('   ');
  const done = (progress.n - 1) / progress.of;
  const bar = screen.plain ? '' : `   [${'#'.repeat(Math.round(done * 20)).padEnd(20, '.')}] ${w.percent(done)}`;
  const name = w.title(cut(titleText(progress.title, screen.lang), 28), w.quiz);
  const line = `${name}   ${counts}`;
  const fits = width(line) + width(bar) <= columns;
  return screen.style.strong(name) + cut(`${line}${fits ? bar : ''}`, columns).slice(name.length);
}

/** `Amazon EC2`, or the first two of many. */
export function titleText(title: readonly Text[], lang: Lang): string {
  if (title.length === 0) return quizWords(lang).wholeBank;
  const names = title.map((text) => say(text, lang).replace(/^(Amazon|AWS) /, ''));
  return names.length > 2 ? `${names.slice(0, 2).join(', ')} +${names.length - 2}` : names.join(', ');
}

export interface QuizSummary {
  right: number;
  answered: number;
  skipped: number;
  byDomain: { domain: IndexedDomain; right: number; answered: number }[];
}

export function summaryLines(summary: QuizSummary, screen: QuizScreen): string[] {
  const w = quizWords(screen.lang);
  if (summary.answered === 0) return [w.nothingAnswered];
  // Domain, a space before and behind, right of answered.
  const titles = summary.byDomain.map(({ domain }) => say(domain.title, screen.lang));
  const titleCells = Math.min(Math.max(...titles.map(width)), screen.columns - 11);
  const skipped = summary.skipped > 0 ? `   ${w.skippedCount(summary.skipped)}` : '';
  const total = `${w.done(summary.right, summary.answered)}   ${w.percent(summary.right / summary.answered)}${skipped}`;
  return [
    rule(screen.columns),
    screen.style.strong(total),
    ...summary.byDomain.map(({ domain, right, answered }, i) =>
      [` ${domain.id} ${padEnd(cut(titles[i]!, titleCells), titleCells)}`, padStart(`${right}/${answered}`, 7)].join(
        ' ',
      ),
    ),
    '',
    ...nextLines(
      w.next,
      [
        summary.right < summary.answered && screen.saved ? ['saa quiz --wrong', w.nextWrong] : ['saa quiz', w.nextMore],
        ['saa weak', w.nextWeak],
      ],
      screen.bankFolder,
      Math.min(screen.columns, PROSE_COLUMNS),
    ),
  ];
}
