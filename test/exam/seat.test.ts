import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extraOf, readExtra, seatFrom } from '../../src/exam/kept.ts';
import { isAnswered, isFull, type Seat, type SeatAction, sit, takeSeat, tally } from '../../src/exam/seat.ts';

const questions = [
  { id: 'a-01', order: [2, 0, 3, 1], select: 1 },
  { id: 'b-01', order: [4, 2, 0, 1, 3], select: 2 },
  { id: 'c-01', order: [0, 1, 2, 3], select: 1 },
];
const seated = (...actions: SeatAction[]): Seat => actions.reduce(sit, takeSeat(questions));
const choose = (shown: number): SeatAction => ({ type: 'choose', shown });
const go = (to: number): SeatAction => ({ type: 'go', to });

const action: fc.Arbitrary<SeatAction> = fc.oneof(
  fc.integer({ min: -1, max: 6 }).map(choose),
  fc.array(fc.integer({ min: -1, max: 6 }), { maxLength: 3 }).map((shown): SeatAction => ({ type: 'set', shown })),
  fc.integer({ min: -1, max: 6 }).map((shown): SeatAction => ({ type: 'strike', shown })),
  fc.constant<SeatAction>({ type: 'flag' }),
  fc.integer({ min: -2, max: 4 }).map(go),
  fc.integer({ min: 0, max: 5000 }).map((ms): SeatAction => ({ type: 'spend', ms })),
);
const anySeat = fc.array(action, { maxLength: 60 }).map((actions) => actions.reduce(sit, takeSeat(questions)));

describe('choosing', () => {
  test('a single choice replaces the one before, and the same key clears it', () => {
    expect(seated(choose(0)).marks[0]!.selected).toEqual([2]);
    expect(seated(choose(0), choose(1)).marks[0]!.selected).toEqual([0]);
    expect(seated(choose(0), choose(0)).marks[0]!.selected).toEqual([]);
  });

  test('multiple response toggles, and at the limit one has to be cleared first', () => {
    const full = seated(go(1), choose(0), choose(1));
    expect(full.marks[1]!.selected).toEqual([2, 4]);
    expect(isFull(full)).toBe(true);
    expect(sit(full, choose(2))).toBe(full);
    expect(sit(sit(full, choose(0)), choose(2)).marks[1]!.selected).toEqual([0, 2]);
  });

  test('a full choice in place of another one is a change; clearing and choosing the same again is none', () => {
    expect(seated(choose(0), choose(1)).changes).toEqual([{ n: 0, from: [2], to: [0] }]);
    expect(seated(choose(0), choose(0), choose(0)).changes).toEqual([]);
    expect(seated(choose(0), choose(0), choose(1)).changes).toHaveLength(1);
    expect(seated(go(1), choose(0), choose(1), choose(1), choose(2)).changes).toEqual([
      { n: 1, from: [2, 4], to: [0, 4] },
    ]);
  });

  test('choosing a struck option takes the strike back, and a chosen one cannot be struck', () => {
    const struck = seated({ type: 'strike', shown: 0 });
    expect(struck.marks[0]!.struck).toEqual([2]);
    const chosen = sit(struck, choose(0));
    expect(chosen.marks[0]!.struck).toEqual([]);
    expect(sit(chosen, { type: 'strike', shown: 0 })).toBe(chosen);
  });

  test('time spent stays with the question it was spent on', () => {
    const seat = seated({ type: 'spend', ms: 500 }, go(2), { type: 'spend', ms: 70 }, go(0), { type: 'spend', ms: 1 });
    expect(seat.marks.map((mark) => mark.ms)).toEqual([501, 0, 70]);
  });
});

