/** All that `scores/` holds: sittings, several copies of one as one, and what could not be read. */
import { existsSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Text } from '../bank/model.ts';
import { BUILD } from '../build.ts';
import type { Attempt } from '../memory/attempt.ts';
import { safeLine } from '../text/safe.ts';
import { answersOf, attemptsOf, byTime, isAttempt } from './attempts.ts';
import { readCache, writeCache } from './cache-file.ts';
import { joinChains, rootOf } from './chains.ts';
import { headOf } from './changes.ts';
import { checksum } from './checksum.ts';
import { type Content, type Found, listFiles, readContent, type Stamp, sameStamp, stampOf } from './files.ts';
import { makeFolder } from './make-folder.ts';
import { mergeCopies } from './merge.ts';
import type { Migrations } from './migrations.ts';
import type { StorePlaces } from './places.ts';
import { MAX_BYTES } from './plain-file.ts';
import { say } from './scores.words.ts';
import type { Sitting, SittingHead } from './sitting.ts';
import { readSummary, type SummaryEntry, writeSummary } from './summary.ts';
import { undoPath } from './undo.ts';

/** From this many files that the summary does not know it is written anew. */
const RENEW_FROM = 20;

interface Entry extends SummaryEntry {
  /** Where it was read in this process; else its file is read when it is asked for. */
  sitting?: Sitting;
  older?: boolean;
}

/** What the cache says of files that were all found to be sound. */
interface Sound {
  /** Which program found it: to another one a file may be of an older format. */
  build: string;
  print: string;
  silent: string[];
}

export interface LibraryOptions {
  /** Files that can't be read are moved out of the way, and the summary is kept. Without it nothing is touched. */
  tidy: boolean;
  /** Those of `migrations.ts`, unless a test has older formats of its own. */
  migrations?: Migrations;
}

export class Library {
  readonly notices: Text[] = [];
  readonly #places: StorePlaces;
  readonly #tidy: boolean;
  readonly #migrations: Migrations | undefined;
  /** By file name. */
  readonly #entries = new Map<string, Entry>();
  /** The names of a sitting's files: one, and copies that a file sync made. */
  readonly #names = new Map<string, Set<string>>();
  #chains: Map<string, Entry[]> | undefined;
  #attempts: Attempt[] | undefined;
  /** Every file found, also those that hold no sitting. */
  readonly #stamps = new Map<string, Stamp>();
  /** Names of files that tell nothing, see `SummaryEntry`. */
  #silent = new Set<string>();
  #isSound = false;
  /** Files that nobody has asked about so far, and what this process has written meanwhile. */
  #unread: readonly Found[] | undefined;
  readonly #written = new Map<string, Entry>();

