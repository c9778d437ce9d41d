import { expect, test } from 'vitest';
import { beforehand } from '../../src/commands/beforehand.ts';
import type { Attempt } from '../../src/memory/attempt.ts';
import { expectations } from '../../src/memory/predict.ts';
import { syllabusOf } from '../../src/memory/syllabus.ts';
import { testBank } from '../support/bank.ts';
import { storeWorld } from '../support/store-world.ts';

const bank = testBank({ perDomain: 15 });
const { questions } = bank.index;
const HOUR_MS = 3_600_000;

/** The first `count` questions, an hour apart, every third wrong. */
const answered = (count: number): Attempt[] =>
  questions.slice(0, count).map(({ id, hash }, n) => ({
    sitting: 's',
    n,
    command: 'quiz',
    question: id,
    hash,
    at: Date.UTC(2026, 9, 1) + n * HOUR_MS,
    offsetMinutes: 0,
    selected: [0],
    correct: n % 3 > 0,
    ms: 30_000,
    predicted: null,
  }));

type Given = Parameters<typeof beforehand>[0]['scores'];

function asked(attempts: readonly Attempt[], world = storeWorld(), fingerprint = 'x') {
  let reads = 0;
  const scores = {
    fingerprint,
    attempts: () => {
      reads++;
      return attempts;
    },
  };
  return { before: beforehand({ bank, scores: scores as unknown as Given }, true, world), reads: () => reads };
}

test('what is expected of every question is what the model says of it, worked out or kept', () => {
  const attempts = answered(25);
  const world = storeWorld();
  const syllabus = syllabusOf(bank.index);
  const said = expectations(syllabus, attempts);
  const expected = questions.map(({ id }) => said[syllabus.itemPlace.get(id)!]);
  expect(expected.filter((chance) => chance === null)).toHaveLength(25);
  const [fresh, kept] = [asked(attempts, world), asked(attempts, world)];
  for (const { before } of [fresh, kept]) expect(questions.map(({ id }) => before.predict(id))).toEqual(expected);
  expect([fresh.reads(), kept.reads()]).toEqual([1, 0]);
  expect(fresh.before.predict('no-such-01')).toBeNull();
  expect(asked(answered(26), world, 'y').before.predict(questions[25]!.id)).toBeNull();
});

test('a question is edited where the last answer to it was to another wording', () => {
  const attempts = answered(4);
  attempts[1] = { ...attempts[1]!, hash: 'another' };
  attempts[2] = { ...attempts[2]!, hash: 'another' };
  attempts.push({ ...answered(3)[2]!, at: Date.UTC(2026, 10, 1) });
  const { before } = asked(attempts);
  expect(questions.slice(0, 5).map(({ id }) => before.isEdited(id))).toEqual([false, true, false, false, false]);
});

test('nothing is kept of a drill that keeps nothing', () => {
  const world = storeWorld();
  const scores = { fingerprint: 'x', attempts: () => answered(5) } as unknown as Given;
  beforehand({ bank, scores }, false, world).prepare();
  const { before, reads } = asked(answered(5), world);
  before.prepare();
  expect(reads()).toBe(1);
});
