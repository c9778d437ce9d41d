import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Attempt } from '../../src/memory/attempt.ts';
import { type ChoiceRequest, chooseQuestions, filters } from '../../src/memory/choose.ts';
import { itemHistories, recallOn } from '../../src/memory/history.ts';
import { isReserved } from '../../src/memory/reserve.ts';
import { attempt, memoryBank, noon, seeded } from '../support/memory-bank.ts';

const TODAY = 20_000;
const ask = (bank: ChoiceRequest['index'], attempts: Attempt[], more: Partial<ChoiceRequest> = {}) =>
  chooseQuestions({
    index: bank,
    past: attempts,
    now: noon(TODAY),
    offsetMinutes: 0,
    random: seeded(1),
    n: 10,
    mode: 'free',
    ...more,
  });
const topicOf = (id: string): string => id.slice(0, -3);

const histories = (bank: ChoiceRequest['index']) =>
  fc.array(
    fc.record({
      place: fc.integer({ min: 0, max: bank.questions.length - 1 }),
      ago: fc.integer({ min: 0, max: 30 }),
      correct: fc.boolean(),
    }),
    { maxLength: 80 },
  );
const toAttempts = (bank: ChoiceRequest['index'], rows: { place: number; ago: number; correct: boolean }[]) =>
  rows
    .sort((a, b) => b.ago - a.ago)
    .map(({ place, ago, correct }) => attempt(bank.questions[place]!.id, TODAY - ago, { correct }));

test('the guards hold wherever memory chooses freely', () => {
  const bank = memoryBank(12, 8);
  fc.assert(
    fc.property(histories(bank), fc.integer({ min: 1, max: 30 }), fc.integer(), (rows, n, seed) => {
      const attempts = toAttempts(bank, rows);
      const { ids, relaxed } = ask(bank, attempts, { n, random: seeded(seed) });
      expect(new Set(ids).size).toBe(ids.length);
      if (relaxed) return;
      const asked = rows.filter((row) => row.ago === 0).length;
      const cap = Math.max(1, Math.ceil((1.5 * (asked + n)) / 12));
      for (const id of ids) {
        const last = Math.max(...attempts.filter((a) => a.question === id).map((a) => Math.floor(a.at / 86_400_000)));
        expect(TODAY - last).toBeGreaterThanOrEqual(4);
        expect(ids.filter((other) => topicOf(other) === topicOf(id)).length).toBeLessThanOrEqual(cap);
      }
    }),
  );
});

test('words are asked to their end, whatever was seen today', () => {
  const bank = memoryBank(3, 5);
  const selection = new Set(bank.questions.filter((q) => q.topic === 't01').map((q) => q.id));
  const attempts = [...selection].slice(0, 4).map((id) => attempt(id, TODAY));
  const choice = ask(bank, attempts, { selection, mode: 'words' });
  expect(choice.ids).toHaveLength(5);
  expect(choice.ids[0]).toBe('t01-05');
  expect(choice).toMatchObject({ relaxed: true, seenToday: true });
});

test('a session of free choice is never empty while the bank is not', () => {
  const bank = memoryBank(2, 2);
  const attempts = bank.questions.map((q) => attempt(q.id, TODAY));
  expect(ask(bank, attempts).ids.length).toBeGreaterThan(0);
  expect(ask(memoryBank(0, 0), []).ids).toEqual([]);
});

test('the same seed gives the same order, another seed another', () => {
  const bank = memoryBank(12, 8);
  expect(ask(bank, [], { random: seeded(7) })).toEqual(ask(bank, [], { random: seeded(7) }));
  expect(ask(bank, [], { random: seeded(7) })).not.toEqual(ask(bank, [], { random: seeded(8) }));
});

test('a wrong answer given surely comes first in the next session', () => {
  const bank = memoryBank(12, 8);
  const attempts = [attempt('t05-03', TODAY - 1, { correct: false, confidence: 'sure' })];
  expect(ask(bank, attempts).ids[0]).toBe('t05-03');
});

