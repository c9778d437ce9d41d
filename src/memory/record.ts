/** What was done so far of one bank, counted: days, weeks, domains, topics. No model in it. */
import { localDay } from './day.ts';
import { dueItems } from './history.ts';
import { attemptsOfBank, isOfBank, type Observed, observedOf } from './observed.ts';
import { stateOf } from './state.ts';
import { syllabusOf } from './syllabus.ts';
import type { Circumstance } from './weak.ts';

export interface Count {
  answered: number;
  correct: number;
}

export interface PartRecord extends Count {
  /** Questions of the bank in it, and those shown at least once. */
  questions: number;
  seen: number;
}

export interface DomainRecord extends PartRecord {
  id: number;
  /** The last four weeks, oldest first. */
  weeks: Count[];
}

export interface StudyRecord extends Count {
  /** First day with an answer; null before it. */
  since: number | null;
  today: number;
  /** Days with an answer. */
  days: number;
  /** Days in a row up to today; up to yesterday while today has no answer yet. */
  streak: number;
  /** Mean thinking time; null where none was measured. */
  averageMs: number | null;
  thisWeek: Count;
  lastWeek: Count;
  domains: DomainRecord[];
  topics: (PartRecord & { id: string })[];
  /** Questions whose recall is under 0.9 today, hidden ones apart. */
  due: number;
  /** Answers on each of the last 28 days, oldest first. */
  lastDays: Count[];
}

const WEEKS = 4;

export function recordOf({ index, attempts, now, offsetMinutes, excluded }: Circumstance): StudyRecord {
  const syllabus = syllabusOf(index);
  const observed = observedOf(attempts, syllabus);
  const state = stateOf(syllabus, observed);
  const answers = observed.filter(isOfBank);
  const today = localDay(now, offsetMinutes);
  const domainOf = (answer: { item: number; topic: number }): number =>
    answer.item >= 0 ? syllabus.items[answer.item]!.domain : (syllabus.topics[answer.topic]?.domain ?? -1);
  const days = countBy(answers, dayOf);
  const week = (of: typeof days, ago: number): Count => sumOf(of, today - 7 * ago - 6, today - 7 * ago);
  const byDomain = partsOf(syllabus.domains, answers, domainOf);
  const byTopic = partsOf(syllabus.topics, answers, ({ topic }) => topic);
  for (const [i, { domain, topic }] of syllabus.items.entries()) {
    if (!state.items[i]) continue;
    byDomain[domain]!.seen++;
    byTopic[topic]!.seen++;
  }
  const times = attemptsOfBank(attempts, syllabus).flatMap(({ ms }) => (ms === null ? [] : [ms]));
  return {
    ...sumOf(days, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
    since: answers.length ? Math.min(...days.keys()) : null,
    today,
    days: days.size,
    streak: streakOf(days, today),
    averageMs: times.length ? times.reduce((a, b) => a + b, 0) / times.length : null,
    thisWeek: week(days, 0),
    lastWeek: week(days, 1),
    domains: syllabus.domains.map(({ id }, d) => {
      const own = countBy(
        answers.filter((answer) => domainOf(answer) === d),
        dayOf,
      );
      const weeks = Array.from({ length: WEEKS }, (_, i) => week(own, WEEKS - 1 - i));
      return { id, ...byDomain[d]!, weeks };
    }),
    topics: syllabus.topics.flatMap(({ id, items }, t) => (items === 0 ? [] : [{ id, ...byTopic[t]! }])),
    due: dueItems(syllabus, state, today, excluded).length,
    lastDays: Array.from({ length: 28 }, (_, i) => sumOf(days, today - 27 + i, today - 27 + i)),
  };
}

function countBy(answers: readonly Observed[], keyOf: (answer: Observed) => number): Map<number, Count> {
  const counts = new Map<number, Count>();
  for (const answer of answers) {
    const key = keyOf(answer);
    const count = counts.get(key) ?? { answered: 0, correct: 0 };
    count.answered++;
    if (answer.outcome === 'right') count.correct++;
    counts.set(key, count);
  }
  return counts;
}

const dayOf = ({ day }: Observed): number => day;

/** Of the days `from` to `to`, both counted. */
function sumOf(days: ReadonlyMap<number, Count>, from: number, to: number): Count {
  const sum = { answered: 0, correct: 0 };
  for (const [day, { answered, correct }] of days) {
    if (day < from || day > to) continue;
    sum.answered += answered;
    sum.correct += correct;
  }
  return sum;
}

/** What was answered of each part, nothing seen yet; `placeOf` says an answer's part, by its place. */
function partsOf(
  parts: readonly { items: number }[],
  answers: readonly Observed[],
  placeOf: (answer: Observed) => number,
): PartRecord[] {
  const counts = countBy(answers, placeOf);
  return parts.map(({ items }, p) => ({ answered: 0, correct: 0, ...counts.get(p), questions: items, seen: 0 }));
}

function streakOf(studied: ReadonlyMap<number, unknown>, today: number): number {
  let day = studied.has(today) ? today : today - 1;
  let streak = 0;
  while (studied.has(day--)) streak++;
  return streak;
}
