import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Common } from '../../src/commands/common.ts';
import { type PlanFlags, plan } from '../../src/commands/plan.ts';
import { result } from '../../src/commands/result.ts';
import { openSettings } from '../../src/scores/settings.ts';
import { width } from '../../src/text/layout.ts';
import { testNotes, testQuestion } from '../support/bank.ts';
import { writeBank } from '../support/bank-folder.ts';
import { type FakeWorld, type FakeWorldOptions, fakeWorld } from '../support/world.ts';

const common = { lang: 'en', both: false, json: false, plain: false, color: false, save: true } as const;

/** 30 questions: enough for a mock and for a day. */
function parts() {
  const questions = Array.from({ length: 30 }, (_, i) => testQuestion({ id: `ec2-launch-${i + 10}`, task: '1.1' }));
  return { questions, notes: [testNotes('ec2', ['ec2-launch'])] };
}

function desk(options: FakeWorldOptions = {}, more: Partial<Common> = {}) {
  const world = fakeWorld({ now: '2026-11-21T09:00:00Z', columns: 80, ...options });
  return { world, common: { ...common, bank: writeBank(join(world.dir, 'bank'), parts()), ...more } };
}

async function show(flags: PlanFlags, options: FakeWorldOptions = {}, more: Partial<Common> = {}) {
  const made = desk(options, more);
  await plan(flags, made.common, made.world);
  return { out: made.world.out(), ...made };
}

test('the date and the minutes are kept, and the days until the exam shown', async () => {
  const { out, world } = await show({ exam: '2026-12-20', minutes: 30 });
  expect(out).toContain('exam 2026-12-20, 29 days left');
  expect(out).toContain('30 minutes a day: 24 questions');
  expect(out).toContain('12-04 Fri                mock exam');
  expect(out).toContain('Begin:  saa quiz -n 24');
  expect((await openSettings(world)).get()).toMatchObject({ examDate: '2026-12-20', minutesPerDay: 30 });
});

test('with --no-save nothing is kept', async () => {
  const { out, world } = await show({ exam: '2026-12-20' }, {}, { save: false });
  expect(out).toContain('29 days left');
  expect((await openSettings(world)).get().examDate).toBeNull();
});

test('a date of today wishes luck, a date in two years shows every day until then', async () => {
  expect((await show({ exam: '2026-11-21' })).out).toContain('The exam is today');
  const { out } = await show({ exam: '2028-11-20' });
  expect(out.split('\n').filter((line) => /^ \d\d-\d\d/.test(line))).toEqual([
    ' 11-21 Sat - 11-03 Fri    24 questions x 714',
    ' 11-04 Sat                mock exam, 65 questions, 130 minutes',
    ' 11-05 Sun - 11-10 Fri    24 questions x 6',
    ' 11-11 Sat                mock exam, 65 questions, 130 minutes',
    ' 11-12 Sun - 11-16 Thu    24 questions x 5',
    ' 11-17 Fri                mock exam, 65 questions, 130 minutes',
    ' 11-18 Sat - 11-19 Sun    24 questions x 2',
    ' 11-20 Mon                the exam',
  ]);
});

test('the day of the exam is listed, however many days are left', async () => {
  for (const exam of ['2026-11-22', '2026-12-04', '2026-12-05', '2026-12-06', '2027-03-20']) {
    const { out } = await show({ exam }, {}, { lang: 'ko' });
    expect(out, exam).toMatch(new RegExp(`^ ${exam.slice(5)} . +시험일$`, 'm'));
  }
});

test('a day in the past, no day at all, and impossible minutes are refused with what to do', async () => {
  await expect(show({ exam: '2026-11-20' })).rejects.toThrow('2026-11-20 has passed: today is 2026-11-21');
  await expect(show({ exam: '2026-02-30' })).rejects.toThrow('no day of the calendar');
  await expect(show({ minutes: 0 })).rejects.toThrow('cannot be');
  await expect(show({ minutes: 'x' })).rejects.toThrow('cannot be');
});