  constructor(places: StorePlaces, options: LibraryOptions) {
    this.#places = places;
    this.#tidy = options.tidy;
    this.#migrations = options.migrations;
    this.#unread = listFiles(places.scores);
    for (const { name, stamp } of this.#unread) this.#stamps.set(name, stamp);
    // Found sound as they stand, files are read when something in them is asked for: often that is in a cache too.
    const sound = readCache(places.sound)?.value as Sound | null | undefined;
    this.#isSound = sound?.build === BUILD && sound.print === this.#filesPrint;
    if (sound && this.#isSound) this.#silent = new Set(sound.silent);
    else this.#read();
  }

  #read(): void {
    const files = this.#unread;
    if (!files) return;
    this.#unread = undefined;
    const { summary } = this.#places;
    // Below this many, opening the files is as fast as opening a summary.
    const known = files.length < RENEW_FROM ? new Map<string, SummaryEntry>() : readSummary(summary);
    const others = files.filter(({ name }) => !this.#written.has(name));
    const fresh = others.filter((file) => !this.#take(file, known.get(file.name))).length;
    for (const entry of this.#written.values()) this.#add(entry);
    this.#silent = new Set([...this.#entries.values()].filter(({ silent }) => silent).map(({ name }) => name));
    if (!this.#tidy) return;
    if (fresh >= RENEW_FROM) this.#writeSummary();
    this.#isSound = this.notices.length === 0 && this.older().length === 0 && files.length > 0;
    this.keepSound();
  }

  /** What this process has written is as sound as what it found: the next start need not look. */
  keepSound(): void {
    if (!this.#isSound || !this.#tidy) return;
    const sound: Sound = { build: BUILD, print: this.#filesPrint, silent: [...this.#silent] };
    writeCache(this.#places.sound, JSON.stringify(sound));
  }

  /** Of all that anything could be worked out of: a drill that was left before its first answer changes nothing. */
  get fingerprint(): string {
    return this.#printOf([...this.#stamps.keys()].filter((name) => !this.#silent.has(name)));
  }

  get #filesPrint(): string {
    return this.#printOf([...this.#stamps.keys()]);
  }

  /** Of each file in the order of names; a name itself need not count, since a file that is renamed has another ctime. */
  #printOf(names: string[]): string {
    const numbers = new Float64Array(4 * names.length);
    let at = 0;
    for (const name of names.sort()) {
      const { size, mtimeMs, ctimeMs, ino } = this.#stamps.get(name)!;
      numbers[at++] = size;
      numbers[at++] = mtimeMs;
      numbers[at++] = ctimeMs;
      numbers[at++] = ino;
    }
    return checksum(new Int32Array(numbers.buffer)).toString(16);
  }

  /** Ids that a newer saa has written: never changed here. */
  isReadOnly(id: string): boolean {
    return this.#copies(id).some((entry) => entry.newer);
  }

  /** Files of an older format, upgraded in memory only. */
  older(): { name: string; sitting: Sitting }[] {
    // What is sound is none of them.
    if (this.#unread) return [];
    return [...this.#entries.values()].flatMap(({ name, sitting, older }) =>
      older && sitting ? { name, sitting } : [],
    );
  }

  /** Every sitting by its own id, copies of it together, chains apart; oldest first. */
  own(): Sitting[] {
    this.#read();
    return [...this.#names.keys()].sort().flatMap((id) => this.ownOne(id) ?? []);
  }

  ownOne(id: string): Sitting | undefined {
    return this.#copies(id)
      .flatMap((entry) => this.#whole(entry) ?? [])
      .reduce<Sitting | undefined>((merged, copy) => (merged ? mergeCopies(merged, copy) : copy), undefined);
  }

  /** The sittings of one chain, each by its own id. */
  members(root: string): Sitting[] {
    const group = this.#groups().get(root) ?? [];
    return [...new Set(group.map(({ head }) => head.id))].sort().flatMap((id) => this.ownOne(id) ?? []);
  }

  sitting(root: string): Sitting | undefined {
    return joinChains(this.members(root)).find(({ id }) => id === root);
  }

  sittings(): Sitting[] {
    return joinChains(this.own());
  }

  heads(): SittingHead[] {
    const heads = [...this.#groups()].flatMap(([root, group]) => {
      if (isAlone(root, group)) return group[0].head;
      const joined = this.sitting(root);
      return joined ? headOf(joined) : [];
    });
    return heads.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  attempts(): readonly Attempt[] {
    this.#read();
    this.#attempts ??= this.#allAttempts();
    return this.#attempts;
  }

  #allAttempts(): Attempt[] {
    const found: Attempt[] = [];
    for (const [root, group] of this.#groups()) {
      const attempts = isAlone(root, group) ? group[0].attempts() : attemptsOf(this.members(root));
      for (const attempt of attempts) found.push(attempt);
    }
    // Mostly they are in order already, and sorting would cost more than looking.
    return found.every((attempt, i) => i === 0 || byTime(found[i - 1]!, attempt) < 0) ? found : found.sort(byTime);
  }

  /** A sitting that this process has written. */
  put(sitting: Sitting): void {
    const name = `${sitting.id}.json`;
    const stamp = stampOf(join(this.#places.scores, name))!;
    const entry = entryOf({ name, stamp }, sitting, false);
    if (this.#unread) this.#written.set(name, entry);
    else this.#add(entry);
    if (entry.silent) this.#silent.add(name);
    else this.#silent.delete(name);
    this.#stamps.set(name, stamp);
  }

  #add(entry: Entry): void {
    this.#chains = undefined;
    this.#attempts = undefined;
    this.#entries.set(entry.name, entry);
    const names = this.#names.get(entry.head.id);
    if (names) names.add(entry.name);
    else this.#names.set(entry.head.id, new Set([entry.name]));
  }

  #take(file: Found, known: SummaryEntry | undefined): boolean {
    if (known && sameStamp(known.stamp, file.stamp)) {
      this.#add(known);
      if (known.newer) this.notices.push(say.newerSitting(safeLine(file.name)));
      return true;
    }
    const content = this.#contentOf(file.name);
    if (content.kind !== 'sitting') {
      this.notices.push(this.#troubleWith(file.name, content));
      return true;
    }
    if (content.newer) this.notices.push(say.newerSitting(safeLine(file.name)));
    this.#add({ ...entryOf(file, content.sitting, content.newer), older: content.older });
    return false;
  }

  /** An older file is read anew at each start, until it is rewritten. */
  #writeSummary(): void {
    const entries = [...this.#entries.values()].filter(({ older }) => !older);
    writeSummary(this.#places.summary, entries, Date.now());
  }

  /** A file that was cut short has the state before it beside it. */
  #contentOf(name: string): Content {
    const path = join(this.#places.scores, name);
    const content = readContent(path, this.#migrations);
    if (content.kind !== 'broken') return content;
    const before = readContent(undoPath(path), this.#migrations);
    if (before.kind !== 'sitting') return content;
    if (this.#tidy && moveAside(path, this.#places.setAside)) {
      renameSync(undoPath(path), path);
      this.notices.push(say.restored(safeLine(name), this.#places.setAside));
    }
    return before;
  }

  #troubleWith(name: string, content: Exclude<Content, { kind: 'sitting' }>): Text {
    const shown = safeLine(name);
    if (content.kind === 'link') return say.link(shown);
    if (content.kind === 'not-plain') return say.noPlainFile(shown);
    if (content.kind === 'too-big') return say.tooBig(shown, MAX_BYTES / 1024 / 1024);
    if (content.kind === 'unreadable') return say.unreadable(shown, content.reason);
    const moved = this.#tidy && moveAside(join(this.#places.scores, name), this.#places.setAside);
    return moved ? say.setAside(shown, this.#places.setAside) : say.leftBroken(shown);
  }

  #whole(entry: Entry): Sitting | undefined {
    if (entry.sitting) return entry.sitting;
    const content = readContent(join(this.#places.scores, entry.name), this.#migrations);
    if (content.kind === 'sitting') entry.sitting = content.sitting;
    return entry.sitting;
  }

  #copies(id: string): Entry[] {
    this.#read();
    return [...(this.#names.get(id) ?? [])].map((name) => this.#entries.get(name)!);
  }

  /** The files of each chain, by its root. */
  #groups(): Map<string, Entry[]> {
    this.#read();
    this.#chains ??= this.#grouped();
    return this.#chains;
  }

  #grouped(): Map<string, Entry[]> {
    const byId = new Map([...this.#entries.values()].map(({ head }) => [head.id, head]));
    const groups = new Map<string, Entry[]>();
    for (const entry of this.#entries.values()) {
      const root = rootOf(entry.head, byId);
      const group = groups.get(root);
      if (group) group.push(entry);
      else groups.set(root, [entry]);
    }
    return groups;
  }
}

function isAlone(root: string, group: Entry[]): group is [Entry] {
  return group.length === 1 && group[0]!.head.id === root;
}

function entryOf(file: Found, sitting: Sitting, newer: boolean): Entry {
  let attempts: Attempt[] | undefined;
  return {
    ...file,
    newer,
    silent: sitting.answers.length === 0 && sitting.command !== 'exam',
    head: headOf(sitting),
    sitting,
    attempts() {
      attempts ??= answersOf(sitting, sitting.id).filter(isAttempt);
      return attempts;
    },
  };
}

/** Never over an earlier one. @returns whether it was moved; where that is not allowed it stays */
export function moveAside(path: string, folder: string, name: string = basename(path)): boolean {
  try {
    makeFolder(folder);
    let target = join(folder, name);
    for (let count = 2; existsSync(target); count++) target = join(folder, `${name}.${count}`);
    renameSync(path, target);
    return true;
  } catch {
    return false;
  }
}
