import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Bank } from '../../src/bank/bank.ts';
import { openBank } from '../../src/commands/bank.ts';
import type { Common } from '../../src/commands/common.ts';
import { stats } from '../../src/commands/stats.ts';
import { run } from '../../src/main.ts';
import { width } from '../../src/text/layout.ts';
import { testNotes, testQuestion } from '../support/bank.ts';
import { writeBank } from '../support/bank-folder.ts';
import { type Learned, learn } from '../support/learned.ts';
import { type FakeWorldOptions, fakeWorld } from '../support/world.ts';

/** 96 questions, 24 a domain, two a topic. */
function parts() {
  const questions = Array.from({ length: 96 }, (_, i) =>
    testQuestion({
      id: `ec2-t${String(Math.floor(i / 2)).padStart(2, '0')}-0${1 + (i % 2)}`,
      task: `${1 + (Math.floor(i / 2) % 4)}.1`,
    }),
  );
  return { questions, notes: [testNotes('ec2', [...new Set(questions.map((question) => question.topic))])] };
}

async function show(
  flags: Parameters<typeof stats>[0],
  answers: (bank: Bank) => Learned[],
  options: FakeWorldOptions & { common?: Partial<Common> } = {},
) {
  const world = fakeWorld(options);
  const dir = writeBank(join(world.dir, 'bank'), parts());
  const bank = await openBank(world, dir);
  learn(world.dir, bank, answers(bank));
  const common = { bank: dir, lang: 'en', both: false, json: false, plain: false, color: false, save: true } as const;
  await stats(flags, { ...common, ...options.common }, world);
  return world.out();
}

const first =
  (n: number, more: Partial<Learned> = {}) =>
  (bank: Bank) =>
    // Strided, so that every domain comes up.
    bank.index.questions
      .map((_, i) => bank.index.questions[(i * 25) % 96]!)
      .slice(0, n)
      .map(({ id }, i) => ({ id, correct: i % 4 !== 0, daysAgo: Math.floor((n - 1 - i) / 8), ...more }));

test('before the first answer it says how to begin', async () => {
  expect(await show({}, () => [])).toMatch(/^No answers yet\. {2}Begin: {2}saa quiz --bank \S+\n$/);
});

test('without enough evidence there is no number, but how many answers are missing and where', async () => {
  const out = await show({}, first(20));
  expect(out).toContain('not enough evidence yet');
  expect(out).not.toMatch(/Readiness \d/);
  expect(out).toContain('20 more questions');
  const { readiness } = JSON.parse(await show({}, first(20), { common: { json: true } }));
  expect(readiness).toMatchObject({ enough: false, score: null, passChance: null, missing: 20, questionsBehindIt: 20 });
});

test('with evidence it gives score and pass chance with intervals, their assumption, and both outlooks', async () => {
  const out = await show({}, first(64), { columns: 80 });
  expect(out).toMatch(/Readiness \d+ \(\d+-\d+\), pass \d+% \(\d+-\d+\)/);
  expect(out).toContain('If you took it today');
  expect(out).toContain('At 8 a day for 14 days more');
  expect(out).toContain('AWS publishes no raw cut');
  expect(out).toMatch(/400 \[[.=O|]{42}\] 1000 {2}\| pass 720/);
  expect(out).toContain('streak 8 days');
});

test('--cut moves the forecast and the assumption said', async () => {
  const at = async (cut: string) => JSON.parse(await show({ cut }, first(64), { common: { json: true } })).readiness;
  expect((await at('0.65')).passChance.mid).toBeGreaterThan((await at('0.78')).passChance.mid);
  expect((await at('65')).score).toEqual((await at('0.65')).score);
  await expect(at('3')).rejects.toThrow('cannot be the share');
});

