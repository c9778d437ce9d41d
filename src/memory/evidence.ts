/** What bears on readiness: first exposures alone, each with the practice that went before it. */
import type { Observed } from './observed.ts';
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
  byTopic: Float64Array;
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

export function noEvidence(syllabus: Syllabus): Evidence {
  return {
    firsts: [],
    practice: { byTopic: new Float64Array(syllabus.topics.length), all: 0 },
    byDomain: syllabus.domains.map(() => 0),
    byTopic: new Uint32Array(syllabus.topics.length),
  };
}

export function evidenceOf(syllabus: Syllabus, answers: readonly Observed[]): Evidence {
  const evidence = noEvidence(syllabus);
  const shown = new Uint16Array(syllabus.items.length);
  for (const answer of answers) {
    if (answer.topic < 0 || answer.outcome === 'skipped') continue;
    const before = answer.item >= 0 ? shown[answer.item]!++ : 1;
    if (answer.item >= 0 && before === 0 && !(answer.hasty && answer.outcome === 'right'))
      add(evidence, syllabus, answer);
    const counts = 0.5 ** before;
    evidence.practice.byTopic[answer.topic]! += counts;
    evidence.practice.all += counts;
  }
  return evidence;
}

function add(evidence: Evidence, syllabus: Syllabus, answer: Observed): void {
  const { topic, task, domain, guess } = syllabus.items[answer.item]!;
  evidence.firsts.push({
    topic,
    task,
    domain,
    guess,
    right: answer.outcome === 'right',
    topicPractice: topicGain(evidence.practice.byTopic[topic]!),
    allPractice: allGain(evidence.practice.all),
  });
  evidence.byDomain[domain]!++;
  evidence.byTopic[topic]!++;
}
