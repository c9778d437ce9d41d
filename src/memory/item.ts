/** How well one question is remembered: FSRS-6 with its default parameters, one update a day. */
import { computeDecayFactor, default_w, FSRSAlgorithm, Rating } from 'ts-fsrs';

export interface ItemState {
  /** Days until recall has fallen to 0.9. */
  stability: number;
  /** 1 (easy) to 10 (hard). */
  difficulty: number;
}
export type ItemRating = 'again' | 'hard' | 'good' | 'easy';

const GRADES = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const;
const fsrs = new FSRSAlgorithm({});
const { decay, factor } = computeDecayFactor(default_w);

/** The state after a rating, `elapsedDays` (at least 1, ignored at first) after the last one. */
export function rated(state: ItemState | undefined, elapsedDays: number, rating: ItemRating): ItemState {
  const { stability, difficulty } = fsrs.next_state(state ?? null, state ? elapsedDays : 0, GRADES[rating]);
  return { stability, difficulty };
}

/** P(recalled) `days` after the last rating: FSRS-6's forgetting curve. */
export function recall(days: number, stability: number): number {
  return (1 + (factor * Math.max(0, days)) / stability) ** decay;
}
