import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDesk } from '../../src/commands/desk.ts';
import { type ExamFlags, exam } from '../../src/commands/exam.ts';
import { homeNow } from '../../src/commands/home-now.ts';
import { drawPaper } from '../../src/exam/draw.ts';
import { openScores } from '../../src/scores/open.ts';
import { testBank, testQuestion } from '../support/bank.ts';
import { writeBank } from '../support/bank-folder.ts';
import { common, installBank, installedWorld } from '../support/installed.ts';
import { sittingsOf } from '../support/sittings.ts';
import type { FakeWorldOptions } from '../support/world.ts';

const bank = testBank({ perDomain: 20 });
const home = installBank(bank);
const singlesFirst = seedOf(1, 1);
const doubleFirst = seedOf(2);

/** A seed whose paper of four begins with questions of so many answers. */
function seedOf(...selects: number[]): string {
  return [...'abcdefghijklmnopqrstuvwxyz'].find((seed) => {
    const { items } = drawPaper(bank, { seed, n: 4, history: new Map(), today: 0 });
    return selects.every((select, n) => bank.entry(items[n]!.id)!.select === select);
  })!;
}

async function run(flags: ExamFlags, options: FakeWorldOptions = {}, change: Parameters<typeof common>[0] = {}) {
  const world = installedWorld(home, options);
  const code = await exam(flags, common(change), world);
  const events = () =>
    world
      .out()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  return { world, code, events };
}

/** The letters that are right, by question id, from the events of a paper. */
function rightAnswers(events: { type: string; id: string; answer: string[] }[]): Record<string, string> {
  return Object.fromEntries(
    events.filter(({ type }) => type === 'result').map(({ id, answer }) => [id, answer.join('')]),
  );
}

describe('an exam from an answers file', () => {
  test('runs unattended: session, questions, results, report, all on stdout as data', async () => {
    const dry = await run({ seed: '42', answers: 'a.json' }, withFile('a.json', {}), { json: true });
    expect(dry.code).toBe(0);
    const types = dry.events().map(({ type }) => type);
    expect(types.filter((type) => type === 'question')).toHaveLength(65);
    expect(types.filter((type) => type === 'result')).toHaveLength(65);
    expect([types[0], types.at(-1)]).toEqual(['session', 'report']);
    expect(dry.events().at(-1)).toMatchObject({ score: 100, pass: false, passMark: 720, unanswered: 65, of: 65 });
    for (const event of dry.events().filter(({ type }) => type === 'question'))
      expect(JSON.stringify(event)).not.toMatch(/correct|answer|scored|why/);
    const full = rightAnswers(dry.events());
    const best = await run({ seed: '42', answers: 'a.json' }, withFile('a.json', full), { json: true });
    expect(best.events().at(-1)).toMatchObject({
      score: 1000,
      pass: true,
      scored: { correct: 50, of: 50 },
      domains: [19, 17, 16, 13].map((of) => ({ correct: of, of, result: 'meets' })),
    });
  });

  test('the same seed and bank print the same bytes', async () => {
    const once = await run({ seed: 'x', answers: 'a.json' }, withFile('a.json', {}), { json: true });
    const again = await run({ seed: 'x', answers: 'a.json' }, withFile('a.json', {}), { json: true });
    expect(once.world.out()).toBe(again.world.out());
  });

  test.each([true, false])(
    'says on stderr that the bank has fewer questions than asked for (--json: %j)',
    async (json) => {
      const { world } = await run({ seed: '1', n: 1000, answers: 'a.json' }, withFile('a.json', {}), { json });
      expect(world.err()).toMatch(/^saa: The bank fills the blueprint with \d+ questions, not 1000\.\n$/);
    },
  );

  test('wants the seed', async () => {
    await expect(run({ answers: 'a.json' }, withFile('a.json', {}))).rejects.toMatchObject({
      exitCode: 2,
      where: '--answers',
    });
  });

  test('says which answers it could not take, and goes on', async () => {
    const dry = await run({ seed: '1', n: 5, answers: 'a.json' }, withFile('a.json', {}), { json: true });
    const [first, second] = dry.events().filter(({ type }) => type === 'question');
    const file = withFile('a.json', { [first.id]: 'Z', [second.id]: ['A', 'B', 'C'] });
    const { events, code } = await run({ seed: '1', n: 5, answers: 'a.json' }, file, { json: true });
    expect(events().filter(({ type }) => type === 'error')).toMatchObject([
      { id: first.id, line: 1, reason: 'unknown choice: Z' },
      { id: second.id, line: 2, reason: expect.stringContaining('too many: 3') },
    ]);
    expect(code).toBe(0);
  });

  test('says how many of its ids are of no question of the paper', async () => {
    const dry = await run({ seed: '1', n: 5, answers: 'a.json' }, withFile('a.json', {}), { json: true });
    expect(dry.world.err()).toBe('');
    const [first] = dry.events().filter(({ type }) => type === 'question');
    const file = { [first.id]: 'A', 'no-such-01': 'A', 'no-such-02': 'B' };
    const { world, code } = await run({ seed: '1', n: 5, answers: 'a.json' }, withFile('a.json', file), { json: true });
    expect([code, world.err()]).toEqual([0, 'saa: --answers: 2 ids are of no question asked here\n']);
  });

  test('a file that is no object of answers is refused with its name', async () => {
    await expect(run({ seed: '1', answers: 'a.json' }, withFile('a.json', []))).rejects.toMatchObject({
      where: 'a.json',
    });
    await expect(run({ seed: '1', answers: 'none.json' }, withFile('a.json', []))).rejects.toMatchObject({
      exitCode: 2,
    });
  });

  test('--fail-under turns a missed score into exit 1', async () => {
    const flags = { seed: '1', n: 5, answers: 'a.json', failUnder: 720 };
    expect((await run(flags, withFile('a.json', {}))).code).toBe(1);
    expect((await run({ ...flags, failUnder: 100 }, withFile('a.json', {}))).code).toBe(0);
  });
});

