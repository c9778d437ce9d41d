/**
 * What a command costs from start to end, with the shipped bank and with made ones, and 1,000 kept answers: wall time of
 * the whole process as a ratio to `node -e 0` of the same node, medians of alternating runs. `warm`: the same again; `after
 * an answer`: since the last one an answer was kept; `cold`: the cache folder is gone. `first question`: until its text is
 * on stdout. Then memory, and what a key and the exam's tick cost. Run by `npm run bench` after `npm run build`.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { compiledMadeBank } from '../support/made-bank.ts';
import { canMeasure, feedbackCosts, roomCosts } from './cpu.ts';

const RUNS = Number(process.argv[2] ?? 15);
const ANSWERS = 1000;
/** Questions of a made bank; null: the shipped one. */
const BANKS = [null, 1000, 2000];
const LIST = ['quiz', 'ec2', '--list', '-n', '1', '--json'];

const dir = mkdtempSync(join(tmpdir(), 'saa-bench-'));
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The program with one bank, and a home with answers to its questions. */
class Installed {
  readonly name: string;
  readonly #home: string;
  readonly #saa: string;

  constructor(questions: number | null) {
    const here = join(dir, String(questions));
    this.name = questions === null ? 'shipped bank' : `${questions} questions`;
    this.#home = join(here, 'home');
    this.#saa = join(here, 'bin', 'saa.js');
    for (const entry of ['bin', 'dist', 'package.json']) cpSync(entry, join(here, entry), { recursive: true });
    if (questions !== null) {
      const bank = join(here, 'dist', 'bank');
      rmSync(bank, { recursive: true });
      mkdirSync(bank);
      for (const [name, text] of compiledMadeBank(questions)) writeFileSync(join(bank, name), text);
    }
    for (let left = ANSWERS; left > 0; left -= 50) this.answer(50);
  }

