/**
 * What a command has worked out of all answers, kept in the cache folder until anything that it was worked out of
 * changes. Like the summary it is never the truth: deleted, broken or of another key, it is worked out anew.
 */
import { join } from 'node:path';
import { BUILD } from '../build.ts';
import type { World } from '../world.ts';
import { readCache, writeCache } from './cache-file.ts';
import type { Scores } from './store.ts';

/**
 * @param name of the cache's file; letters, digits, hyphens
 * @param key everything besides the scores and the program that decides the value: the bank, the local day, settings and
 *   flags; plain data
 * @param compute gives what JSON can hold; undefined is not kept
 */
export function derived<T>(
  world: Pick<World, 'places'>,
  scores: Pick<Scores, 'fingerprint'>,
  { name, key }: { name: string; key: unknown },
  compute: () => T,
): T {
  const path = join(world.places.cache, `derived-${name}`);
  const wanted = JSON.stringify([BUILD, scores.fingerprint, key]);
  const kept = readCache(path)?.value as Kept | null | undefined;
  if (kept?.key === wanted) return kept.value as T;
  const value = compute();
  if (value !== undefined) keep(path, { key: wanted, value });
  return value;
}

interface Kept {
  key: string;
  value: unknown;
}

function keep(path: string, kept: Kept): void {
  try {
    writeCache(path, JSON.stringify(kept, refuseLoss));
  } catch {
    // What JSON cannot hold is worked out each time.
  }
}

function refuseLoss(_key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('JSON has no such number');
  if (value instanceof Map || value instanceof Set || ArrayBuffer.isView(value)) throw new Error('no plain data');
  return value;
}