describe('laws, over any sequence of actions', () => {
  test('never more choices than asked for, only options that exist, ascending; nothing both chosen and struck', () => {
    fc.assert(
      fc.property(anySeat, (seat) => {
        for (const [n, mark] of seat.marks.entries()) {
          const { order, select } = seat.questions[n]!;
          expect(mark.selected.length).toBeLessThanOrEqual(select);
          expect([...new Set(mark.selected)].sort((a, b) => a - b)).toEqual(mark.selected);
          for (const place of mark.selected) expect(order).toContain(place);
          for (const place of mark.struck) expect(mark.selected).not.toContain(place);
        }
      }),
    );
  });

  test('one always stands on a question; answered and incomplete are all of them', () => {
    fc.assert(
      fc.property(anySeat, (seat) => {
        expect(seat.questions[seat.at]).toBeDefined();
        const { answered, incomplete } = tally(seat);
        expect(answered + incomplete.length).toBe(questions.length);
        for (const n of incomplete) expect(isAnswered(seat, n)).toBe(false);
      }),
    );
  });

  test('an action touches no question but the one on screen', () => {
    fc.assert(
      fc.property(anySeat, action, (seat, next) => {
        const moved = sit(seat, next);
        for (const [n, mark] of moved.marks.entries()) if (n !== seat.at) expect(mark).toBe(seat.marks[n]);
      }),
    );
  });

  test('striking and flagging twice is nothing done', () => {
    fc.assert(
      fc.property(anySeat, fc.integer({ min: 0, max: 4 }), (seat, shown) => {
        for (const once of [{ type: 'flag' }, { type: 'strike', shown }] as SeatAction[])
          expect(sit(sit(seat, once), once)).toEqual(seat);
      }),
    );
  });

  test('changes chain: each begins where the one before on the same question ended', () => {
    fc.assert(
      fc.property(anySeat, (seat) => {
        for (const [n] of questions.entries()) {
          const own = seat.changes.filter((change) => change.n === n);
          for (const [i, change] of own.entries()) {
            expect(change.to).not.toEqual(change.from);
            if (i > 0) expect(change.from).toEqual(own[i - 1]!.to);
          }
        }
      }),
    );
  });

  test('what is kept on disk brings back the same seat', () => {
    const byId = new Map(questions.map((question) => [question.id, question]));
    const bank = { entry: (id: string) => ({ options: byId.get(id)!.order.length, select: byId.get(id)!.select }) };
    const paper = questions.map((question) => ({ ...question, hash: 'x', scored: true }));
    // A choice that was full once and is not now is known only where it took part in a change.
    const plain = (seat: Seat) => ({ ...seat, marks: seat.marks.map(({ settled: _, ...mark }) => mark) });
    fc.assert(
      fc.property(anySeat, (seat) => {
        const extra = JSON.parse(JSON.stringify(extraOf(seat, readExtra(undefined))));
        const answers = seat.marks.map((mark, n) => ({ n, selected: mark.selected }));
        expect(plain(seatFrom({ paper, answers, extra }, bank as never))).toEqual(plain(seat));
      }),
    );
  });
});

test('damaged extras are read as missing, and answers stay', () => {
  const bank = { entry: () => ({ options: 4, select: 1 }) as never };
  const paper = [{ id: 'a-01', hash: 'x', order: [2, 0, 3, 1], scored: true }];
  const extra = { at: 99, flags: 'no', struck: [], ms: null, changes: {} };
  const seat = seatFrom({ paper, answers: [{ n: 0, selected: [2] }], extra }, bank);
  expect(seat.at).toBe(0);
  expect(seat.marks[0]).toMatchObject({ selected: [2], flagged: false, struck: [] });
});

test('a question that got an option more shows it last, and one that is gone has none', () => {
  const bank = { entry: (id: string) => (id === 'a-01' ? ({ options: 5, select: 1 } as never) : undefined) };
  const paper = ['a-01', 'gone-01'].map((id) => ({ id, hash: 'x', order: [2, 0, 3, 1], scored: true }));
  const seat = seatFrom({ paper, answers: [{ n: 1, selected: [2] }] }, bank);
  expect(seat.questions.map((question) => question.order)).toEqual([[2, 0, 3, 1, 4], []]);
  expect(seat.marks[1]!.selected).toEqual([]);
});
