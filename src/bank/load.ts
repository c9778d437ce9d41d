/** Reading the YAML of a whole bank folder: exam.yaml first, since it names the folders of questions. */
import type { Files } from '../world.ts';
import type { Exam, Text } from './model.ts';
import { cannotRead, whyUnread } from './readable.ts';
import type { FileKind } from './schema.ts';
import { kindOf, type ParsedFile, parseFile, unreadFile } from './source.ts';

export interface LoadedBank {
  dir: string;
  files: ParsedFile[];
}

/** @param named how a file is called in messages, from its path below `dir` */
export function loadBank(files: Files, dir: string, named: (relative: string) => string): LoadedBank {
  const paths = files.walk(dir);
  const load = (kind: FileKind, path: string): ParsedFile => {
    const read = readFile(files, `${dir}/${path}`);
    return typeof read === 'string' ? parseFile(kind, named(path), read) : unreadFile(kind, named(path), read.why);
  };
  // Also where it is a folder: that cannot be read, and is told with its place.
  const exam = load('exam', paths.find((path) => kindOf(path, []) === 'exam') ?? 'exam.yaml');
  const folders = (exam.value as Exam | undefined)?.domains.map((domain) => domain.folder) ?? [];
  const rest = paths.flatMap((path) => {
    const kind = kindOf(path, folders);
    return kind && kind !== 'exam' ? [load(kind, path)] : [];
  });
  return { dir, files: [exam, ...rest] };
}

function readFile(files: Files, path: string): string | { why: Text } {
  try {
    const stat = files.stat(path);
    const why = stat && whyUnread(stat);
    return why ? { why } : files.read(path);
  } catch (error) {
    return { why: cannotRead(error) };
  }
}
