/**
 * What a start needs of all sittings, in one file of the cache folder: heads, and answers as columns of numbers. It is
 * derived and never the truth: an entry counts only while its file's size, times and inode are the ones it was made
 * from, and anything odd about the summary itself makes it count for nothing.
 */
import { BUILD } from '../build.ts';
import { type Attempt, CONFIDENCES } from '../memory/attempt.ts';
import { type CacheFile, padded, readCache, writeCache } from './cache-file.ts';
import type { Stamp } from './files.ts';
import type { SittingHead } from './sitting.ts';

/** A file changed this shortly before it was read may have changed again within its disk's unit of time. */
const SETTLED_MS = 2500;

export interface SummaryEntry {
  name: string;
  stamp: Stamp;
  newer: boolean;
  /** A drill without any answer: nothing can be worked out of it. */
  silent: boolean;
  head: SittingHead;
  /** In the order of answering; `sitting` is the file's own id. */
  attempts: () => Attempt[];
}

/** How each column is kept, in this order. */
const COLUMNS = {
  at: Float64Array,
  ms: Float64Array,
  predicted: Float64Array,
  question: Uint32Array,
  hash: Uint32Array,
  /** A bit a place. */
  selected: Uint32Array,
  n: Uint16Array,
  correct: Uint8Array,
  /** 0: none, else 1 + its place in CONFIDENCES. */
  confidence: Uint8Array,
};
type Columns = { [Name in keyof typeof COLUMNS]: InstanceType<(typeof COLUMNS)[Name]> };

interface Kept {
  /** Which program read the files: another one may read more in them. */
  build: string;
  /** By the calendar clock. */
  writtenMs: number;
  texts: string[];
  entries: (Omit<SummaryEntry, 'attempts'> & { from: number; to: number })[];
}

interface Stored extends Kept {
  columns: Columns;
}

/** By file name; empty where there is none that can be used. */
export function readSummary(path: string): Map<string, SummaryEntry> {
  const file = readCache(path);
  const kept = file?.value as Kept | null | undefined;
  if (!file || kept?.build !== BUILD) return new Map();
  const stored: Stored = { ...kept, columns: columnsIn(file.columns, kept.entries.at(-1)?.to ?? 0) };
  const settled = stored.entries.filter(({ stamp }) => stamp.mtimeMs < stored.writtenMs - SETTLED_MS);
  const choices = new Map<number, number[]>();
  return new Map(settled.map((entry) => [entry.name, entryOf(entry, stored, choices)]));
}

function columnsIn({ buffer, from }: CacheFile['columns'], rows: number): Columns {
  let at = from;
  const views = Object.entries(COLUMNS).map(([name, Column]) => {
    const view = new Column(buffer as ArrayBuffer, at, rows);
    at += padded(view.byteLength);
    return [name, view];
  });
  return Object.fromEntries(views) as Columns;
}

function emptyColumns(rows: number): Columns {
  return Object.fromEntries(Object.entries(COLUMNS).map(([name, Column]) => [name, new Column(rows)])) as Columns;
}

/** Where it can't be written, the next start is slower and nothing else. */
export function writeSummary(path: string, entries: readonly SummaryEntry[], nowMs: number): void {
  const { columns, ...kept } = storedOf(entries, nowMs);
  writeCache(
    path,
    JSON.stringify(kept),
    Object.keys(COLUMNS).map((name) => columns[name as keyof Columns]),
  );
}

function entryOf(
  { from, to, ...entry }: Stored['entries'][number],
  stored: Stored,
  choices: Map<number, number[]>,
): SummaryEntry {
  return {
    ...entry,
    attempts() {
      const attempts: Attempt[] = [];
      for (let row = from; row < to; row++) attempts.push(attemptAt(row, entry.head, stored, choices));
      return attempts;
    },
  };
}

function attemptAt(
  row: number,
  head: SittingHead,
  { columns, texts }: Stored,
  choices: Map<number, number[]>,
): Attempt {
  const attempt: Attempt = {
    sitting: head.id,
    n: columns.n[row]!,
    command: head.command,
    question: texts[columns.question[row]!]!,
    hash: texts[columns.hash[row]!]!,
    at: columns.at[row]!,
    offsetMinutes: head.offsetMinutes,
    selected: choiceOf(columns.selected[row]!, choices),
    correct: columns.correct[row] === 1,
    ms: orNull(columns.ms[row]!),
    predicted: orNull(columns.predicted[row]!),
  };
  const confidence = columns.confidence[row]!;
  if (confidence > 0) attempt.confidence = CONFIDENCES[confidence - 1]!;
  return attempt;
}

/** The same few choices come again and again: one array each. */
function choiceOf(bits: number, choices: Map<number, number[]>): number[] {
  let choice = choices.get(bits);
  if (!choice) {
    choice = Array.from({ length: 32 }, (_, place) => place).filter((place) => (bits >>> place) & 1);
    choices.set(bits, Object.freeze(choice) as number[]);
  }
  return choice;
}

/** Whole numbers as such: V8 gives any other number of an object a place of its own. */
function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value === (value | 0) ? value | 0 : value;
}

function storedOf(entries: readonly SummaryEntry[], writtenMs: number): Stored {
  const attempts = entries.map((entry) => entry.attempts());
  const rows = attempts.flat();
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  };
  const columns = emptyColumns(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const { n, at, question, hash, selected, correct, ms, predicted, confidence } = rows[i]!;
    columns.n[i] = n;
    columns.at[i] = at;
    columns.question[i] = placeOf(question);
    columns.hash[i] = placeOf(hash);
    for (const place of selected) columns.selected[i]! |= 1 << place;
    columns.correct[i] = correct ? 1 : 0;
    columns.ms[i] = ms ?? Number.NaN;
    columns.predicted[i] = predicted ?? Number.NaN;
    columns.confidence[i] = confidence ? 1 + CONFIDENCES.indexOf(confidence) : 0;
  }
  let to = 0;
  const placed = entries.map(({ name, stamp, newer, silent, head }, i) => {
    const from = to;
    to += attempts[i]!.length;
    return { name, stamp, newer, silent, head, from, to };
  });
  return { build: BUILD, writtenMs, texts: [...places.keys()], entries: placed, columns };
}
