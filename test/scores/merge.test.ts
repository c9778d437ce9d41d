import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attemptsOf } from '../../src/scores/attempts.ts';
import { joinChains } from '../../src/scores/chains.ts';
import { canonical, mergeAnswers, mergeCopies } from '../../src/scores/merge.ts';
import type { Answer, Sitting } from '../../src/scores/sitting.ts';
import { anAnswer, aPaper, aSitting } from '../support/sittings.ts';

const time = fc.integer({ min: 0, max: 5 }).map((minute) => new Date(Date.UTC(2026, 10, 21, 9, minute)).toISOString());
const answer: fc.Arbitrary<Answer> = fc
  .record({ n: fc.integer({ min: 0, max: 4 }), at: time, selected: fc.subarray([0, 1, 2]), correct: fc.boolean() })
  .map((change) => anAnswer(change.n, change));
const answers = fc.array(answer, { maxLength: 6 }).map((list) => mergeAnswers(list, []));
const copy: fc.Arbitrary<Sitting> = fc
  .record({
    answers,
    state: fc.constantFrom<Sitting['state'][]>('open', 'done', 'left'),
    activeMs: fc.integer({ min: 0, max: 3 }),
    closed: fc.option(time, { nil: null }),
    pauses: fc.integer({ min: 0, max: 2 }),
    extra: fc.record({ struck: fc.integer({ min: 0, max: 2 }) }),
  })
  .map((change) => aSitting({ paper: aPaper(5), ...change }));

const same = (a: unknown, b: unknown): void => {
  expect(canonical(a)).toBe(canonical(b));
};

describe('copies of a sitting merge', () => {
  test('to the same, whichever comes first', () => {
    fc.assert(fc.property(copy, copy, (a, b) => same(mergeCopies(a, b), mergeCopies(b, a))));
  });

  test('to the same, in whatever groups', () => {
    fc.assert(
      fc.property(copy, copy, copy, (a, b, c) =>
        same(mergeCopies(mergeCopies(a, b), c), mergeCopies(a, mergeCopies(b, c))),
      ),
    );
  });

  test('with themselves, or with what they have already taken in, to what they were', () => {
    fc.assert(
      fc.property(copy, copy, (a, b) => {
        same(mergeCopies(a, a), a);
        same(mergeCopies(mergeCopies(a, b), b), mergeCopies(a, b));
      }),
    );
  });

  test('without losing an answered question or answering one twice', () => {
    fc.assert(
      fc.property(copy, copy, (a, b) => {
        const places = mergeCopies(a, b).answers.map(({ n }) => n);
        expect(new Set(places)).toEqual(new Set([...a.answers, ...b.answers].map(({ n }) => n)));
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });

  test('with the later of two answers, even where it takes a choice back', () => {
    const exam = (at: string, selected: number[]) =>
      aSitting({ command: 'exam', answers: [anAnswer(0, { at, selected })] });
    const first = exam('2026-11-21T09:00:00.000Z', [1]);
    const later = exam('2026-11-21T09:05:00.000Z', []);
    expect(mergeCopies(first, later).answers[0]?.selected).toEqual([]);
    expect(attemptsOf([first, { ...later, id: '20261121T100000Z-00000001', continues: first.id }])).toEqual([]);
  });
});

describe('a sitting that went on elsewhere', () => {
  const first = aSitting({ answers: [anAnswer(0), anAnswer(1)] });
  const second = aSitting({
    id: '20261122T090000Z-00000001',
    device: 'bbbbbbbb',
    continues: first.id,
    answers: [anAnswer(0), anAnswer(1), anAnswer(2)],
    state: 'done',
    closed: '2026-11-22T09:30:00.000Z',
  });

  test('is one sitting under the first one’s id, as far as any machine has brought it', () => {
    const [joined, ...more] = joinChains([first, second]);
    expect(more).toEqual([]);
    expect([joined?.id, joined?.state, joined?.continues, joined?.startedAt]).toEqual([
      first.id,
      'done',
      undefined,
      first.startedAt,
    ]);
    expect(attemptsOf([first, second]).map(({ sitting, n }) => [sitting, n])).toEqual(
      [0, 1, 2].map((n) => [first.id, n]),
    );
  });

  test('keeps that id while the first file has not arrived yet', () => {
    expect(joinChains([second])[0]?.id).toBe(first.id);
    expect(attemptsOf([second]).map(({ sitting }) => sitting)).toEqual([first.id, first.id, first.id]);
  });

  test('gives the same answers in whatever order the files come', () => {
    const fork = { ...second, id: '20261123T090000Z-00000002', device: 'cccccccc', answers: [anAnswer(3)] };
    const expected = attemptsOf([first, second, fork]);
    expect(expected.map(({ n }) => n)).toEqual([0, 1, 2, 3]);
    fc.assert(
      fc.property(fc.shuffledSubarray([first, second, fork], { minLength: 3 }), (order) => {
        expect(attemptsOf(order)).toEqual(expected);
        same(joinChains(order), joinChains([first, second, fork]));
      }),
    );
  });

  test('in a circle, made by hand, is still one sitting', () => {
    const circle = [{ ...first, continues: second.id }, second];
    expect(joinChains(circle)).toHaveLength(1);
    expect(attemptsOf(circle)).toHaveLength(3);
  });
});
