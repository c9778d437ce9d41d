import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The packed program, installed into an empty prefix and run from another folder, as after `npm i -g`. */
let dir: string;
let packed: { filename: string; files: { path: string }[]; size: number };

const npm = (args: string[], cwd: string): string =>
  execFileSync('npm', args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, npm_config_loglevel: 'error' },
  });

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'saa-packed-'));
  // A copy, so that its build does not pull dist/ from under the tests that run beside.
  const source = join(dir, 'source');
  mkdirSync(source);
  for (const entry of [
    'bank',
    'bin',
    'schema',
    'src',
    'package.json',
    'README.md',
    'LICENSE',
    'LICENSE-bank',
    'build.config.mjs',
    'tsconfig.json',
    'tsconfig.types.json',
  ]) {
    if (existsSync(entry)) cpSync(entry, join(source, entry), { recursive: true });
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(source, 'node_modules'));
  [packed] = JSON.parse(npm(['pack', '--json', '--pack-destination', dir], source)) as [typeof packed];
  npm(['install', '--global', '--offline', '--prefix', join(dir, 'prefix'), join(dir, packed.filename)], dir);
}, 180_000);

afterAll(() => rmSync(dir, { recursive: true, force: true }));

const saa = (args: string[], input = ''): string =>
  execFileSync(join(dir, 'prefix', 'bin', 'saa'), args, {
    cwd: tmpdir(),
    encoding: 'utf8',
    input,
    env: { PATH: process.env.PATH, SAA_HOME: join(dir, 'home'), SAA_LANG: 'en' },
  });

describe('the packed program', () => {
  it('holds only what runs', () => {
    const folders = new Set(packed.files.map(({ path }) => path.split('/')[0]));
    expect([...folders].sort()).toEqual([
      'LICENSE',
      'LICENSE-bank',
      'README.md',
      'THIRD-PARTY-NOTICES',
      'bank',
      'bin',
      'dist',
      'package.json',
      'schema',
    ]);
    expect(packed.size).toBeLessThan(3_000_000);
  });

  it('is packed as publint wants it', async () => {
    const { messages } = await publint({ pkgDir: join(dir, 'source'), pack: false });
    expect(messages.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([]);
  });

  it('says its version and its bank', () => {
    expect(saa(['--version'])).toMatch(/^saa \d+\.\d+\.\d+\nbank SAA-C03 \S+, newest check \d{4}-\d\d-\d\d\n$/);
  });

  it('drills from any folder', () => {
    const events = saa(['quiz', 'ec2', '-n', '2', '--json'], '1\n1\n')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { type: string }).type);
    expect(events).toEqual(['session', 'question', 'result', 'question', 'result', 'summary']);
  });

  it('drills, reads notes and shows scores without the YAML of its bank', () => {
    rmSync(join(dir, 'prefix', 'lib', 'node_modules', 'saa', 'bank'), { recursive: true });
    expect(saa(['quiz', 'ec2', '--list', '-n', '1', '--json'])).toContain('"type":"question"');
    expect(saa(['notes', 'ebs', 'efs'])).toContain('EBS');
    expect(saa(['stats', '--json'])).toContain('"type":"stats"');
  });
});