test('questions kept for mocks are asked only when words leave nothing else', () => {
  const bank = memoryBank(60, 6);
  const reserved = bank.questions.filter((q) => isReserved(q.id, 360)).map((q) => q.id);
  expect(reserved.length).toBeGreaterThan(360 * 0.1);
  expect(reserved.length).toBeLessThan(360 * 0.2);
  const topic = topicOf(reserved[0]!);
  const free = ask(bank, [], { n: 360 });
  expect(free.ids.filter((id) => isReserved(id, 360))).toEqual([]);
  const selection = new Set(bank.questions.filter((q) => q.topic === topic).map((q) => q.id));
  const words = ask(bank, [], { selection, mode: 'words' });
  expect(words.ids).toHaveLength(6);
  expect(isReserved(words.ids.at(-1)!, 360)).toBe(true);
});

test('filters keep what was never shown, what was wrong at last, what is due', () => {
  const bank = memoryBank(1, 4);
  const attempts = [
    attempt('t00-01', TODAY - 9, { correct: false }),
    attempt('t00-02', TODAY - 9, { correct: false }),
    attempt('t00-02', TODAY - 1),
    attempt('t00-03', TODAY - 9),
  ];
  const kept = (which: Parameters<typeof filters>[0]) => [
    ...filters(which, { index: bank, past: attempts, now: noon(TODAY), offsetMinutes: 0 }),
  ];
  expect(kept({ new: true })).toEqual(['t00-04']);
  expect(kept({ wrong: true })).toEqual(['t00-01']);
  expect(kept({ due: true })).toEqual(['t00-01', 't00-03']);
  expect(kept({ wrong: true, due: true })).toEqual(['t00-01']);
});

test('a question is rated once a day, however often it was asked', () => {
  const bank = memoryBank(1, 1);
  const once = itemHistories([attempt('t00-01', TODAY, { correct: false })], bank).get('t00-01')!;
  const twice = itemHistories([attempt('t00-01', TODAY, { correct: false }), attempt('t00-01', TODAY)], bank).get(
    't00-01',
  )!;
  expect(twice.memory).toEqual(once.memory);
  expect(twice).toMatchObject({ exposures: 2, lastOutcome: 'right' });
});

test('a right answer typed in a blink teaches nothing, a wrong one does', () => {
  const bank = memoryBank(1, 2);
  const found = itemHistories(
    [attempt('t00-01', TODAY, { ms: 800 }), attempt('t00-02', TODAY, { ms: 800, correct: false })],
    bank,
  );
  expect(recallOn(found.get('t00-01')!, TODAY)).toBeUndefined();
  expect(recallOn(found.get('t00-02')!, TODAY + 1)).toBeLessThan(0.9);
});

test('attempts at a question that was changed count for its topic, not for it', () => {
  const bank = memoryBank(1, 2);
  expect(itemHistories([attempt('t00-01', TODAY, { hash: 'before' })], bank).size).toBe(0);
  expect(ask(bank, [attempt('t00-01', TODAY, { hash: 'before' })], { n: 2 }).ids).toHaveLength(2);
});

test('choosing is sound with an exam date in the past, today, in two years, and with one question', () => {
  const bank = memoryBank(1, 1);
  for (const examDate of ['2001-01-01', '2024-10-04', '2026-10-04', 'nonsense', null])
    expect(ask(bank, [attempt('t00-01', TODAY - 10)], { examDate }).ids).toEqual(['t00-01']);
});

test('with a date set, fresh questions are spread over the days until then', () => {
  const bank = memoryBank(30, 8);
  const seen = bank.questions.slice(0, 60).map(({ id }) => attempt(id, TODAY - 9, { correct: false }));
  const fresh = (examDate: string | null, n = 40) => {
    const ids = new Set(seen.map(({ question }) => question));
    return ask(bank, seen, { examDate, n }).ids.filter((id) => !ids.has(id)).length;
  };
  // 180 fresh ones, 34 days: nine of twelve today.
  expect(fresh('2024-11-07', 12)).toBe(Math.ceil((1.7 * 180) / 34));
  expect(fresh(null, 12)).toBe(12);
});

test('where the guards leave fewer than were wanted, it says how many they hold back', () => {
  const bank = memoryBank(4, 3);
  const attempts = bank.questions.slice(0, 9).map(({ id }) => attempt(id, TODAY - 1));
  expect(ask(bank, attempts, { n: 10 })).toMatchObject({ heldBack: 9, relaxed: false });
  expect(ask(bank, attempts, { n: 3 }).heldBack).toBe(0);
  expect(ask(bank, attempts, { n: 12, mode: 'words' })).toMatchObject({ heldBack: 0, relaxed: true });
});