describe('an exam from a pipe', () => {
  test('takes a line for each question and prints the report', async () => {
    const { code, world } = await run({ n: 4, seed: 's', timed: true }, { input: 'A\n2\n\nb\n' });
    expect(code).toBe(0);
    expect(world.out()).toContain('Question 4 of 4.');
    expect(world.out()).toContain('estimated score');
    expect(world.out()).toContain('Unanswered 1');
    expect(world.out()).not.toContain('\u001b');
  });

  test('that never ends is read for one walk through the paper', async () => {
    const { code, world } = await run({ n: 4, seed: 's' }, { input: '1\n'.repeat(1000) });
    expect(code).toBe(0);
    expect(world.out().match(/Question \d of 4/g)).toHaveLength(4);
  });

  test('that ends early leaves the exam open with exit 3, and --resume goes on with the same paper', async () => {
    const first = await run({ n: 4, seed: singlesFirst, timed: '30' }, { input: '1\n2\n' });
    expect(first.code).toBe(3);
    expect(first.world.out()).toContain('Saved 2 of 4 answers');
    const { dir } = first.world;
    const second = await run({ resume: true }, { input: '3\n4\n', dir }, { json: true });
    expect(second.code).toBe(0);
    const events = second.events();
    expect(events[0]).toMatchObject({ type: 'session', seed: singlesFirst, n: 4, minutes: 30 });
    expect(events.filter(({ type }) => type === 'question').map(({ n }) => n)).toEqual([3, 4]);
    expect(events.at(-1)).toMatchObject({ type: 'report', unanswered: 0, resumedTimes: 1 });
    await expect(run({ resume: true }, { input: '', dir })).rejects.toMatchObject({ exitCode: 2 });
  });

  test('of two open exams --resume takes the one answered last; one without an answer hides none', async () => {
    const first = await run({ n: 4, seed: 's' }, { input: '1\n2\n' });
    const { dir } = first.world;
    const later = { dir, now: '2026-11-21T10:00:00Z' };
    await run({ n: 3, seed: 'empty' }, { ...later, input: '' });
    const resumed = await run({ resume: true }, { dir, input: '' }, { json: true });
    expect(resumed.events()[0]).toMatchObject({ type: 'session', seed: 's', n: 4 });
    await run({ n: 3, seed: 'answered' }, { ...later, input: '1\n' });
    const again = await run({ resume: true }, { dir, input: '' }, { json: true });
    expect(again.events()[0]).toMatchObject({ type: 'session', seed: 'answered', n: 3 });
  });

  test('an exam of another bank is neither taken up nor offered, and is not spent', async () => {
    const { world: begun } = await run({ n: 4, seed: singlesFirst }, { input: '1\n' });
    const { dir } = begun;
    const other = installBank(testBank({ questions: [testQuestion({ id: 'ec2-launch-01' })] }));
    const elsewhere = (options: FakeWorldOptions) => installedWorld(other, { dir, ...options });
    const refused = { exitCode: 2, where: '--resume', hint: { en: expect.stringContaining('--resume --bank DIR') } };
    await expect(exam({ resume: true }, common(), elsewhere({ input: '1\n1\n1\n' }))).rejects.toMatchObject(refused);
    const world = elsewhere({});
    const { openExam, next } = homeNow(await openDesk(common(), world), world);
    expect(openExam).toBeNull();
    expect(next).not.toContain('--resume');
    const terminal = elsewhere({ tty: true });
    const asked = exam({ n: 1, seed: '1' }, common({ plain: true }), terminal);
    await until(() => terminal.out().includes('Question 1 of 1.'));
    terminal.signal('SIGTERM');
    await asked;
    expect(terminal.out()).not.toContain('An exam is open');
    const resumed = await run({ resume: true }, { dir, input: '' }, { json: true });
    expect(resumed.events()[0]).toMatchObject({ seed: singlesFirst, n: 4 });
  });

  test("of a folder's bank --resume names the command for an exam of the packaged one", async () => {
    const { world } = await run({ n: 4, seed: singlesFirst }, { input: '1\n' });
    const folder = writeBank(join(world.dir, 'other'));
    const resumed = run({ resume: true }, { dir: world.dir, input: '1\n' }, { bank: folder });
    await expect(resumed).rejects.toMatchObject({ exitCode: 2, hint: { en: 'Go on with it: saa exam --resume' } });
    const begun = await run({ n: 2 }, { dir: world.dir, input: '' }, { bank: folder });
    expect(begun.world.out()).toContain(`saa exam --resume --bank ${folder}`);
  });

  test('an exam that a newer saa wrote is not offered, and --resume says why not', async () => {
    const { world: begun } = await run({ n: 4, seed: 's' }, { input: '1\n' });
    const scores = join(begun.dir, 'scores');
    const file = join(scores, readdirSync(scores).find((name) => name.endsWith('.json'))!);
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), format: 2 }));
    const world = installedWorld(home, { dir: begun.dir });
    const { openExam, next } = homeNow(await openDesk(common(), world), world);
    expect(openExam).toBeNull();
    expect(next).not.toContain('--resume');
    await expect(run({ resume: true }, { dir: begun.dir, input: '1\n' })).rejects.toThrow('newer saa');
  });

  test('a question with one of two chosen counts as answered nowhere', async () => {
    const first = await run({ n: 4, seed: doubleFirst }, { input: '1\n' });
    const { dir } = first.world;
    expect(first.world.out()).toContain('1 of 2 selected');
    expect(first.world.out()).toContain('Saved 0 of 4 answers');
    const resumed = await run({ resume: true }, { dir, input: 'review\n' });
    expect(resumed.world.out()).toContain('Resumed: 0 of 4 answered');
    expect(resumed.world.out()).toContain('Answered 0, incomplete 4');
    const world = installedWorld(home, { dir });
    expect(homeNow(await openDesk(common(), world), world).openExam).toEqual({ answered: 0, of: 4 });
  });

  test('an empty pipe asks once and ends with exit 3', async () => {
    const { code, events } = await run({ n: 3, seed: 's' }, { input: '' }, { json: true });
    expect(code).toBe(3);
    expect(events().map(({ type }) => type)).toEqual(['session', 'question']);
  });

  test('commands work in a pipe, too: flag, strike, go back, change an answer, end', async () => {
    const input = '1\nf\ns 2\np\n2\nl\nreview\ni\nend\n';
    const { code, world } = await run({ n: 4, seed: singlesFirst }, { input });
    expect(code).toBe(0);
    expect(world.out()).toContain('Flagged.');
    expect(world.out()).toContain('Option 2 struck.');
    expect(world.out()).toContain('changed answers 1');
    expect(world.out()).toContain('4문제 중 2번.');
  });

  test('what is no answer counts as wrong and is said', async () => {
    const { events, code } = await run({ n: 2, seed: 's' }, { input: '9\n1 2\n' }, { json: true });
    expect(code).toBe(0);
    expect(events().filter(({ type }) => type === 'error')).toMatchObject([
      { line: 1, reason: 'unknown choice: 9' },
      { line: 2, reason: 'too many: 2, asked for 1' },
    ]);
    expect(events().at(-1)).toMatchObject({ correct: 0, unanswered: 2 });
  });

  test('with stdout alone sent elsewhere asks the person at the terminal again', async () => {
    const world = installedWorld(home, { tty: true, piped: true });
    const running = exam({ n: 2, seed: 's' }, common(), world);
    world.type('9\n');
    await until(() => world.out().includes('No such option or command: 9'));
    expect(world.out()).not.toContain('Counted as wrong.');
    world.type('1\n1\nend\ny\n');
    expect(await running).toBe(0);
    expect(world.out()).not.toContain('\u001b');
    const attempts = (await openScores(world, { save: true })).attempts();
    expect(attempts.map(({ ms }) => typeof ms)).toEqual(['number', 'number']);
  });

  test('a signal leaves the exam open and says how to go on', async () => {
    const world = installedWorld(home, {});
    const running = exam({ n: 4, seed: 's' }, common(), world);
    world.type('1\n');
    await until(() => world.out().includes('Question 2 of 4.'));
    world.signal('SIGTERM');
    expect(await running).toBe(143);
    expect(world.out()).toContain('saa exam --resume');
  });
});

