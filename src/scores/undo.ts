/**
 * conf's atomic write takes a short write for a whole one: where the disk fills up in the middle of a file, it puts half
 * a file in the place of a good one and says nothing. So the good one keeps a second name (a hard link, which needs no
 * space) until the new one is seen to be whole.
 */
import { copyFileSync, linkSync, lstatSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Beside the file, since a hard link can't leave its disk; the dot keeps it from being read as a sitting. */
export function undoPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.undo`);
}

/**
 * @param write puts `bytes` bytes at `path`, perhaps too few
 * @throws an ENOSPC error when they are too few; what stood there before stands there again
 */
export function writeWhole(path: string, bytes: number, write: () => void): void {
  const undo = undoPath(path);
  const before = lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  if (before) keepAs(path, undo);
  try {
    write();
  } catch (error) {
    rmSync(undo, { force: true });
    throw error;
  }
  if (statSync(path).size !== bytes) {
    if (before) renameSync(undo, path);
    else rmSync(path);
    throw Object.assign(new Error('only a part was written'), { code: 'ENOSPC' });
  }
  if (before) rmSync(undo, { force: true });
}

function keepAs(path: string, undo: string): void {
  rmSync(undo, { force: true });
  try {
    linkSync(path, undo);
  } catch {
    // A disk without hard links (exFAT, some network shares): a copy, which must be whole as well.
    copyFileSync(path, undo);
    if (statSync(undo).size === statSync(path).size) return;
    rmSync(undo, { force: true });
    throw Object.assign(new Error('no room for a copy'), { code: 'ENOSPC' });
  }
}
