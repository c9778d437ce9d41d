/** All that `scores/` holds, read once: sittings, copies of one sitting together, and what could not be read. */
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Text } from '../bank/model.ts';
import { type Content, listFiles, readContent } from './files.ts';
import { mergeCopies } from './merge.ts';
import { MAX_BYTES } from './parse.ts';
import type { StorePlaces } from './places.ts';
import { say } from './scores.words.ts';
import type { Sitting } from './sitting.ts';

export interface Library {
  /** By id. */
  sittings: Map<string, Sitting>;
  /** Ids that a newer saa has written: never changed here. */
  readOnly: Set<string>;
  notices: Text[];
}

/** @param setAside moves files that cannot be read out of the way, unchanged; without it they stay */
export function readLibrary(places: StorePlaces, setAside: boolean): Library {
  const library: Library = { sittings: new Map(), readOnly: new Set(), notices: [] };
  for (const { name } of listFiles(places.scores)) {
    const content = readContent(join(places.scores, name));
    if (content.kind === 'sitting') addCopy(library, content, name);
    else library.notices.push(troubleWith(name, content, places, setAside));
  }
  return library;
}

function addCopy(library: Library, content: Extract<Content, { kind: 'sitting' }>, name: string): void {
  const { sitting, newer } = content;
  const other = library.sittings.get(sitting.id);
  library.sittings.set(sitting.id, other ? mergeCopies(other, sitting) : sitting);
  if (!newer) return;
  library.readOnly.add(sitting.id);
  library.notices.push(say.newerSitting(name));
}

function troubleWith(
  name: string,
  content: Exclude<Content, { kind: 'sitting' }>,
  places: StorePlaces,
  setAside: boolean,
): Text {
  if (content.kind === 'link') return say.link(name);
  if (content.kind === 'too-big') return say.tooBig(name, MAX_BYTES / 1024 / 1024);
  if (content.kind === 'unreadable') return say.unreadable(name, content.reason);
  const moved = setAside && moveAside(join(places.scores, name), name, places.setAside);
  return moved ? say.setAside(name, places.setAside) : say.leftBroken(name);
}

/** Never over an earlier one. @returns whether it was moved; a folder that can't be written leaves it where it is */
export function moveAside(path: string, name: string, folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    let target = join(folder, name);
    for (let count = 2; existsSync(target); count++) target = join(folder, `${name}.${count}`);
    renameSync(path, target);
    return true;
  } catch {
    return false;
  }
}
