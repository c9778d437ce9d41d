import { lstatSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { writeFailure } from '../scores/keep.ts';
import { writeAtomically } from '../scores/write-atomically.ts';

/**
 * Private to the user, and whole or not at all. A link stays one: the file that it leads to is replaced.
 * @param random names the half-written file
 * @throws Failure
 */
export function replaceFile(path: string, text: string, random: string): void {
  try {
    if (isDevice(path)) writeFileSync(path, text);
    else writeAtomically(isLink(path) ? realpathSync(path) : path, text, random);
  } catch (error) {
    throw writeFailure(error, path, 'file');
  }
}

/** `/dev/stdout`, a pipe: nothing to be replaced. */
function isDevice(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && !stat.isFile() && !stat.isDirectory();
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
