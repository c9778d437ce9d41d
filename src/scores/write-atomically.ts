import { renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes a file whole or not at all: who reads it finds the old one or the new one, and nothing is left of a try that
 * failed. Private to the user unless `mode` says otherwise.
 * @param own names the half-written file, apart from another process's
 */
export function writeAtomically(path: string, content: string | Uint8Array, own: string | number, mode = 0o600): void {
  const half = `${path}.${own}`;
  try {
    writeFileSync(half, content, { mode, flag: 'wx' });
    renameSync(half, path);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
}
