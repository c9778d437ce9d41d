/**
 * The topic model of learning.md: P(correct at first exposure) = g + (0.97 - g) * sigma(eta),
 * eta = mu + domain + task + topic + beta * f(n) + gamma * log1p(N / 100), fitted as a MAP by Fisher scoring.
 *
 * beta and gamma, what practice gives, are held at their means, and their variance widens the forecast: fitted to a few
 * hundred answers they were no better in the bench, and a right answer given early could lower the forecast.
 *
 * Topics touch only what all share (mu, domains, tasks, beta, gamma), never each other: their block of the information
 * matrix is diagonal, and everything is solved on the shared part's Schur complement. So a fit costs some ms, however
 * many topics there are.
 */
import type { Evidence, FirstExposure } from './evidence.ts';
import { cholesky, solve } from './linear.ts';
import type { Syllabus } from './syllabus.ts';

/** P(correct) of one who knows it all. */
export const CEILING = 0.97;
const PRIOR = {
  mu: { mean: -0.1, variance: 0.8 },
  domain: { mean: 0, variance: 0.08 },
  task: { mean: 0, variance: 0.08 },
  topic: { mean: 0, variance: 0.8 },
  beta: { mean: 0.2, variance: 0.008 },
  gamma: { mean: 0.15, variance: 0.02 },
} as const;
const MAX_STEPS = 40;
/** A variance that leaves a parameter where it is. */
const HELD = 1e-9;

/** Shared parameters in order: mu, beta, gamma, domains, tasks. */
export interface TopicModel {
  shared: Float64Array;
  topics: Float64Array;
  /** Cholesky factor of the shared part's Schur complement: the inverse of its covariance. */
  lower: Float64Array;
  /** Information of each topic, and how it is tied to the shared parameters: one row a topic. */
  precision: Float64Array;
  ties: Float64Array;
}

export const MU = 0;
export const BETA = 1;
export const GAMMA = 2;
export const FIRST_DOMAIN = 3;
export const firstTask = (syllabus: Syllabus): number => FIRST_DOMAIN + syllabus.domains.length;

