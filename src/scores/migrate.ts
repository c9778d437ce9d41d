/** Rewriting files of older formats, each after its backup. */
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../world.ts';
import { exclusively } from './exclusively.ts';
import { type Keep, writeFailure } from './keep.ts';
import type { Library } from './library.ts';
import { makeFolder } from './make-folder.ts';
import type { StorePlaces } from './places.ts';
import { SITTING_FORMAT } from './sitting.ts';

/** Where the files as they were before are kept; one folder a day is enough, since a name is copied there only once. */
export function migrationFolder(places: StorePlaces, now: Date): string {
  return join(places.backups, `${now.toISOString().slice(0, 10).replace(/-/g, '')}-before-format-${SITTING_FORMAT}`);
}

/** Killed in between, the rest is done the next time. @throws Failure before a file without a backup is touched */
export async function migrateOlder(library: Library, places: StorePlaces, world: World, keep: Keep): Promise<void> {
  const older = library.older();
  if (older.length === 0) return;
  const folder = migrationFolder(places, world.clock.now());
  await exclusively(places.claims, 'scores', world, () => {
    for (const { name, sitting } of older) {
      backUp(join(places.scores, name), folder, name);
      keep(join(places.scores, name), sitting);
    }
  });
}

function backUp(path: string, folder: string, name: string): void {
  const target = join(folder, name);
  try {
    makeFolder(folder);
    if (!existsSync(target)) copyFileSync(path, target);
  } catch (error) {
    throw writeFailure(error, target);
  }
}
