/** A bank folder that was compiled before, in the cache. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** `state` names a bank folder as it stands. */
export interface KeptPlace {
  cache: string;
  state: string;
}

/** What the cache says of one state: where it is compiled, and the bytes of each file there. */
export interface Kept {
  folder: string;
  sizes: [name: string, bytes: number][];
}

/** The file that says where a state is compiled. */
export function pointerOf({ cache, state }: KeptPlace): string {
  return join(cache, `${state}.json`);
}

/** Undefined where the state is not known, or not all of what was compiled from it is there. */
export function keptFolder(place: KeptPlace): string | undefined {
  try {
    const kept = JSON.parse(readFileSync(pointerOf(place), 'utf8')) as Kept;
    return isWhole(place.cache, kept) ? join(place.cache, kept.folder) : undefined;
  } catch {
    return undefined;
  }
}

/** A disk that was full, a power cut or somebody tidying up may leave part of a folder. */
export function isWhole(cache: string, { folder, sizes }: Kept): boolean {
  return sizes.every(([name, bytes]) => statSync(join(cache, folder, name), { throwIfNoEntry: false })?.size === bytes);
}
