import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from './files.ts';

/** No write takes this long, so what is older was left by a process that is gone. */
const LEFT_OVER_MS = 3_600_000;

/** Names that conf's atomic write and `undo.ts` use while they write; a killed process leaves them. */
const HALF = /\.json\.tmp-\d{10}[0-9a-f]{6}$/;
const UNDO = /^\.(.+\.json)\.undo$/;

/** What killed writers have left in `scores/`: half files that never became a sitting's, and names kept for an undo. */
export function leftOvers(folder: string): string[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return names.map(({ name }) => name).filter((name) => isLeftOver(folder, name));
}

/** Removes them; nothing that holds the only copy of anything is among them. */
export function sweep(folder: string): void {
  try {
    for (const name of leftOvers(folder)) rmSync(join(folder, name), { force: true });
  } catch {
    // A folder that is not there yet, or not ours to tidy: the write that follows says so.
  }
}

function isLeftOver(folder: string, name: string): boolean {
  const undone = UNDO.exec(name)?.[1];
  if (!HALF.test(name) && !undone) return false;
  const stat = lstatSync(join(folder, name), { throwIfNoEntry: false });
  if (!stat) return false;
  // A second name has the times of the file that it was made for; only ctime tells when it was made.
  if (Math.abs(Date.now() - (undone ? stat.ctimeMs : stat.mtimeMs)) < LEFT_OVER_MS) return false;
  return !undone || readContent(join(folder, undone)).kind === 'sitting';
}
