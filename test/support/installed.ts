/** A world in which the program is installed with a bank of the test's own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bank } from '../../src/bank/bank.ts';
import { compiledFiles } from '../../src/bank/compile.ts';
import type { Common } from '../../src/commands/common.ts';
import { type FakeWorld, type FakeWorldOptions, fakeWorld } from './world.ts';

const made: string[] = [];
process.on('exit', () => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true });
});

/** A folder as the packed product has it, with `dist/bank` only. */
export function installBank(bank: Bank): string {
  const home = mkdtempSync(join(tmpdir(), 'saa-home-'));
  made.push(home);
  const dir = join(home, 'dist', 'bank');
  mkdirSync(dir, { recursive: true });
  const { index, contrasts } = bank;
  const words = bank.words.table();
  const parts = Object.fromEntries(index.services.map(({ id }) => [id, bank.part(id)]));
  for (const [name, text] of compiledFiles({ index, words, contrasts, parts })) writeFileSync(join(dir, name), text);
  return home;
}

export function installedWorld(home: string, options: FakeWorldOptions = {}): FakeWorld {
  const world = fakeWorld(options);
  // In place, so that closures of the fake world stay its own.
  return Object.assign(world, { home });
}

/** What a command gets from the flags that stand on all of them. */
export function common(change: Partial<Common> = {}): Common {
  return { bank: undefined, lang: 'en', both: false, json: false, plain: false, color: true, save: true, ...change };
}
