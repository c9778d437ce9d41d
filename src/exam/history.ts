/** What a learner has seen of each question, as the draw of a paper needs it. */
import type { Bank } from '../bank/bank.ts';
import type { Attempt } from '../memory/attempt.ts';
import { localDay } from '../memory/day.ts';

export interface ItemHistory {
  exposures: number;
  /** The learning day (local, turning at 04:00) of the last exposure, in days since the epoch. */
  lastSeenDay: number;
  /** 1: in the last mock exam, 2: in the one before, ...; null where in none of the last three. */
  mocksAgo: number | null;
}

export type History = ReadonlyMap<string, ItemHistory>;

const REMEMBERED_MOCKS = 3;

/** Attempts at a question as it reads now; an edited question counts as unseen. */
export function historyOf(attempts: readonly Attempt[], bank: Pick<Bank, 'entry'>): Map<string, ItemHistory> {
  const mocks = lastMocks(attempts);
  const history = new Map<string, ItemHistory>();
  for (const attempt of attempts) {
    if (bank.entry(attempt.question)?.hash !== attempt.hash) continue;
    const before = history.get(attempt.question);
    const day = localDay(attempt.at, attempt.offsetMinutes);
    const ago = mocks.indexOf(attempt.sitting) + 1;
    history.set(attempt.question, {
      exposures: (before?.exposures ?? 0) + 1,
      lastSeenDay: Math.max(before?.lastSeenDay ?? day, day),
      mocksAgo: least(before?.mocksAgo ?? null, ago > 0 ? ago : null),
    });
  }
  return history;
}

/** Ids of the last mock exams, newest first. */
function lastMocks(attempts: readonly Attempt[]): string[] {
  const newest = new Map<string, number>();
  for (const attempt of attempts) {
    if (attempt.command !== 'exam') continue;
    newest.set(attempt.sitting, Math.max(newest.get(attempt.sitting) ?? 0, attempt.at));
  }
  return [...newest]
    .sort(([a, atA], [b, atB]) => atB - atA || (a < b ? 1 : -1))
    .slice(0, REMEMBERED_MOCKS)
    .map(([id]) => id);
}

function least(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