test.each([
  ['2026/12/05', '2026-12-05'],
  ['2026.12.5.', '2026-12-05'],
  ['2026년 12월 5일', '2026-12-05'],
  ['12-05', '2026-12-20'],
  ['2026/13/05', '2026-12-20'],
  ['tomorrow', '2026-12-20'],
])('%s is refused for how it is written, not for its day', async (exam, written) => {
  await expect(show({ exam })).rejects.toMatchObject({
    what: { en: `Not a date as YYYY-MM-DD: ${exam}`, ko: `날짜 형식(YYYY-MM-DD)이 아닙니다: ${exam}` },
    hint: { en: `Write it as ${written}, or none`, ko: `쓰는 법: ${written} (지우려면 none)` },
  });
});

test('--json is one object typed plan', async () => {
  const { out } = await show({ exam: '2026-12-20' }, {}, { json: true });
  expect(JSON.parse(out)).toMatchObject({
    v: 1,
    type: 'plan',
    examDate: '2026-12-20',
    daysLeft: 29,
    next: expect.stringMatching(/^saa quiz -n 24 --bank /),
  });
});

test('every line fits 60 columns in both languages', async () => {
  for (const lang of ['en', 'ko'] as const)
    for (const flags of [{}, { exam: '2026-12-20' }, { exam: '2026-11-21' }]) {
      const { out } = await show(flags, { columns: 60 }, { lang });
      for (const line of out.split('\n')) expect(width(line)).toBeLessThanOrEqual(60);
    }
});

const DAY_MS = 86_400_000;
const kept = async (world: FakeWorld) =>
  (await openSettings(world)).get().results.map(({ at, outcome }) => [at.slice(0, 10), outcome]);

test('a real result is kept, a score of the scale or pass or fail', async () => {
  const { world, common } = desk();
  for (const outcome of ['742', 'PASS', '불합격']) {
    await result({ outcome }, common, world);
    world.pass(DAY_MS);
  }
  expect(await kept(world)).toEqual([
    ['2026-11-21', 742],
    ['2026-11-22', 'pass'],
    ['2026-11-23', 'fail'],
  ]);
  expect(world.out()).toContain('Recorded on this machine only: 742, passed.');
  for (const outcome of ['99', '1001', '74.5', 'maybe', ''])
    await expect(result({ outcome }, common, world)).rejects.toThrow('no outcome');
});

test('a day has one result: the same is kept once, another takes its place, and says so', async () => {
  const { world, common } = desk();
  await result({ outcome: 'fail' }, common, world);
  world.pass(DAY_MS);
  for (const outcome of ['742', '742']) await result({ outcome }, common, world);
  expect(world.out()).toContain('recorded today already');
  await result({ outcome: 'pass' }, common, world);
  expect(world.out()).toContain('It takes the place of what was recorded today before: 742, passed.');
  expect(await kept(world)).toEqual([
    ['2026-11-21', 'fail'],
    ['2026-11-22', 'pass'],
  ]);
});

test('the last result can be taken back, as long as there is one', async () => {
  const { world, common } = desk();
  await result({ outcome: '742' }, common, world);
  expect(world.out()).toContain('Undo:  saa result --undo');
  await expect(result({ undo: true, outcome: '742' }, common, world)).rejects.toThrow('needs no other');
  await expect(result({ undo: true }, { ...common, save: false }, world)).rejects.toThrow('--no-save');
  await result({ undo: true }, common, world);
  expect(world.out()).toContain('Taken back: 2026-11-21  742, passed');
  expect(await kept(world)).toEqual([]);
  await expect(result({ undo: true }, common, world)).rejects.toThrow('No real exam is recorded');
});

test('a command to be typed stands on one line, in a pipe as in a narrow terminal', async () => {
  for (const columns of [40, 80])
    for (const lang of ['en', 'ko'] as const) {
      expect((await show({}, { columns }, { lang })).out).toContain('saa plan --exam 2026-12-20 --minutes 30');
      const made = desk({ columns, now: '2026-12-25T09:00:00Z' }, { lang });
      await (await openSettings(made.world)).set({ examDate: '2026-12-20' });
      await plan({}, made.common, made.world);
      expect(made.world.out()).toContain('saa plan --exam 2027-01-31');
    }
});
