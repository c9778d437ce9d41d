import type { Attempt } from './attempt.ts';
import { recall } from './item.ts';
import { observedOf } from './observed.ts';
import { type ItemHistory, type MemoryState, stateOf } from './state.ts';
import { type Item, type MemoryBank, type Syllabus, syllabusOf } from './syllabus.ts';

/** What happened with every question that was shown, by its id: exposures, last day and outcome, FSRS memory. */
export function itemHistories(attempts: readonly Attempt[], bank: MemoryBank): Map<string, ItemHistory> {
  const syllabus = syllabusOf(bank);
  const state = stateOf(syllabus, observedOf(attempts, syllabus));
  const found = new Map<string, ItemHistory>();
  for (const [i, history] of state.items.entries()) if (history) found.set(syllabus.items[i]!.id, history);
  return found;
}

/** P(recalled) on `day`; undefined while nothing is known of it. */
export function recallOn(history: ItemHistory, day: number): number | undefined {
  return history.memory && recall(day - history.ratedDay, history.memory.stability);
}

/** Recall under this is due (cli.md, `--due`). */
export const DUE_UNDER = 0.9;
export function isDue(history: ItemHistory, day: number): boolean {
  const known = recallOn(history, day);
  return known !== undefined && known < DUE_UNDER;
}

/** The questions that are due on `day`; none of the `excluded`, which are asked no more. */
export function dueItems(
  syllabus: Syllabus,
  state: MemoryState,
  day: number,
  excluded: ReadonlySet<string> | undefined,
): Item[] {
  return syllabus.items.filter(({ id }, i) => {
    const history = state.items[i];
    return history !== undefined && isDue(history, day) && !excluded?.has(id);
  });
}