describe('flags', () => {
  test.each([
    [{ timed: true }, 130],
    [{ timed: '90' }, 90],
    [{ timed: true, esl: true }, 160],
    [{ timed: 100, esl: true }, 130],
    [{ timed: '10', esl: true }, 40],
    [{ esl: true }, null],
    [{}, null],
    [{ timed: true, n: 20 }, 130],
    [{ timed: true, esl: true, n: 3 }, 160],
  ] as [ExamFlags, number | null][])('%j gives %j minutes', async (flags, minutes) => {
    const { events } = await run({ ...flags, seed: '1' }, { input: '' }, { json: true });
    expect(events()[0].minutes).toBe(minutes);
  });

  test('--esl without a time limit is said to change nothing', async () => {
    const { world } = await run({ n: 2, seed: '1', esl: true, answers: 'a.json' }, withFile('a.json', {}));
    expect(world.err()).toContain('--timed');
    expect(world.out()).toContain('no time limit');
    expect(world.out()).not.toContain('accommodation');
    const timed = await run({ n: 2, seed: '1', esl: true, timed: true }, { input: '' });
    expect(timed.world.err()).toBe('');
  });

  test.each([
    [{ timed: '0' }, '--timed'],
    [{ timed: '601' }, '--timed'],
    [{ timed: 'soon' }, '--timed'],
    [{ n: 0 }, '-n'],
    [{ domain: 9 }, '--domain'],
    [{ failUnder: 2000 }, '--fail-under'],
    [{ resume: true, seed: '1' }, '--resume'],
    [{ resume: true, timed: true }, '--resume'],
  ] as [ExamFlags, string][])('%j is refused', async (flags, where) => {
    await expect(run(flags, { input: '' })).rejects.toMatchObject({ exitCode: 2, where });
  });

  test('a word is refused, a number with the flag that was meant', async () => {
    await expect(run({ words: ['130'] })).rejects.toMatchObject({
      hint: { en: expect.stringContaining('saa exam --timed 130') },
    });
    await expect(run({ words: ['ec2'] })).rejects.toMatchObject({
      hint: { en: expect.stringContaining('saa quiz ec2') },
    });
  });

  test('--domain draws from one domain alone', async () => {
    const { events } = await run({ domain: 4, n: 8, seed: '1', answers: 'a.json' }, withFile('a.json', {}), {
      json: true,
    });
    expect(events()[1]).toMatchObject({ domain: 4, of: 8 });
  });

  test('--no-save leaves nothing behind', async () => {
    const { world } = await run({ seed: '1', n: 3, answers: 'a.json' }, withFile('a.json', {}), { save: false });
    expect(sittingsOf(await openScores(world, { save: true }))).toEqual([]);
  });
});

test('every answer is an attempt, with no thinking time from a pipe', async () => {
  const { world } = await run({ n: 3, seed: '1' }, { input: '1\n2\n3\n' });
  const attempts = (await openScores(world, { save: true })).attempts();
  expect(attempts).toHaveLength(3);
  expect(attempts[0]).toMatchObject({ command: 'exam', ms: null });
});

/** A world whose folder holds a file. */
function withFile(name: string, value: unknown): FakeWorldOptions {
  const { dir } = installedWorld(home);
  writeFileSync(join(dir, name), JSON.stringify(value));
  return { dir };
}

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 1000 && !condition(); i++) await new Promise((done) => setTimeout(done, 5));
  expect(condition()).toBe(true);
}
