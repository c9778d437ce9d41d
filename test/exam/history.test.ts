import { expect, test } from 'vitest';
import { historyOf } from '../../src/exam/history.ts';
import type { Attempt } from '../../src/memory/attempt.ts';
import { testBank } from '../support/bank.ts';

const bank = testBank();
const [first, second] = bank.index.questions;
const DAY = 86_400_000;
const attempt = (change: Partial<Attempt>): Attempt => ({
  sitting: 's',
  n: 0,
  command: 'quiz',
  question: first!.id,
  hash: first!.hash,
  at: 20_000 * DAY + 12 * 3_600_000,
  offsetMinutes: 0,
  selected: [0],
  correct: true,
  ms: null,
  predicted: null,
  ...change,
});

test('exposures are counted, the last day is the newest, turning at four in the morning', () => {
  const history = historyOf(
    [attempt({ at: 20_001 * DAY + 3 * 3_600_000 }), attempt({ n: 1, at: 19_000 * DAY + 12 * 3_600_000 })],
    bank,
  );
  expect(history.get(first!.id)).toEqual({ exposures: 2, lastSeenDay: 20_000, mocksAgo: null });
});

test('an edited question counts as unseen', () => {
  expect(historyOf([attempt({ hash: 'old' })], bank).size).toBe(0);
});

test('mocks are counted from the newest, three of them, and quizzes are none', () => {
  const mock = (sitting: string, day: number, question = first!): Attempt =>
    attempt({ sitting, command: 'exam', question: question.id, hash: question.hash, at: day * DAY });
  const history = historyOf(
    [mock('a', 1), mock('b', 2, second!), mock('c', 3), mock('d', 4, second!), attempt({ sitting: 'q', at: 9 * DAY })],
    bank,
  );
  expect(history.get(first!.id)!.mocksAgo).toBe(2);
  expect(history.get(second!.id)!.mocksAgo).toBe(1);
  expect(
    historyOf([mock('a', 1), ...[2, 3, 4].map((day) => mock(`m${day}`, day, second!))], bank).get(first!.id)!.mocksAgo,
  ).toBeNull();
});
