/** The exam's room in a world of the test's own: keys typed into stdin, time that the test lets pass. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ExamFlags, exam } from '../../src/commands/exam.ts';
import { openScores } from '../../src/scores/open.ts';
import { testBank } from '../support/bank.ts';
import { common, installBank, installedWorld } from '../support/installed.ts';
import { sittingsOf } from '../support/sittings.ts';
import type { FakeWorld } from '../support/world.ts';

const home = installBank(testBank({ perDomain: 20 }));

function open(flags: ExamFlags, options: { dir?: string; columns?: number; rows?: number } = {}, change = {}) {
  const world = installedWorld(home, { tty: true, env: { TERM: 'xterm', NO_COLOR: '1' }, ...options });
  const code = exam(flags, common(change), world);
  return { world, code };
}

const seen = async (world: FakeWorld, text: string | RegExp): Promise<void> => {
  const shows = (): boolean => (typeof text === 'string' ? world.out().includes(text) : text.test(world.out()));
  for (let i = 0; i < 600 && !shows(); i++) await new Promise((done) => setTimeout(done, 5));
  expect(world.out()).toMatch(text);
};

const end = async (world: FakeWorld): Promise<void> => {
  world.type('qe');
  await seen(world, 'End the exam?');
  world.type('y');
};

describe('the exam room', () => {
  test('leaves the alternate screen and shows the cursor before anything is printed after', async () => {
    const { world, code } = open({ n: 3, seed: '1' });
    await seen(world, 'Question 1 of 3');
    world.type('\u0003');
    expect(await code).toBe(130);
    const [, after] = world.out().split('\u001b[?1049l');
    expect(after).toContain('Saved 0 of 3 answers');
    expect(world.out()).toContain('\u001b[?25h\u001b[?1049l');
  });

  test('pasted text does nothing, whether the terminal says that it is pasted or not', async () => {
    const { world, code } = open({ n: 3, seed: '1' });
    await seen(world, 'Question 1 of 3');
    world.type('\u001b[200~qwerty12345\u001b[201~');
    await seen(world, 'Pasted text is not taken here');
    world.type('qwerty12345');
    await seen(world, 'End the exam?');
    world.type('\u0003');
    expect(await code).toBe(130);
    expect(world.out()).toContain('Saved 0 of 3 answers');
  });

  test('time that runs out scores at once and says so', async () => {
    const { world, code } = open({ n: 3, seed: '1', timed: 1 });
    await seen(world, 'Question 1 of 3');
    world.type('1');
    for (let i = 0; i < 13; i++) {
      world.pass(5000);
      world.type('t');
      await new Promise((done) => setImmediate(done));
    }
    expect(await code).toBe(0);
    expect(world.out()).toContain('Time is up.');
    expect(world.out()).toContain('took 0:01:00 of 0:01:00');
  });

  test('an hour of sleep is a pause: it is not charged, and the report says so', async () => {
    const { world, code } = open({ n: 3, seed: '1', timed: 30 });
    await seen(world, 'Question 1 of 3');
    world.pass(3_600_000);
    await end(world);
    expect(await code).toBe(0);
    expect(world.out()).toContain('took 0:00:05 of 0:30:00');
    expect(world.out()).toContain('paused 1 time');
  });

  test('warns at 30 and at 5 minutes in words', async () => {
    const { world, code } = open({ n: 3, seed: '1', timed: 31 });
    await seen(world, 'Question 1 of 3');
    for (let i = 0; i < 13; i++) {
      world.pass(5000);
      world.type('x');
      await new Promise((done) => setImmediate(done));
    }
    await seen(world, '30 minutes left');
    world.type('\u0004');
    expect(await code).toBe(130);
  });

  test('an exam left and taken up again has the same paper, order, marks and time', async () => {
    const first = open({ n: 4, seed: '1', timed: 30 });
    await seen(first.world, 'Question 1 of 4');
    first.world.pass(4000);
    first.world.type('1fn s');
    await seen(first.world, /2 of 4/);
    first.world.type('\u0003');
    expect(await first.code).toBe(130);
    const before = sittingsOf(await openScores(first.world, { save: true }))[0]!;
    const second = open({ resume: true }, { dir: first.world.dir });
    await seen(second.world, 'Question 2 of 4');
    await seen(second.world, '0:29:56 left');
    second.world.type('\u0003');
    await second.code;
    const after = sittingsOf(await openScores(second.world, { save: true }))[0]!;
    expect(after.paper).toEqual(before.paper);
    expect(after.answers).toEqual(before.answers);
    expect(after.extra).toMatchObject({ flags: [0], at: 1, resumed: 1 });
    expect(after.pauses).toBe(1);
  });

  test('thinking time counts what was spent on the question, and attempts get it', async () => {
    const { world, code } = open({ n: 3, seed: '1' });
    await seen(world, 'Question 1 of 3');
    world.pass(4000);
    world.type('12');
    await new Promise((done) => setImmediate(done));
    world.type('\u0003');
    await code;
    const [attempt] = (await openScores(world, { save: true })).attempts();
    expect(attempt!.ms).toBe(4000);
  });

  test('an exam that is open is offered first, and can be left alone', async () => {
    const first = open({ n: 3, seed: '1' });
    await seen(first.world, 'Question 1 of 3');
    first.world.type('\u0003');
    await first.code;
    const again = open({ n: 3, seed: '2' }, { dir: first.world.dir }, { plain: true });
    await seen(again.world, 'An exam is open: 0 of 3 answered');
    again.world.type('new\n');
    await seen(again.world, 'seed 2');
    again.world.signal('SIGINT');
    expect(await again.code).toBe(130);
    const third = open({ n: 3 }, { dir: first.world.dir }, { plain: true });
    await seen(third.world, 'An exam is open');
    third.world.type('\n');
    await seen(third.world, 'Resumed');
    third.world.signal('SIGTERM');
    expect(await third.code).toBe(143);
  });

  test('a disk that is full for a while ends nothing: it is said, and all is kept once there is room', async () => {
    const { world, code } = open({ n: 3, seed: '1' });
    await seen(world, 'Question 1 of 3');
    const scores = join(world.dir, 'scores');
    const aside = `${scores}.aside`;
    renameSync(scores, aside);
    writeFileSync(scores, 'in the way');
    world.type('1');
    await seen(world, 'NOT SAVED');
    rmSync(scores);
    renameSync(aside, scores);
    world.type('n');
    await seen(world, /saved /);
    world.type('\u0003');
    expect(await code).toBe(130);
    expect(sittingsOf(await openScores(world, { save: true }))[0]).toMatchObject({ answers: [{ n: 0 }] });
  });

  test('an exam that cannot be kept at its end shows its report before it says so', async () => {
    const { world, code } = open({ n: 3, seed: '1' });
    await seen(world, 'Question 1 of 3');
    const scores = join(world.dir, 'scores');
    rmSync(scores, { recursive: true });
    writeFileSync(scores, 'in the way');
    world.type('1');
    await end(world);
    await expect(code).rejects.toThrow();
    expect(world.out()).toContain('estimated score');
  });

  test('an error while the room is open gives the terminal back and leaves the exam open', async () => {
    const { world, code } = open({ n: 3, seed: '1' });
    await seen(world, 'Question 1 of 3');
    Object.defineProperty(world.stdout, 'columns', {
      get: () => {
        throw new Error('boom');
      },
    });
    world.type('n');
    await expect(code).rejects.toThrow('boom');
    expect(world.out()).toContain('\u001b[?1049l');
    expect(sittingsOf(await openScores(world, { save: true }))[0]).toMatchObject({ state: 'open', owner: null });
  });

  test('plain mode warns above the prompt, and ends when the time is up', async () => {
    const { world, code } = open({ n: 2, seed: '1', timed: 6 }, {}, { plain: true });
    await seen(world, 'Question 1 of 2. 6 minutes left.');
    for (let i = 0; i < 13; i++) {
      world.pass(5000);
      world.type('f\n');
      await new Promise((done) => setTimeout(done, 2));
    }
    await seen(world, '5 minutes left.');
    for (let i = 0; i < 62; i++) {
      world.pass(5000);
      world.type('f\n');
      await new Promise((done) => setTimeout(done, 2));
    }
    expect(await code).toBe(0);
    expect(world.out()).toContain('Time is up.');
    expect(world.out().match(/5 minutes left\./g)!.length).toBe(1);
  });

  test('plain mode is the whole exam in numbered lines, without any escape sequence', async () => {
    const { world, code } = open({ n: 2, seed: '1', timed: 4 }, {}, { plain: true });
    await seen(world, 'Question 1 of 2. 4 minutes left. Not flagged.');
    for (const line of ['f', 't', 's 1', '', '9', '도움말', 'help', 'n', '1', 'flagged', 'end', '', 'end', 'y'])
      world.type(`${line}\n`);
    expect(await code).toBe(0);
    expect(world.out()).toContain('Option 1 struck.');
    expect(world.out()).toContain('No such option or command: 9');
    expect(world.out()).toContain('No such option or command: 도움말');
    expect(world.out()).toContain('estimated score');
    expect(world.out()).not.toContain('\u001b');
  });
});
