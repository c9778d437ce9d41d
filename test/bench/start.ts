/**
 * What a command costs from start to end: wall time of the whole process as a ratio to `node -e 0` of the same node,
 * medians of alternating runs, with a bank of 1,000 made questions and 1,000 kept answers. Run by `npm run bench`
 * after `npm run build`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { compiledMadeBank } from '../support/made-bank.ts';

const RUNS = 15;
const QUESTIONS = Number(process.argv[2] ?? 1000);
const ANSWERS = 1000;

const dir = mkdtempSync(join(tmpdir(), 'saa-bench-'));
const home = join(dir, 'home');
const saa = join(dir, 'bin', 'saa.js');

function prepare(): void {
  for (const entry of ['bin', 'dist', 'package.json']) cpSync(entry, join(dir, entry), { recursive: true });
  const bank = join(dir, 'dist', 'bank');
  rmSync(bank, { recursive: true, force: true });
  mkdirSync(bank);
  for (const [name, text] of compiledMadeBank(QUESTIONS)) writeFileSync(join(bank, name), text);
  const answer = (n: number): void => {
    const input = Array.from({ length: n }, (_, i) => `${1 + (i % 4)}\n`).join('');
    execFileSync(process.execPath, [saa, 'quiz', '-n', String(n), '--json', '--seed', String(Math.random())], {
      env: environment(),
      input,
    });
  };
  for (let left = ANSWERS; left > 0; left -= 50) answer(Math.min(50, left));
}

function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, SAA_HOME: home, SAA_LANG: 'en' };
}

function timed(args: string[], before: () => void = () => {}): number {
  before();
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { env: environment(), encoding: 'utf8', input: '' });
  const took = performance.now() - start;
  if (status !== 0) throw new Error(`${args.join(' ')} exited with ${status}: ${stderr}`);
  return took;
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const cold = (): void => rmSync(join(home, 'cache'), { recursive: true, force: true });

interface Case {
  name: string;
  args: string[];
  target: number;
  before?: () => void;
}

/** Peak memory of a whole run, as the process itself says at its end. */
function peakMiB(args: string[], input: string): number {
  const hook = join(dir, 'peak.cjs');
  writeFileSync(hook, "process.on('exit', () => console.error('PEAK', process.resourceUsage().maxRSS))");
  const { stderr } = spawnSync(process.execPath, ['-r', hook, saa, ...args], {
    env: environment(),
    encoding: 'utf8',
    input,
  });
  return Number(/PEAK (\d+)/.exec(stderr)?.[1]) / 1024;
}

try {
  prepare();
  const cases: Case[] = [
    { name: 'saa --version', args: [saa, '--version'], target: 1.3 },
    { name: 'saa stats, cache warm', args: [saa, 'stats'], target: 1.7 },
    { name: 'saa stats, cache cold', args: [saa, 'stats'], target: 1.7, before: cold },
    {
      name: 'saa quiz ec2 --list -n 1 --json, cache warm',
      args: [saa, 'quiz', 'ec2', '--list', '-n', '1', '--json'],
      target: 2.0,
    },
    {
      name: 'saa quiz ec2 --list -n 1 --json, cache cold',
      args: [saa, 'quiz', 'ec2', '--list', '-n', '1', '--json'],
      target: 2.0,
      before: cold,
    },
  ];
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  process.stdout.write(
    `saa ${version}, node ${process.version}, ${QUESTIONS} questions, ${ANSWERS} answers, medians of ${RUNS}\n`,
  );
  for (const { name, args, target, before } of cases) {
    const base: number[] = [];
    const own: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      base.push(timed(['-e', '0']));
      own.push(timed(args, before));
    }
    const ratio = median(own) / median(base);
    process.stdout.write(
      `${name.padEnd(46)} ${ratio.toFixed(2)} x   (target ${target}; ${median(own).toFixed(0)} ms against ${median(base).toFixed(0)} ms)\n`,
    );
  }
  const quizPeak = peakMiB(['quiz', 'ec2', '-n', '10', '--json', '--no-save'], '1\n'.repeat(10));
  process.stdout.write(`peak memory of quiz: ${quizPeak.toFixed(0)} MiB (target 80)\n`);
} finally {
  rmSync(dir, { recursive: true, force: true });
}
