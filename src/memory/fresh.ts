/**
 * Fresh questions are spread over the days until the exam: what is met early is half forgotten by then, and what is
 * left for later tells how ready one has become. Only with a date set; a session narrowed by words is not held back.
 */
import type { MemoryState } from './state.ts';

/** They run out before the last days: days get lost, and the last ones are for repeating. */
const AHEAD = 1.7;

/** How many more fresh questions today has room for. */
export function freshLeftToday(state: MemoryState, today: number, examDay: number | null | undefined): number {
  if (typeof examDay !== 'number' || !(examDay > today)) return Number.POSITIVE_INFINITY;
  let fresh = 0;
  let metToday = 0;
  for (const history of state.items) {
    if (!history) fresh++;
    else if (history.exposures === 1 && history.lastDay === today) metToday++;
  }
  return Math.ceil((AHEAD * (fresh + metToday)) / (examDay - today)) - metToday;
}
