import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayText, parseDay } from '../../src/memory/day.ts';
import { type PlanRequest, planOf } from '../../src/memory/plan.ts';
import { attempt, memoryBank, noon } from '../support/memory-bank.ts';

const TODAY = parseDay('2026-11-21')!;
const planned = (more: Partial<PlanRequest> = {}) =>
  planOf({
    index: memoryBank(60, 6),
    attempts: [],
    now: noon(TODAY),
    offsetMinutes: 0,
    examDate: '2026-12-20',
    minutesPerDay: 30,
    ...more,
  });

test('mocks stand 16, 9 and 3 days before the exam, and the drill on the other days', () => {
  const plan = planned();
  expect(plan).toMatchObject({ exam: 'ahead', daysLeft: 29, questionsPerDay: 24, leftToday: 24, mockToday: false });
  expect(plan.mocks.map((day) => plan.examDay! - day)).toEqual([16, 9, 3]);
  expect(plan.days).toHaveLength(14);
  expect(plan.questionsLeft).toBe((29 - 3) * 24);
});

test('what was done today leaves the rest of the day, and never less than nothing', () => {
  const attempts = Array.from({ length: 10 }, (_, i) => attempt(`t0${i}-01`, TODAY));
  expect(planned({ attempts })).toMatchObject({ doneToday: 10, leftToday: 14 });
  expect(planned({ attempts, minutesPerDay: 5 })).toMatchObject({ questionsPerDay: 4, leftToday: 0 });
});

test('a mock that was taken is not asked again within four days', () => {
  const mock = (day: number) =>
    Array.from({ length: 65 }, (_, i) =>
      attempt(`t${String(i % 60).padStart(2, '0')}-01`, day, { command: 'exam', sitting: 'm' }),
    );
  const examDate = '2026-11-24';
  expect(planned({ examDate })).toMatchObject({ mockToday: true, leftToday: 0 });
  expect(planned({ examDate, attempts: mock(TODAY - 1) })).toMatchObject({
    mockToday: false,
    mocksDone: 1,
    leftToday: 24,
  });
});

test('one who thinks longer gets fewer questions into the same minutes', () => {
  const slow = Array.from({ length: 20 }, (_, i) =>
    attempt(`t${String(i).padStart(2, '0')}-01`, TODAY - 1, { ms: 155_000 }),
  );
  expect(planned({ attempts: slow }).questionsPerDay).toBe(10);
});

test('fresh questions are counted, with those kept for mocks, and the day on which they run out', () => {
  const plan = planned();
  expect(plan.fresh).toBe(360);
  expect(plan.reserved).toBeGreaterThan(30);
  expect(plan.freshUntil).toBe(TODAY + Math.ceil((360 - plan.reserved) / 24));
  expect(planned({ minutesPerDay: 5 }).freshUntil).toBeNull();
  // A quarter of the bank is hidden.
  const excluded = new Set(memoryBank(15, 6).questions.map(({ id }) => id));
  const { fresh, reserved } = planned({ excluded });
  expect(fresh).toBe(270);
  expect(reserved).toBeLessThan(plan.reserved);
});

test('a day asks no more than the bank has and does not hide', () => {
  const small = { index: memoryBank(2, 3), excluded: new Set(['t00-01']) };
  const plan = planned(small);
  expect(plan).toMatchObject({ questionsPerDay: 24, leftToday: 5, questionsLeft: 29 * 5, mocks: [] });
  expect(plan.days[0]!.questions).toBe(5);
  const attempts = [attempt('t00-02', TODAY), attempt('t01-01', TODAY)];
  expect(planned({ ...small, attempts })).toMatchObject({ doneToday: 2, leftToday: 3 });
  expect(planned({ index: memoryBank(0, 0) })).toMatchObject({ leftToday: 0, questionsLeft: 0 });
});

test('answers and mocks of another bank do nothing of this one, those of a question that left it do', () => {
  const foreign = Array.from({ length: 65 }, (_, i) =>
    attempt(`x-${String(i).padStart(2, '0')}`, TODAY, { command: 'exam', sitting: 'm' }),
  );
  const attempts = [...foreign, attempt('t00-99', TODAY)];
  expect(planned({ attempts })).toMatchObject({ doneToday: 1, leftToday: 23, mocksDone: 0 });
});

test('no date, a past one, today and one in two years behave', () => {
  expect(planned({ examDate: null })).toMatchObject({ exam: 'none', daysLeft: null, mocks: [], leftToday: 24 });
  expect(planned({ examDate: '2026-11-01' })).toMatchObject({ exam: 'past', daysLeft: null, mocks: [] });
  const today = planned({ examDate: '2026-11-21' });
  expect(today).toMatchObject({ exam: 'today', daysLeft: 0, leftToday: 0, questionsLeft: 0 });
  expect(today.days.map(({ kind }) => kind)).toEqual(['exam']);
  const far = planned({ examDate: '2028-11-20' });
  expect(far).toMatchObject({ exam: 'ahead', daysLeft: 730 });
  expect(far.days.every(({ kind }) => kind === 'drill')).toBe(true);
});

test('the spans are all days until the exam, and begin with the days', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), (left) => {
      const plan = planned({ examDate: dayText(TODAY + left) });
      const all = plan.spans.flatMap(({ days, ...day }) =>
        Array.from({ length: days }, (_, i) => ({ ...day, day: day.day + i })),
      );
      expect(all.map(({ day }) => day)).toEqual(Array.from({ length: left + 1 }, (_, i) => TODAY + i));
      expect(all.filter(({ kind }) => kind === 'mock').map(({ day }) => day)).toEqual(plan.mocks);
      expect(all.filter(({ kind }) => kind === 'exam').map(({ day }) => day)).toEqual([plan.examDay]);
      expect(plan.days).toEqual(all.slice(0, 14));
    }),
  );
});
