/** Reading `scores/`: straight from the JSON files, every one of them checked; nothing here writes. */
import { lstatSync, readdirSync, type Stats } from 'node:fs';
import { sep } from 'node:path';
import { safe } from '../text/safe.ts';
import { conflictSides } from './conflict-markers.ts';
import { mergeCopies } from './merge.ts';
import type { Migrations } from './migrations.ts';
import { parseSitting } from './parse.ts';
import { readPlainFile } from './plain-file.ts';
import type { Sitting } from './sitting.ts';

/** What a file of `scores/` holds: a sitting, or the reason why none was read from it. */
export type Content =
  | { kind: 'sitting'; sitting: Sitting; newer: boolean; older: boolean }
  | { kind: 'broken'; reason: string }
  | { kind: 'link' }
  | { kind: 'not-plain' }
  | { kind: 'too-big' }
  | { kind: 'unreadable'; reason: string };

/** What the disk says of a file; any change of the file changes some of it. */
export interface Stamp {
  size: number;
  mtimeMs: number;
  ctimeMs: number;
  ino: number;
}

export interface Found {
  /** The file's name in `scores/`. */
  name: string;
  stamp: Stamp;
}

/**
 * The files that may hold sittings: every `*.json`, whatever a file sync has called a conflict copy. Their names say
 * nothing; a sitting is told by the id inside. @throws Node's errors, except where there is no folder yet
 */
export function listFiles(folder: string): Found[] {
  return namesIn(folder)
    .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
    .sort()
    .flatMap((name) => {
      // Not join(): of thousands of names it would take longer than the system's own answer.
      const stamp = stampOf(`${folder}${sep}${name}`);
      return stamp ? [{ name, stamp }] : [];
    });
}

/** Undefined where there is no such file, or a folder. */
export function stampOf(path: string): Stamp | undefined {
  const stat = statOf(path);
  if (!stat || stat.isDirectory()) return undefined;
  const { size, mtimeMs, ctimeMs, ino } = stat;
  return { size, mtimeMs, ctimeMs, ino };
}

/** Of a link itself. */
export function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    // A file stands where its folder should be: what is written there next says so.
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}

export function sameStamp(a: Stamp | undefined, b: Stamp | undefined): boolean {
  if (!a || !b) return a === b;
  return a.size === b.size && a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs && a.ino === b.ino;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

export function readContent(path: string, migrations?: Migrations): Content {
  let text: string;
  try {
    const read = readPlainFile(path);
    if (read === undefined) return { kind: 'too-big' };
    text = read;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    if (code === 'NOT_PLAIN') return { kind: 'not-plain' };
    return code === 'ELOOP' || code === 'EMLINK' ? { kind: 'link' } : { kind: 'unreadable', reason: code };
  }
  return contentOf(text, migrations);
}

function contentOf(text: string, migrations?: Migrations): Content {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return mergedSides(text, migrations) ?? { kind: 'broken', reason: safe((error as Error).message) };
  }
  const parsed = parseSitting(value, migrations);
  return 'fault' in parsed ? { kind: 'broken', reason: parsed.fault } : { kind: 'sitting', ...parsed };
}

function mergedSides(text: string, migrations?: Migrations): Content | undefined {
  const [ours, theirs] = (conflictSides(text) ?? []).map((side) => contentOf(side, migrations));
  if (ours?.kind !== 'sitting' || theirs?.kind !== 'sitting' || ours.sitting.id !== theirs.sitting.id) return undefined;
  return { ...ours, newer: ours.newer || theirs.newer, sitting: mergeCopies(ours.sitting, theirs.sitting) };
}
