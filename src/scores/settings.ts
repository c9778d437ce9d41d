/** What a learner has set, in `settings.json`: read straight from JSON, written through conf. */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Text } from '../bank/model.ts';
import { Failure } from '../failure.ts';
import type { World } from '../world.ts';
import { exclusively } from './exclusively.ts';
import { readPlainFile } from './files.ts';
import { openKeep } from './keep.ts';
import { moveAside } from './library.ts';
import { placesOf } from './places.ts';
import { say } from './scores.words.ts';

export const SETTINGS_FORMAT = 1;
export const LANGUAGES = ['en', 'ko', 'both'] as const;
export const TIMERS = ['seconds', 'minutes', 'hidden'] as const;

/** What a merge of two machines' scores joins; the other settings are each machine's own. */
export const SETTING_LISTS = ['hidden', 'marked', 'results'] as const;

/** A real exam's outcome: a scaled score (100-1000), or only whether it was passed. */
export interface Result {
  /** ISO time of the entry. */
  at: string;
  outcome: number | 'pass' | 'fail';
}

export interface SettingValues {
  language: (typeof LANGUAGES)[number] | null;
  /** YYYY-MM-DD. */
  examDate: string | null;
  minutesPerDay: number;
  plain: boolean;
  timer: (typeof TIMERS)[number];
  /** Ids of questions never to be asked again. */
  hidden: string[];
  /** Ids of questions that the learner has marked. */
  marked: string[];
  results: Result[];
}

export const DEFAULT_SETTINGS: SettingValues = {
  language: null,
  examDate: null,
  minutesPerDay: 30,
  plain: false,
  timer: 'seconds',
  hidden: [],
  marked: [],
  results: [],
};

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

interface Read {
  values: SettingValues;
  state: 'fine' | 'newer' | 'broken';
}

/** Changes nothing; what can't be read gives the defaults. */
export function readSettings(path: string): Read {
  if (!existsSync(path)) return { values: DEFAULT_SETTINGS, state: 'fine' };
  try {
    const raw = JSON.parse(readPlainFile(path) ?? '') as Record<string, unknown>;
    if (typeof raw !== 'object' || raw === null || typeof raw.format !== 'number') throw new Error('no settings');
    return { values: valuesOf(raw), state: raw.format > SETTINGS_FORMAT ? 'newer' : 'fine' };
  } catch {
    return { values: DEFAULT_SETTINGS, state: 'broken' };
  }
}

function tidied(path: string, setAside: string, state: Read['state']): Text[] {
  if (state === 'newer') return [say.newerSettings(path)];
  if (state === 'fine') return [];
  return [moveAside(path, setAside) ? say.setAside(basename(path), setAside) : say.leftBroken(path)];
}

/** Each value by itself: one that makes no sense takes its default and costs the others nothing. */
export function valuesOf(raw: Record<string, unknown>): SettingValues {
  const { language, examDate, minutesPerDay, plain, timer } = raw;
  const base = DEFAULT_SETTINGS;
  return {
    language: LANGUAGES.find((known) => known === language) ?? base.language,
    examDate: typeof examDate === 'string' && /^\d{4}-\d\d-\d\d$/.test(examDate) ? examDate : base.examDate,
    minutesPerDay: isMinutes(minutesPerDay) ? minutesPerDay : base.minutesPerDay,
    plain: typeof plain === 'boolean' ? plain : base.plain,
    timer: TIMERS.find((known) => known === timer) ?? base.timer,
    hidden: ids(raw.hidden),
    marked: ids(raw.marked),
    results: Array.isArray(raw.results) ? raw.results.filter(isResult).map(({ at, outcome }) => ({ at, outcome })) : [],
  };
}

function isMinutes(value: unknown): value is number {
  return typeof value === 'number' && value >= 1 && value <= 1440;
}

function ids(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string' && /^[\w.-]{1,200}$/.test(id)) : [];
}

function isResult(value: unknown): value is Result {
  if (typeof value !== 'object' || value === null) return false;
  const { at, outcome } = value as Result;
  const known = outcome === 'pass' || outcome === 'fail' || (typeof outcome === 'number' && Number.isFinite(outcome));
  return known && typeof at === 'string' && /^[\dTZ:.+-]{10,40}$/.test(at) && !Number.isNaN(Date.parse(at));
}
