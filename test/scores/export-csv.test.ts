import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localDay } from '../../src/memory/day.ts';
import { itemHistories } from '../../src/memory/history.ts';
import { type ItemRating, type ItemState, rated } from '../../src/memory/item.ts';
import { reviewLogCsv } from '../../src/scores/export-csv.ts';
import { attempt, memoryBank } from '../support/memory-bank.ts';

const bank = memoryBank(2, 1);
const RATINGS: ItemRating[] = ['again', 'hard', 'good', 'easy'];

/** What an FSRS that reads the log comes to know of each question. */
function replayed(log: string): Map<string, ItemState> {
  const states = new Map<string, ItemState>();
  const days = new Map<string, number>();
  for (const line of log.trimEnd().split('\n').slice(1)) {
    const [card, at, rating] = line.split(',') as [string, string, string];
    const day = localDay(Number(at), 0);
    states.set(card, rated(states.get(card), day - (days.get(card) ?? day), RATINGS[Number(rating) - 1]!));
    days.set(card, day);
  }
  return states;
}

test('whoever reads the review log remembers what memory does', () => {
  const answers = fc.array(
    fc.record({
      question: fc.constantFrom(...bank.questions.map(({ id }) => id)),
      day: fc.nat(6),
      correct: fc.boolean(),
      ms: fc.constantFrom(null, 500, 20_000),
      confidence: fc.constantFrom(undefined, 'sure' as const, 'unsure' as const),
    }),
  );
  fc.assert(
    fc.property(answers, (rows) => {
      const attempts = rows
        .sort((a, b) => a.day - b.day)
        .map(({ question, day, confidence, ...row }) =>
          attempt(question, day, { ...row, ...(confidence && { confidence }) }),
        );
      const known = [...itemHistories(attempts, bank)].flatMap(([id, { memory }]) =>
        memory ? [[`${id}@`, memory]] : [],
      );
      expect(Object.fromEntries(replayed(reviewLogCsv(attempts)))).toEqual(Object.fromEntries(known));
    }),
  );
});
