/** Attempts as tables for other programs. No cell can hold a comma, a quote or a formula: ids and numbers only. */
import type { Attempt } from '../memory/attempt.ts';
import { localDay } from '../memory/day.ts';
import { hastyUnder, ratingOf } from '../memory/observed.ts';

/** One line an answer: `selected` are 0-based places in the bank's file, joined by spaces; empty cells are unknown. */
export function attemptsCsv(attempts: readonly Attempt[]): string {
  const head = 'sitting,n,command,question,hash,at,offset_minutes,selected,correct,ms,predicted,confidence';
  const lines = attempts.map((attempt) =>
    [
      attempt.sitting,
      attempt.n,
      attempt.command,
      attempt.question,
      attempt.hash,
      new Date(attempt.at).toISOString(),
      attempt.offsetMinutes,
      attempt.selected.join(' '),
      attempt.correct,
      attempt.ms ?? '',
      attempt.predicted ?? '',
      attempt.confidence ?? '',
    ].join(','),
  );
  return `${[head, ...lines].join('\n')}\n`;
}

const RATINGS = { again: 1, hard: 2, good: 3, easy: 4 } as const;
const NEW = 0;
const REVIEW = 2;

/**
 * The review log that FSRS optimizers read (github.com/open-spaced-repetition/fsrs-optimizer, "Review Logs Schema"):
 * `card_id` is question and hash, so that an edited question is another card; times in ms. As in memory, a question is
 * rated once a local day (turning at 04:00) and not by answers too fast to be any.
 */
export function reviewLogCsv(attempts: readonly Attempt[]): string {
  const floor = hastyUnder(attempts.flatMap(({ ms }) => (ms === null ? [] : [ms])));
  /** Of each card that was shown the day of its last rating, if any. */
  const ratedDays = new Map<string, number | undefined>();
  const lines = attempts.flatMap((attempt) => {
    const card = `${attempt.question}@${attempt.hash}`;
    const day = localDay(attempt.at, attempt.offsetMinutes);
    const first = !ratedDays.has(card);
    const before = ratedDays.get(card);
    const outcome = attempt.correct ? 'right' : 'wrong';
    const hasty = attempt.ms !== null && attempt.ms < floor;
    const rating = ratingOf({ outcome, confidence: attempt.confidence, hasty }, first);
    const rates = rating !== undefined && (before === undefined || day > before);
    ratedDays.set(card, rates ? day : before);
    if (!rates) return [];
    const state = before === undefined ? NEW : REVIEW;
    return `${card},${attempt.at},${RATINGS[rating]},${state},${Math.round(attempt.ms ?? 0)}`;
  });
  return `${['card_id,review_time,review_rating,review_state,review_duration', ...lines].join('\n')}\n`;
}
