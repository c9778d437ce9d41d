/**
 * The topic model of learning.md: P(correct at first exposure) = g + (0.97 - g) * sigma(eta),
 * eta = mu + domain + task + topic + beta * f(n) + gamma * log1p(N / 100), fitted as a MAP by Fisher scoring.
 *
 * gamma is how fast this learner learns: answers tell it, and its prior runs from hardly at all to twice as fast as most.
 * beta, what practice on a topic gives to that topic beyond it, is held at its mean, and its variance widens the forecast:
 * the two are hard to tell apart, and with it free a right answer given early could lower the forecast.
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
  gamma: { mean: 0.2, variance: 0.06 },
} as const;
const MAX_STEPS = 40;
/** A step that gains less log posterior than this moves no figure by as much as is shown of it. */
const ENOUGH_GAIN = 1e-6;
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

/** The model of each evidence, which several forecasts of one command ask for. */
const fitted = new WeakMap<Evidence, { syllabus: Syllabus; model: TopicModel }>();

export function fitTopics(syllabus: Syllabus, evidence: Evidence): TopicModel {
  const known = fitted.get(evidence);
  if (known?.syllabus === syllabus) return known.model;
  const model = modelOf(syllabus, evidence);
  fitted.set(evidence, { syllabus, model });
  return model;
}

function modelOf(syllabus: Syllabus, evidence: Evidence): TopicModel {
  const prior = priorOf(syllabus);
  const tight = held(prior);
  let shared: Float64Array = Float64Array.from(prior.mean);
  let topics: Float64Array = new Float64Array(syllabus.topics.length);
  let value = logPosterior(syllabus, evidence.firsts, tight, shared, topics);
  // What is held where it is need not be looked at before the end.
  const bonds = bondsOf(syllabus, evidence.firsts, [GAMMA]);
  let curve = information(syllabus, evidence.firsts, tight, bonds, shared, topics);
  for (let step = 0; step < MAX_STEPS; step++) {
    const move = direction(curve, bonds);
    const next = lineSearch(syllabus, evidence.firsts, tight, { shared, topics, value }, move);
    const gain = next.value - value;
    ({ shared, topics, value } = next);
    if (gain < ENOUGH_GAIN) break;
    curve = information(syllabus, evidence.firsts, tight, bonds, shared, topics);
  }
  const all = bondsOf(syllabus, evidence.firsts, [BETA, GAMMA]);
  const { lower, precision, ties } = information(syllabus, evidence.firsts, prior, all, shared, topics);
  return { shared, topics, lower, precision, ties };
}

/** The prior with what practice gives a topic held where it is. */
function held(prior: Prior): Prior {
  const variance = Float64Array.from(prior.variance);
  variance[BETA] = HELD;
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

/** The shared parameters that bear on each topic's answers: few, so that nothing need be worked out for the others. */
interface Bonds {
  byTopic: number[][];
  /** Those of practice, where they are among them. */
  practice: readonly (typeof BETA | typeof GAMMA)[];
}

function bondsOf(syllabus: Syllabus, firsts: readonly FirstExposure[], practice: Bonds['practice']): Bonds {
  const taskFrom = firstTask(syllabus);
  const byTopic = syllabus.topics.map((): number[] => []);
  for (const { topic, domain, task } of firsts) {
    const own = byTopic[topic]!;
    if (own.length === 0) own.push(MU, ...practice);
    if (!own.includes(FIRST_DOMAIN + domain)) own.push(FIRST_DOMAIN + domain);
    if (!own.includes(taskFrom + task)) own.push(taskFrom + task);
  }
  return { byTopic, practice };
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
  bonds: Bonds,
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
  const places = Int32Array.of(MU, 0, 0, ...bonds.practice);
  const x = new Float64Array(places.length).fill(1);
  const betaAt = places.indexOf(BETA, 3);
  const gammaAt = places.indexOf(GAMMA, 3);
  for (const first of firsts) {
    const s = sigma(etaOf(first, taskFrom, shared, topics));
    const p = first.guess + (CEILING - first.guess) * s;
    const slope = (CEILING - first.guess) * s * (1 - s);
    const pull = (((first.right ? 1 : 0) - p) / (p * (1 - p))) * slope;
    const weight = slope ** 2 / (p * (1 - p));
    places[1] = FIRST_DOMAIN + first.domain;
    places[2] = taskFrom + first.task;
    if (betaAt > 0) x[betaAt] = first.topicPractice;
    if (gammaAt > 0) x[gammaAt] = first.allPractice;
    for (let a = 0; a < places.length; a++) {
      const row = places[a]!;
      gradient[row]! += pull * x[a]!;
      ties[first.topic * n + row]! += weight * x[a]!;
      for (let b = 0; b < places.length; b++) matrix[row * n + places[b]!]! += weight * x[a]! * x[b]!;
    }
    topicGradient[first.topic]! += pull;
    precision[first.topic]! += weight;
  }
  return { gradient, topicGradient, lower: cholesky(reduced(matrix, precision, ties, bonds), n), precision, ties };
}

/** The shared part's Schur complement: what is known of it once each topic may be anything. */
function reduced(matrix: Float64Array, precision: Float64Array, ties: Float64Array, { byTopic }: Bonds): Float64Array {
  const n = Math.sqrt(matrix.length);
  for (let t = 0; t < precision.length; t++) {
    const own = byTopic[t]!;
    for (let a = 0; a < own.length; a++) {
      const share = ties[t * n + own[a]!]! / precision[t]!;
      for (let b = 0; b < own.length; b++) matrix[own[a]! * n + own[b]!]! -= share * ties[t * n + own[b]!]!;
    }
  }
  return matrix;
}

/** A step, and how much the log posterior would gain by it were it as steep all along. */
function direction({ gradient, topicGradient, lower, precision, ties }: Curve, { byTopic }: Bonds) {
  const n = gradient.length;
  const pull = Float64Array.from(gradient);
  for (let t = 0; t < precision.length; t++)
    for (const i of byTopic[t]!) pull[i]! -= (ties[t * n + i]! * topicGradient[t]!) / precision[t]!;
  const shared = solve(lower, pull);
  const topics = new Float64Array(precision.length);
  for (let t = 0; t < precision.length; t++) {
    let drawn = 0;
    for (const i of byTopic[t]!) drawn += ties[t * n + i]! * shared[i]!;
    topics[t] = (topicGradient[t]! - drawn) / precision[t]!;
  }
  return { shared, topics, promise: dot(shared, gradient) + dot(topics, topicGradient) };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
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
  move: { shared: Float64Array; topics: Float64Array; promise: number },
): Point {
  for (let size = 1; size > 1e-3; size /= 2) {
    const shared = from.shared.map((x, i) => x + size * move.shared[i]!);
    const topics = from.topics.map((x, t) => x + size * move.topics[t]!);
    const value = logPosterior(syllabus, firsts, prior, shared, topics);
    // Half of what the slope promises is gained at the top; a step past it to the other side would swing for ever.
    if (value > from.value + (size * move.promise) / 4) return { shared, topics, value };
  }
  return from;
}
