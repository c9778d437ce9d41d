/** What a learner has set, as `settings.json` says it. Reading only: every command does it. */
import { existsSync } from 'node:fs';
import { LANGUAGES, type Language } from '../bank/model.ts';
import { TIMERS, type Timer } from '../exam/timer.ts';
import { parseDay } from '../memory/day.ts';
import { readPlainFile } from './plain-file.ts';

export const SETTINGS_FORMAT = 1;

/** What a merge of two machines' scores joins; the other settings are each machine's own. */
export const SETTING_LISTS = ['hidden', 'marked', 'results'] as const;

/** A real exam's outcome: a scaled score (100-1000), or only whether it was passed. */
export interface Result {
  /** ISO time of the entry. */
  at: string;
  outcome: number | 'pass' | 'fail';
}

export interface SettingValues {
  language: Language | null;
  /** YYYY-MM-DD. */
  examDate: string | null;
  minutesPerDay: number;
  plain: boolean;
  timer: Timer;
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

export interface Read {
  values: SettingValues;
  state: 'fine' | 'newer' | 'broken';
  /** What makes no sense and is lost when settings are kept next: `language: "xx"`. */
  senseless: string[];
}

/** Changes nothing; what can't be read gives the defaults. */
export function readSettings(path: string): Read {
  if (!existsSync(path)) return { values: DEFAULT_SETTINGS, state: 'fine', senseless: [] };
  try {
    const raw = JSON.parse(readPlainFile(path) ?? '') as Record<string, unknown>;
    if (typeof raw !== 'object' || raw === null || typeof raw.format !== 'number') throw new Error('no settings');
    const values = valuesOf(raw);
    if (raw.format > SETTINGS_FORMAT) return { values, state: 'newer', senseless: [] };
    return { values, state: 'fine', senseless: senselessIn(raw, values) };
  } catch {
    return { values: DEFAULT_SETTINGS, state: 'broken', senseless: [] };
  }
}

function senselessIn(raw: Record<string, unknown>, values: SettingValues): string[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const given = raw[name];
    if (given === undefined || given === null || given === value) return [];
    if (!Array.isArray(value) || !Array.isArray(given)) return [`${name}: ${JSON.stringify(given).slice(0, 60)}`];
    const lost = given.length - value.length;
    return lost === 0 ? [] : [`${name}: ${lost}/${given.length}`];
  });
}

/** Each value by itself: one that makes no sense takes its default and costs the others nothing. */
export function valuesOf(raw: Record<string, unknown>): SettingValues {
  const { language, examDate, minutesPerDay, plain, timer } = raw;
  const base = DEFAULT_SETTINGS;
  return {
    language: LANGUAGES.find((known) => known === language) ?? base.language,
    examDate: typeof examDate === 'string' && parseDay(examDate) !== undefined ? examDate : base.examDate,
    minutesPerDay: isMinutes(minutesPerDay) ? minutesPerDay : base.minutesPerDay,
    plain: typeof plain === 'boolean' ? plain : base.plain,
    timer: TIMERS.find((known) => known === timer) ?? base.timer,
    hidden: ids(raw.hidden),
    marked: ids(raw.marked),
    results: Array.isArray(raw.results) ? raw.results.filter(isResult).map(({ at, outcome }) => ({ at, outcome })) : [],
  };
}

/** Minutes of study that a day can have. */
export function isMinutes(value: unknown): value is number {
  return typeof value === 'number' && value >= 1 && value <= 1440;
}

function ids(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string' && /^[\w.-]{1,200}$/.test(id)) : [];
}

function isResult(value: unknown): value is Result {
  if (typeof value !== 'object' || value === null) return false;
  const { at, outcome } = value as Result;
  const known = outcome === 'pass' || outcome === 'fail' || (typeof outcome === 'number' && Number.isFinite(outcome));
  return (
    known && typeof at === 'string' && /^\d{4}-\d\d-\d\d[\dTZ:.+-]{0,30}$/.test(at) && !Number.isNaN(Date.parse(at))
  );
}
