/**
 * What a command has worked out of all answers, kept in the cache folder until anything that it was worked out of
 * changes. Like the summary it is never the truth: deleted, broken or of another key, it is worked out anew.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import type { World } from '../world.ts';
import { makeFolder } from './keep.ts';
import type { Scores } from './store.ts';

/**
 * @param name of the cache's file; letters, digits, hyphens
 * @param key everything besides the scores that decides the value: the bank, the program's version, the local day,
 *   settings and flags; plain data
 * @param compute gives plain data (Maps, Sets and typed arrays too); undefined is not kept
 */
export function derived<T>(
  world: Pick<World, 'places'>,
  scores: Pick<Scores, 'fingerprint'>,
  { name, key }: { name: string; key: unknown },
  compute: () => T,
): T {
  const path = join(world.places.cache, `derived-${name}`);
  const wanted = JSON.stringify([1, scores.fingerprint, key]);
  const kept = read(path, wanted);
  if (kept) return kept.value as T;
  const value = compute();
  if (value !== undefined) write(path, { key: wanted, value });
  return value;
}

interface Kept {
  key: string;
  value: unknown;
}

function read(path: string, key: string): Kept | undefined {
  try {
    const bytes = readFileSync(path);
    const body = bytes.subarray(4);
    if (crc32(body) !== bytes.readUInt32LE(0)) return undefined;
    const kept = deserialize(body) as Kept;
    return kept.key === key ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Where it can't be kept, it is worked out each time. */
function write(path: string, kept: Kept): void {
  try {
    const body = serialize(kept);
    const check = Buffer.alloc(4);
    check.writeUInt32LE(crc32(body));
    makeFolder(join(path, '..'));
    const half = `${path}.${process.pid}`;
    writeFileSync(half, Buffer.concat([check, body]), { mode: 0o600 });
    renameSync(half, path);
  } catch {
    // See above.
  }
}
