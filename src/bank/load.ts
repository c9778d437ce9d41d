/** Reading the YAML of a whole bank folder: exam.yaml first, since it names the folders of questions. */
import type { Files } from '../world.ts';
import type { Exam } from './model.ts';
import { kindOf, type ParsedFile, parseFile } from './source.ts';

export interface LoadedBank {
  dir: string;
  files: ParsedFile[];
}

/** @param named how a file is called in messages, from its path below `dir` */
export function loadBank(files: Files, dir: string, named: (relative: string) => string): LoadedBank {
  const paths = files.walk(dir);
  const examPath = paths.find((path) => kindOf(path, []) === 'exam');
  const parsed: ParsedFile[] = [];
  const read = (path: string): string => files.read(`${dir}/${path}`);
  let folders: string[] = [];
  if (examPath) {
    const exam = parseFile('exam', named(examPath), read(examPath));
    parsed.push(exam);
    folders = (exam.value as Exam | undefined)?.domains.map((domain) => domain.folder) ?? [];
  }
  for (const path of paths) {
    const kind = kindOf(path, folders);
    if (kind && kind !== 'exam') parsed.push(parseFile(kind, named(path), read(path)));
  }
  return { dir, files: parsed };
}
