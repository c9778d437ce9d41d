/**
 * From the topic model to an exam: what is known of any part of the syllabus, as a mean and an 80 % interval. The
 * posterior is normal (Laplace), so averages over the blueprint are worked out instead of drawn: smooth, and in a ms.
 */
import { allGain, type Practice, topicGain } from './evidence.ts';
import { BETA, CEILING, FIRST_DOMAIN, firstTask, GAMMA, MU, sigma, type TopicModel } from './fit.ts';
import { solveLower } from './linear.ts';
import type { Cell, Syllabus } from './syllabus.ts';

/** A forecast: the posterior mean and the bounds of its 80 % interval. */
export interface Interval {
  mid: number;
  low: number;
  high: number;
}

/** A share (0-1) that is not known for sure: mean and standard deviation. */
export interface Unsure {
  mean: number;
  sd: number;
}

/** 85 % of an exam is one of four, 15 % two of five. */
const KINDS = [
  { share: 0.85, guess: 0.33 },
  { share: 0.15, guess: 0.15 },
] as const;
/** What the model gets wrong whatever the evidence. */
const DISCREPANCY = 0.02;
/** Standard deviations to the bounds of an 80 % interval. */
export const Z80 = 1.2816;
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
  const n = model.shared.length;
  const total = cells.reduce((sum, cell) => sum + cell.weight, 0) || 1;
  const along = new Float64Array(n);
  const ownByTopic = new Map<number, number>();
  let mean = 0;
  for (const cell of cells) {
    const weight = cells.length === 1 ? 1 : cell.weight / total;
    const { eta, tilt } = etaOf(syllabus, model, practice, cell);
    const variance = squared(solveLower(model.lower, tilt)) + 1 / model.precision[cell.topic]!;
    const k = sigma(eta / Math.sqrt(1 + (Math.PI / 8) * variance));
    const slope = (weight * k * (1 - k)) / Math.sqrt(1 + (Math.PI / 8) * variance);
    mean += weight * k;
    for (let i = 0; i < n; i++) along[i]! += slope * tilt[i]!;
    ownByTopic.set(cell.topic, (ownByTopic.get(cell.topic) ?? 0) + slope);
  }
  let variance = squared(solveLower(model.lower, along));
  for (const [topic, slope] of ownByTopic) variance += slope ** 2 / model.precision[topic]!;
  return { mean, sd: Math.sqrt(variance) };
}

/** A cell's logit, and how it moves with the shared parameters when its topic follows them. */
function etaOf(syllabus: Syllabus, model: TopicModel, practice: Practice, cell: Cell) {
  const { shared, topics, ties, precision } = model;
  const n = shared.length;
  const tilt = new Float64Array(n);
  tilt[MU] = 1;
  tilt[BETA] = topicGain(practice.byTopic[cell.topic]!);
  tilt[GAMMA] = allGain(practice.all);
  tilt[FIRST_DOMAIN + cell.domain] = 1;
  tilt[firstTask(syllabus) + cell.task] = 1;
  let eta = topics[cell.topic]!;
  for (let i = 0; i < n; i++) {
    eta += shared[i]! * tilt[i]!;
    tilt[i]! -= ties[cell.topic * n + i]! / precision[cell.topic]!;
  }
  return { eta, tilt };
}

function squared(vector: Float64Array): number {
  return vector.reduce((sum, x) => sum + x * x, 0);
}

/** A share's 80 % interval, within 0-1. */
export function intervalOf({ mean, sd }: Unsure): Interval {
  return { mid: clamp(mean, 0, 1), low: clamp(mean - Z80 * sd, 0, 1), high: clamp(mean + Z80 * sd, 0, 1) };
}

export function clamp(x: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, x));
}
