/** Picking the next question: the highest index among those that the guards allow. */
import { FIRST_PRACTICE, type MemoryState, REPEAT_PRACTICE } from './state.ts';
import type { Syllabus } from './syllabus.ts';

export const REPEAT_GAP_DAYS = 4;
const SAME_TOPIC_FACTOR = 0.7;
/** How much practice already spent on a topic speaks against it. */
const PRACTICE_COUNTS = 4;
const TIE = 1 - 1e-9;

/** Whether so much practice on a topic at least halves what its questions are worth asking for. */
export function restsAfter(practice: number): boolean {
  return PRACTICE_COUNTS * practice >= 1;
}

/** How many guards are given up, in this order: 0 none, 1 the topic's daily cap, 2 the gap too, 3 once a day too. */
export type Relaxation = 0 | 1 | 2 | 3;

export interface Picking {
  syllabus: Syllabus;
  state: MemoryState;
  today: number;
  /** See `baseValues`. */
  values: Float64Array;
  /** Places of the questions that may be picked. */
  candidates: readonly number[];
  /** Questions of one topic a day. */
  cap: number;
  random: () => number;
}

/** At most this many questions of a topic a day, when `q` are asked from `topics` topics. */
export function topicCap(q: number, topics: number): number {
  return Math.max(1, Math.ceil((1.5 * q) / Math.max(1, topics)));
}

export function topicsAmong(syllabus: Syllabus, candidates: readonly number[]): number {
  const met = new Uint8Array(syllabus.topics.length);
  let count = 0;
  for (let c = 0; c < candidates.length; c++) {
    const { topic } = syllabus.items[candidates[c]!]!;
    count += 1 - met[topic]!;
    met[topic] = 1;
  }
  return count;
}

/** The best candidate's place, or -1 where the guards leave none; equals are drawn by `random`. */
export function pick(picking: Picking, relaxed: Relaxation = 0): number {
  const { syllabus, state, values, candidates } = picking;
  let best = -1;
  let bestValue = -1;
  let ties = 0;
  // A plain loop, and what cannot win is passed over first: this goes through a whole bank for every question.
  for (let c = 0; c < candidates.length; c++) {
    const i = candidates[c]!;
    if (values[i]! < bestValue * TIE) continue;
    const topic = syllabus.items[i]!.topic;
    const value =
      (values[i]! / (1 + PRACTICE_COUNTS * state.practice[topic]!)) *
      (topic === state.lastTopic ? SAME_TOPIC_FACTOR : 1);
    if (value < bestValue * TIE || !allowed(picking, i, relaxed)) continue;
    if (value * TIE > bestValue) {
      ties = 1;
      best = i;
      bestValue = value;
    } else if (picking.random() * ++ties < 1) best = i;
  }
  return best;
}

function allowed({ syllabus, state, today, cap }: Picking, i: number, relaxed: Relaxation): boolean {
  if (relaxed < 1 && state.topicToday[syllabus.items[i]!.topic]! >= cap) return false;
  const history = state.items[i];
  if (!history || relaxed >= 3) return true;
  return today - history.lastDay >= (relaxed < 2 ? REPEAT_GAP_DAYS : 1);
}

/** Counts a picked question as asked, so that the next pick differs; its answer is not known yet. */
export function spend(state: MemoryState, syllabus: Syllabus, item: number): void {
  const { topic } = syllabus.items[item]!;
  state.practice[topic]! += state.items[item] ? REPEAT_PRACTICE : FIRST_PRACTICE;
  state.topicToday[topic]!++;
  state.askedToday++;
  state.lastTopic = topic;
}
