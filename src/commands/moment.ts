import { localDay } from '../memory/day.ts';
import { offsetMinutesAt } from '../scores/offset-minutes.ts';
import type { World } from '../world.ts';

/** Now: `now` in ms since the epoch, `offsetMinutes` from UTC (east positive), `today` as of localDay. */
export function momentOf(world: Pick<World, 'clock'>): { now: number; offsetMinutes: number; today: number } {
  const date = world.clock.now();
  const [now, offsetMinutes] = [date.getTime(), offsetMinutesAt(date)];
  return { now, offsetMinutes, today: localDay(now, offsetMinutes) };
}
