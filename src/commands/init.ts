import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
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
  if (existsSync(dir) && readdirSync(dir).length > 0) {
    throw new Failure(
      { en: 'This folder holds something already', ko: '비어 있지 않은 폴더입니다' },
      {
        where: flags.dir,
        hint: { en: 'Give a new folder: saa init my-bank', ko: '새 폴더를 지정하십시오: saa init my-bank' },
      },
    );
  }
  const files = new Map([...starterBank('MY-EXAM'), ...schemasOf(world)]);
  for (const [name, text] of files) {
    const path = join(dir, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
  }
  const w = initWords(common.lang);
  if (common.json) emit(world, { type: 'init', dir, files: [...files.keys()] });
  else
    print(
      [w.made(flags.dir, files.size), '', w.next, w.quiz(shellWord(flags.dir)), w.lint(shellWord(flags.dir))],
      world,
    );
  return ExitCode.ok;
}

const SCHEMAS = ['exam', 'notes', 'questions', 'contrasts'];

/** The format's JSON Schemas, so that the bank stands by itself. */
function schemasOf({ files, home }: World): [string, string][] {
  return SCHEMAS.map((kind) => {
    const path = `schema/${kind}.schema.json`;
    return [path, files.read(join(home, path))];
  });
}
