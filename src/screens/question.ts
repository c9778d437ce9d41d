/** A question as it is asked: stem and options in the order shown. Pure. */
import { type Lang, type Option, type Question, say, type Text } from '../bank/model.ts';
import { hang, wrap } from '../text/layout.ts';
import { safeLine } from '../text/safe.ts';

/** Prose is never wider than this, however wide the terminal is: long lines are slower to read. */
export const PROSE_COLUMNS = 80;

/** A question with its options in the order of one sitting. */
export interface Asked {
  question: Question;
  /** Option places in the order shown. */
  order: readonly number[];
}

/** Which languages a text is shown in, one block after the other. */
export type Shown = readonly Lang[];

export function optionAt(asked: Asked, shown: number): Option {
  return asked.question.options[asked.order[shown]!]!;
}

/** The letter of the option that stands at `shown` (0-based). */
export function letterOf(shown: number): string {
  return String.fromCharCode(65 + shown);
}

/** Letters of the options at `places` of the file, in the order shown: `A, C`. */
export function lettersOf(asked: Asked, places: readonly number[]): string[] {
  return asked.order.flatMap((place, shown) => (places.includes(place) ? [letterOf(shown)] : []));
}

export function stemLines(question: Question, shown: Shown, columns: number): string[] {
  const width = Math.min(columns, PROSE_COLUMNS);
  return shown.flatMap((lang, i) => [...(i > 0 ? [''] : []), ...wrap(safeLine(say(question.stem, lang)), width)]);
}

/** ` 1 A.  text`, digits first because they need no input method; further lines indented. */
export function optionLines(asked: Asked, shown: Shown, columns: number): string[] {
  const width = Math.min(columns, PROSE_COLUMNS);
  return asked.order.flatMap((_, at) => {
    const { text } = optionAt(asked, at);
    return inEach(text, shown, (line, i) => hang(i === 0 ? ` ${at + 1} ${letterOf(at)}.  ` : '       ', line, width));
  });
}

/** Lines of a text in each language shown. */
export function inEach(text: Text, shown: Shown, lines: (line: string, i: number) => string[]): string[] {
  return shown.flatMap((lang, i) => lines(safeLine(say(text, lang)), i));
}

export function rule(columns: number): string {
  return '-'.repeat(Math.min(columns, PROSE_COLUMNS));
}
