/** What will have been practised by the exam if one keeps on as lately. */
import type { Practice } from './evidence.ts';
import type { Observed } from './observed.ts';
import type { Syllabus } from './syllabus.ts';

/** Days back over which a pace is measured, and days since the first answer that it takes. */
const LATELY = 14;
const DAYS_FOR_A_PACE = 3;

/** Answers a day over the last two weeks, or since the first answer where that is less ago; 0 while it is too early to say. */
export function paceOf(answers: readonly Observed[], today: number): number {
  const first = answers[0]?.day;
  if (first === undefined || today - first + 1 < DAYS_FOR_A_PACE) return 0;
  const lately = answers.filter(({ day, outcome }) => day > today - LATELY && outcome !== 'skipped');
  return lately.length / Math.min(LATELY, today - first + 1);
}

/**
 * Practice after `more` answers spread evenly over the bank. Every showing of an item counts half of the one before, so
 * that a small bank soon has no more to give.
 */
export function practiceAfter(
  syllabus: Syllabus,
  practice: Practice,
  answers: readonly Observed[],
  more: number,
): Practice {
  const shown = new Uint16Array(syllabus.items.length);
  for (const { item, outcome } of answers) if (item >= 0 && outcome !== 'skipped') shown[item]!++;
  const times = more / Math.max(1, syllabus.items.length);
  const byTopic = Float64Array.from(practice.byTopic);
  let all = practice.all;
  for (const [i, { topic }] of syllabus.items.entries()) {
    const added = 2 * 0.5 ** shown[i]! * (1 - 0.5 ** times);
    byTopic[topic]! += added;
    all += added;
  }
  return { byTopic, all };
}
