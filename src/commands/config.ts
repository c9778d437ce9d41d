import { LANGUAGES } from '../bank/model.ts';
import { TIMERS } from '../exam/timer.ts';
import { ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import type { SettingValues } from '../scores/read-settings.ts';
import { openSettings, type Settings } from '../scores/settings.ts';
import { configWords } from '../screens/config.words.ts';
import { keptWords } from '../screens/kept.words.ts';
import { choose } from '../terminal/menu.ts';
import { print } from '../terminal/print.ts';
import { closest } from '../text/closest.ts';
import { padEnd } from '../text/layout.ts';
import type { World } from '../world.ts';
import type { Common } from './common.ts';
import { emit } from './events.ts';
import { minutesTyped } from './minutes-typed.ts';
import { tellNotices } from './notices.ts';

/** What a person may set, with the values each one takes; `null` where any whole number from 1 to 1440 does. */
const SETTINGS = {
  language: [...LANGUAGES, 'auto'],
  minutesPerDay: null,
  plain: ['on', 'off'],
  timer: [...TIMERS],
} as const;
type Name = keyof typeof SETTINGS;
const NAMES = Object.keys(SETTINGS) as Name[];

/** What completion offers: the settings, and the values of the one named. */
export const SETTING_NAMES: readonly string[] = NAMES;
export const settingValues = (name: string | undefined): readonly string[] => SETTINGS[name as Name] ?? [];

/** `saa config`: shows all settings; `saa config timer minutes` sets one, `saa config timer` asks by a menu where it can. */
export async function config(
  flags: { name?: string | undefined; value?: string | undefined },
  common: Common,
  world: World,
): Promise<ExitCode> {
  const settings = await openSettings(world);
  tellNotices(settings.notices, common.lang, world);
  if (flags.name === undefined) return list(settings, common, world);
  const name = nameOf(flags.name);
  const canAsk = SETTINGS[name] && !common.plain && !common.json && world.stdin.isTTY && world.stdout.isTTY;
  if (flags.value === undefined && !canAsk) return list(settings, common, world, name);
  const value = flags.value ?? (await ask(name, settings, common, world));
  if (value === undefined) return ExitCode.interrupted;
  const change = changeOf(name, value);
  if (common.save) await settings.set(change);
  else if (!common.json) print([keptWords(common.lang).notKept, ''], world);
  return list(settings, common, world);
}

function valuesOf(settings: Settings): Record<Name, string> {
  const { language, minutesPerDay, plain, timer } = settings.get();
  return {
    language: language ?? 'auto',
    minutesPerDay: String(minutesPerDay),
    plain: plain ? 'on' : 'off',
    timer,
  };
}

/** All settings, or `only` one with the values that it takes. */
function list(settings: Settings, common: Common, world: World, only?: Name): ExitCode {
  if (common.json) {
    const { language, minutesPerDay, plain, timer } = settings.get();
    emit(world, { type: 'config', language, minutesPerDay, plain, timer });
    return ExitCode.ok;
  }
  const w = configWords(common.lang);
  const values = valuesOf(settings);
  const names = only ? [only] : NAMES;
  const lines = names.map((name) => `${padEnd(name, 15)} ${padEnd(values[name], 10)} ${w.about[name]}`);
  const howTo = only ? w.change(`saa config ${only} ${SETTINGS[only]?.join('|') ?? 30}`) : w.howTo;
  print([...lines, '', howTo], world);
  return ExitCode.ok;
}

function nameOf(text: string): Name {
  const found = NAMES.find((name) => name.toLowerCase() === text.toLowerCase());
  if (found) return found;
  const [meant] = closest(text, NAMES, 1);
  const all = NAMES.join(', ');
  throw new Failure(
    { en: `There is no setting "${text}"`, ko: `없는 설정입니다: ${text}` },
    {
      hint: {
        en: `${meant ? `Did you mean ${meant}? ` : ''}Settings: ${all}`,
        ko: `${meant ? `혹시 ${meant}입니까? ` : ''}설정: ${all}`,
      },
    },
  );
}

function ask(name: Name, settings: Settings, common: Common, world: World): Promise<string | undefined> {
  const w = configWords(common.lang);
  return choose(
    `${w.about[name]} (${valuesOf(settings)[name]})`,
    settingValues(name).map((value) => ({ name: value, value: value as string })),
    { keys: w.keys, color: common.color },
    world,
  );
}

/** Taken in any case, as names and SAA_LANG are. @throws Failure for a value that the setting does not take */
function changeOf(name: Name, typed: string): Partial<SettingValues> {
  const value = typed.toLowerCase();
  const values: readonly string[] | null = SETTINGS[name];
  const minutes = minutesTyped(value);
  if (values ? !values.includes(value) : minutes === undefined) {
    const all = values?.join(', ') ?? '1-1440';
    throw new Failure(
      { en: `${name} cannot be "${typed}"`, ko: `${name}에 쓸 수 없는 값입니다: ${typed}` },
      { hint: { en: `Values: ${all}`, ko: `가능한 값: ${all}` } },
    );
  }
  if (name === 'language') return { language: value === 'auto' ? null : (value as SettingValues['language']) };
  if (name === 'minutesPerDay') return { minutesPerDay: minutes! };
  return name === 'plain' ? { plain: value === 'on' } : { timer: value as SettingValues['timer'] };
}
