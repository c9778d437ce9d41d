/**
 * Learner A: ACT-R declarative memory (Anderson & Schooler 1991; Pavlik & Anderson 2005). Every facet of a topic is a
 * chunk whose activation is the log of its presentations, each decaying by a power law; a presentation made while the
 * chunk was active decays faster, which is the spacing effect. The wording of an item is a chunk of its own: it helps
 * on that item and nowhere else.
 */
import { logistic, normalFrom, uniforms } from './chance.ts';
import type { Course } from './course.ts';
import { examShareOf, KNOWING, type Learner, type LearnerModel } from './learner.ts';

const DECAY_FLOOR = 0.18;
const DECAY_SCALE = 0.22;
const NOISE = 0.55;
/** A presentation of an item also brings its topic's other facets to mind, a little. */
const NEIGHBOUR = 0.1;
/** Days that pass at least between a presentation and its use. */
const SOONEST = 0.05;

interface Chunk {
  times: number[];
  weights: number[];
  decays: number[];
  /** Strengths worked out since the last presentation, by day. */
  known: Map<number, number>;
}

const noChunk = (): Chunk => ({ times: [], weights: [], decays: [], known: new Map() });

class ActRLearner implements Learner {
  readonly #course: Course;
  readonly #facets: Chunk[][];
  readonly #items: Chunk[];
  readonly #threshold: number[];
  readonly #lasting: number;

  constructor(course: Course, seed: number) {
    this.#course = course;
    const uniform = uniforms(seed * 7919 + 11);
    const ability = 0.5 * normalFrom(uniform);
    this.#lasting = Math.exp(0.15 * normalFrom(uniform));
    const spread = 0.9 * Math.exp(0.2 * normalFrom(uniform));
    this.#threshold = course.topics.map((topic) => 0.05 + 0.5 * topic.difficulty - 0.3 * ability);
    this.#facets = course.topics.map((topic) => {
      const familiar = logistic(-0.8 + ability - topic.difficulty + spread * normalFrom(uniform));
      return Array.from({ length: topic.facets }, () => this.#priorChunk(familiar, uniform));
    });
    this.#items = course.items.map(noChunk);
  }

  /** What was learned before: some presentations weeks to months ago. */
  #priorChunk(familiar: number, uniform: () => number): Chunk {
    const chunk = noChunk();
    for (let k = 0; k < 8; k++) {
      if (uniform() > familiar) continue;
      chunk.times.push(-(10 + 150 * uniform()));
      chunk.weights.push(1);
      chunk.decays.push(DECAY_FLOOR + 0.07);
    }
    return chunk;
  }

  #strength(chunk: Chunk, day: number): number {
    const known = chunk.known.get(day);
    if (known !== undefined) return known;
    let sum = 0;
    for (let j = 0; j < chunk.times.length; j++)
      sum += chunk.weights[j]! * Math.max(SOONEST, day - chunk.times[j]!) ** -(chunk.decays[j]! * this.#lasting);
    chunk.known.set(day, sum);
    return sum;
  }

  #recall(chunk: Chunk, day: number, threshold: number): number {
    return this.#recallOf(this.#strength(chunk, day), threshold);
  }

  #recallOf(strength: number, threshold: number): number {
    return strength <= 0 ? 0 : logistic((Math.log(strength) - threshold) / NOISE);
  }

  #facet(topic: number, facet: number, day: number): number {
    return this.#recall(this.#facets[topic]![facet]!, day, this.#threshold[topic]!);
  }

  #known(item: number, day: number): number {
    const { topic, facets } = this.#course.items[item]!;
    return (this.#facet(topic, facets[0], day) + this.#facet(topic, facets[1], day)) / 2;
  }

  chance(item: number, day: number): number {
    const { guess, difficulty } = this.#course.items[item]!;
    const eased = this.#known(item, day) ** Math.exp(0.5 * difficulty);
    const wording = 0.9 * this.#recall(this.#items[item]!, day, -0.9);
    return guess + (KNOWING - guess) * (1 - (1 - eased) * (1 - wording));
  }

  study(item: number, day: number): void {
    const { topic, facets } = this.#course.items[item]!;
    for (const [f, chunk] of this.#facets[topic]!.entries())
      this.#present(chunk, day, facets.includes(f) ? 1 : NEIGHBOUR);
    this.#present(this.#items[item]!, day, 1);
  }

  #present(chunk: Chunk, day: number, weight: number): void {
    chunk.decays.push(this.#decay(chunk, day));
    chunk.times.push(day);
    chunk.weights.push(weight);
    chunk.known.clear();
  }

  /** The more active a chunk is, the faster a presentation made now decays. */
  #decay(chunk: Chunk, day: number): number {
    return DECAY_FLOOR + DECAY_SCALE * Math.min(3, this.#strength(chunk, day));
  }

  #topicKnown(topic: number, day: number): number {
    const count = this.#course.topics[topic]!.facets;
    let sum = 0;
    for (let f = 0; f < count; f++) sum += this.#facet(topic, f, day);
    return sum / count;
  }

  examShare(day: number): number {
    return examShareOf(this.#course, (topic) => this.#topicKnown(topic, day));
  }

  unknown(item: number, day: number): number {
    return 1 - this.#known(item, day);
  }

  gain(item: number, day: number, examDay: number): number {
    const { topic, facets } = this.#course.items[item]!;
    const threshold = this.#threshold[topic]!;
    let sum = 0;
    for (const [f, chunk] of this.#facets[topic]!.entries()) {
      const weight = facets.includes(f) ? 1 : NEIGHBOUR;
      const added = weight * Math.max(SOONEST, examDay - day) ** -(this.#decay(chunk, day) * this.#lasting);
      const before = this.#strength(chunk, examDay);
      sum += this.#recallOf(before + added, threshold) - this.#recallOf(before, threshold);
    }
    return sum / this.#course.topics[topic]!.facets;
  }
}

export const actR: LearnerModel = {
  name: 'A',
  literature: 'ACT-R, power-law decay (Anderson & Schooler 1991; Pavlik & Anderson 2005)',
  make: (course, seed) => new ActRLearner(course, seed),
};
