import type { World } from '../world.ts';
import { beforehand } from './beforehand.ts';
import type { Desk } from './desk.ts';
import { homeNow } from './home-now.ts';
import { memoryNow } from './memory-now.ts';
import { statsNow } from './stats-now.ts';
import { weakNow } from './weak-now.ts';

/**
 * Works out what the next start will ask for, and keeps it in the cache: a process that has just ended a sitting does it
 * in a fraction of the time that a new one takes, and nobody waits for it.
 */
export function prepareNextStart(desk: Desk, world: World): void {
  memoryNow(desk, world);
  beforehand(desk, true, world).prepare();
  statsNow(desk, world);
  weakNow(desk, world);
  homeNow(desk, world);
}
