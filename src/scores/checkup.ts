/** Looks at every file of the store and says what is wrong with it. Changes nothing; `repair.ts` does. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Text } from '../bank/model.ts';
import { safeLine } from '../text/safe.ts';
import type { World } from '../world.ts';
import { type Content, listFiles, readContent, statOf } from './files.ts';
import { obstacle } from './keep.ts';
import type { Library } from './library.ts';
import { isFolder } from './make-folder.ts';
import { readLibrary } from './open.ts';
import { placesOf, type StorePlaces } from './places.ts';
import { MAX_BYTES, readPlainFile } from './plain-file.ts';
import { readSettings } from './read-settings.ts';
import { salvage } from './salvage.ts';
import { say } from './scores.words.ts';
import type { Sitting } from './sitting.ts';
import { leftOvers } from './sweep.ts';
import { undoPath } from './undo.ts';

/** What `saa doctor --fix` can do about a finding; null: a person has to. */
export type Repair = 'permissions' | 'bring-back' | 'set-aside' | 'salvage' | 'migrate' | 'sweep' | null;

export interface Finding {
  /** The whole path. */
  file: string;
  what: Text;
  repair: Repair;
  /** What a salvage brings back. */
  sitting?: Sitting;
}

export interface Checkup {
  files: number;
  sittings: number;
  open: number;
  answers: number;
  /** Files that were set aside earlier, by their names. */
  setAside: string[];
  findings: Finding[];
}

export function checkUp(world: Pick<World, 'places'>): Checkup {
  const places = placesOf(world);
  const library = readLibrary(places, false);
  const files = listFiles(places.scores);
  const heads = library.heads();
  const setAside = namesIn(places.setAside);
  return {
    files: files.length,
    sittings: heads.length,
    open: heads.filter(({ state }) => state === 'open').length,
    answers: library.attempts().length,
    setAside,
    findings: [
      ...foldersIn(world.places, places).flatMap((folder) => notWritable(folder)),
      ...[places.scores, places.settings].flatMap((path) => openToOthers(path)),
      ...files.flatMap(({ name }) => fileFindings(join(places.scores, name))),
      ...leftOverFindings(places.scores),
      ...setAside.flatMap((name) => salvageFindings(join(places.setAside, name), library)),
      ...settingsFindings(places),
    ],
  };
}

function fileFindings(path: string): Finding[] {
  const content = readContent(path);
  const found = contentFinding(content, path);
  return [
    ...(content.kind === 'link' || content.kind === 'not-plain' ? [] : openToOthers(path)),
    ...(found ? [{ file: path, ...found }] : []),
  ];
}

function contentFinding(content: Content, path: string): Omit<Finding, 'file'> | undefined {
  switch (content.kind) {
    case 'link':
      return { what: say.foundLink(), repair: null };
    case 'not-plain':
      return { what: say.foundNoPlainFile(), repair: null };
    case 'too-big':
      return { what: say.foundTooBig(MAX_BYTES / 1024 / 1024), repair: 'set-aside' };
    case 'unreadable':
      return { what: say.cannotReadFile(content.reason), repair: null };
    case 'broken':
      if (readContent(undoPath(path)).kind === 'sitting') return { what: say.foundCut(), repair: 'bring-back' };
      return { what: say.foundBroken(content.reason), repair: 'set-aside' };
    case 'sitting':
      if (content.newer) return { what: say.foundNewer(), repair: null };
      return content.older ? { what: say.foundOlder(), repair: 'migrate' } : undefined;
  }
}

function foldersIn({ data, config }: World['places'], { scores }: StorePlaces): string[] {
  return [...new Set([data, config, ...(existsSync(scores) ? [scores] : [])])];
}

/** Nothing will be kept there; a person has to look why. */
function notWritable(folder: string): Finding[] {
  const reason = obstacle(join(folder, 'any'));
  return reason === undefined ? [] : [{ file: folder, what: say.foundNotWritable(reason), repair: null }];
}

/** Windows has no such modes. */
function openToOthers(path: string): Finding[] {
  if (process.platform === 'win32') return [];
  const stat = statOf(path);
  if (!stat || stat.isSymbolicLink() || (stat.mode & 0o077) === 0) return [];
  return [{ file: path, what: say.foundOpen(), repair: 'permissions' }];
}

function leftOverFindings(folder: string): Finding[] {
  const names = isFolder(folder) ? leftOvers(folder) : [];
  return names.map((name) => ({ file: join(folder, name), what: say.foundLeftOver(), repair: 'sweep' }));
}

/** Only what the store does not have already. */
function salvageFindings(path: string, library: Library): Finding[] {
  const sitting = salvageFile(path);
  if (!sitting) return [];
  const known = new Set(library.ownOne(sitting.id)?.answers.map(({ n }) => n));
  const more = sitting.answers.filter(({ n }) => !known.has(n)).length;
  return more > 0 ? [{ file: path, what: say.foundAnswers(more), repair: 'salvage', sitting }] : [];
}

function salvageFile(path: string): Sitting | undefined {
  const content = readContent(path);
  if (content.kind === 'sitting') return content.sitting;
  return content.kind === 'broken' ? salvage(readPlainFile(path) ?? '') : undefined;
}

function settingsFindings(places: StorePlaces): Finding[] {
  const { state, senseless } = readSettings(places.settings);
  if (state === 'broken') return [{ file: places.settings, what: say.foundBroken('settings'), repair: 'set-aside' }];
  if (state === 'newer') return [{ file: places.settings, what: say.foundNewer(), repair: null }];
  return senseless.map((given) => ({ file: places.settings, what: say.foundSenseless(safeLine(given)), repair: null }));
}

function namesIn(folder: string): string[] {
  return isFolder(folder) ? readdirSync(folder).sort() : [];
}
