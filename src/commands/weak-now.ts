import { confusionsOf } from '../memory/confusions.ts';
import { weakTopics } from '../memory/weak.ts';
import { derived } from '../scores/derived.ts';
import type { World } from '../world.ts';
import { bankKey } from './cache-key.ts';
import type { Desk } from './desk.ts';
import { momentOf } from './moment.ts';

/** Topics by points to gain, and what is mixed up with what, as of today. */
export function weakNow({ bank, scores, settings }: Desk, world: World) {
  const moment = momentOf(world);
  const { hidden } = settings.get();
  return derived(world, scores, { name: 'weak', key: [bankKey(bank), moment.today, hidden] }, () => {
    const attempts = scores.attempts();
    return {
      view: weakTopics({ ...moment, index: bank.index, attempts, excluded: new Set(hidden) }),
      confusions: confusionsOf(attempts, bank.index),
    };
  });
}
