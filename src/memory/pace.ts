/** What will have been practised by the exam if one keeps on as lately. */
import type { Practice } from './evidence.ts';
import type { Observed } from './observed.ts';
import type { Syllabus } from './syllabus.ts';
import { DAYS_WITHOUT_DATE } from './value.ts';

/** Days back over which a pace is measured. */
const LATELY = 14;
const REPEAT_COUNTS = 0.5;

/** Answers a day over the last two weeks, or since the first answer where that is less ago. */
export function paceOf(answers: readonly Observed[], today: number): number {
  const lately = answers.filter(({ day, outcome }) => day > today - LATELY && outcome !== 'skipped');
  const first = answers[0]?.day;
  if (first === undefined) return 0;
  return lately.length / Math.min(LATELY, Math.max(1, today - first + 1));
}

/** Practice after `days` more at `perDay`: fresh questions first, spread over topics by their weight. */
export function practiceAfter(
  syllabus: Syllabus,
  practice: Practice,
  seen: number,
  perDay: number,
  days = DAYS_WITHOUT_DATE,
): Practice {
  const answers = perDay * days;
  const fresh = Math.min(answers, Math.max(0, syllabus.items.length - seen));
  const counted = fresh + REPEAT_COUNTS * (answers - fresh);
  return {
    byTopic: practice.byTopic.map((n, t) => n + counted * syllabus.topics[t]!.weight),
    all: practice.all + counted,
  };
}
