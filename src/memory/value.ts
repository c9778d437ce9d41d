/**
 * The index: what asking each question now is worth on exam day. Its shape is learning.md's, bettered where the bench
 * of test/simulation showed better: practice fades, a topic's own first answers bear on it, and a question that was
 * asked often gives way.
 */
import { CEILING } from './fit.ts';
import { recall } from './item.ts';
import type { FirstCount, ItemHistory, MemoryState } from './state.ts';
import type { Syllabus } from './syllabus.ts';

/** Days to the exam that are assumed while no date is set, or the date has passed. */
export const DAYS_WITHOUT_DATE = 14;
const WEIGHT_POWER = 0.75;
/** What a seen question is worth against an unseen one that is known as little, and what every further showing leaves. */
const SEEN_FACTOR = 0.3;
const AGAIN_FACTOR = 0.8;
/** Recall is less sure than its model says: differences in it count for less. */
const RECALL_POWER = 0.7;

export function daysToExam(today: number, examDay: number | null | undefined): number {
  return examDay === null || examDay === undefined || !(examDay >= today) ? DAYS_WITHOUT_DATE : examDay - today;
}

/** How much likelier right one of four is when it is known than when it is guessed: `CEILING` less its guessing chance. */
const TOLD_BY_ONE = 0.64;

/** First exposures corrected for guessing, drawn towards `before` as by so many answers more. */
function knownBy({ asked, right, guess }: FirstCount, before: number, answersBefore: number): number {
  const drawn = answersBefore * TOLD_BY_ONE;
  const known = (right - guess + before * drawn) / (CEILING * asked - guess + drawn);
  return Math.min(0.98, Math.max(0.02, known));
}

/** What is known of each topic, without a model: its own first answers, drawn towards its domain's, those towards a half. */
export function knownOfTopics(syllabus: Syllabus, state: MemoryState): number[] {
  const domains = state.domains.map((counts) => knownBy(counts, 0.5, 8));
  return syllabus.topics.map((topic, t) => knownBy(state.topics[t]!, domains[topic.domain] ?? 0.5, 4));
}

/** P(a seen question is not recalled half-way to the exam). */
function forgotten(history: ItemHistory, stability: number, today: number, days: number): number {
  return 1 - recall(Math.max(0, today - history.ratedDay) + days / 2, stability);
}

/**
 * The index of every question before its topic's practice is divided out: w^0.75 * (1 - K_topic) for an unseen one,
 * times 0.3 * 0.8^(showings - 1) * u^0.7 for a seen one. `sharpness` is a power on all that is not weight: 1, or 2 for
 * `weak`. `known`: K of each topic.
 */
export function baseValues(
  syllabus: Syllabus,
  state: MemoryState,
  today: number,
  days: number,
  sharpness = 1,
  known: ArrayLike<number> = knownOfTopics(syllabus, state),
): Float64Array {
  const weights = weightsOf(syllabus);
  const sharp = (u: number): number => (sharpness === 1 ? u : u ** sharpness);
  const ofTopic = weights.map((weight, t) => weight * sharp(1 - known[t]!));
  const seen = worthOfSeen(state, today, days);
  // Plain loops here and below: this runs before every question, and iterators cost several times as much.
  const values = new Float64Array(syllabus.items.length);
  for (let i = 0; i < values.length; i++) {
    const worth = ofTopic[syllabus.items[i]!.topic]!;
    values[i] = state.items[i]?.memory ? worth * sharp(seen[i]!) : worth;
  }
  return values;
}

/** 0.3 * 0.8^(showings - 1) * u^0.7 of every seen question; worked out anew only where it was answered since. */
function worthOfSeen(state: MemoryState, today: number, days: number): Float64Array {
  const { worth } = state;
  const key = `${today}|${days}`;
  if (worth.key !== key) {
    worth.key = key;
    worth.ofItem.fill(Number.NaN);
  }
  for (let i = 0; i < state.items.length; i++) {
    const history = state.items[i];
    if (!history?.memory || !Number.isNaN(worth.ofItem[i])) continue;
    const u = forgotten(history, history.memory.stability, today, days) ** RECALL_POWER;
    worth.ofItem[i] = SEEN_FACTOR * AGAIN_FACTOR ** (history.exposures - 1) * u;
  }
  return worth.ofItem;
}

const powers = new WeakMap<Syllabus, Float64Array>();
function weightsOf(syllabus: Syllabus): Float64Array {
  let weights = powers.get(syllabus);
  if (!weights) {
    weights = Float64Array.from(syllabus.topics, (topic) => topic.weight ** WEIGHT_POWER);
    powers.set(syllabus, weights);
  }
  return weights;
}
