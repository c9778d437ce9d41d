/** The exam in a real terminal: sat by keys, killed, closed, suspended, resized. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomFrom } from '../../src/bank/order.ts';
import type { Sitting } from '../../src/scores/sitting.ts';
import { testBank } from '../support/bank.ts';
import { installBank } from '../support/installed.ts';
import { hasPython, Pty, type PtyOptions } from '../support/pty.ts';
import { buildProgram, type Program } from '../support/saa-program.ts';

const SIGINT = 2;
const SIGKILL = 9;
const SIGTERM = 15;
const SIGCONT = 18;

let program: Program;
const homes: string[] = [];
beforeAll(async () => {
  program = await buildProgram(installBank(testBank({ perDomain: 20 })));
});
afterAll(() => {
  program?.remove();
  for (const home of homes) rmSync(home, { recursive: true, force: true });
});

function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'saa-terminal-'));
  homes.push(home);
  return home;
}

function start(home: string, flags: string[], options: PtyOptions = {}): Pty {
  return new Pty([...program.command, 'exam', ...flags], { ...options, env: { SAA_HOME: home, SAA_LANG: 'en' } });
}

function sittings(home: string): Sitting[] {
  const dir = join(home, 'scores');
  const files = readdirSync(dir).filter((name) => /^\d{8}T.*\.json$/.test(name));
  return files.map((name) => JSON.parse(readFileSync(join(dir, name), 'utf8')) as Sitting);
}

describe.skipIf(!hasPython)('the exam in a terminal', () => {
  test('in a terminal that does not know its size has the usual one', async () => {
    const sizeless = ['sh', '-c', 'stty rows 0 cols 0; exec "$@"', 'sh', ...program.command];
    const pty = new Pty([...sizeless, 'exam', '--resume'], { env: { SAA_HOME: newHome(), SAA_LANG: 'en' } });
    await pty.sees('Start one: saa exam --timed');
    expect(await pty.exited).toMatchObject({ code: 2 });
  });

  test('is sat by keys from end to end, killed at random points and taken up again each time', async () => {
    const home = newHome();
    const random = randomFrom('kills');
    const killAt = new Set(Array.from({ length: 10 }, () => Math.floor(random() * 65)));
    let kills = 0;
    let pty = start(home, ['--timed', '130', '--seed', '42']);
    await pty.sees('Question 1 of 65');
    const again = async (): Promise<void> => {
      pty.signal(SIGKILL);
      expect(await pty.exited).toEqual({ code: null, signal: SIGKILL });
      kills++;
      pty = start(home, ['--resume']);
      await pty.sees(/Question \d+ of 65/);
      // A key that does something takes the note away; the pointer moves, and what is chosen stays.
      pty.type('\u001b[B');
    };
    const chosen: number[][] = [];
    for (let n = 0; n < 65; n++) {
      const title = `Question ${n + 1} of 65`;
      const select = /Selected 0 of (\d)/.exec(await pty.sees(/Selected 0 of \d/))![1];
      const options = [0, 1, 2, 3].sort(() => random() - 0.5).slice(0, Number(select));
      if (killAt.has(n)) {
        // A key whose echo nobody saw may be kept or not; the exam is whole in both cases.
        pty.type(String(options[0]! + 1));
        await new Promise((done) => setTimeout(done, random() * 15));
        await again();
        await pty.sees(title);
        const seen = await pty.sees(/Selected \d of/);
        if (!seen.includes(`Selected 0 of ${select}`)) pty.type(String(options[0]! + 1));
        await pty.sees(`Selected 0 of ${select}`);
      }
      for (const [i, option] of options.entries()) {
        pty.type(String(option + 1));
        await pty.sees(`Selected ${i + 1} of ${select}`);
      }
      chosen.push(options);
      if (killAt.has(n)) {
        // What was seen on the screen is kept.
        await again();
        await pty.sees(title);
        await pty.sees(`Selected ${select} of ${select}`);
      }
      pty.type('n');
      await pty.sees(n < 64 ? `Question ${n + 2} of 65` : 'Answered 65   Incomplete 0');
    }
    pty.type('e');
    await pty.sees('End the exam?');
    pty.type('y');
    expect(await pty.exited).toEqual({ code: 0, signal: null });
    const report = await pty.text();
    expect(report).toContain('Unanswered 0');
    expect(report).toContain(`resumed ${kills} times`);
    const [sitting, ...others] = sittings(home);
    expect(others).toEqual([]);
    expect(sitting).toMatchObject({ state: 'done', seed: '42', owner: null, pauses: kills });
    for (const [n, options] of chosen.entries()) {
      const { order } = sitting!.paper[n]!;
      const answer = sitting!.answers.find((kept) => kept.n === n)!;
      expect(answer.selected).toEqual(options.map((shown) => order[shown]!).sort((a, b) => a - b));
    }
    expect(kills).toBe(2 * killAt.size);
  });

  test.each([
    ['Ctrl-C', (pty: Pty) => pty.type('\u0003'), 130],
    ['Ctrl-D', (pty: Pty) => pty.type('\u0004'), 130],
    ['SIGINT', (pty: Pty) => pty.signal(SIGINT), 130],
    ['SIGTERM', (pty: Pty) => pty.signal(SIGTERM), 143],
    ['SIGHUP', (pty: Pty) => pty.signal(1), 129],
  ])('%s keeps the answers and gives the terminal back', async (_name, leave, code) => {
    const home = newHome();
    const pty = start(home, ['--timed', '-n', '5', '--seed', '1']);
    await pty.sees('Question 1 of 5');
    // It wants two choices, and is answered with both only.
    pty.type('2');
    await pty.sees('Selected 1 of 2');
    pty.type('3');
    await pty.sees('Selected 2 of 2');
    leave(pty);
    expect(await pty.exited).toEqual({ code, signal: null });
    const text = await pty.text();
    expect(pty.terminal.buffer.active.type).toBe('normal');
    expect(pty.terminal.modes).toMatchObject({ wraparoundMode: true, synchronizedOutputMode: false });
    expect(lastCursorSwitch(pty)).toBe('\u001b[?25h');
    if (code !== 129) expect(text).toContain('saa exam --resume');
    expect(text).not.toContain('Question 1 of 5');
    expect(sittings(home)).toMatchObject([{ state: 'open', owner: null, answers: [{ n: 0 }] }]);
    const resumed = start(home, ['--resume']);
    expect(await resumed.sees('Question 1 of 5')).toContain('Resumed: 1 of 5 answered');
    expect((await resumed.lines()).join('\n')).toMatch(/2 B\. [[(]\*/);
    resumed.type('\u0003');
    await resumed.exited;
  });

  test('a terminal window that is closed leaves the exam open', async () => {
    const home = newHome();
    const pty = start(home, ['--timed', '-n', '5', '--seed', '1']);
    await pty.sees('Question 1 of 5');
    pty.type('2');
    await pty.sees('Selected 1 of');
    pty.close();
    // Not by an abort of the runtime, which cannot restore a terminal that is gone.
    expect(await pty.exited).toEqual({ code: null, signal: 1 });
    expect(sittings(home)).toMatchObject([{ state: 'open', owner: null, answers: [{ n: 0 }] }]);
  });

  test.each([
    ['Ctrl-D', (pty: Pty) => pty.type('\u0004'), { code: 130, signal: null }],
    ['Ctrl-C', (pty: Pty) => pty.type('\u0003'), { code: 130, signal: null }],
    ['a closed window', (pty: Pty) => pty.close(), { code: null, signal: 1 }],
  ])('in plain mode, too, %s keeps the answers', async (_name, leave, exit) => {
    const home = newHome();
    const pty = start(home, ['--plain', '-n', '5', '--seed', '1']);
    await pty.sees('Question 1 of 5');
    pty.type('2\n');
    await pty.sees('Question 2 of 5');
    leave(pty);
    expect(await pty.exited).toEqual(exit);
    expect(Buffer.concat(pty.reads).toString()).not.toContain('\u001b');
    expect(sittings(home)).toMatchObject([{ state: 'open', owner: null, answers: [{ n: 0 }] }]);
  });

  test('an exam that somebody still sits is not taken over', async () => {
    const home = newHome();
    const pty = start(home, ['-n', '5', '--seed', '1']);
    await pty.sees('Question 1 of 5');
    const other = start(home, ['--resume']);
    expect((await other.exited).code).toBe(2);
    expect(await other.text()).toContain('saa:');
    pty.type('2\u0003');
    expect((await pty.exited).code).toBe(130);
    expect(sittings(home)).toMatchObject([{ answers: [{ n: 0 }] }]);
  });

  test('with an exam open, Enter goes on with it', async () => {
    const home = newHome();
    const first = start(home, ['-n', '5', '--seed', '1']);
    await first.sees('Question 1 of 5');
    first.type('n\u0003');
    await first.exited;
    const second = start(home, ['--timed']);
    await second.sees('An exam is open');
    await second.sees('>');
    await new Promise((done) => setTimeout(done, 300));
    second.type('\r');
    await second.sees('Question 2 of 5');
    second.type('p');
    await second.sees('Question 1 of 5');
    second.type('\u0003');
    expect((await second.exited).code).toBe(130);
    expect(second.terminal.buffer.active.type).toBe('normal');
  });

  test('Ctrl-Z hands the shell its screen, and going on brings the frame back with live keys', async () => {
    const pty = start(newHome(), ['-n', '5', '--seed', '1']);
    await pty.sees('Question 1 of 5');
    pty.type('\u001a');
    await until(() => pty.terminal.buffer.active.type === 'normal');
    pty.signal(SIGCONT);
    await pty.sees('Question 1 of 5');
    pty.type('n');
    await pty.sees('Question 2 of 5');
    pty.type('\u0003');
    expect((await pty.exited).code).toBe(130);
  });

  test('a resize to 40x10 and back redraws at once, without ghosts', async () => {
    const pty = start(newHome(), ['--timed', '-n', '5', '--seed', '1']);
    await pty.sees('lines 1-');
    const before = (await pty.lines()).slice(1);
    pty.resize(40, 10);
    await until(async () => (await pty.lines())[9] === ' ? help');
    pty.resize(80, 24);
    await until(async () => (await pty.lines()).slice(1).join('\n') === before.join('\n'));
    pty.resize(20, 5);
    await pty.sees('Too small');
    pty.resize(80, 24);
    await until(async () => (await pty.lines()).slice(1).join('\n') === before.join('\n'));
    pty.type('\u0003');
    await pty.exited;
  });

  test('three ticks send under 200 bytes each, whole frames only, and nothing into scrollback', async () => {
    const pty = start(newHome(), ['--timed', '-n', '5', '--seed', '1']);
    await pty.sees('lines 1-');
    const from = pty.reads.length;
    await until(() => pty.reads.length >= from + 3);
    for (const read of pty.reads.slice(from)) {
      expect(read.length).toBeLessThan(200);
      expect(read.toString()).toMatch(/^\u001b\[\?2026h.*\u001b\[\?2026l$/s);
    }
    expect(pty.terminal.buffer.normal.baseY).toBe(0);
    pty.type('\u0003');
    await pty.exited;
  });
});

function lastCursorSwitch(pty: Pty): string | undefined {
  return [
    ...Buffer.concat(pty.reads)
      .toString()
      .matchAll(/\u001b\[\?25[hl]/g),
  ].at(-1)?.[0];
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 500 && !(await condition()); i++) await new Promise((done) => setTimeout(done, 20));
  expect(await condition()).toBe(true);
}
