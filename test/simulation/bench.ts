/**
 * `npm run bench:learning` and `npm run bench:readiness`: small runs of 10 s (the default), `--seconds 30`, or `--full`,
 * whose figures are kept in test/simulation/results/. No humans were tested: every figure is of simulated learners.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LearningSizes, learningBench } from './learning-bench.ts';
import { readinessBench } from './readiness-bench.ts';

const SIZES = {
  10: { learning: { learners: 4, clairvoyantLearners: 0, scenarioLearners: 0 }, readiness: 6 },
  30: { learning: { learners: 6, clairvoyantLearners: 2, scenarioLearners: 1 }, readiness: 18 },
  full: { learning: { learners: 200, clairvoyantLearners: 48, scenarioLearners: 40 }, readiness: 100 },
} as const satisfies Record<string, { learning: LearningSizes; readiness: number }>;

const [which, ...flags] = process.argv.slice(2);
const full = flags.includes('--full');
const size = full ? SIZES.full : flags.includes('30') ? SIZES[30] : SIZES[10];
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function keep(name: string, report: unknown): void {
  if (!full) return;
  const path = join(import.meta.dirname, 'results', `${name}.json`);
  const note = 'Simulated learners; no humans were tested.';
  writeFileSync(path, `${JSON.stringify({ note, sizes: size, node: process.version, report }, rounded, 1)}\n`);
  say(`kept in test/simulation/results/${name}.json`);
}

const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(5)) : value;

const started = performance.now();
if (which === 'learning') keep('learning', learningBench(size.learning, say));
else if (which === 'readiness') keep('readiness', readinessBench(size.readiness, say));
else {
  process.stderr.write('usage: tsx test/simulation/bench.ts learning|readiness [--seconds 30 | --full]\n');
  process.exitCode = 2;
}
say(`\nSimulated learners; no humans were tested. ${Math.round((performance.now() - started) / 1000)} s`);
