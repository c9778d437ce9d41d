/** What is said after an answer: the verdict, a reason for every option, the facts behind it, where to read on. Pure. */
import { type Correction, isCorrect, keyOf, type Lang, say, type Text } from '../bank/model.ts';
import type { Style } from '../terminal/style.ts';
import { cut, hang, padEnd, spread, width } from '../text/layout.ts';
import { safeLine } from '../text/safe.ts';
import { feedbackWords } from './feedback.words.ts';
import { type Asked, inEach, letterOf, lettersOf, optionAt, PROSE_COLUMNS, rule, type Shown } from './question.ts';

export interface Feedback {
  asked: Asked;
  /** Option places; empty where nothing was chosen. */
  selected: readonly number[];
  /** Facts behind the question, the deciding one first. */
  facts: readonly Text[];
  /** What study notes get wrong about the topic; shown after a wrong answer. */
  corrections: readonly Correction[];
  /** Right of the verdict, such as `2 of 3   48 s`. */
  score: string;
  /** The question was edited since the learner last saw it. */
  changed: boolean;
}

export function feedbackLines(feedback: Feedback, lang: Lang, shown: Shown, columns: number, style: Style): string[] {
  const { asked, selected } = feedback;
  const w = feedbackWords(lang);
  const width = Math.min(columns, PROSE_COLUMNS);
  const right = isCorrect(selected, keyOf(asked.question));
  return [
    verdictLine(feedback, right, lang, width, style),
    ...(feedback.changed ? [w.changed] : []),
    rule(width),
    ...reasonOrder(asked).flatMap((at) => reasonLines(feedback, at, lang, shown, width, style)),
    '',
    ...feedback.facts.flatMap((fact, i) => labelled(i === 0 ? w.remember : '', fact, lang, shown, width, style)),
    ...(right ? [] : feedback.corrections.flatMap((each) => correctionLines(each, lang, shown, width, style))),
    ...readLines(asked.question.refs.map(safeLine), lang, width),
  ];
}

/** Where options are named, so that labels end in one column. */
const TAG_CELLS = 9;

function verdictLine(feedback: Feedback, right: boolean, lang: Lang, columns: number, style: Style): string {
  const w = feedbackWords(lang);
  const { asked, selected } = feedback;
  const verdict = right ? w.correct : w.wrong;
  const yours = selected.length > 0 ? lettersOf(asked, selected).join(', ') : w.none;
  const key = lettersOf(asked, keyOf(asked.question)).join(', ');
  const line = spread(`${verdict}   ${w.yourAnswer(yours)}   ${w.correctAnswer(key)}`, feedback.score, columns);
  const painted = right ? style.right(style.strong(verdict)) : style.wrong(style.strong(verdict));
  return painted + line.slice(verdict.length);
}

/** Right options first, then the others in the order shown. */
function reasonOrder(asked: Asked): number[] {
  const places = asked.order.map((_, at) => at);
  return [
    ...places.filter((at) => optionAt(asked, at).correct),
    ...places.filter((at) => !optionAt(asked, at).correct),
  ];
}

function reasonLines(
  feedback: Feedback,
  at: number,
  lang: Lang,
  shown: Shown,
  columns: number,
  style: Style,
): string[] {
  const { asked, selected } = feedback;
  const option = optionAt(asked, at);
  const tag = tagOf(
    option.correct === true,
    selected.includes(asked.order[at]!),
    keyOf(asked.question).length > 1,
    lang,
  );
  const paint = option.correct ? style.right : tag === '' ? (text: string) => text : style.wrong;
  const head = ` ${padEnd(tag, TAG_CELLS)} ${letterOf(at)}.  `;
  const indent = ' '.repeat(width(head));
  const [first, ...rest] = [
    cut(`${head}${safeLine(say(option.text, shown[0] ?? lang))}`, columns),
    ...inEach(option.why, shown, (line) => hang(indent, line, columns)),
  ];
  return [` ${paint(padEnd(tag, TAG_CELLS))}${first!.slice(1 + padEnd(tag, TAG_CELLS).length)}`, ...rest];
}

/** Of several keys one may have been missed; the only key of a question is just the correct one. */
function tagOf(correct: boolean, chosen: boolean, several: boolean, lang: Lang): string {
  const w = feedbackWords(lang);
  if (correct) return chosen || !several ? w.tagCorrect : w.tagMissed;
  return chosen ? w.tagYours : '';
}

function labelled(label: string, text: Text, lang: Lang, shown: Shown, columns: number, style: Style): string[] {
  const cells = feedbackWords(lang).labelCells;
  const lines = inEach(text, shown, (line, i) => hang(` ${padEnd(i === 0 ? label : '', cells)} `, line, columns));
  const named = ` ${label}`;
  return label === '' ? lines : [style.accent(named) + lines[0]!.slice(named.length), ...lines.slice(1)];
}

function correctionLines(correction: Correction, lang: Lang, shown: Shown, columns: number, style: Style): string[] {
  const w = feedbackWords(lang);
  return [
    ...labelled(w.notesSay, correction.claim, lang, shown, columns, style),
    ...labelled(w.nowSo, correction.truth, lang, shown, columns, style),
  ];
}

/** An address stays whole, so that it can be opened: where one has no room behind the label, all stand below it. */
function readLines(refs: readonly string[], lang: Lang, columns: number): string[] {
  const { read, labelCells } = feedbackWords(lang);
  const room = columns - labelCells - 2;
  if (refs.some((ref) => width(ref) > room)) return [` ${read}`, ...refs.map((ref) => ` ${ref}`)];
  return refs.map((ref, i) => ` ${padEnd(i === 0 ? read : '', labelCells)} ${ref}`);
}
