/** What a learner has set, in `settings.json`: read straight from JSON, written through conf. */
import { basename } from 'node:path';
import type { Text } from '../bank/model.ts';
import { Failure } from '../failure.ts';
import type { World } from '../world.ts';
import { exclusively } from './exclusively.ts';
import { openKeep } from './keep.ts';
import { moveAside } from './library.ts';
import { placesOf } from './places.ts';
import { type Read, readSettings, SETTINGS_FORMAT, type SettingValues } from './read-settings.ts';
import { say } from './scores.words.ts';

export interface Settings {
  readonly notices: readonly Text[];
  /** As they stand; read once. */
  get(): Readonly<SettingValues>;
  /** Keeps the change over what the file holds by now. @throws Failure where it can't be written */
  set(change: Partial<SettingValues>): Promise<void>;
}

export async function openSettings(world: World): Promise<Settings> {
  const { settings: path, setAside, claims } = placesOf(world);
  const read = readSettings(path);
  const notices = tidied(path, setAside, read.state);
  let values = read.values;
  return {
    notices,
    get: () => values,
    async set(change) {
      const keep = await openKeep();
      await exclusively(claims, 'settings', world, () => {
        const now = readSettings(path);
        if (now.state === 'newer') throw new Failure(say.newerSettings(path), { where: path, hint: say.updateSaa() });
        const changed = { ...now.values, ...listChanges(values, now.values, change) };
        keep(path, { format: SETTINGS_FORMAT, ...changed });
        values = changed;
      });
    },
  };
}

/** Another process may have lengthened a list since it was read here: what this change adds and takes away counts. */
function listChanges(
  before: SettingValues,
  now: SettingValues,
  change: Partial<SettingValues>,
): Partial<SettingValues> {
  const { hidden, marked, results } = change;
  return {
    ...change,
    ...(hidden ? { hidden: listChange(before.hidden, now.hidden, hidden) } : {}),
    ...(marked ? { marked: listChange(before.marked, now.marked, marked) } : {}),
    ...(results ? { results: listChange(before.results, now.results, results) } : {}),
  };
}

function listChange<T>(before: readonly T[], now: readonly T[], wanted: readonly T[]): T[] {
  const keys = (list: readonly T[]): Set<string> => new Set(list.map((item) => JSON.stringify(item)));
  const [known, kept] = [keys(before), keys(wanted)];
  const foreign = now.filter((item) => !known.has(JSON.stringify(item)) && !kept.has(JSON.stringify(item)));
  return [...foreign, ...wanted];
}

function tidied(path: string, setAside: string, state: Read['state']): Text[] {
  if (state === 'newer') return [say.newerSettings(path)];
  if (state === 'fine') return [];
  return [moveAside(path, setAside) ? say.settingsSetAside(basename(path), setAside) : say.settingsLeftBroken(path)];
}
