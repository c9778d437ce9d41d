/**
 * The topic model of learning.md: P(correct at first exposure) = g + (0.97 - g) * sigma(eta),
 * eta = mu + domain + task + topic + beta * f(n) + gamma * log1p(N / 100), fitted as a MAP by Newton's method.
 *
 * gamma is how fast this learner learns: answers tell it, and its prior runs from hardly at all to twice as fast as most.
 * beta, what practice on a topic gives to that topic beyond it, is held at its mean, and its variance widens the forecast:
 * the two are hard to tell apart, and with it free a right answer given early could lower the forecast.
 *
 * Topics touch only what all share (mu, domains, tasks, beta, gamma), never each other: their block of the information
 * matrix is diagonal, and everything is solved on the shared part's Schur complement. Answers of one topic, task and
 * domain differ by practice alone, so they are summed up before they touch the matrix. A fit is most of what a start
 * without a cache costs, in code that V8 has not optimised yet: hence plain loops, and as few rounds as will do.
 */
import type { Evidence, FirstExposure } from './evidence.ts';
import { cholesky, inverse, solve } from './linear.ts';
import { type Remembered, remembered } from './remembered.ts';
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

/** Shared parameters in order: mu, beta, gamma, domains, tasks. */
export interface TopicModel {
  shared: Float64Array;
  topics: Float64Array;
  /** Of the shared parameters, once each topic may be anything: n x n. */
  covariance: Float64Array;
  /** Information of each topic. */
  precision: Float64Array;
  /** How each topic is tied to the shared parameters, one row a topic; those of `tiedTo` alone are not 0. */
  ties: Float64Array;
  tiedTo: number[][];
}

export const MU = 0;
export const BETA = 1;
export const GAMMA = 2;
export const FIRST_DOMAIN = 3;
export const firstTask = (syllabus: Syllabus): number => FIRST_DOMAIN + syllabus.domains.length;

/** The shared parameters that bear on a topic's questions of one task and domain. */
export function rowsOf(syllabus: Syllabus, { domain, task }: { domain: number; task: number }): number[] {
  return [MU, BETA, GAMMA, FIRST_DOMAIN + domain, firstTask(syllabus) + task];
}
/** By which of 1, topic practice and all practice each of them is multiplied. */
const FACTOR = [0, 1, 2, 0, 0] as const;

