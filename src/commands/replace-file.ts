import { writeFailure } from '../scores/keep.ts';
import { writeAtomically } from '../scores/write-atomically.ts';

/**
 * Private to the user, and whole or not at all.
 * @param random names the half-written file
 * @throws Failure
 */
export function replaceFile(path: string, text: string, random: string): void {
  try {
    writeAtomically(path, text, random);
  } catch (error) {
    throw writeFailure(error, path, 'file');
  }
}
