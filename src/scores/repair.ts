import { chmodSync, lstatSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { World } from '../world.ts';
import type { Finding } from './checkup.ts';
import { exclusively } from './exclusively.ts';
import { type Keep, openKeep } from './keep.ts';
import { moveAside } from './library.ts';
import { mergeCopies } from './merge.ts';
import { migrateOlder } from './migrate.ts';
import { readLibrary } from './open.ts';
import { placesOf, type StorePlaces } from './places.ts';
import { undoPath } from './undo.ts';

/** Does what can be done about the findings; nothing is deleted that holds an answer. @throws Failure */
export async function repair(findings: readonly Finding[], world: World): Promise<void> {
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
