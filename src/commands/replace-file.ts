import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { writeFailure } from '../scores/keep.ts';

/**
 * Private to the user, and whole or not at all.
 * @param random names the half-written file
 * @throws Failure
 */
export function replaceFile(path: string, text: string, random: string): void {
  const half = `${path}.${random}`;
  try {
    writeFileSync(half, text, { mode: 0o600, flag: 'wx' });
    renameSync(half, path);
  } catch (error) {
    rmSync(half, { force: true });
    throw writeFailure(error, path, 'file');
  }
}
