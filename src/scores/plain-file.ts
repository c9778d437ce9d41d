import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** A bound that no file of a sitting reaches; what goes beyond it is not one. */
export const MAX_BYTES = 8 * 1024 * 1024;

/** The text of a plain file, undefined where it is larger than a sitting can be. Links, pipes and devices are refused. */
export function readPlainFile(path: string, maxBytes: number = MAX_BYTES): string | undefined {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw Object.assign(new Error('not a plain file'), { code: 'NOT_PLAIN' });
    if (stat.size > maxBytes) return undefined;
    const bytes = Buffer.allocUnsafe(stat.size);
    let length = 0;
    while (length < stat.size) {
      const got = readSync(file, bytes, length, stat.size - length, length);
      if (got === 0) break;
      length += got;
    }
    return bytes.toString('utf8', 0, length);
  } finally {
    closeSync(file);
  }
}
