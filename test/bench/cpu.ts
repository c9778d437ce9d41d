/** CPU time of a program at a terminal, of all its threads, as Linux tells it: from a key to when nothing happens any more. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Pty } from '../support/pty.ts';

const QUIET_MS = 250;
const KEYS = 12;
const TICKS = 10;

export const canMeasure = existsSync('/proc/self/schedstat');

class Watched {
  readonly pty: Pty;
  readonly #pidFile: string;
  #lastRead = 0;

  constructor(command: readonly string[], dir: string, env: Record<string, string>) {
    this.#pidFile = join(dir, `pid-${Math.random()}`);
    const script = 'echo $$ > "$0"; exec "$@"';
    this.pty = new Pty(['sh', '-c', script, this.#pidFile, ...command], { env });
    this.pty.onRead = () => {
      this.#lastRead = Date.now();
    };
  }

  get #cpuMs(): number {
    const tasks = `/proc/${readFileSync(this.#pidFile, 'utf8').trim()}/task`;
    const ns = readdirSync(tasks).map((task) =>
      Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0]),
    );
    return ns.reduce((a, b) => a + b, 0) / 1e6;
  }

  async quiet(): Promise<void> {
    this.#lastRead = Date.now();
    while (Date.now() - this.#lastRead < QUIET_MS) await new Promise((done) => setTimeout(done, 20));
  }

  /** How many options the question at place `n` asks for, once it is there: a start may take longer than a quiet spell. */
  async keysOf(n: number): Promise<number> {
    for (let tries = 0; tries < 250; tries++) {
      const asked = [...(await this.pty.text()).matchAll(/^Choose (\d)/gm)];
      if (asked[n]) return Number(asked[n][1]);
      await new Promise((done) => setTimeout(done, 20));
    }
    throw new Error(`no question ${n + 1}: ${await this.pty.text()}`);
  }

  /** CPU milliseconds of whatever `act` brings about. */
  async cost(act: () => Promise<unknown> | unknown): Promise<number> {
    const before = this.#cpuMs;
    await act();
    await this.quiet();
    return this.#cpuMs - before;
  }
}

/** From the Enter of an answer to its feedback, the first question's first. */
export async function feedbackCosts(
  saa: readonly string[],
  dir: string,
  env: Record<string, string>,
): Promise<number[]> {
  const quiz = new Watched([...saa, 'quiz', '-n', String(KEYS)], dir, env);
  const costs: number[] = [];
  for (let n = 0; n < KEYS; n++) {
    const keys = await quiz.keysOf(n);
    await quiz.quiet();
    quiz.pty.type('123'.slice(0, keys));
    await quiz.quiet();
    costs.push(await quiz.cost(() => quiz.pty.type('\r')));
    quiz.pty.type('\r');
  }
  quiz.pty.signal(9);
  await quiz.pty.exited;
  return costs;
}

/** Of keys in the exam's room (going on, choosing), and of a second in which only the clock moves. */
export async function roomCosts(saa: readonly string[], dir: string, env: Record<string, string>) {
  const exam = new Watched([...saa, 'exam', '--timed'], dir, env);
  await exam.pty.sees(/1 *(of|\/) *65/);
  await exam.quiet();
  const keys: number[] = [];
  for (let n = 0; n < KEYS; n++) keys.push(await exam.cost(() => exam.pty.type(n % 2 === 0 ? '1' : 'n')));
  const ticks = await exam.cost(() => new Promise((done) => setTimeout(done, 1000 * TICKS - QUIET_MS)));
  exam.pty.signal(9);
  await exam.pty.exited;
  return { keys, tick: ticks / TICKS };
}
