import { confusionsOf } from '../memory/confusions.ts';
import { weakTopics } from '../memory/weak.ts';
import { offsetMinutesAt } from '../scores/changes.ts';
import { derived } from '../scores/derived.ts';
import type { World } from '../world.ts';
import { bankKey, localToday } from './cache-key.ts';
import type { Desk } from './desk.ts';

/** Topics by points to gain, and what is mixed up with what, as of today. */
export function weakNow({ bank, scores, settings }: Desk, world: World) {
  const now = world.clock.now();
  const { hidden } = settings.get();
  return derived(world, scores, { name: 'weak', key: [bankKey(bank), localToday(world), hidden] }, () => {
    const attempts = scores.attempts();
    const given = { index: bank.index, attempts, now: now.getTime(), offsetMinutes: offsetMinutesAt(now) };
    return {
      view: weakTopics({ ...given, excluded: new Set(hidden) }),
      confusions: confusionsOf(attempts, bank.index),
    };
  });
}
