import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD } from '../build.ts';
import { makeFolder } from '../scores/make-folder.ts';
import { writeAtomically } from '../scores/write-atomically.ts';
import type { World } from '../world.ts';
import { isWhole, type Kept, type KeptPlace, pointerOf } from './kept-folder.ts';

/** A bank that is being written is compiled after every change: so many of its states are kept, and all of a day. */
const STATES = 4;
const DAY_MS = 86_400_000;

/** Keeps a compiled bank. Where that can't be (a read-only home, a full disk), it is compiled at every start. */
export function keepFolder(
  place: KeptPlace,
  hash: string,
  files: ReadonlyMap<string, string>,
  world: Pick<World, 'randomHex' | 'clock'>,
): void {
  const { cache } = place;
  const kept: Kept = {
    folder: `${hash}-${BUILD}`,
    sizes: [...files].map(([name, text]) => [name, Buffer.byteLength(text)]),
  };
  const random = world.randomHex(4);
  try {
    if (!isWhole(cache, kept)) writeFolder(cache, kept, files, random);
    writeAtomically(pointerOf(place), JSON.stringify(kept), random);
    forgetOld(cache, world.clock.now().getTime());
  } catch {
    // See above.
  }
}

/** Whole or not at all: two processes may compile the same bank at once. */
function writeFolder(cache: string, kept: Kept, files: ReadonlyMap<string, string>, random: string): void {
  const target = join(cache, kept.folder);
  const draft = `${target}.${random}`;
  makeFolder(draft);
  for (const [name, text] of files) writeFileSync(join(draft, name), text, { mode: 0o600 });
  try {
    renameSync(draft, target);
  } catch {
    // Another process was first, or part of the folder is left.
    if (!isWhole(cache, kept)) {
      rmSync(target, { recursive: true, force: true });
      renameSync(draft, target);
    }
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Removes the oldest folders and pointers, and what killed processes left of either. A drill may still read one of today. */
function forgetOld(cache: string, nowMs: number): void {
  const entries = readdirSync(cache, { withFileTypes: true }).map((entry) => {
    const path = join(cache, entry.name);
    return { path, isFolder: entry.isDirectory(), mtimeMs: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
  });
  for (const isFolder of [true, false]) {
    const newestFirst = entries.filter((entry) => entry.isFolder === isFolder).sort((a, b) => b.mtimeMs - a.mtimeMs);
    for (const { path, mtimeMs } of newestFirst.slice(STATES))
      if (nowMs - mtimeMs > DAY_MS) rmSync(path, { recursive: true, force: true });
  }
}
