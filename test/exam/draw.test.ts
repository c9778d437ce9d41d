import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DrawWish, drawPaper, exposureCost } from '../../src/exam/draw.ts';
import type { ItemHistory } from '../../src/exam/history.ts';
import { testBank, testQuestion } from '../support/bank.ts';
import { leastOverlap, overlaps, papersInARow } from '../support/mocks.ts';

const bank = testBank({ perDomain: 40 });
const wish = (change: Partial<DrawWish> = {}): DrawWish => ({
  seed: '8f3a2c',
  n: 65,
  history: new Map(),
  today: 20_000,
  ...change,
});
const entries = (items: readonly { id: string }[]) => items.map(({ id }) => bank.entry(id)!);
const perDomain = (items: readonly { id: string }[]) =>
  [1, 2, 3, 4].map((domain) => entries(items).filter((entry) => entry.domain === domain).length);

describe('a paper', () => {
  test('keeps the blueprint, in all and in what counts', () => {
    const { items } = drawPaper(bank, wish());
    expect(perDomain(items)).toEqual([19, 17, 16, 13]);
    expect(perDomain(items.filter((item) => item.scored))).toEqual([15, 13, 12, 10]);
  });

  test('is the same for the same seed and bank, and another one for another seed', () => {
    expect(drawPaper(bank, wish())).toEqual(drawPaper(bank, wish()));
    expect(drawPaper(bank, wish()).items).not.toEqual(drawPaper(bank, wish({ seed: 'other' })).items);
  });

  test('never asks a question twice, one of level recall or a hidden one, whatever the seed and size', () => {
    const hidden = new Set(bank.index.questions.slice(0, 5).map((question) => question.id));
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 65 }), (seed, n) => {
        const { items } = drawPaper(bank, wish({ seed, n, hidden }));
        expect(items).toHaveLength(n);
        expect(new Set(items.map((item) => item.id)).size).toBe(n);
        for (const entry of entries(items)) {
          expect(entry.level).not.toBe('recall');
          expect(hidden.has(entry.id)).toBe(false);
        }
        for (const item of items) expect([...item.order].sort()).toEqual(item.order.map((_, i) => i));
      }),
      { numRuns: 25 },
    );
  });

  test('asks at most two of a topic, spreads over tasks, and holds some 15 % multiple response', () => {
    const { items } = drawPaper(bank, wish());
    const topics = new Map<string, number>();
    for (const { topic } of entries(items)) topics.set(topic, (topics.get(topic) ?? 0) + 1);
    expect(Math.max(...topics.values())).toBeLessThanOrEqual(2);
    expect([9, 10]).toContain(entries(items).filter((entry) => entry.task === '1.1').length);
    expect(entries(items).filter((entry) => entry.select > 1)).toHaveLength(10);
  });

  test('takes unseen questions first, then those seen long ago, and shuns the last mocks', () => {
    const own = entries(bank.index.questions.filter((question) => question.domain === 4));
    const seen = (change: Partial<ItemHistory>): ItemHistory => ({
      exposures: 1,
      lastSeenDay: 19_999,
      mocksAgo: null,
      ...change,
    });
    const history = new Map(own.map((entry) => [entry.id, seen({ mocksAgo: 1 })]));
    for (const entry of own.slice(0, 5)) history.delete(entry.id);
    for (const entry of own.slice(5, 12)) history.set(entry.id, seen({ lastSeenDay: 19_000 }));
    const { items } = drawPaper(bank, wish({ history, domains: [4], n: 12 }));
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort();
    expect(ids(items)).toEqual(ids(own.slice(0, 12)));
  });

  test('a bank of recall questions alone gives none', () => {
    const empty = testBank({ questions: [testQuestion({ id: 's1-t000-01', level: 'recall' })] });
    expect(drawPaper(empty, wish()).items).toEqual([]);
  });

  test('a question of another domain that comes in changes no other question’s options', () => {
    const bigger = testBank({ perDomain: 42 });
    const orders = new Map(drawPaper(bank, wish()).items.map((item) => [item.id, item.order]));
    for (const item of drawPaper(bigger, wish()).items)
      if (orders.has(item.id)) expect(item.order).toEqual(orders.get(item.id));
  });
});

test('exposure costs nothing unseen, little long ago, more lately, most in the last mock', () => {
  const seen = (lastSeenDay: number, mocksAgo: number | null = null) =>
    exposureCost({ exposures: 1, lastSeenDay, mocksAgo }, 100);
  const costs = [exposureCost(undefined, 100), seen(78), seen(79), seen(50, 3), seen(50, 2), seen(50, 1)];
  expect(costs).toEqual([...new Set(costs)].sort((a, b) => a - b));
});

test('papers in a row overlap as little as the bank allows', () => {
  for (const perDomain of [20, 33, 60]) {
    const of = testBank({ perDomain });
    const least = leastOverlap(of);
    expect(overlaps(papersInARow(of, 5, 'a learner'))).toEqual([least, least, least, least]);
  }
});
