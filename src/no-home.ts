/**
 * Imported before env-paths, which asks for the home folder as soon as it is imported: that fails where there is none (a
 * container's user without an entry in /etc/passwd), and an empty HOME would put the scores below the current folder.
 */
import { homedir } from 'node:os';
import { isAbsolute } from 'node:path';

/** Stands for the home that there is none: nothing can be made below it. */
export const NO_HOME = '/dev/null/home';

if (process.env.HOME === '') delete process.env.HOME;
if (!hasHome()) process.env.HOME = NO_HOME;

function hasHome(): boolean {
  try {
    return isAbsolute(homedir());
  } catch {
    return false;
  }
}
