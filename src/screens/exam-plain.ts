/** The exam as numbered lines (screens.md, P1): no cursor movement, nothing by colour or layout alone. */
import { type Lang, type Question, say } from '../bank/model.ts';
import { isAnswered, markAt, questionAt, type Seat, tally } from '../exam/seat.ts';
import { wrap } from '../text/layout.ts';
import { safeLine } from '../text/safe.ts';
import { examPlainWords } from './exam-plain.words.ts';

const WIDEST = 100;

/** The question on screen with its head; `time` is a sentence. `question` is undefined where the bank lost it. */
export function plainQuestion(
  seat: Seat,
  question: Question | undefined,
  time: string,
  lang: Lang,
  columns: number,
): string[] {
  const w = examPlainWords(lang);
  const mark = markAt(seat);
  const head = [w.question(seat.at + 1, seat.questions.length), time, mark.flagged ? w.flagged : w.notFlagged].join(
    ' ',
  );
  const cells = Math.min(columns, WIDEST);
  if (!question) return [...wrap(head, cells), ...wrap(w.gone, cells)];
  const { order, select } = questionAt(seat);
  return [
    ...wrap(head, cells),
    ...wrap(`${safeLine(say(question.stem, lang))} ${w.select(select)}`, cells),
    ...order.flatMap((place, shown) => {
      const state = mark.selected.includes(place) ? `${w.chosen} ` : mark.struck.includes(place) ? `${w.struck} ` : '';
      return wrap(`${shown + 1}. ${state}${safeLine(say(question.options[place]!.text, lang))}`, cells);
    }),
  ];
}

export interface Intro {
  code: string;
  seed: string;
  questions: number;
  /** Of those, how many do not count. */
  trial: number;
  /** Questions wished for, where the bank could not fill so many. */
  wished: number | null;
  minutes: number | null;
  /** Of the minutes, how many are the accommodation's. */
  extraMinutes: number;
  /** Questions already answered in an exam taken up again; null in a new one. */
  resumed: number | null;
}

/** What one is told before the first question. */
export function examIntro(intro: Intro, lang: Lang, columns: number): string[] {
  const w = examPlainWords(lang);
  const sentences =
    intro.resumed !== null
      ? [w.resumed(intro.resumed, intro.questions)]
      : [
          w.start(intro.code, intro.questions, intro.seed),
          ...(intro.wished === null ? [] : [w.fewer(intro.questions, intro.wished)]),
          intro.minutes === null ? w.untimed : w.limit(intro.minutes),
          ...(intro.extraMinutes > 0 ? [w.esl(intro.extraMinutes)] : []),
          ...(intro.trial > 0 ? [w.trial(intro.trial)] : []),
        ];
  return [...sentences.flatMap((sentence) => wrap(sentence, Math.min(columns, WIDEST))), ''];
}

/** Hours and minutes left as a sentence; an untimed exam says what was used. */
export function timeSentence(leftMs: number | null, usedText: string, lang: Lang): string {
  const w = examPlainWords(lang);
  if (leftMs === null) return w.used(usedText);
  const minutes = Math.ceil(leftMs / 60_000);
  return w.left(Math.floor(minutes / 60), minutes % 60);
}

export function plainReview(seat: Seat, lang: Lang, columns: number): string[] {
  const w = examPlainWords(lang);
  const { answered, incomplete, flagged } = tally(seat);
  const cells = Math.min(columns, WIDEST);
  const list = (questions: readonly number[]): string => questions.map((n) => n + 1).join(', ') || w.none;
  return [
    w.review(answered, incomplete.length, flagged.length),
    w.incompleteList(list(incomplete)),
    w.flaggedList(list(flagged)),
  ].flatMap((line) => wrap(line, cells));
}

/** What a choice just made amounts to. */
export function plainChoice(seat: Seat, lang: Lang, saved: boolean): string {
  const w = examPlainWords(lang);
  const { order, select } = questionAt(seat);
  const { selected } = markAt(seat);
  const kept = saved ? ` ${w.kept}` : '';
  if (selected.length === 0) return w.cleared + kept;
  const numbers = selected.map((place) => order.indexOf(place) + 1).sort((a, b) => a - b);
  const few = isAnswered(seat, seat.at) ? '' : ` ${w.tooFew(selected.length, select)}`;
  return w.selected(numbers) + kept + few;
}
