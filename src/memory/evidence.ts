/** What bears on readiness: first exposures alone, each with the practice that went before it. */
import { recallOn } from './history.ts';
import { type Observed, tellsNothing } from './observed.ts';
import { type Remembered, remembered } from './remembered.ts';
import { afterAnswer, type ItemHistory } from './state.ts';
import type { Syllabus } from './syllabus.ts';

/** A first exposure, as the topic model reads it. */
export interface FirstExposure {
  topic: number;
  task: number;
  domain: number;
  guess: number;
  right: boolean;
  /** f(n) of the topic and log1p(N / 100) over all, before the answer. */
  topicPractice: number;
  allPractice: number;
}

/** Effective practice so far: every showing of an item counts half of the one before. */
export interface Practice {
  /** As much of it as is still recalled on the day in question. */
  byTopic: Float64Array;
  /** All that there was: what one learns about exams and reading questions stays. */
  all: number;
}

export interface Evidence {
  firsts: FirstExposure[];
  practice: Practice;
  /** First exposures by domain. */
  byDomain: number[];
  /** First exposures by topic. */
  byTopic: Uint32Array;
}

/** f(n) = ((1 + n)^0.8 - 1) / 0.8: practice on a topic pays less and less. */
export function topicGain(n: number): number {
  return ((1 + n) ** 0.8 - 1) / 0.8;
}

export function allGain(n: number): number {
  return Math.log1p(n / 100);
}

function noEvidence(syllabus: Syllabus): Evidence {
  return {
    firsts: [],
    practice: { byTopic: new Float64Array(syllabus.topics.length), all: 0 },
    byDomain: syllabus.domains.map(() => 0),
    byTopic: new Uint32Array(syllabus.topics.length),
  };
}

const last: Remembered<Evidence> = new WeakMap();

/** @param today the day on which the practice is looked at */
export function evidenceOf(syllabus: Syllabus, answers: readonly Observed[], today: number): Evidence {
  return remembered(last, answers, [syllabus, today], () => gathered(syllabus, answers, today));
}

function gathered(syllabus: Syllabus, answers: readonly Observed[], today: number): Evidence {
  const evidence = noEvidence(syllabus);
  const shown = new Shown(syllabus);
  for (const answer of answers) {
    if (answer.topic < 0 || answer.outcome === 'skipped') continue;
    const fresh = answer.item >= 0 && shown.isFresh(answer.item);
    if (fresh && !tellsNothing(answer)) add(evidence, syllabus, answer, shown.retained(answer.topic, answer.day));
    evidence.practice.all += shown.take(answer);
  }
  for (let t = 0; t < syllabus.topics.length; t++) evidence.practice.byTopic[t] = shown.retained(t, today);
  return evidence;
}

function add(evidence: Evidence, syllabus: Syllabus, answer: Observed, retained: number): void {
  const { topic, task, domain, guess } = syllabus.items[answer.item]!;
  evidence.firsts.push({
    topic,
    task,
    domain,
    guess,
    right: answer.outcome === 'right',
    topicPractice: topicGain(retained),
    allPractice: allGain(evidence.practice.all),
  });
  evidence.byDomain[domain]!++;
  evidence.byTopic[topic]!++;
}

/** What was shown of each topic, and what it left behind: a showing's practice lasts as its item is recalled. */
class Shown {
  readonly #ofTopic: number[][];
  readonly #histories: (ItemHistory | undefined)[];
  readonly #practice: Float64Array;
  /** Of questions that the bank no longer has: it is not known how well they are recalled. */
  readonly #elsewhere: Float64Array;

  constructor(syllabus: Syllabus) {
    this.#ofTopic = syllabus.topics.map(() => []);
    this.#histories = new Array(syllabus.items.length).fill(undefined);
    this.#practice = new Float64Array(syllabus.items.length);
    this.#elsewhere = new Float64Array(syllabus.topics.length);
  }

  isFresh(item: number): boolean {
    return this.#histories[item] === undefined;
  }

  /** Practice on a topic that is left on `day`. */
  retained(topic: number, day: number): number {
    let sum = this.#elsewhere[topic]!;
    for (const item of this.#ofTopic[topic]!)
      sum += this.#practice[item]! * (recallOn(this.#histories[item]!, day) ?? 1);
    return sum;
  }

  /** How much practice the answer is. */
  take(answer: Observed): number {
    const { item, topic } = answer;
    if (item < 0) {
      this.#elsewhere[topic]! += 0.5;
      return 0.5;
    }
    const history = this.#histories[item];
    if (!history) this.#ofTopic[topic]!.push(item);
    const counts = 0.5 ** (history?.exposures ?? 0);
    this.#histories[item] = afterAnswer(history, answer);
    this.#practice[item]! += counts;
    return counts;
  }
}
