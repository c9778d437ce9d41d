import { planOf, type StudyPlan } from '../memory/plan.ts';
import type { SettingValues } from '../scores/read-settings.ts';
import type { World } from '../world.ts';
import type { Desk } from './desk.ts';
import { momentOf } from './moment.ts';

/** The plan as it stands; `change` is what was typed and perhaps not kept. */
export function planNow(
  { bank, scores, settings }: Desk,
  world: World,
  change: Partial<SettingValues> = {},
): StudyPlan {
  const { examDate, minutesPerDay, hidden } = { ...settings.get(), ...change };
  return planOf({
    ...momentOf(world),
    index: bank.index,
    attempts: scores.attempts(),
    examDate,
    minutesPerDay,
    excluded: new Set(hidden),
  });
}
