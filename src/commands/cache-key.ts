/** What decides a figure besides the scores: which bank, which day. */
import type { Bank } from '../bank/bank.ts';
import { localDay } from '../memory/day.ts';
import { offsetMinutesAt } from '../scores/changes.ts';
import type { World } from '../world.ts';

/** Of the bank's content, not of its version: a writer's own bank changes under one version. */
export function bankKey(bank: Bank): string {
  return bank.index.hash;
}

/** The learner's day, which turns at 04:00. */
export function localToday(world: Pick<World, 'clock'>): number {
  const now = world.clock.now();
  return localDay(now.getTime(), offsetMinutesAt(now));
}
