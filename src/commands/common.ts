/** What every command takes: language, bank, form of the output. */
import { LANGS, LANGUAGES, type Lang, type Language } from '../bank/model.ts';
import { Failure } from '../failure.ts';
import { closest } from '../text/closest.ts';
import type { World } from '../world.ts';

/** The flags that stand on every command, as commander gives them. */
export interface CommonFlags {
  bank?: string;
  lang?: string;
  json?: boolean;
  plain?: boolean;
  color?: boolean;
  save?: boolean;
}

export interface Common {
  /** The folder of `--bank`; undefined: the packaged bank. */
  bank: string | undefined;
  /** The language of the screen; English where questions come in both. */
  lang: Lang;
  /** Questions are shown in English, then Korean. */
  both: boolean;
  json: boolean;
  /** No cursor movement, no full screen, no bars. */
  plain: boolean;
  /** False under `--no-color`. */
  color: boolean;
  /** False under `--no-save`. */
  save: boolean;
}

/** The languages that a text of the bank is shown in, one after the other. */
export const shownIn = ({ both, lang }: Pick<Common, 'both' | 'lang'>): readonly Lang[] => (both ? LANGS : [lang]);

/** @param setting what the settings say, read only when no flag and no variable decides */
export function commonOf(
  flags: CommonFlags,
  world: Pick<World, 'env' | 'stdout'>,
  setting: () => { language: Language | null; plain: boolean },
): Common {
  const language = chooseLanguage(flags.lang, world.env, () => setting().language);
  return {
    bank: flags.bank,
    lang: language === 'ko' ? 'ko' : 'en',
    both: language === 'both',
    json: flags.json === true,
    plain:
      flags.plain === true ||
      isOn(world.env.SAA_PLAIN) ||
      isOn(world.env.ACCESSIBLE) ||
      world.env.TERM === 'dumb' ||
      setting().plain,
    color: flags.color !== false,
    save: flags.save !== false,
  };
}

/** The flags that make of another start what `common` says, whatever it was made of. */
export function flagsOf({ bank, lang, both, json, plain, color, save }: Common): string[] {
  return [
    ...(bank === undefined ? [] : ['--bank', bank]),
    ...['--lang', both ? 'both' : lang],
    ...(json ? ['--json'] : []),
    ...(plain ? ['--plain'] : []),
    ...(color ? [] : ['--no-color']),
    ...(save ? [] : ['--no-save']),
  ];
}

/** `--lang`, else SAA_LANG, else the setting, else LC_ALL, LC_MESSAGES, LANG, else the system's locale, else en. */
export function chooseLanguage(flag: string | undefined, env: World['env'], setting: () => Language | null): Language {
  if (flag !== undefined) return checked(flag, '--lang');
  if (env.SAA_LANG) return checked(env.SAA_LANG, 'SAA_LANG');
  const set = setting();
  if (set) return set;
  // Of all that knows the system's locale this is loaded in the least time.
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.Collator().resolvedOptions().locale;
  return /^ko\b|^ko_/i.test(locale) ? 'ko' : 'en';
}

function checked(value: string, where: string): Language {
  const found = LANGUAGES.find((choice) => choice === value.toLowerCase());
  if (found) return found;
  const [meant] = closest(value, LANGUAGES, 1);
  throw new Failure(
    { en: `Unknown language: ${value}`, ko: `알 수 없는 언어: ${value}` },
    {
      where,
      hint: {
        en: `${meant ? `Did you mean ${meant}? ` : ''}Languages: ${LANGUAGES.join(', ')}`,
        ko: `${meant ? `혹시 ${meant}입니까? ` : ''}사용할 수 있는 값: ${LANGUAGES.join(', ')}`,
      },
    },
  );
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value !== 'false';
}
