import { dirname } from 'node:path';
import { Failure } from '../failure.ts';
import { isFolder } from '../scores/make-folder.ts';
import { shellWord } from '../text/shell-word.ts';

/**
 * @param path where a file is to be written, and as it was typed behind `flag`
 * @throws Failure where its folder is not there
 */
export function checkFolder(path: string, typed: string, flag: string): void {
  if (isFolder(dirname(path))) return;
  const make = `mkdir -p ${shellWord(dirname(typed))}`;
  throw new Failure(
    { en: `There is no folder ${dirname(path)}`, ko: `폴더가 없습니다: ${dirname(path)}` },
    {
      where: flag,
      hint: { en: `Make it first: ${make}`, ko: `먼저 만드십시오: ${make}` },
    },
  );
}
