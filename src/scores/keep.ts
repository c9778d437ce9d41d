/** Writing through conf, which is imported when the first thing is written: its start costs more than all reading. */
import { accessSync, constants, lstatSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { Failure, isFailure } from '../failure.ts';
import { NO_HOME } from '../no-home.ts';
import { makeFolder, nearestThere } from './make-folder.ts';
import { say } from './scores.words.ts';
import { writeWhole } from './undo.ts';

/** Replaces a file's whole content atomically; on disk when it returns. */
export type Keep = (path: string, value: object) => void;

type ConfClass = typeof import('conf').default;

export async function openKeep(): Promise<Keep> {
  const Conf = await importConf();
  return (path, value) => {
    try {
      // conf would make it open to others.
      makeFolder(dirname(path));
      refuseLink(path);
      // conf's writer would try for a second where writing is not allowed.
      accessSync(dirname(path), constants.W_OK);
      const text = linesOf(value);
      writeWhole(path, Buffer.byteLength(text), () => withoutSnap(() => confWrite(Conf, path, text)));
    } catch (error) {
      throw writeFailure(error, path);
    }
  };
}

function confWrite(Conf: ConfClass, path: string, text: string): void {
  const conf = new Conf({
    cwd: dirname(path),
    configName: basename(path, '.json'),
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
    clearInvalidConfig: false,
    serialize: () => text,
    // What stood there before is replaced whole, so it need not be read: a broken file must not stop a repair.
    deserialize: () => ({}),
  });
  conf.store = {};
}

/** One line for each question and each answer: a sitting stays readable, and its changes are small for git. */
export function linesOf(value: object): string {
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .map(([key, field]) => `${JSON.stringify(key)}: ${fieldText(field)}`);
  return `{\n${fields.join(',\n')}\n}\n`;
}

function fieldText(field: unknown): string {
  if (!Array.isArray(field) || field.length === 0) return JSON.stringify(field);
  return `[\n  ${field.map((item) => JSON.stringify(item)).join(',\n  ')}\n]`;
}

/** conf would follow it and write wherever it points. */
function refuseLink(path: string): void {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat?.isSymbolicLink()) throw new Failure(say.isLink(), { where: path, hint: say.removeLink() });
}

/** Inside a Snap (a terminal of VS Code, say) conf writes in place, and a kill then leaves half a file. */
function withoutSnap(write: () => void): void {
  const snap = process.env.SNAP;
  delete process.env.SNAP;
  try {
    write();
  } finally {
    if (snap !== undefined) process.env.SNAP = snap;
  }
}

let loaded: Promise<ConfClass> | undefined;

function importConf(): Promise<ConfClass> {
  loaded ??= importQuietly();
  return loaded;
}

/** conf brings a hook that sends every signal a second time and so ends a process that handles the first: taken out. */
async function importQuietly(): Promise<ConfClass> {
  const before = new Map(process.eventNames().map((name) => [name, process.listeners(name as NodeJS.Signals)]));
  const { Conf } = await import('./conf-class.ts');
  for (const name of process.eventNames() as NodeJS.Signals[]) {
    if (!name.startsWith('SIG')) continue;
    const known = before.get(name) ?? [];
    for (const listener of process.listeners(name)) if (!known.includes(listener)) process.off(name, listener);
  }
  // Node ignores this one (a file that grows beyond `ulimit -f`); taking a listener away has left it deadly.
  if (process.platform !== 'win32') process.on('SIGXFSZ', () => {});
  return Conf;
}

/** @param what a file that the person named has other remedies than the store */
export function writeFailure(error: unknown, where: string, what: 'store' | 'file' = 'store'): Failure {
  if (isFailure(error)) return error;
  const code = obstacle(where) ?? (error as NodeJS.ErrnoException).code ?? String(error);
  const full = code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';
  if (what === 'file')
    return new Failure(full ? say.diskFullFile() : say.cannotWriteFile(code), { where, cause: error });
  if (full) return new Failure(say.diskFull(), { where, hint: say.freeSpace(), cause: error });
  if (where.startsWith(NO_HOME)) return new Failure(say.noHome(), { hint: say.elsewhere(), cause: error });
  return new Failure(say.cannotWrite(code), { where, hint: say.elsewhere(), cause: error });
}

/** Why nothing can be made at `path`: Node says ENOENT of a read-only disk where folders are missing too. */
export function obstacle(path: string): string | undefined {
  const folder = nearestThere(path);
  try {
    if (folder !== path && !statSync(folder).isDirectory()) return 'ENOTDIR';
    accessSync(folder, constants.W_OK);
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
}
