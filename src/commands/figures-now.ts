import type { World } from '../world.ts';
import { beforehand } from './beforehand.ts';
import type { Desk } from './desk.ts';
import { homeNow } from './home-now.ts';
import { memoryNow } from './memory-now.ts';
import { statsNow } from './stats-now.ts';
import { weakNow } from './weak-now.ts';

/** All that the commands show which are started most, into the cache. */
export function figuresNow(desk: Desk, world: World): void {
  memoryNow(desk, world);
  beforehand(desk, true, world).prepare();
  statsNow(desk, world);
  weakNow(desk, world);
  homeNow(desk, world);
}
