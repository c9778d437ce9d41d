import type { Bank } from '../bank/bank.ts';
import { openScores } from '../scores/open.ts';
import { openSettings, type Settings } from '../scores/settings.ts';
import type { Scores } from '../scores/store.ts';
import type { World } from '../world.ts';
import { openBank } from './bank.ts';
import type { Common } from './common.ts';
import { tellNotices } from './notices.ts';

/** What most commands have open. */
export interface Desk {
  bank: Bank;
  scores: Scores;
  settings: Settings;
}

export async function openDesk(common: Common, world: World): Promise<Desk> {
  const bank = await openBank(world, common.bank);
  const settings = await openSettings(world);
  const scores = await openScores(world, { save: common.save });
  tellNotices([...settings.notices, ...scores.notices], common.lang, world);
  return { bank, scores, settings };
}
