import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { writeFailure } from '../scores/keep.ts';
import { isFolder, makeFolder, nearestThere } from '../scores/make-folder.ts';
import { print } from '../terminal/print.ts';
import { shellWord } from '../text/shell-word.ts';
import { words } from '../text/words.ts';
import type { World } from '../world.ts';
import type { Common } from './common.ts';
import { emit } from './events.ts';
import { starterBank } from './init-bank.ts';

const initWords = words({
  en: {
    made: (dir: string, files: number): string => `A small bank stands in ${dir}: ${files} files.`,
    next: 'Next:',
    quiz: (dir: string): string => `  saa quiz --bank ${dir}`,
    lint: (dir: string): string => `  saa lint ${dir}`,
  },
  ko: {
    made: (dir: string, files: number): string => `작은 문제 은행을 만들었습니다: ${dir} (파일 ${files}개)`,
    next: '다음:',
    quiz: (dir: string): string => `  saa quiz --bank ${dir}`,
    lint: (dir: string): string => `  saa lint ${dir}`,
  },
});

/** `saa init DIR`: a small valid bank of another exam. Never writes into a folder that holds anything. */
export async function init(flags: { dir: string }, common: Common, world: World): Promise<ExitCode> {
  const dir = resolve(world.cwd, flags.dir);
  const files = new Map([...starterBank('MY-EXAM'), ...schemasOf(world)]);
  refuseTaken(dir);
  writeWhole(dir, files);
  const w = initWords(common.lang);
  if (common.json) emit(world, { type: 'init', dir, files: [...files.keys()] });
  else
    print(
      [w.made(flags.dir, files.size), '', w.next, w.quiz(shellWord(flags.dir)), w.lint(shellWord(flags.dir))],
      world,
    );
  return ExitCode.ok;
}

/** @throws Failure where something stands already, or where a folder above is a file */
function refuseTaken(dir: string): void {
  const nearest = nearestThere(dir);
  const inFolder = isFolder(nearest);
  if (inFolder && (nearest !== dir || entriesOf(dir).length === 0)) return;
  throw new Failure(
    inFolder
      ? { en: 'This folder holds something already', ko: '비어 있지 않은 폴더입니다' }
      : { en: 'This is no folder', ko: '폴더가 아닙니다' },
    {
      where: nearest,
      hint: { en: 'Give a new folder: saa init my-bank', ko: '새 폴더를 지정하십시오: saa init my-bank' },
    },
  );
}

function entriesOf(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch (error) {
    throw writeFailure(error, dir, 'file');
  }
}

/** All files or, on a full disk say, none: what was made of them goes again. @throws Failure */
function writeWhole(dir: string, files: ReadonlyMap<string, string>): void {
  const isNew = !existsSync(dir);
  let path = dir;
  try {
    for (const [name, text] of files) {
      path = join(dir, name);
      makeFolder(dirname(path), 0o777);
      writeFileSync(path, text, { flag: 'wx' });
    }
  } catch (error) {
    const made = isNew ? [''] : new Set([...files.keys()].map((name) => name.split('/')[0]!));
    for (const name of made) rmSync(join(dir, name), { recursive: true, force: true });
    throw writeFailure(error, path, 'file');
  }
}

const SCHEMAS = ['exam', 'notes', 'questions', 'contrasts'];

/** The format's JSON Schemas, so that the bank stands by itself. */
function schemasOf({ files, home }: World): [string, string][] {
  return SCHEMAS.map((kind) => {
    const path = `schema/${kind}.schema.json`;
    return [path, files.read(join(home, path))];
  });
}
