/** Starting anew: nothing is deleted, all of it goes into a dated folder that `saa import` takes. */
import { copyFileSync, existsSync, lstatSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { World } from '../world.ts';
import { exclusively } from './exclusively.ts';
import { writeFailure } from './keep.ts';
import { makeFolder } from './make-folder.ts';
import { otherLives } from './owner.ts';
import { placesOf, type StorePlaces } from './places.ts';
import { openSettings } from './settings.ts';
import type { Owner, SittingHead } from './sitting.ts';

/** Where a reset at this moment would put everything. */
export function backupFolder(world: Pick<World, 'clock' | 'places'>): string {
  const stamp = world.clock.now().toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');
  const folder = join(placesOf(world).backups, `${stamp}-reset`);
  let free = folder;
  for (let count = 2; existsSync(free); count++) free = `${folder}-${count}`;
  return free;
}

/** Who has a sitting open right now. */
export function livingOwner(heads: readonly SittingHead[], world: Pick<World, 'process'>): Owner | undefined {
  return heads.find(({ owner }) => otherLives(owner, world))?.owner ?? undefined;
}

/** Scores, marks and results go to `backup`; language, daily minutes, plain mode, timer and exam date stay. @throws Failure */
export async function startAnew(world: World, backup: string): Promise<void> {
  const places = placesOf(world);
  await exclusively(places.claims, 'scores', world, () => {
    try {
      putAway(places, backup);
    } catch (error) {
      throw writeFailure(error, backup);
    }
  });
  const settings = await openSettings(world);
  const { hidden, marked, results } = settings.get();
  if (hidden.length + marked.length + results.length > 0) await settings.set({ hidden: [], marked: [], results: [] });
}

function putAway(places: StorePlaces, backup: string): void {
  makeFolder(backup);
  if (existsSync(places.settings)) copyFileSync(places.settings, join(backup, basename(places.settings)));
  rmSync(places.summary, { force: true });
  if (existsSync(places.scores)) moveScores(places.scores, join(backup, 'scores'));
}

function moveScores(scores: string, target: string): void {
  if (!lstatSync(scores).isSymbolicLink()) {
    renameSync(scores, target);
    return;
  }
  // A folder elsewhere that a file sync keeps: it stays where it is, and what is in it moves.
  makeFolder(target);
  for (const name of readdirSync(scores)) moveFile(join(scores, name), join(target, name));
}

function moveFile(from: string, to: string): void {
  if (!lstatSync(from).isFile()) return;
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyFileSync(from, to);
    rmSync(from);
  }
}
