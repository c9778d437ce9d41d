import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blueprint, largestPaper, largestRemainder, scoredOf } from '../../src/exam/blueprint.ts';
import { testBank } from '../support/bank.ts';

const { exam } = testBank();
const totals = (n: number, only?: number[]) => blueprint(exam, n, only).map((share) => share.total);
const scored = (n: number) => blueprint(exam, n).map((share) => share.scored);
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe('the blueprint', () => {
  test('a whole paper has 19, 17, 16 and 13 questions, of which 15, 13, 12 and 10 count', () => {
    expect(totals(65)).toEqual([19, 17, 16, 13]);
    expect(scored(65)).toEqual([15, 13, 12, 10]);
  });

  test('twenty questions keep the proportions, fifteen of them count', () => {
    expect(totals(20)).toEqual([6, 5, 5, 4]);
    expect(sum(scored(20))).toBe(15);
  });

  test('one domain takes all where only it is wanted', () => {
    expect(totals(10, [3])).toEqual([10]);
  });

  test('any size sums up, and no domain has more scored questions than questions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (n) => {
        const shares = blueprint(exam, n);
        expect(sum(shares.map((share) => share.total))).toBe(n);
        expect(sum(shares.map((share) => share.scored))).toBe(scoredOf(exam, n));
        for (const share of shares) expect(share.scored).toBeLessThanOrEqual(share.total);
      }),
    );
  });

  test('largest remainder is within one of the exact share and sums up, whatever the weights', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 })
      .filter((list) => sum(list) > 0);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), weights, (total, list) => {
        const parts = largestRemainder(total, list);
        expect(sum(parts)).toBe(total);
        for (const [i, part] of parts.entries())
          expect(Math.abs(part - (total * list[i]!) / sum(list))).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('a bank too small for the blueprint gives the biggest paper that keeps it', () => {
    const available = new Map([1, 2, 3, 4].map((domain) => [domain, 6]));
    expect(largestPaper(exam, 65, available).map((share) => share.total)).toEqual([6, 6, 5, 4]);
  });

  test('a domain without questions is left out; without any question there is no paper', () => {
    expect(largestPaper(exam, 20, new Map([[2, 50]]))).toMatchObject([{ domain: 2, total: 20 }]);
    expect(largestPaper(exam, 20, new Map())).toEqual([]);
  });
});
