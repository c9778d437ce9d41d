/** The index: what asking each question now is worth on exam day (learning.md, "The index"). */
import { recall } from './item.ts';
import type { ItemHistory, MemoryState } from './state.ts';
import type { Syllabus } from './syllabus.ts';

/** Days to the exam that are assumed while no date is set, or the date has passed. */
export const DAYS_WITHOUT_DATE = 14;
const WEIGHT_POWER = 0.75;
const SEEN_FACTOR = 0.3;
const KNOWN_BEFORE = 0.5;
const ANSWERS_BEFORE = 8;

export function daysToExam(today: number, examDay: number | null | undefined): number {
  return examDay === null || examDay === undefined || !(examDay >= today) ? DAYS_WITHOUT_DATE : examDay - today;
}

/** What is known of each domain: first exposures corrected for guessing, drawn towards a half while they are few. */
export function knownOfDomains(state: MemoryState): number[] {
  return state.domains.map(({ asked, right, guess }) => {
    const span = 0.97 * asked - guess;
    const known = (right - guess + KNOWN_BEFORE * ANSWERS_BEFORE * 0.64) / (span + ANSWERS_BEFORE * 0.64);
    return Math.min(0.98, Math.max(0.02, known));
  });
}

/** P(not known half-way to the exam). */
export function unknown(history: ItemHistory | undefined, knownOfDomain: number, today: number, days: number): number {
  if (!history?.memory) return 1 - knownOfDomain;
  return 1 - recall(Math.max(0, today - history.ratedDay) + days / 2, history.memory.stability);
}

/**
 * The index of every question before its topic's practice is divided out: w^0.75 * u * (seen ? 0.3 : 1).
 * `sharpness` is the power of u: 1, or 2 for `weak`.
 */
export function baseValues(
  syllabus: Syllabus,
  state: MemoryState,
  today: number,
  days: number,
  sharpness = 1,
): Float64Array {
  const known = knownOfDomains(state);
  const weights = syllabus.topics.map((topic) => topic.weight ** WEIGHT_POWER);
  return Float64Array.from(syllabus.items, (item, i) => {
    const history = state.items[i];
    const u = unknown(history, known[item.domain]!, today, days);
    return weights[item.topic]! * (sharpness === 1 ? u : u ** sharpness) * (history?.memory ? SEEN_FACTOR : 1);
  });
}
