/**
 * What a long history costs: an answer at 10, 10,000 and 100,000 kept answers, the start of `saa`, `saa stats`,
 * `saa weak --list` and `saa weak` at the same sizes, as ratios to ten answers, medians of alternating runs. After `npm run build`:
 * `npx tsx test/bench/scores.ts`. Kills and processes are counted by `SAA_KILLS=500 npx vitest run test/scores/kill.test.ts`
 * and `test/scores/processes.test.ts`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { questionsOf } from '../../src/bank/question-columns.ts';
import { linesOf } from '../../src/scores/keep.ts';
import { openScores } from '../../src/scores/open.ts';
import type { PaperItem } from '../../src/scores/sitting.ts';
import { compiledMadeBank } from '../support/made-bank.ts';
import { anAnswer, aSitting, aStart } from '../support/sittings.ts';
import { storeWorld } from '../support/store-world.ts';

const RUNS = Number(process.argv[2] ?? 15);
const QUESTIONS = 1000;
const A_SITTING = 50;
const SIZES = [10, 10_000, 100_000];
const COMMANDS = [[], ['stats'], ['weak', '--list'], ['weak']];
const DAY_MS = 86_400_000;

const dir = mkdtempSync(join(tmpdir(), 'saa-bench-'));
const saa = join(dir, 'bin', 'saa.js');
const homeOf = (answers: number): string => join(dir, `home-${answers}`);
const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** The program with a made bank. @returns its questions as a paper has them */
function install(): PaperItem[] {
  for (const entry of ['bin', 'dist', 'package.json']) cpSync(entry, join(dir, entry), { recursive: true });
  const bank = join(dir, 'dist', 'bank');
  rmSync(bank, { recursive: true, force: true });
  mkdirSync(bank);
  const files = new Map(compiledMadeBank(QUESTIONS));
  for (const [name, text] of files) writeFileSync(join(bank, name), text);
  return questionsOf(JSON.parse(files.get('questions.json')!)).map(({ id, hash }) => ({
    id,
    hash,
    order: [2, 0, 3, 1],
    scored: true,
  }));
}

/** Two years of practice, in sittings of fifty, as files that were last changed long ago. */
function fill(answers: number, questions: readonly PaperItem[]): void {
  const folder = join(homeOf(answers), 'scores');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const sittings = Math.ceil(answers / A_SITTING);
  for (let i = 0; i < sittings; i++) {
    const start = Date.UTC(2024, 10, 21) + Math.floor((i * 730 * DAY_MS) / sittings);
    const startedAt = new Date(start).toISOString();
    const id = `${startedAt.replace(/[-:]/g, '').replace(/\.\d+/, '')}-${i.toString(16).padStart(8, '0')}`;
    const count = Math.min(A_SITTING, answers - i * A_SITTING);
    const paper = Array.from({ length: count }, (_, n) => questions[(i * A_SITTING + n * 7) % questions.length]!);
    const given = paper.map((_, n) => anAnswer(n, { at: new Date(start + n * 30_000).toISOString(), ms: 20_000 + n }));
    const path = join(folder, `${id}.json`);
    writeFileSync(path, linesOf(aSitting({ id, startedAt, paper, answers: given, state: 'done', closed: startedAt })));
    utimesSync(path, new Date(start), new Date(start));
  }
}

function started(answers: number, args: readonly string[]): number {
  const env = { PATH: process.env.PATH, SAA_HOME: homeOf(answers), SAA_LANG: 'en', SAA_NOW: '2026-11-21T09:00:00Z' };
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [saa, ...args], { env, encoding: 'utf8', input: '' });
  const took = performance.now() - start;
  // 3: `saa weak` has chosen its questions, and there were no answers to them.
  if (status !== 0 && status !== 3) throw new Error(`saa ${args.join(' ')} exited with ${status}: ${stderr}`);
  return took;
}

/** Milliseconds an answer, in turns, of exams of 65 questions that have all earlier answers in memory as well. */
async function costs(): Promise<Map<number, number>> {
  const times = new Map<number, number[]>(SIZES.map((size) => [size, []]));
  // Else the first answers wait for the disk to take in the files that were just made.
  spawnSync('sync');
  for (let run = 0; run < 5; run++) {
    const sat = [];
    for (const size of SIZES) {
      const scores = await openScores(storeWorld({ home: homeOf(size) }), { save: true });
      sat.push({ size, attempts: scores.attempts(), open: await scores.start(aStart(65)) });
    }
    for (let n = 0; n < 65; n++)
      for (const { size, open } of sat) {
        const start = performance.now();
        open.answer(anAnswer(n));
        times.get(size)!.push(performance.now() - start);
      }
    for (const { size, open } of sat) rmSync(join(homeOf(size), 'scores', `${open.sitting.id}.json`));
  }
  return new Map([...times].map(([size, list]) => [size, median(list)]));
}

function table(name: string, figures: ReadonlyMap<number, number>): void {
  const ten = figures.get(10)!;
  const cells = [...figures].map(([size, ms]) => `${size}: ${ms.toFixed(2)} ms (${(ms / ten).toFixed(2)})`);
  console.info(`${name.padEnd(22)} ${cells.join('   ')}`);
}

async function bench(): Promise<void> {
  const questions = install();
  for (const size of SIZES) fill(size, questions);
  table('one answer', await costs());
  for (const args of COMMANDS) {
    const times = new Map<number, number[]>(SIZES.map((size) => [size, []]));
    for (const size of SIZES) started(size, args);
    for (let run = 0; run < RUNS; run++) for (const size of SIZES) times.get(size)!.push(started(size, args));
    table(`saa ${args.join(' ')}`, new Map([...times].map(([size, list]) => [size, median(list)])));
  }
}

try {
  await bench();
} finally {
  rmSync(dir, { recursive: true, force: true });
}
