/** An exam and a bank for it, as they truly are, and as a tool is told about them. */
import { normalFrom, uniforms } from './chance.ts';

export interface CourseItem {
  /** The topic that it truly tests. */
  topic: number;
  /** Facets of that topic that decide it. */
  facets: [number, number];
  /** Harder above 0, in logits. */
  difficulty: number;
  guess: number;
}

export interface Course {
  topics: {
    domain: number;
    task: number /** Share of the exam; sums to 1. */;
    weight: number;
    facets: number;
    difficulty: number;
  }[];
  items: CourseItem[];
  /** What the bank's files say: the shape that `MemoryBank` names, written down here for strategies of all kinds. */
  told: ToldBank;
}

export interface ToldBank {
  exam: { domains: { id: number; weight: number; tasks: { id: string }[] }[] };
  topics: { id: string; weight: number }[];
  questions: { id: string; topic: string; domain: number; task: string; select: number; options: number }[];
}

export interface CourseOptions {
  seed: number;
  items: number;
  topics: number;
  /** Share of the items that the bank files under another topic. */
  wrongTags: number;
  /** Spread (log) of the told weights round the true ones. */
  weightNoise: number;
}

const DOMAIN_WEIGHTS = [30, 26, 24, 20];
const TASKS = [3, 2, 5, 4];
/** One in seven is a two of five. */
const guessOf = (i: number): number => (i % 7 === 6 ? 0.15 : 0.33);

export function makeCourse({ seed, items, topics, wrongTags, weightNoise }: CourseOptions): Course {
  const uniform = uniforms(seed);
  const made = makeTopics(topics, uniform);
  const places = placeItems(made, items, uniform);
  const courseItems = places.map((topic, i): CourseItem => {
    const first = Math.floor(uniform() * made[topic]!.facets);
    const second = (first + 1 + Math.floor(uniform() * (made[topic]!.facets - 1))) % made[topic]!.facets;
    return { topic, facets: [first, second], difficulty: 0.5 * normalFrom(uniform), guess: guessOf(i) };
  });
  const tags = places.map((topic) => (uniform() < wrongTags ? Math.floor(uniform() * topics) : topic));
  return { topics: made, items: courseItems, told: tell(made, courseItems, tags, weightNoise, uniform) };
}

function makeTopics(count: number, uniform: () => number): Course['topics'] {
  const topics = Array.from({ length: count }, (_, t) => {
    const domain = domainAt((t + 0.5) / count);
    const firstTask = TASKS.slice(0, domain).reduce((a, b) => a + b, 0);
    const task = firstTask + Math.floor(uniform() * TASKS[domain]!);
    const weight = Math.exp(0.5 * normalFrom(uniform));
    return { domain, task, weight, facets: 5 + Math.floor(uniform() * 5), difficulty: 0.6 * normalFrom(uniform) };
  });
  for (const [d, share] of DOMAIN_WEIGHTS.entries()) {
    const own = topics.filter((topic) => topic.domain === d);
    const sum = own.reduce((a, topic) => a + topic.weight, 0);
    for (const topic of own) topic.weight *= share / 100 / sum;
  }
  return topics;
}

function domainAt(q: number): number {
  let sum = 0;
  return DOMAIN_WEIGHTS.findIndex((weight) => {
    sum += weight / 100;
    return q < sum;
  });
}

/** Every topic has an item; the rest go where writers feel the weight, roughly. */
function placeItems(topics: Course['topics'], count: number, uniform: () => number): number[] {
  const pull = topics.map((topic) => Math.sqrt(topic.weight) * Math.exp(0.4 * normalFrom(uniform)));
  const places = topics.map((_, t) => t).slice(0, count);
  while (places.length < count) places.push(drawFrom(pull, uniform));
  return places.sort((a, b) => a - b);
}

/** A place drawn in proportion to `weights`. */
function drawFrom(weights: readonly number[], uniform: () => number): number {
  let at = uniform() * weights.reduce((a, b) => a + b, 0);
  for (const [i, weight] of weights.entries()) {
    at -= weight;
    if (at <= 0) return i;
  }
  return weights.length - 1;
}

function tell(
  topics: Course['topics'],
  items: CourseItem[],
  tags: number[],
  noise: number,
  uniform: () => number,
): ToldBank {
  const number = new Map<number, number>();
  let tasksBefore = 0;
  return {
    exam: {
      domains: DOMAIN_WEIGHTS.map((weight, d) => {
        const tasks = Array.from({ length: TASKS[d]! }, (_, k) => ({ id: `k${tasksBefore + k}` }));
        tasksBefore += TASKS[d]!;
        return { id: d + 1, weight, tasks };
      }),
    },
    topics: topics.map((topic, t) => ({ id: `t${t}`, weight: topic.weight * Math.exp(noise * normalFrom(uniform)) })),
    questions: items.map((item, i) => {
      const tag = tags[i]!;
      const nth = (number.get(tag) ?? 0) + 1;
      number.set(tag, nth);
      const { domain, task } = topics[tag]!;
      const select = item.guess < 0.3 ? 2 : 1;
      return {
        id: `t${tag}-${nth}`,
        topic: `t${tag}`,
        domain: domain + 1,
        task: `k${task}`,
        select,
        options: 3 + select,
      };
    }),
  };
}
