import { execFileSync, spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasPython, Pty } from '../support/pty.ts';

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

/** @param path where `node` is looked for first */
const saa = (args: string[], { input = '', path = '' } = {}): string =>
  execFileSync(join(dir, 'prefix', 'bin', 'saa'), args, {
    cwd: tmpdir(),
    encoding: 'utf8',
    input,
    env: { PATH: `${path}${delimiter}${process.env.PATH}`, SAA_HOME: join(dir, 'home'), SAA_LANG: 'en' },
  });

const eventTypes = (lines: string): string[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { type: string }).type);

/** Node binaries that the registry has as packages of their own. */
const OTHER_NODES = ['22.23.3', '24.9.0'];

/** The folder that holds `node` of this version, or undefined where the registry does not give it. */
function nodeOf(version: string): string | undefined {
  const at = join(dir, `node-${version}`);
  mkdirSync(at);
  try {
    npm(
      [
        'install',
        '--no-audit',
        '--no-fund',
        '--fetch-retries=1',
        '--fetch-retry-mintimeout=1000',
        '--prefix',
        at,
        `node-${process.platform}-${process.arch}@${version}`,
      ],
      dir,
    );
    return join(at, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin');
  } catch {
    return undefined;
  }
}

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

  it('has a name of its own for what it keeps', () => {
    const cli = join(dir, 'source', 'dist', 'cli');
    const bundles = readdirSync(cli).filter((name) => name.endsWith('.js'));
    const unnamed = bundles.filter((name) => readFileSync(join(cli, name), 'utf8').includes('SAA_BUILD'));
    expect([bundles.includes('stats.js'), unnamed]).toEqual([true, []]);
  });

  it('is packed as publint wants it', async () => {
    const { messages } = await publint({ pkgDir: join(dir, 'source'), pack: false });
    expect(messages.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([]);
  });

  it('has types that resolve where it can be imported: ES modules, bundlers', async () => {
    const { problems } = (await checkPackage(
      createPackageFromTarballData(readFileSync(join(dir, packed.filename))),
    )) as { problems: { kind: string; resolutionKind?: string }[] };
    // ES modules only, as attw's profile "esm-only": no Node before 12, and no types of a require().
    const own = problems.filter(({ resolutionKind }) => !['node10', 'node16-cjs'].includes(resolutionKind ?? ''));
    expect(own).toEqual([]);
  });

  it('says its version and its bank', () => {
    expect(saa(['--version'])).toMatch(/^saa \d+\.\d+\.\d+\nbank SAA-C03 \S+, newest check \d{4}-\d\d-\d\d\n$/);
  });

  it('drills from any folder', () => {
    const events = saa(['quiz', 'ec2', '-n', '2', '--json'], { input: '1\n1\n' });
    expect(eventTypes(events)).toEqual(['session', 'question', 'result', 'question', 'result', 'summary']);
  });

  it.for(OTHER_NODES)('runs on Node %s', (version, { skip }) => {
    const path = nodeOf(version);
    if (!path)
      return skip(`the registry has no node-${process.platform}-${process.arch}@${version}, or was not reached`);
    const node = (args: string[]): string => execFileSync(join(path, 'node'), args, { encoding: 'utf8' }).trim();
    expect(node(['--version'])).toBe(`v${version}`);
    expect(saa(['--version'], { path })).toMatch(/^saa \d/);
    const events = saa(['quiz', 'ec2', '-n', '2', '--json'], { input: '1\n1\n', path });
    expect(eventTypes(events)).toEqual(['session', 'question', 'result', 'question', 'result', 'summary']);
    expect(saa(['stats'], { path })).toContain('Answered');
    expect(saa(['doctor'], { path })).toContain(version);
    const memory = join(dir, 'prefix', 'lib', 'node_modules', 'saa', 'dist', 'memory.js');
    expect(node(['-p', `typeof require(${JSON.stringify(memory)})`])).toBe('object');
  });

  it.skipIf(!existsSync('/dev/full'))('says that its output could not be written', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(join(dir, 'prefix', 'bin', 'saa'), ['stats'], {
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
      env: { PATH: process.env.PATH, SAA_HOME: join(dir, 'home'), SAA_LANG: 'en' },
    });
    closeSync(full);
    expect(stderr).toMatch(/^saa: cannot write the output: ENOSPC.*\n$/);
    expect(status).toBe(2);
  });

  it.skipIf(!hasPython)('asks by menus at a terminal', async () => {
    const env = { SAA_HOME: join(dir, 'menus'), SAA_LANG: 'en' };
    const pty = new Pty([join(dir, 'prefix', 'bin', 'saa'), 'config', 'timer'], { env });
    await pty.sees('Enter choose');
    pty.type('\u001b[B\r');
    await pty.sees(/timer +minutes/);
    expect(await pty.exited).toEqual({ code: 0, signal: null });
  });

  it('drills, reads notes and shows scores without the YAML of its bank', () => {
    rmSync(join(dir, 'prefix', 'lib', 'node_modules', 'saa', 'bank'), { recursive: true });
    expect(saa(['quiz', 'ec2', '--list', '-n', '1', '--json'])).toContain('"type":"question"');
    expect(saa(['notes', 'ebs', 'efs'])).toContain('EBS');
    expect(saa(['stats', '--json'])).toContain('"type":"stats"');
  });
});
