/** What was done so far, counted: days, weeks, domains, topics. No model in it. */
import type { Attempt } from './attempt.ts';
import { localDay } from './day.ts';
import { isDue } from './history.ts';
import { observedOf } from './observed.ts';
import { stateOf } from './state.ts';
import { type MemoryBank, syllabusOf } from './syllabus.ts';

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
  /** Questions whose recall is under 0.9 today. */
  due: number;
  /** Answers on each of the last 28 days, oldest first. */
  lastDays: Count[];
}

const WEEKS = 4;

export function recordOf(
  attempts: readonly Attempt[],
  index: MemoryBank,
  now: number,
  offsetMinutes: number,
): StudyRecord {
  const syllabus = syllabusOf(index);
  const answers = observedOf(attempts, syllabus).filter((answer) => answer.outcome !== 'skipped');
  const state = stateOf(syllabus, answers);
  const today = localDay(now, offsetMinutes);
  const studied = new Set(answers.map(({ day }) => day));
  const domainOf = (answer: { item: number; topic: number }): number =>
    answer.item >= 0 ? syllabus.items[answer.item]!.domain : (syllabus.topics[answer.topic]?.domain ?? -1);
  const count = (rows: readonly { outcome: string }[]): Count => ({
    answered: rows.length,
    correct: rows.filter(({ outcome }) => outcome === 'right').length,
  });
  const week = (rows: typeof answers, ago: number) =>
    rows.filter(({ day }) => day <= today - 7 * ago && day > today - 7 * (ago + 1));
  const part = (rows: typeof answers, own: (i: number) => boolean): PartRecord => {
    const places = syllabus.items.flatMap((_, i) => (own(i) ? [i] : []));
    return { ...count(rows), questions: places.length, seen: places.filter((i) => state.items[i]).length };
  };
  const times = attempts.flatMap(({ ms }) => (ms === null ? [] : [ms]));
  return {
    ...count(answers),
    since: answers.length ? Math.min(...studied) : null,
    today,
    days: studied.size,
    streak: streakOf(studied, today),
    averageMs: times.length ? times.reduce((a, b) => a + b, 0) / times.length : null,
    thisWeek: count(week(answers, 0)),
    lastWeek: count(week(answers, 1)),
    domains: syllabus.domains.map(({ id }, d) => {
      const own = answers.filter((answer) => domainOf(answer) === d);
      const weeks = Array.from({ length: WEEKS }, (_, i) => count(week(own, WEEKS - 1 - i)));
      return { id, ...part(own, (i) => syllabus.items[i]!.domain === d), weeks };
    }),
    topics: syllabus.topics.flatMap(({ id, items }, t) =>
      items === 0
        ? []
        : [
            {
              id,
              ...part(
                answers.filter((answer) => answer.topic === t),
                (i) => syllabus.items[i]!.topic === t,
              ),
            },
          ],
    ),
    due: state.items.filter((history) => history && isDue(history, today)).length,
    lastDays: Array.from({ length: 28 }, (_, i) => count(answers.filter(({ day }) => day === today - 27 + i))),
  };
}

function streakOf(studied: ReadonlySet<number>, today: number): number {
  let day = studied.has(today) ? today : today - 1;
  let streak = 0;
  while (studied.has(day--)) streak++;
  return streak;
}
