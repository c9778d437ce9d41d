import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedFacts } from '../../src/lint/bank-view.ts';
import { nearPairs } from '../../src/lint/near.ts';

const facts = (grams: number[], i: number): PlacedFacts =>
  ({ id: `q-${i}`, grams: [...new Set(grams)].sort((a, b) => a - b), askGrams: [], ask: i }) as unknown as PlacedFacts;

function similarity(a: PlacedFacts, b: PlacedFacts): number {
  const shared = a.grams.filter((gram) => b.grams.includes(gram)).length;
  const all = a.grams.length + b.grams.length - shared;
  return all === 0 ? 0 : shared / all;
}

describe('near duplicates', () => {
  it('are the same as comparing every pair would find', () => {
    const sets = fc.array(
      fc.array(
        fc.nat(25).map((n) => (n * 977_777_777) % 2 ** 32),
        { maxLength: 8 },
      ),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(sets, fc.constantFrom(0.3, 0.5, 0.8), (lists, least) => {
        const questions = lists.map(facts);
        const expected = questions.flatMap((b, i) => {
          const earlier = questions.slice(0, i).map((a) => similarity(a, b));
          const best = Math.max(0, ...earlier);
          return b.grams.length > 0 && best >= least ? [[b.id, best]] : [];
        });
        expect(nearPairs(questions, least).map(({ b, similarity }) => [b.id, similarity])).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});
