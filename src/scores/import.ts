/** Scores from a file or folder into this store. What comes in is checked like any score file, bounded, and merged. */
import { lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Text } from '../bank/model.ts';
import { Failure } from '../failure.ts';
import type { World } from '../world.ts';
import { exclusively } from './exclusively.ts';
import { EXPORT_FORMAT, EXPORT_TYPE, type Lists } from './export-json.ts';
import { openKeep } from './keep.ts';
import { Library } from './library.ts';
import { canonical, mergeCopies } from './merge.ts';
import { migrateOlder } from './migrate.ts';
import { readLibrary } from './open.ts';
import { parseSitting } from './parse.ts';
import { placesOf } from './places.ts';
import { readPlainFile } from './plain-file.ts';
import { SETTING_LISTS, SETTINGS_FORMAT, valuesOf } from './read-settings.ts';
import { say } from './scores.words.ts';
import { openSettings } from './settings.ts';
import type { Sitting } from './sitting.ts';

const MAX_IMPORT_MB = 256;
export const MAX_IMPORT_BYTES = MAX_IMPORT_MB * 1024 * 1024;
const MAX_SITTINGS = 200_000;

export interface Incoming {
  sittings: Sitting[];
  lists: Lists;
  /** What was left out, and why. */
  notices: Text[];
}

export interface Imported {
  /** Sittings that were new, that gained something, and that were here already. */
  added: number;
  merged: number;
  unchanged: number;
  /** Answers here after less answers here before. */
  answers: number;
}

/** @param path an export, one score file, or a folder of them (another `scores/`, a backup) @throws Failure */
export function readIncoming(path: string): Incoming {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new Failure(say.noSuchFile(), { where: path });
  return stat.isDirectory() ? fromFolder(path) : fromText(textOf(path), path);
}

/** @param text of an export or a score file, undefined where it was too much to be read @param from where it came from */
export function readIncomingText(text: string | undefined, from: string): Incoming {
  if (text === undefined) throw tooBig(from);
  return fromText(text, from);
}

function tooBig(where: string): Failure {
  return new Failure(say.importTooBig(MAX_IMPORT_MB), { where, hint: say.importFolder() });
}

function textOf(path: string): string {
  try {
    const text = readPlainFile(path, MAX_IMPORT_BYTES);
    if (text !== undefined) return text;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Failure(code === 'ELOOP' || code === 'NOT_PLAIN' ? say.notPlain() : say.cannotReadFile(code), {
      where: path,
      cause: error,
    });
  }
  throw tooBig(path);
}

/** A backup holds `scores/`; anything else is taken as one. */
function fromFolder(path: string): Incoming {
  const inner = join(path, 'scores');
  const scores = lstatSync(inner, { throwIfNoEntry: false })?.isDirectory() ? inner : path;
  const nowhere = join(path, 'nowhere');
  const places = { scores, setAside: nowhere, backups: nowhere, claims: nowhere, device: nowhere };
  const library = new Library({ ...places, settings: nowhere, summary: nowhere, sound: nowhere }, { tidy: false });
  const sittings = library.own().filter(({ id }) => !library.isReadOnly(id));
  const settings = join(path, 'settings.json');
  const lists = statSync(settings, { throwIfNoEntry: false })
    ? listsOf(parseJson(textOf(settings), settings))
    : noLists();
  return { sittings, lists, notices: [...library.notices] };
}

function fromText(text: string, path: string): Incoming {
  const raw = parseJson(text, path);
  if (raw.type !== EXPORT_TYPE) return { sittings: [single(raw, path)], lists: noLists(), notices: [] };
  if (typeof raw.format !== 'number' || raw.format > EXPORT_FORMAT)
    throw new Failure(say.newerExport(), { where: path, hint: say.updateSaa() });
  if (!Array.isArray(raw.sittings) || raw.sittings.length > MAX_SITTINGS)
    throw new Failure(say.noExport(), { where: path, hint: say.makeExport() });
  const sittings: Sitting[] = [];
  const notices: Text[] = [];
  for (const [place, value] of raw.sittings.entries()) {
    const parsed = parseSitting(value);
    if ('sitting' in parsed && !parsed.newer) sittings.push(parsed.sitting);
    else notices.push('fault' in parsed ? say.leftOut(place + 1, parsed.fault) : say.leftOutNewer(place + 1));
  }
  return { sittings, lists: listsOf(raw), notices };
}

function single(raw: Record<string, unknown>, path: string): Sitting {
  const parsed = parseSitting(raw);
  if ('fault' in parsed) throw new Failure(say.noExport(), { where: path, hint: say.makeExport() });
  if (parsed.newer) throw new Failure(say.newerExport(), { where: path, hint: say.updateSaa() });
  return parsed.sitting;
}

function parseJson(text: string, path: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Not JSON, or nested so deeply that reading it runs out of stack.
  }
  throw new Failure(say.noExport(), { where: path, hint: say.makeExport() });
}

function listsOf(raw: Record<string, unknown>): Lists {
  return valuesOf({ ...raw, format: SETTINGS_FORMAT });
}

function noLists(): Lists {
  return { hidden: [], marked: [], results: [] };
}

/** Whether all that came was left out. */
export function nothingTaken({ sittings, lists, notices }: Incoming): boolean {
  return notices.length > 0 && sittings.length === 0 && SETTING_LISTS.every((name) => lists[name].length === 0);
}

/** Doing it twice changes nothing, and being killed in between only means doing it again. @throws Failure */
export async function importInto(world: World, incoming: Incoming): Promise<Imported> {
  const places = placesOf(world);
  const keep = await openKeep();
  await migrateOlder(readLibrary(places, true), places, world, keep);
  const done = await exclusively(places.claims, 'scores', world, () => {
    const library = readLibrary(places, true);
    const before = library.attempts().length;
    const counts = { added: 0, merged: 0, unchanged: 0 };
    for (const sitting of incoming.sittings) {
      const here = library.ownOne(sitting.id);
      const merged = here ? mergeCopies(here, sitting) : sitting;
      if (library.isReadOnly(sitting.id) || (here && canonical(merged) === canonical(here))) counts.unchanged++;
      else {
        keep(join(places.scores, `${merged.id}.json`), merged);
        library.put(merged);
        counts[here ? 'merged' : 'added']++;
      }
    }
    return { ...counts, answers: library.attempts().length - before };
  });
  await importLists(world, incoming.lists);
  return done;
}

async function importLists(world: World, lists: Lists): Promise<void> {
  const settings = await openSettings(world);
  const here = settings.get();
  const union = <T>(a: readonly T[], b: readonly T[]): T[] => {
    const known = new Set(a.map((item) => JSON.stringify(item)));
    return [...a, ...b.filter((item) => !known.has(JSON.stringify(item)))];
  };
  if (SETTING_LISTS.every((name) => union<unknown>(here[name], lists[name]).length === here[name].length)) return;
  await settings.set({
    hidden: union(here.hidden, lists.hidden),
    marked: union(here.marked, lists.marked),
    results: union(here.results, lists.results),
  });
}