export function sigma(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

export function fitTopics(syllabus: Syllabus, evidence: Evidence): TopicModel {
  const prior = priorOf(syllabus);
  const tight = held(prior);
  let shared: Float64Array = Float64Array.from(prior.mean);
  let topics: Float64Array = new Float64Array(syllabus.topics.length);
  let value = logPosterior(syllabus, evidence.firsts, tight, shared, topics);
  let curve = information(syllabus, evidence.firsts, tight, shared, topics);
  for (let step = 0; step < MAX_STEPS; step++) {
    const move = direction(curve);
    const next = lineSearch(syllabus, evidence.firsts, tight, { shared, topics, value }, move);
    const gain = next.value - value;
    ({ shared, topics, value } = next);
    if (gain < 1e-9) break;
    curve = information(syllabus, evidence.firsts, tight, shared, topics);
  }
  const { lower, precision, ties } = information(syllabus, evidence.firsts, prior, shared, topics);
  return { shared, topics, lower, precision, ties };
}

/** The prior with what practice gives held where it is. */
function held(prior: Prior): Prior {
  const variance = Float64Array.from(prior.variance);
  variance[BETA] = HELD;
  variance[GAMMA] = HELD;
  return { mean: prior.mean, variance };
}

interface Prior {
  mean: Float64Array;
  variance: Float64Array;
}

function priorOf(syllabus: Syllabus): Prior {
  const parts = [PRIOR.mu, PRIOR.beta, PRIOR.gamma];
  const all = [...parts, ...syllabus.domains.map(() => PRIOR.domain), ...syllabus.tasks.map(() => PRIOR.task)];
  return {
    mean: Float64Array.from(all, (part) => part.mean),
    variance: Float64Array.from(all, (part) => part.variance),
  };
}

function etaOf(first: FirstExposure, taskFrom: number, shared: Float64Array, topics: Float64Array): number {
  return (
    shared[MU]! +
    shared[BETA]! * first.topicPractice +
    shared[GAMMA]! * first.allPractice +
    shared[FIRST_DOMAIN + first.domain]! +
    shared[taskFrom + first.task]! +
    topics[first.topic]!
  );
}

const chanceOf = (guess: number, eta: number): number => guess + (CEILING - guess) * sigma(eta);

function logPosterior(
  syllabus: Syllabus,
  firsts: readonly FirstExposure[],
  prior: Prior,
  shared: Float64Array,
  topics: Float64Array,
): number {
  const taskFrom = firstTask(syllabus);
  let value = 0;
  for (const first of firsts) {
    const p = chanceOf(first.guess, etaOf(first, taskFrom, shared, topics));
    value += Math.log(first.right ? p : 1 - p);
  }
  for (let i = 0; i < shared.length; i++) value -= (shared[i]! - prior.mean[i]!) ** 2 / (2 * prior.variance[i]!);
  for (const topic of topics) value -= topic ** 2 / (2 * PRIOR.topic.variance);
  return value;
}

interface Curve {
  gradient: Float64Array;
  topicGradient: Float64Array;
  lower: Float64Array;
  precision: Float64Array;
  ties: Float64Array;
}

/** Gradient and expected information at a point, the latter reduced to the shared part. */
function information(
  syllabus: Syllabus,
  firsts: readonly FirstExposure[],
  prior: Prior,
  shared: Float64Array,
  topics: Float64Array,
): Curve {
  const n = shared.length;
  const taskFrom = firstTask(syllabus);
  const gradient = Float64Array.from(shared, (x, i) => (prior.mean[i]! - x) / prior.variance[i]!);
  const topicGradient = Float64Array.from(topics, (x) => -x / PRIOR.topic.variance);
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) matrix[i * n + i] = 1 / prior.variance[i]!;
  const precision = new Float64Array(topics.length).fill(1 / PRIOR.topic.variance);
  const ties = new Float64Array(topics.length * n);
  // The same few cells for every answer: made anew each time they would be most of what a fit costs.
  const places = Int32Array.of(MU, BETA, GAMMA, 0, 0);
  const x = Float64Array.of(1, 0, 0, 1, 1);
  for (const first of firsts) {
    const s = sigma(etaOf(first, taskFrom, shared, topics));
    const p = first.guess + (CEILING - first.guess) * s;
    const slope = (CEILING - first.guess) * s * (1 - s);
    const pull = (((first.right ? 1 : 0) - p) / (p * (1 - p))) * slope;
    const weight = slope ** 2 / (p * (1 - p));
    places[3] = FIRST_DOMAIN + first.domain;
    places[4] = taskFrom + first.task;
    x[1] = first.topicPractice;
    x[2] = first.allPractice;
    for (let a = 0; a < 5; a++) {
      const row = places[a]!;
      gradient[row]! += pull * x[a]!;
      ties[first.topic * n + row]! += weight * x[a]!;
      for (let b = 0; b < 5; b++) matrix[row * n + places[b]!]! += weight * x[a]! * x[b]!;
    }
    topicGradient[first.topic]! += pull;
    precision[first.topic]! += weight;
  }
  return { gradient, topicGradient, lower: cholesky(reduced(matrix, precision, ties, n), n), precision, ties };
}

/** The shared part's Schur complement: what is known of it once each topic may be anything. */
function reduced(matrix: Float64Array, precision: Float64Array, ties: Float64Array, n: number): Float64Array {
  for (let t = 0; t < precision.length; t++) {
    const row = ties.subarray(t * n, (t + 1) * n);
    if (row[MU] === 0) continue;
    for (let i = 0; i < n; i++) {
      if (row[i] === 0) continue;
      for (let j = 0; j < n; j++) matrix[i * n + j]! -= (row[i]! * row[j]!) / precision[t]!;
    }
  }
  return matrix;
}

function direction({ gradient, topicGradient, lower, precision, ties }: Curve) {
  const n = gradient.length;
  const pull = Float64Array.from(gradient);
  for (let t = 0; t < precision.length; t++)
    for (let i = 0; i < n; i++) pull[i]! -= (ties[t * n + i]! * topicGradient[t]!) / precision[t]!;
  const shared = solve(lower, pull);
  const topics = Float64Array.from(topicGradient, (g, t) => (g - tied(ties, t, shared)) / precision[t]!);
  return { shared, topics };
}

/** How far a topic is drawn along when the shared parameters move by `shift`. */
export function tied(ties: Float64Array, topic: number, shift: Float64Array): number {
  const n = shift.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += ties[topic * n + i]! * shift[i]!;
  return sum;
}

interface Point {
  shared: Float64Array;
  topics: Float64Array;
  value: number;
}

function lineSearch(
  syllabus: Syllabus,
  firsts: readonly FirstExposure[],
  prior: Prior,
  from: Point,
  move: { shared: Float64Array; topics: Float64Array },
): Point {
  for (let size = 1; size > 1e-3; size /= 2) {
    const shared = from.shared.map((x, i) => x + size * move.shared[i]!);
    const topics = from.topics.map((x, t) => x + size * move.topics[t]!);
    const value = logPosterior(syllabus, firsts, prior, shared, topics);
    if (value > from.value) return { shared, topics, value };
  }
  return from;
}