export function sigma(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

const last: Remembered<TopicModel> = new WeakMap();

export function fitTopics(syllabus: Syllabus, { firsts }: Evidence): TopicModel {
  return remembered(last, firsts, [syllabus], () => modelOf(syllabus, firsts));
}

function modelOf(syllabus: Syllabus, firsts: Evidence['firsts']): TopicModel {
  const answers = groupsOf(syllabus, firsts);
  const prior = priorOf(syllabus);
  let at: Point = { shared: prior.mean, topics: new Float64Array(syllabus.topics.length) };
  let seen = look(answers, prior, at, 'observed');
  for (let step = 0; step < MAX_STEPS; step++) {
    const move = stepFrom(answers, prior, at, seen);
    if (move.promise < 2 * ENOUGH_GAIN) break;
    const next = lineSearch(answers, prior, at, seen.value, move);
    if (!next) break;
    ({ at, seen } = next);
  }
  const { information, precision, ties } = curveOf(answers, prior, look(answers, prior, at, 'expected', true));
  const covariance = inverse(cholesky(information, at.shared.length)!, at.shared.length);
  return { ...at, covariance, precision, ties, tiedTo: answers.tiedTo };
}

interface Prior {
  mean: Float64Array;
  variance: Float64Array;
}

function priorOf({ domains, tasks }: Syllabus): Prior {
  const { mu, beta, gamma, domain, task } = PRIOR;
  const all = [mu, beta, gamma, ...domains.map(() => domain), ...tasks.map(() => task)];
  return {
    mean: Float64Array.from(all, (part) => part.mean),
    variance: Float64Array.from(all, (part) => part.variance),
  };
}

/** Answers by what bears on them. */
interface Groups {
  firsts: readonly FirstExposure[];
  /** The group of each answer, and of each group its topic and the shared parameters that bear on it. */
  groupOf: Int32Array;
  groups: { topic: number; rows: number[] }[];
  /** The shared parameters that bear on each topic's answers. */
  tiedTo: number[][];
}

function groupsOf(syllabus: Syllabus, firsts: readonly FirstExposure[]): Groups {
  const groups: Groups['groups'] = [];
  const tiedTo = syllabus.topics.map((): number[] => []);
  const places = new Map<number, number>();
  const groupOf = new Int32Array(firsts.length);
  for (let i = 0; i < firsts.length; i++) {
    const { topic, domain, task } = firsts[i]!;
    const key = (task * syllabus.domains.length + domain) * syllabus.topics.length + topic;
    let place = places.get(key);
    if (place === undefined) {
      const rows = rowsOf(syllabus, { domain, task });
      place = groups.push({ topic, rows }) - 1;
      places.set(key, place);
      tiedTo[topic] = [...new Set([...tiedTo[topic]!, ...rows])].sort((a, b) => a - b);
    }
    groupOf[i] = place;
  }
  return { firsts, groupOf, groups, tiedTo };
}

interface Point {
  shared: Float64Array;
  topics: Float64Array;
}

/** What the answers say at a point: the log posterior, and sums by group of its first and second derivatives by eta. */
interface Seen {
  value: number;
  /** Times 1 and all practice: 2 of each group. Beta is held, and nobody asks for its slope. */
  slopes: Float64Array;
  /** Times the products of 1, topic practice and all practice: 6 of each group, in the order of `PRODUCT`. */
  curves: Float64Array;
}

/** Where the product of two factors stands in a group's curves. */
const PRODUCT = [
  [0, 1, 2],
  [1, 3, 4],
  [2, 4, 5],
] as const;

/**
 * @param curvature `expected`: over the answers that might have been given, never below 0; `observed`: of these answers,
 *   with which a fit takes fewer steps
 * @param alongBeta false: nothing curves along beta, and no step moves it
 */
function look(
  { firsts, groupOf, groups }: Groups,
  prior: Prior,
  { shared, topics }: Point,
  curvature: 'observed' | 'expected',
  alongBeta = false,
): Seen {
  const base = Float64Array.from(groups, ({ topic, rows }) => {
    return shared[MU]! + shared[rows[3]!]! + shared[rows[4]!]! + topics[topic]!;
  });
  const slopes = new Float64Array(2 * groups.length);
  const curves = new Float64Array(6 * groups.length);
  const beta = shared[BETA]!;
  const gamma = shared[GAMMA]!;
  let value = 0;
  for (let i = 0; i < firsts.length; i++) {
    const { guess, right, topicPractice, allPractice } = firsts[i]!;
    const group = groupOf[i]!;
    const s = sigma(base[group]! + beta * topicPractice + gamma * allPractice);
    const p = guess + (CEILING - guess) * s;
    const chance = right ? p : 1 - p;
    value += Math.log(chance);
    const rise = (CEILING - guess) * s * (1 - s);
    const slope = (right ? rise : -rise) / chance;
    slopes[2 * group]! += slope;
    slopes[2 * group + 1]! += slope * allPractice;
    const curve = curvature === 'expected' ? rise ** 2 / (p * (1 - p)) : slope * (slope + 2 * s - 1);
    const to = 6 * group;
    curves[to]! += curve;
    curves[to + 2]! += curve * allPractice;
    curves[to + 5]! += curve * allPractice ** 2;
    if (!alongBeta) continue;
    curves[to + 1]! += curve * topicPractice;
    curves[to + 3]! += curve * topicPractice ** 2;
    curves[to + 4]! += curve * topicPractice * allPractice;
  }
  for (let i = 0; i < shared.length; i++) value -= (shared[i]! - prior.mean[i]!) ** 2 / (2 * prior.variance[i]!);
  for (const topic of topics) value -= topic ** 2 / (2 * PRIOR.topic.variance);
  return { value, slopes, curves };
}

interface Curve {
  /** The shared part's Schur complement: what is known of it once each topic may be anything. Its lower half alone. */
  information: Float64Array;
  precision: Float64Array;
  ties: Float64Array;
}

function curveOf({ groups, tiedTo }: Groups, prior: Prior, { curves }: Seen): Curve {
  const n = prior.mean.length;
  const information = new Float64Array(n * n);
  for (let i = 0; i < n; i++) information[i * n + i] = 1 / prior.variance[i]!;
  const precision = new Float64Array(tiedTo.length).fill(1 / PRIOR.topic.variance);
  const ties = new Float64Array(tiedTo.length * n);
  for (let g = 0; g < groups.length; g++) {
    const { topic, rows } = groups[g]!;
    precision[topic]! += curves[6 * g]!;
    for (let a = 0; a < rows.length; a++) {
      const row = rows[a]! * n;
      const products = PRODUCT[FACTOR[a]!]!;
      ties[topic * n + rows[a]!]! += curves[6 * g + products[0]]!;
      for (let b = 0; b <= a; b++) information[row + rows[b]!]! += curves[6 * g + products[FACTOR[b]!]!]!;
    }
  }
  for (let t = 0; t < tiedTo.length; t++) {
    const own = tiedTo[t]!;
    for (let a = 0; a < own.length; a++) {
      const row = own[a]! * n;
      const share = ties[t * n + own[a]!]! / precision[t]!;
      for (let b = 0; b <= a; b++) information[row + own[b]!]! -= share * ties[t * n + own[b]!]!;
    }
  }
  return { information, precision, ties };
}

interface Step extends Point {
  /** How much the log posterior would gain by it were it as steep all along. */
  promise: number;
}

/**
 * Newton's step. Where these answers curve the wrong way, the step by expected curvature: no such answers are known, but
 * nothing rules them out.
 */
function stepFrom(answers: Groups, prior: Prior, at: Point, seen: Seen): Step {
  const newton = stepBy(answers, prior, at, seen, curveOf(answers, prior, seen));
  if (newton) return newton;
  return stepBy(answers, prior, at, seen, curveOf(answers, prior, look(answers, prior, at, 'expected')))!;
}

function stepBy(
  { groups, tiedTo }: Groups,
  prior: Prior,
  at: Point,
  { slopes }: Seen,
  { information, precision, ties }: Curve,
): Step | undefined {
  const n = at.shared.length;
  const lower = precision.every((own) => own > 0) ? cholesky(information, n) : undefined;
  if (!lower) return undefined;
  const gradient = at.shared.map((x, i) => (prior.mean[i]! - x) / prior.variance[i]!);
  const topicGradient = at.topics.map((x) => -x / PRIOR.topic.variance);
  for (let g = 0; g < groups.length; g++) {
    const { topic, rows } = groups[g]!;
    topicGradient[topic]! += slopes[2 * g]!;
    for (const row of rows) if (row !== BETA) gradient[row]! += slopes[2 * g + (row === GAMMA ? 1 : 0)]!;
  }
  const pull = gradient.slice();
  for (let t = 0; t < tiedTo.length; t++)
    for (const i of tiedTo[t]!) pull[i]! -= (ties[t * n + i]! * topicGradient[t]!) / precision[t]!;
  const shared = solve(lower, pull);
  const topics = topicGradient.map((own, t) => {
    let left = own;
    for (const i of tiedTo[t]!) left -= ties[t * n + i]! * shared[i]!;
    return left / precision[t]!;
  });
  return { shared, topics, promise: dot(shared, gradient) + dot(topics, topicGradient) };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Undefined where even a small step does not gain. */
function lineSearch(
  answers: Groups,
  prior: Prior,
  from: Point,
  value: number,
  move: Step,
): { at: Point; seen: Seen } | undefined {
  for (let size = 1; size > 1e-3; size /= 2) {
    const at = {
      shared: from.shared.map((x, i) => x + size * move.shared[i]!),
      topics: from.topics.map((x, t) => x + size * move.topics[t]!),
    };
    const seen = look(answers, prior, at, 'observed');
    // Half of what the slope promises is gained at the top; a step past it to the other side would swing for ever.
    if (seen.value > value + (size * move.promise) / 4) return { at, seen };
  }
  return undefined;
}
