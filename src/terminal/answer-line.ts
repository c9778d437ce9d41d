/** From an answer line to option places. Pure. */
import type { Confidence } from '../memory/attempt.ts';
import type { PlannedItem } from '../quiz/plan.ts';
import { pressedKeys, typedAnswer } from './keys.ts';

export type MarkedLine =
  | { kind: 'empty' }
  /** Option places of the file, in the order shown. */
  | { kind: 'choice'; selected: number[]; confidence?: Confidence }
  | { kind: 'too-many'; selected: number[]; given: number }
  | { kind: 'unknown'; part: string };

const SURENESS: Record<string, Confidence> = { s: 'sure', u: 'unsure', g: 'guessed' };

/** An answer as `typedAnswer` reads it, with an optional last letter that says how sure: `2 s`, `ac g`. */
export function markAnswer(line: string, item: Pick<PlannedItem, 'order' | 'entry'>): MarkedLine {
  const question = { options: item.entry.options, select: item.entry.select };
  const sure = /^(.*\S)\s*([sug])$/.exec(pressedKeys(line).trim());
  const confidence = sure ? SURENESS[sure[2]!] : undefined;
  const answer = typedAnswer(sure ? sure[1]! : line, question);
  if (answer.kind === 'empty') return answer;
  // Told from the line itself, which is what was typed.
  if (answer.kind === 'unknown') return typedAnswer(line, question) as typeof answer;
  const selected = answer.shown.map((at) => item.order[at]!);
  if (answer.kind === 'too-many') return { kind: 'too-many', selected, given: selected.length };
  return { kind: 'choice', selected, ...(confidence ? { confidence } : {}) };
}
