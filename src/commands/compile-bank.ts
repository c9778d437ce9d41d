import { join } from 'node:path';
import { checkBank } from '../bank/check.ts';
import { compileBank, compiledFiles } from '../bank/compile.ts';
import type { CompiledBank } from '../bank/compiled.ts';
import { loadBank } from '../bank/load.ts';
import { type Problem, placeText } from '../bank/problem.ts';
import { Failure } from '../failure.ts';
import { writeSyllabus } from '../memory/written-syllabus.ts';
import { count } from '../text/count.ts';
import type { World } from '../world.ts';

const MOST_SHOWN = 10;

/** Reads, checks and compiles a bank folder. @throws Failure that lists the problems with their places */
export function compileChecked(
  world: Pick<World, 'files'>,
  dir: string,
  shown: string,
): { hash: string; files: Map<string, string> } {
  const { files } = loadBank(world.files, dir, (path) => join(shown, path));
  const problems = [...files.flatMap((file) => file.problems), ...checkBank(files)];
  if (problems.length > 0) throw bankFailure(problems, shown);
  const compiled = compileBank(files);
  return { hash: compiled.index.hash, files: filesOf(compiled) };
}

/** The compiled bank, and memory's view of it. */
export function filesOf(bank: CompiledBank): Map<string, string> {
  return compiledFiles(bank).set('syllabus.json', writeSyllabus(bank.index));
}

function bankFailure(problems: readonly Problem[], shown: string): Failure {
  const lines = (lang: 'en' | 'ko'): string =>
    problems
      .slice(0, MOST_SHOWN)
      .map((problem) => {
        const hint = problem.hint ? ` (${problem.hint[lang] ?? problem.hint.en})` : '';
        return `  ${placeText(problem.place)}  ${problem.message[lang] ?? problem.message.en}${hint}`;
      })
      .join('\n');
  return new Failure(
    {
      en: `This bank cannot be used, ${count(problems.length, 'problem')}:\n${lines('en')}`,
      ko: `이 문제 은행은 사용할 수 없습니다. 문제점 ${problems.length}개:\n${lines('ko')}`,
    },
    { hint: { en: `See all of them: saa lint ${shown}`, ko: `모두 보기: saa lint ${shown}` } },
  );
}
