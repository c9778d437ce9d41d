import fc from 'fast-check';
import { createEmptyCard, fsrs, type Grade } from 'ts-fsrs';
import { expect, test } from 'vitest';
import { type ItemRating, type ItemState, rated, recall } from '../../src/memory/item.ts';

const RATINGS: ItemRating[] = ['again', 'hard', 'good', 'easy'];
const DAY_MS = 86_400_000;

test('memory agrees with the scheduler of ts-fsrs over any history of reviews on different days', () => {
  const scheduler = fsrs({ enable_fuzz: false, enable_short_term: true, learning_steps: [], relearning_steps: [] });
  const review = fc.record({ grade: fc.integer({ min: 1, max: 4 }), gap: fc.integer({ min: 1, max: 400 }) });
  fc.assert(
    fc.property(fc.array(review, { minLength: 1, maxLength: 12 }), (reviews) => {
      let state: ItemState | undefined;
      let now = Date.parse('2026-01-01T12:00:00Z');
      let card = createEmptyCard(new Date(now));
      for (const [i, { grade, gap }] of reviews.entries()) {
        if (i > 0) now += gap * DAY_MS;
        state = rated(state, i > 0 ? gap : 0, RATINGS[grade - 1]!);
        card = scheduler.next(card, new Date(now), grade as Grade).card;
      }
      expect(state!.stability).toBeCloseTo(card.stability, 6);
      expect(state!.difficulty).toBeCloseTo(card.difficulty, 6);
      const later = new Date(now + 9 * DAY_MS);
      expect(recall(9, state!.stability)).toBeCloseTo(scheduler.get_retrievability(card, later, false), 6);
    }),
    { numRuns: 200 },
  );
});

test('recall is 0.9 after as many days as the stability says', () => {
  for (const stability of [0.2, 1, 30, 900]) expect(recall(stability, stability)).toBeCloseTo(0.9, 9);
});
