import { chmodSync, lstatSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { World } from '../world.ts';
import { checkUp, type Finding } from './checkup.ts';
import { exclusively } from './exclusively.ts';
import { type Keep, openKeep } from './keep.ts';
import { moveAside } from './library.ts';
import { mergeCopies } from './merge.ts';
import { migrateOlder } from './migrate.ts';
import { readLibrary } from './open.ts';
import { placesOf, type StorePlaces } from './places.ts';
import { undoPath } from './undo.ts';

export interface Repaired {
  /** What setting a file aside brought to light: answers in it, brought back at once. */
  more: readonly Finding[];
  done: number;
  remaining: readonly Finding[];
}

/** Does what can be done about the findings; nothing is deleted that holds an answer. @throws Failure */
export async function repair(findings: readonly Finding[], world: World): Promise<Repaired> {
  await repairAll(findings, world);
  const known = new Set(findings.map(keyOf));
  let remaining = checkUp(world).findings;
  const more = remaining.filter((found) => found.repair === 'salvage' && !known.has(keyOf(found)));
  if (more.length > 0) {
    await repairAll(more, world);
    remaining = checkUp(world).findings;
  }
  const left = new Set(remaining.map(keyOf));
  return { more, done: [...findings, ...more].filter((found) => !left.has(keyOf(found))).length, remaining };
}

function keyOf({ file, repair: way, what }: Finding): string {
  return `${way} ${file} ${what.en}`;
}

async function repairAll(findings: readonly Finding[], world: World): Promise<void> {
  const places = placesOf(world);
  const keep = await openKeep();
  await exclusively(places.claims, 'scores', world, () => {
    for (const finding of findings) repairOne(finding, places, keep);
  });
  if (findings.some((finding) => finding.repair === 'migrate'))
    await migrateOlder(readLibrary(places, false), places, world, keep);
}

function repairOne({ file, repair: way, sitting }: Finding, places: StorePlaces, keep: Keep): void {
  if (way === 'permissions') chmodSync(file, lstatSync(file).isDirectory() ? 0o700 : 0o600);
  if (way === 'sweep') rmSync(file, { force: true });
  if (way === 'set-aside') moveAside(file, places.setAside);
  if (way === 'bring-back' && moveAside(file, places.setAside)) renameSync(undoPath(file), file);
  if (way === 'salvage' && sitting) {
    const here = readLibrary(places, false).ownOne(sitting.id);
    keep(join(places.scores, `${sitting.id}.json`), here ? mergeCopies(here, sitting) : sitting);
    // It has given all it had; what it was stays.
    renameSync(file, join(dirname(file), `${basename(file)}.salvaged`));
  }
}
