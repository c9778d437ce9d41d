import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openDesk } from '../../src/commands/desk.ts';
import { prepareNextStart } from '../../src/commands/next-start.ts';
import { ExitCode } from '../../src/exit-code.ts';
import { run } from '../../src/main.ts';
import { readCache } from '../../src/scores/cache-file.ts';
import { openScores } from '../../src/scores/open.ts';
import { testBank } from '../support/bank.ts';
import { common, installBank, installedWorld } from '../support/installed.ts';

const home = installBank(testBank({ perDomain: 20 }));
const ones = '1\n'.repeat(30);

/** What the cache folder has worked out, with what tells a file that was written anew. */
function workedOut(dir: string): Record<string, string> {
  const cache = join(dir, 'cache');
  const names = readdirSync(cache).filter((name) => name.startsWith('derived-'));
  return Object.fromEntries(names.sort().map((name) => [name, stampOf(join(cache, name))]));
}

function stampOf(path: string): string {
  const { ino, mtimeMs } = statSync(path);
  return `${ino} ${mtimeMs}`;
}

for (const sitting of [
  ['quiz', '-n', '5', '--json'],
  ['weak', '-n', '5', '--plain'],
  ['exam', '-n', '8', '--json'],
])
  test(`after ${sitting.slice(0, 3).join(' ')} the next start has nothing to work out`, async () => {
    const world = installedWorld(home, { input: ones });
    expect(await run(sitting, world)).toBe(0);
    const prepared = workedOut(world.dir);
    expect(Object.keys(prepared)).toEqual(
      ['beforehand', 'home', 'memory', 'stats', 'weak'].map((name) => `derived-${name}`),
    );
    for (const argv of [
      ['stats'],
      ['topics'],
      ['weak', '--list'],
      ['weak', '-n', '2', '--json', '--no-save'],
      ['--json'],
    ])
      await run(argv, installedWorld(home, { dir: world.dir, input: ones }));
    expect(workedOut(world.dir)).toEqual(prepared);
    // A drill that is kept, and that ends too early to work anything out for the one after it.
    const next = installedWorld(home, { dir: world.dir, input: '1\n' });
    expect(await run(['quiz', '-n', '2', '--new', '--json'], next)).toBe(3);
    const scores = await openScores(next, { save: false });
    expect(scores.attempts().at(-1)!.predicted).toBeGreaterThan(0);
    expect(workedOut(world.dir)).toEqual(prepared);
  });

test('an exam foretells what a drill would, worked out before the exam is kept and kept with it', async () => {
  const { dir } = installedWorld(home);
  await run(['quiz', '-n', '5', '--json'], installedWorld(home, { dir, input: ones }));
  const path = join(dir, 'cache', 'derived-beforehand');
  const prepared = readCache(path)!.value as { value: { expected: (number | null)[] } };
  rmSync(path);
  const world = installedWorld(home, { dir, tty: true, env: { TERM: 'dumb' } });
  const left = run(['exam', '-n', '8', '--plain'], world);
  await vi.waitFor(() => expect(world.out()).toMatch(/help: $/));
  world.type('1\n');
  await vi.waitFor(() => expect(world.out()).toMatch(/Question 2 (.|\n)*help: $/));
  world.signal('SIGTERM');
  expect(await left).toBe(143);
  expect(readCache(path)!.value).toEqual(prepared);
  const { predicted } = (await openScores(world, { save: false })).attempts().at(-1)!;
  expect(predicted).not.toBeNull();
  expect(prepared.value.expected).toContain(predicted);
});

test('who leaves a drill by a signal does not wait for the figures of the next start', async () => {
  const world = installedWorld(home, { tty: true, env: { TERM: 'dumb' } });
  const left = run(['quiz'], world);
  await vi.waitFor(() => expect(world.out()).toMatch(/Answer > $/));
  world.signal('SIGTERM');
  expect(await left).toBe(143);
  expect(Object.keys(workedOut(world.dir))).not.toContain('derived-stats');
});

test('a sitting that is kept has not failed where a figure of the next start does', async () => {
  const world = installedWorld(home);
  const desk = await openDesk(common(), world);
  const asked = vi.fn(() => {
    throw new Error('unreadable');
  });
  const broken = { ...desk, settings: { ...desk.settings, get: asked } };
  await prepareNextStart(ExitCode.ok, broken, common(), world);
  expect(asked).toHaveBeenCalled();
});

test('a start before the first answer works out once what the next one shows', async () => {
  const world = installedWorld(home);
  expect(await run([], world)).toBe(0);
  const once = workedOut(world.dir);
  expect(Object.keys(once)).toEqual(['derived-home']);
  const again = installedWorld(home, { dir: world.dir });
  expect(await run([], again)).toBe(0);
  expect(workedOut(world.dir)).toEqual(once);
  expect(again.out()).toBe(world.out());
});

test('a sitting that is not kept prepares nothing', async () => {
  const world = installedWorld(home, { input: ones });
  await run(['quiz', '-n', '5', '--json', '--no-save'], world);
  expect(() => readFileSync(join(world.dir, 'cache', 'derived-stats'))).toThrow('ENOENT');
});
