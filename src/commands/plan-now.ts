import { planOf, type StudyPlan } from '../memory/plan.ts';
import { offsetMinutesAt } from '../scores/changes.ts';
import type { SettingValues } from '../scores/read-settings.ts';
import type { World } from '../world.ts';
import type { Desk } from './desk.ts';

/** The plan as it stands; `change` is what was typed and perhaps not kept. */
export function planNow(
  { bank, scores, settings }: Desk,
  world: World,
  change: Partial<SettingValues> = {},
): StudyPlan {
  const now = world.clock.now();
  const { examDate, minutesPerDay, hidden } = { ...settings.get(), ...change };
  const offsetMinutes = offsetMinutesAt(now);
  const attempts = scores.attempts();
  const given = { index: bank.index, attempts, now: now.getTime(), offsetMinutes, excluded: new Set(hidden) };
  return planOf({ ...given, examDate, minutesPerDay });
}
