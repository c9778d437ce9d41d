/** All scores in one file, for another machine or for keeping: the same scores always give the same bytes. */
import type { Library } from './library.ts';
import { SETTING_LISTS, type SettingValues } from './read-settings.ts';
import type { Sitting } from './sitting.ts';

export const EXPORT_TYPE = 'saa-scores';
export const EXPORT_FORMAT = 1;

export type Lists = Pick<SettingValues, (typeof SETTING_LISTS)[number]>;

/** Every sitting by its own id (chains apart, copies of one together), one a line. */
export function exportJson(sittings: readonly Sitting[], lists: Lists): string {
  const head = [
    `"type":${JSON.stringify(EXPORT_TYPE)}`,
    `"format":${EXPORT_FORMAT}`,
    ...SETTING_LISTS.map((name) => `${JSON.stringify(name)}:${JSON.stringify(sorted<unknown>(lists[name]))}`),
  ];
  const lines = sittings.map((sitting) => JSON.stringify(sitting));
  return `{${head.join(',\n')},\n"sittings":[${lines.length > 0 ? `\n${lines.join(',\n')}\n` : ''}]}\n`;
}

/** What a newer saa wrote would come back with a part of it lost, so it is left out. */
export function exportable(library: Library): { sittings: Sitting[]; left: string[] } {
  const sittings = library.own();
  const left = sittings.filter(({ id }) => library.isReadOnly(id)).map(({ id }) => id);
  return { sittings: sittings.filter(({ id }) => !library.isReadOnly(id)), left };
}

function sorted<T>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