test('plain output has no charts', async () => {
  const out = await show({}, first(64), { common: { plain: true } });
  expect(out).not.toMatch(/\[[.=]/);
  expect(out).not.toContain('Last 28 days');
});

test('--calibration holds the forecasts against what came', async () => {
  const out = await show({ calibration: true }, first(40, { predicted: 0.75, confidence: 'sure' }));
  expect(out).toContain('40 forecasts');
  expect(out).toContain('70-80%');
  expect(out).toContain('sure: 30 of 40 right');
  const without = await show({ calibration: true }, first(40));
  expect(without).toContain('No forecasts yet');
  expect(without.replaceAll('\n', ' ')).toContain('and in exams sat at a terminal');
});

test('every line fits 60 and 80 columns in both languages', async () => {
  for (const lang of ['en', 'ko'] as const)
    for (const columns of [60, 80])
      for (const calibration of [false, true]) {
        const answers = first(64, { predicted: 0.6, confidence: 'unsure' });
        const out = await show({ calibration }, answers, { columns, common: { lang } });
        for (const line of out.split('\n')) expect(`${width(line) > columns ? line : ''}`).toBe('');
      }
});

test('a mock of fewer questions says so and is no best one; one that nobody answered is none', async () => {
  const world = fakeWorld({ now: '2026-11-20T09:00:00Z' });
  const bank = writeBank(join(world.dir, 'bank'), parts());
  const sit = async (now: string, n: number, input: string) => {
    const { dir } = world;
    const code = await run(
      ['exam', '-n', `${n}`, '--seed', now, '--json', '--bank', bank],
      fakeWorld({ dir, now, input }),
    );
    expect(code).toBe(0);
  };
  await sit('2026-11-15T09:00:00Z', 65, '\n'.repeat(65));
  await sit('2026-11-16T09:00:00Z', 65, '1\n'.repeat(65));
  await sit('2026-11-17T09:00:00Z', 4, '1\n2\n3\n4\n');
  const again = async (...argv: string[]) => {
    const later = fakeWorld({ dir: world.dir, columns: 80 });
    await run(['stats', ...argv, '--bank', bank], later);
    return later.out();
  };
  expect(JSON.parse(await again('--json')).exams).toMatchObject([
    { day: '2026-11-16', questions: 65, short: false },
    { day: '2026-11-17', questions: 4, short: true },
  ]);
  expect(await again()).toMatch(/2026-11-16 {2}\d+ (PASS|FAIL) +2026-11-17 {2}\d+ (PASS|FAIL) \(4 questions\)/);
  const page = await again('--html', '-');
  const [whole] = JSON.parse(await again('--json')).exams;
  expect(page).toContain(`2 exams from 2026-11-16 to 2026-11-17. The best whole one: ${whole.score} points.`);
  expect(page).toMatch(/2026-11-17<br>[^<]+<br>4 questions/);
});

test('the day of a real exam is told anew in another time zone', async () => {
  const { dir } = fakeWorld();
  const bank = writeBank(join(dir, 'bank'), parts());
  const at = '2026-11-20T03:30:00.000Z';
  writeFileSync(join(dir, 'settings.json'), JSON.stringify({ format: 1, results: [{ at, outcome: 'pass' }] }));
  const dayAt = async (offsetMinutes: number) => {
    const world = fakeWorld({ dir });
    const now = Object.assign(new Date('2026-11-21T09:00:00Z'), { getTimezoneOffset: () => -offsetMinutes });
    Object.assign(world, { clock: { ...world.clock, now: () => now } });
    const common = { bank, lang: 'en', both: false, json: true, plain: false, color: false, save: true } as const;
    await stats({}, common, world);
    return JSON.parse(world.out()).results[0].day;
  };
  expect([await dayAt(0), await dayAt(60), await dayAt(0)]).toEqual(['2026-11-19', '2026-11-20', '2026-11-19']);
});

test('of a store that holds two banks, each shows its own exams and answers', async () => {
  const world = fakeWorld({ now: '2026-11-20T09:00:00Z' });
  const [whole, small] = [writeBank(join(world.dir, 'whole'), parts()), writeBank(join(world.dir, 'small'), other())];
  const { dir } = world;
  const saa = async (bank: string, now: string, argv: string[], input = '') => {
    const at = fakeWorld({ dir, now, input });
    expect(await run([...argv, '--json', '--bank', bank], at)).toBe(0);
    return at.out();
  };
  await saa(whole, '2026-11-15T09:00:00Z', ['exam', '-n', '8', '--seed', 'x'], '1\n'.repeat(8));
  await saa(small, '2026-11-16T09:00:00Z', ['exam', '-n', '4', '--seed', 'x'], '1\n'.repeat(4));
  await saa(small, '2026-11-17T09:00:00Z', ['quiz', '-n', '2', '--seed', 'x'], '1\n'.repeat(2));
  for (const [bank, answered, questions, since] of [
    [whole, 8, 8, '2026-11-15'],
    [small, 6, 4, '2026-11-16'],
  ] as const) {
    const shown = JSON.parse(await saa(bank, '2026-11-21T09:00:00Z', ['stats']));
    expect(shown).toMatchObject({ answered, since, exams: [{ questions }] });
    for (const list of [shown.domains, shown.topics] as { answered: number; correct: number }[][]) {
      expect(list.reduce((sum, part) => sum + part.answered, 0)).toBe(answered);
      expect(list.reduce((sum, part) => sum + part.correct, 0)).toBe(shown.correct);
    }
  }
});

function other() {
  const questions = [1, 2, 3, 4].map((n) => testQuestion({ id: `made-up-0${n}`, task: `${n}.1` }));
  return { questions, notes: [testNotes('made', ['made-up'])] };
}