  get command(): string[] {
    return [process.execPath, this.#saa];
  }

  /** What a terminal's program is given. */
  get terminal(): Record<string, string> {
    return { SAA_HOME: this.#home, SAA_LANG: 'en' };
  }

  get #env(): NodeJS.ProcessEnv {
    return { PATH: process.env.PATH, SAA_HOME: this.#home, SAA_LANG: 'en' };
  }

  answer(count = 1): void {
    const input = Array.from({ length: count }, (_, i) => `${1 + (i % 4)}\n`).join('');
    const args = [this.#saa, 'quiz', '-n', String(count), '--json', '--seed', String(Math.random())];
    execFileSync(process.execPath, args, { env: this.#env, input });
  }

  forget(): void {
    rmSync(join(this.#home, 'cache'), { recursive: true, force: true });
  }

  /** Milliseconds of a whole run. */
  run(args: readonly string[]): number {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [this.#saa, ...args], {
      env: this.#env,
      encoding: 'utf8',
      input: '',
    });
    const took = performance.now() - start;
    if (status !== 0) throw new Error(`saa ${args.join(' ')} exited with ${status}: ${stderr}`);
    return took;
  }

  /** Milliseconds until the first option of the first question can be read; the drill is then left. */
  async firstQuestion(): Promise<number> {
    const start = performance.now();
    const quiz = spawn(process.execPath, [this.#saa, 'quiz'], { env: this.#env });
    let text = '';
    let took = 0;
    quiz.stdout.on('data', (chunk) => {
      text += chunk;
      if (took > 0 || !/\n +1[ .)]/.test(text)) return;
      took = performance.now() - start;
      quiz.stdin.end('q\n');
    });
    await new Promise((done) => quiz.on('close', done));
    if (took === 0) throw new Error(`no question was shown: ${text}`);
    return took;
  }

  /** Of a whole run, as the process itself says at its end. */
  peakMiB(args: readonly string[], input: string): number {
    const hook = join(dir, 'peak.cjs');
    writeFileSync(hook, "process.on('exit', () => console.error('PEAK', process.resourceUsage().maxRSS))");
    const { stderr } = spawnSync(process.execPath, ['-r', hook, this.#saa, ...args], {
      env: this.#env,
      encoding: 'utf8',
      input,
    });
    return Number(/PEAK (\d+)/.exec(stderr)?.[1]) / 1024;
  }
}

async function keys(saa: Installed): Promise<void> {
  const { command, terminal } = saa;
  const most = (costs: readonly number[]): string =>
    `${costs[0]!.toFixed(1)} the first time, then ${median(costs.slice(1)).toFixed(1)}, at most ${Math.max(...costs.slice(1)).toFixed(1)}`;
  say(`CPU ms of the whole process, ${saa.name}:`);
  say(`  answer to feedback (at most 16)   ${most(await feedbackCosts(command, dir, terminal))}`);
  const room = await roomCosts(command, dir, terminal);
  say(`  a key in the exam (at most 16)    ${most(room.keys)}`);
  say(`  a tick of the exam (at most 1)    ${room.tick.toFixed(2)}`);
}

function nothing(): number {
  const start = performance.now();
  spawnSync(process.execPath, ['-e', '0'], { env: { PATH: process.env.PATH }, input: '' });
  return performance.now() - start;
}

async function compare(name: string, target: number | null, own: () => number | Promise<number>): Promise<number> {
  const base: number[] = [];
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    base.push(nothing());
    times.push(await own());
  }
  const ratio = median(times) / median(base);
  const aim = target === null ? '' : `at most ${target}; `;
  say(
    `  ${name.padEnd(44)} ${ratio.toFixed(2)} x   (${aim}${median(times).toFixed(0)} ms against ${median(base).toFixed(0)} ms)`,
  );
  return median(times);
}

async function starts(saa: Installed): Promise<number> {
  const after = (act: () => void, args: readonly string[]) => () => {
    act();
    return saa.run(args);
  };
  say(saa.name);
  await compare('saa --version', 1.2, () => saa.run(['--version']));
  saa.run(['stats']);
  await compare('saa stats, warm', 1.5, () => saa.run(['stats']));
  await compare(
    'saa stats, after an answer',
    null,
    after(() => saa.answer(), ['stats']),
  );
  await compare(
    'saa stats, cold',
    1.7,
    after(() => saa.forget(), ['stats']),
  );
  saa.run(LIST);
  const list = await compare('saa quiz ec2 --list -n 1 --json, warm', 1.7, () => saa.run(LIST));
  await compare(
    'saa quiz ec2 --list -n 1 --json, after one',
    null,
    after(() => saa.answer(), LIST),
  );
  await compare(
    'saa quiz ec2 --list -n 1 --json, cold',
    2,
    after(() => saa.forget(), LIST),
  );
  await compare('saa quiz, first question', 1.7, () => saa.firstQuestion());
  return list;
}

function memory(saa: Installed): void {
  const ones = '1\n'.repeat(65);
  const runs: [string, string[], string][] = [
    ['quiz', ['quiz', 'ec2', '-n', '10', '--no-save'], ones],
    ['weak', ['weak', '--no-save'], ones],
    ['exam', ['exam', '--seed', 'peak', '--no-save'], ones],
    ['stats', ['stats'], ''],
    ['saa', [], ''],
  ];
  const peaks = runs.map(([name, args, input]) => `${name} ${saa.peakMiB(args, input).toFixed(0)}`);
  say(`peak memory in MiB (at most 90), ${saa.name}: ${peaks.join(', ')}`);
}

try {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  say(`saa ${version}, node ${process.version}, ${ANSWERS} answers, medians of ${RUNS} runs`);
  const installed = BANKS.map((questions) => new Installed(questions));
  const lists: number[] = [];
  for (const saa of installed) lists.push(await starts(saa));
  say(`the list with 2000 questions against the shipped bank: ${(lists[2]! / lists[0]!).toFixed(2)} x (at most 1.15)`);
  for (const saa of installed) memory(saa);
  if (canMeasure) for (const saa of [installed[0]!, installed[2]!]) await keys(saa);
} finally {
  // A program that was killed may be writing its last.
  rmSync(dir, { recursive: true, force: true, maxRetries: 10 });
}
