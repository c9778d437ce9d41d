/** From the topic model to an exam: posterior draws through the blueprint, a score and a pass chance with intervals. */
import { allGain, type Practice, topicGain } from './evidence.ts';
import { BETA, CEILING, FIRST_DOMAIN, firstTask, GAMMA, MU, sigma, type TopicModel, tied } from './fit.ts';
import { solveUpper } from './linear.ts';
import type { Syllabus } from './syllabus.ts';

/** A forecast: the posterior mean and the bounds of its 80 % interval. */
export interface Interval {
  mid: number;
  low: number;
  high: number;
}

const DRAWS = 400;
/** 85 % of an exam is one of four, 15 % two of five. */
const KINDS = [
  { share: 0.85, guess: 0.33 },
  { share: 0.15, guess: 0.15 },
] as const;
const DISCREPANCY = 0.02;
/** Mean guessing chance over the kinds. */
export const EXAM_GUESS = KINDS.reduce((sum, kind) => sum + kind.share * kind.guess, 0);

export interface PosteriorDraws {
  /** P(correct) on an exam question, a draw each. */
  shares: Float64Array;
  /** What is known of each topic: one row of draws a topic. */
  known: Float64Array[];
}

/** `practice` is what will have been practised by the exam: today's, or more. */
export function drawPosterior(syllabus: Syllabus, model: TopicModel, practice: Practice): PosteriorDraws {
  const normal = normals(0x5aa);
  const n = model.shared.length;
  const shares = new Float64Array(DRAWS);
  const known = syllabus.topics.map(() => new Float64Array(DRAWS));
  const topicWeight = new Float64Array(syllabus.topics.length);
  for (const cell of syllabus.cells) topicWeight[cell.topic]! += cell.weight;
  for (let d = 0; d < DRAWS; d++) {
    const shift = solveUpper(model.lower, Float64Array.from({ length: n }, normal));
    const topics = model.topics.map(
      (mean, t) => mean - tied(model.ties, t, shift) / model.precision[t]! + normal() / Math.sqrt(model.precision[t]!),
    );
    const shared = model.shared.map((mean, i) => mean + shift[i]!);
    const average = drawOne(syllabus, shared, topics, practice, (cell, k) => {
      if (topicWeight[cell.topic]! > 0) known[cell.topic]![d]! += (k * cell.weight) / topicWeight[cell.topic]!;
    });
    shares[d] = clamp(examShare(average) + DISCREPANCY * normal(), 0.01, 0.995);
  }
  return { shares, known };
}

function drawOne(
  syllabus: Syllabus,
  shared: Float64Array,
  topics: Float64Array,
  practice: Practice,
  each: (cell: Syllabus['cells'][number], known: number) => void,
): number {
  const taskFrom = firstTask(syllabus);
  const general = shared[MU]! + Math.max(0, shared[GAMMA]!) * allGain(practice.all);
  const beta = Math.max(0, shared[BETA]!);
  let average = 0;
  for (const cell of syllabus.cells) {
    const place = shared[FIRST_DOMAIN + cell.domain]! + shared[taskFrom + cell.task]! + topics[cell.topic]!;
    const k = sigma(general + place + beta * topicGain(practice.byTopic[cell.topic]!));
    each(cell, k);
    average += cell.weight * k;
  }
  return average;
}

/** P(correct) on an exam question when `known` of the syllabus is known. */
export function examShare(known: number): number {
  return KINDS.reduce((sum, { share, guess }) => sum + share * (guess + (CEILING - guess) * known), 0);
}

/** Mean and 80 % interval of draws. */
export function intervalOf(draws: Float64Array): Interval {
  const sorted = Float64Array.from(draws).sort();
  const at = (q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
  const mean = sorted.reduce((a, b) => a + b, 0) / Math.max(1, sorted.length);
  return { mid: clamp(mean, at(0.1), at(0.9)), low: at(0.1), high: at(0.9) };
}

export function clamp(x: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, x));
}

/** Standard normal numbers from a fixed seed (mulberry32, Box-Muller): the same evidence gives the same forecast. */
export function normals(seed: number): () => number {
  let a = seed >>> 0;
  const uniform = (): number => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}
