/**
 * What linting costs, as ratios: the whole process of `saa lint` less `node -e 0`, to the time that `yaml` alone needs
 * to parse the same files in this process. Medians of alternating runs. Run by `npm run bench` after `npm run build`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { bankTexts, makeLintBank } from '../support/lint-bank.ts';

const RUNS = 7;
const saa = join('bin', 'saa.js');
const dir = mkdtempSync(join(tmpdir(), 'saa-bench-lint-'));

function writeMadeBank(count: number): string {
  const folder = join(dir, String(count));
  const bank = makeLintBank(count);
  for (const [path, text] of bankTexts(bank)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(join(folder, 'references.tsv.gz'), gzipSync(bank.known));
  return folder;
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

function process_(args: string[]): number {
  const env = { PATH: process.env.PATH, SAA_HOME: join(dir, 'home'), SAA_NOW: '2026-11-21T09:00:00Z', SAA_LANG: 'en' };
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  const took = performance.now() - start;
  if (status !== 0) throw new Error(`${args.join(' ')} exited with ${status}: ${stdout.slice(-2000)}${stderr}`);
  return took;
}

/** The same node, nothing else in the process, the second of two rounds left out of nothing: one cold pass as lint has. */
function parseOnly(folder: string): number {
  const script = `const {parse}=require('yaml');const fs=require('fs'),p=require('path');
const files=fs.readdirSync(${JSON.stringify(folder)},{recursive:true}).filter(f=>f.endsWith('.yaml')).map(f=>fs.readFileSync(p.join(${JSON.stringify(folder)},f),'utf8'));
const t=performance.now();for(const f of files)parse(f);console.log(performance.now()-t)`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  if (stderr) throw new Error(stderr);
  return Number(stdout);
}

function measure(count: number): { parse: number; full: number; again: number } {
  const folder = writeMadeBank(count);
  const bytes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0);
  const times = { nothing: [] as number[], parse: [] as number[], full: [] as number[], again: [] as number[] };
  const runs = count > 5000 ? 3 : RUNS;
  for (let run = 0; run < runs; run++) {
    rmSync(join(dir, 'home'), { recursive: true, force: true });
    times.nothing.push(process_(['-e', '0']));
    times.parse.push(parseOnly(folder));
    times.full.push(process_([saa, 'lint', folder]));
    times.again.push(process_([saa, 'lint', folder]));
  }
  const nothing = median(times.nothing);
  const result = {
    parse: median(times.parse),
    full: median(times.full) - nothing,
    again: median(times.again) - nothing,
  };
  const ms = (n: number): string => `${n.toFixed(0)} ms`;
  console.log(
    `${count} questions, ${(bytes / 1e6).toFixed(1)} MB: yaml.parse ${ms(result.parse)}; lint ${ms(result.full)}, ${(result.full / result.parse).toFixed(2)} x (at most 2.0); nothing changed ${ms(result.again)}, ${(result.again / result.parse).toFixed(2)} x (at most 0.3)`,
  );
  return result;
}

try {
  const small = measure(1000);
  const large = measure(Number(process.argv[2] ?? 10_000));
  console.log(`10,000 to 1,000 questions: ${(large.full / small.full).toFixed(1)} x (at most 11)`);
} finally {
  rmSync(dir, { recursive: true, force: true });
}
