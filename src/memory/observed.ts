/** Attempts as memory reads them: which question and topic of this bank, on which day, with what outcome. */
import type { Attempt, Confidence } from './attempt.ts';
import { localDay } from './day.ts';
import type { ItemRating } from './item.ts';
import { type Remembered, remembered } from './remembered.ts';
import type { Syllabus } from './syllabus.ts';

/** Of attempts right or wrong: skipped questions are none, but an outside judge may tell of them. */
export type Outcome = 'right' | 'wrong' | 'skipped';

export interface Observed {
  /** Place in the syllabus; -1 where the bank has no such question, or it was changed since. */
  item: number;
  /** Place of the topic; -1 where the bank has no such topic any more. */
  topic: number;
  day: number;
  outcome: Outcome;
  confidence: Confidence | undefined;
  /** Too fast to be an answer. */
  hasty: boolean;
}

const HASTY_MS = 3000;

const last: Remembered<readonly Observed[]> = new WeakMap();

export function observedOf(attempts: readonly Attempt[], syllabus: Syllabus): readonly Observed[] {
  return remembered(last, attempts, [syllabus], () => observedIn(attempts, syllabus));
}

function observedIn(attempts: readonly Attempt[], syllabus: Syllabus): Observed[] {
  const times: number[] = [];
  for (const { ms } of attempts) if (ms !== null) times.push(ms);
  const floor = hastyUnder(times);
  return attempts.map((attempt): Observed => {
    const { item, topic } = placesOf(attempt, syllabus);
    return {
      item,
      topic,
      day: localDay(attempt.at, attempt.offsetMinutes),
      outcome: attempt.correct ? 'right' : 'wrong',
      confidence: attempt.confidence,
      hasty: attempt.ms !== null && attempt.ms < floor,
    };
  });
}

/** One store may hold the answers of many banks; a question that has left this one since is its own still. */
export function attemptsOfBank(attempts: readonly Attempt[], syllabus: Syllabus): Attempt[] {
  const observed = observedOf(attempts, syllabus);
  return attempts.filter((_, i) => isOfBank(observed[i]!));
}

export const isOfBank = ({ topic }: Pick<Observed, 'topic'>): boolean => topic >= 0;

/** Under 3 s, or under a quarter of one's own median. */
export function hastyUnder(times: readonly number[]): number {
  const sorted = Float64Array.from(times).sort();
  return Math.max(HASTY_MS, (sorted[Math.floor(sorted.length / 2)] ?? 0) / 4);
}

export function placesOf(
  attempt: Pick<Attempt, 'question' | 'hash'>,
  syllabus: Syllabus,
): { item: number; topic: number } {
  const place = syllabus.itemPlace.get(attempt.question);
  const item = place === undefined ? undefined : syllabus.items[place];
  // Question ids are `<topic>-<two digits>`: a question that was taken out still tells about its topic.
  if (!item) return { item: -1, topic: syllabus.topicPlace.get(attempt.question.replace(/-\d+$/, '')) ?? -1 };
  const changed = item.hash !== undefined && attempt.hash !== '' && item.hash !== attempt.hash;
  return { item: changed ? -1 : place!, topic: item.topic };
}

/** Whether nothing is known by it of what the learner knows: too fast tells something where it was wrong. */
export function tellsNothing({ outcome, hasty }: Pick<Observed, 'outcome' | 'hasty'>): boolean {
  return outcome === 'skipped' || (hasty && outcome === 'right');
}

/**
 * The rating that an answer gives to the question's memory; undefined where it tells nothing.
 * @param first whether the question was never shown before
 */
export function ratingOf(
  answer: Pick<Observed, 'outcome' | 'confidence' | 'hasty'>,
  first: boolean,
): ItemRating | undefined {
  if (tellsNothing(answer)) return undefined;
  if (answer.outcome === 'wrong') return 'again';
  if (answer.confidence === 'guessed' || answer.confidence === 'unsure') return 'hard';
  return answer.confidence === 'sure' && first ? 'easy' : 'good';
}
