/**
 * From the topic model to an exam: what is known of any part of the syllabus, as a mean and an 80 % interval. The
 * posterior is normal (Laplace), so averages over the blueprint are worked out instead of drawn: smooth, and in a ms.
 */
import { allGain, type Practice, topicGain } from './evidence.ts';
import { BETA, CEILING, GAMMA, rowsOf, sigma, type TopicModel } from './fit.ts';
import type { Unsure } from './interval.ts';
import type { Cell, Syllabus } from './syllabus.ts';

/** 85 % of an exam is one of four, 15 % two of five. */
const KINDS = [
  { share: 0.85, guess: 0.33 },
  { share: 0.15, guess: 0.15 },
] as const;
/** What the model gets wrong whatever the evidence. */
const DISCREPANCY = 0.02;
/** Mean guessing chance over the kinds. */
export const EXAM_GUESS = KINDS.reduce((sum, kind) => sum + kind.share * kind.guess, 0);

/** P(correct) on an exam question when `known` of the syllabus is known. */
export function examShare(known: number): number {
  return EXAM_GUESS + (CEILING - EXAM_GUESS) * known;
}

/** The share of exam questions expected right. `practice` is what will have been practised: today's, or more. */
export function expectedShare(syllabus: Syllabus, model: TopicModel, practice: Practice): Unsure {
  const { mean, sd } = knownOf(syllabus, model, practice, syllabus.cells);
  return { mean: examShare(mean), sd: Math.hypot((CEILING - EXAM_GUESS) * sd, DISCREPANCY) };
}

/** What is known of a part of the syllabus: its cells' weighted mean. */
export function knownOf(syllabus: Syllabus, model: TopicModel, practice: Practice, cells: readonly Cell[]): Unsure {
  const total = cells.reduce((sum, cell) => sum + cell.weight, 0) || 1;
  const along = new Float64Array(model.shared.length);
  const ownByTopic = new Map<number, number>();
  let mean = 0;
  for (const cell of cells) {
    const weight = cells.length === 1 ? 1 : cell.weight / total;
    const { eta, rows, tilt } = leaningOf(syllabus, model, practice, cell);
    const variance = spread(model, rows, tilt) + 1 / model.precision[cell.topic]!;
    const k = sigma(eta / Math.sqrt(1 + (Math.PI / 8) * variance));
    const slope = (weight * k * (1 - k)) / Math.sqrt(1 + (Math.PI / 8) * variance);
    mean += weight * k;
    for (const row of rows) along[row]! += slope * tilt[row]!;
    ownByTopic.set(cell.topic, (ownByTopic.get(cell.topic) ?? 0) + slope);
  }
  let variance = spread(model, [...along.keys()], along);
  for (const [topic, slope] of ownByTopic) variance += slope ** 2 / model.precision[topic]!;
  return { mean, sd: Math.sqrt(variance) };
}

/** A cell's logit, and how it moves with the shared parameters (those of `rows`) when its topic follows them. */
function leaningOf(syllabus: Syllabus, model: TopicModel, practice: Practice, cell: Cell) {
  const { shared, topics, ties, tiedTo, precision } = model;
  const n = shared.length;
  const own = rowsOf(syllabus, cell);
  const tilt = new Float64Array(n);
  for (const row of own) tilt[row] = 1;
  tilt[BETA] = topicGain(practice.byTopic[cell.topic]!);
  tilt[GAMMA] = allGain(practice.all);
  let eta = topics[cell.topic]!;
  for (const row of own) eta += shared[row]! * tilt[row]!;
  const tied = tiedTo[cell.topic]!;
  for (const row of tied) tilt[row]! -= ties[cell.topic * n + row]! / precision[cell.topic]!;
  return { eta, rows: tied.length === 0 ? own : [...new Set([...own, ...tied])], tilt };
}

/** The variance of the shared parameters' sum, each times its `tilt`, which is 0 but for `rows`. */
function spread({ covariance, shared }: TopicModel, rows: readonly number[], tilt: Float64Array): number {
  let sum = 0;
  for (let a = 0; a < rows.length; a++) {
    const from = rows[a]! * shared.length;
    let drawn = 0;
    for (let b = 0; b < rows.length; b++) drawn += covariance[from + rows[b]!]! * tilt[rows[b]!]!;
    sum += drawn * tilt[rows[a]!]!;
  }
  return sum;
}
