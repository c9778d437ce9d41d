/**
 * Learner C: two-state facets, learned all or none from feedback (Bower 1961; Atkinson & Crothers 1964; the states of
 * knowledge tracing, Corbett & Anderson 1995, with forgetting). A question is solved only when both of its facets are
 * known; forgetting strikes a facet with a daily chance that halves with every spaced use.
 */
import { logistic, normalFrom, uniformAt, uniforms } from './chance.ts';
import type { Course } from './course.ts';
import { examShareOf, KNOWING, type Learner, type LearnerModel } from './learner.ts';

interface Facet {
  known: boolean;
  uses: number;
  day: number;
  tries: number;
}

class AllOrNoneLearner implements Learner {
  readonly #course: Course;
  readonly #seed: number;
  readonly #facets: Facet[][];
  readonly #wording: Uint8Array;
  readonly #learns: number;
  readonly #forgets: number;

  constructor(course: Course, seed: number) {
    this.#course = course;
    this.#seed = seed * 104729 + 3;
    const uniform = uniforms(this.#seed);
    const ability = 0.6 + 0.5 * normalFrom(uniform);
    this.#learns = Math.min(0.8, 0.4 * Math.exp(0.25 * normalFrom(uniform)));
    this.#forgets = 0.02 * Math.exp(0.35 * normalFrom(uniform));
    const spread = 0.9 * Math.exp(0.2 * normalFrom(uniform));
    this.#facets = course.topics.map((topic) => {
      const share = logistic(ability - topic.difficulty + spread * normalFrom(uniform));
      return Array.from({ length: topic.facets }, () => ({ known: uniform() < share, uses: 3, day: 0, tries: 0 }));
    });
    this.#wording = new Uint8Array(course.items.length);
  }

  /** P(still known at `day`) of a facet: 0 where it never was. */
  #held(facet: Facet, day: number): number {
    return facet.known ? (1 - this.#forgets * 0.5 ** facet.uses) ** Math.max(0, day - facet.day) : 0;
  }

  /** Settles whether a facet lasted until `day`. */
  #settle(topic: number, f: number, day: number): Facet {
    const facet = this.#facets[topic]![f]!;
    if (day <= facet.day) return facet;
    if (facet.known) facet.known = uniformAt(this.#seed, topic * 64 + f, facet.tries, 1) < this.#held(facet, day);
    facet.day = day;
    return facet;
  }

  #solves(item: number, day: number): number {
    const { topic, facets } = this.#course.items[item]!;
    return this.#held(this.#facets[topic]![facets[0]]!, day) * this.#held(this.#facets[topic]![facets[1]]!, day);
  }

  chance(item: number, day: number): number {
    const { topic, facets, guess } = this.#course.items[item]!;
    for (const f of facets) this.#settle(topic, f, day);
    const wording = this.#wording[item] ? 0.5 : 0;
    return guess + (KNOWING - guess) * Math.max(this.#solves(item, day), wording);
  }

  study(item: number, day: number, correct: boolean): void {
    const { topic, facets } = this.#course.items[item]!;
    for (const f of facets) {
      const facet = this.#settle(topic, f, day);
      facet.tries++;
      if (facet.known) facet.uses = Math.min(8, facet.uses + 1);
      else if (uniformAt(this.#seed, topic * 64 + f, facet.tries, 2) < this.#learns * (correct ? 0.6 : 1)) {
        facet.known = true;
        facet.uses = 1;
      }
    }
    this.#wording[item] = 1;
  }

  /** P(both of two facets drawn of the topic are known). */
  #topicKnown(topic: number, day: number): number {
    const held = this.#facets[topic]!.map((facet) => this.#held(facet, day));
    return pairs(held);
  }

  examShare(day: number): number {
    return examShareOf(this.#course, (topic) => this.#topicKnown(topic, day));
  }

  unknown(item: number, day: number): number {
    return 1 - this.#solves(item, day);
  }

  gain(item: number, _day: number, examDay: number): number {
    const { topic, facets } = this.#course.items[item]!;
    const held = this.#facets[topic]!.map((facet) => this.#held(facet, examDay));
    const before = pairs(held);
    for (const f of facets) held[f]! += (1 - held[f]!) * this.#learns * 0.85;
    return pairs(held) - before;
  }
}

function pairs(held: readonly number[]): number {
  const n = held.length;
  const sum = held.reduce((a, b) => a + b, 0);
  const squares = held.reduce((a, b) => a + b * b, 0);
  return (sum * sum - squares) / (n * (n - 1));
}

export const allOrNone: LearnerModel = {
  name: 'C',
  literature: 'two-state facets, all or none (Bower 1961; Atkinson & Crothers 1964; Corbett & Anderson 1995)',
  make: (course, seed) => new AllOrNoneLearner(course, seed),
};
