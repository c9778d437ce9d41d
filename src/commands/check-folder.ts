import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../failure.ts';

/**
 * @param path where a file is to be written, and as it was typed behind `flag`
 * @throws Failure where its folder is not there
 */
export function checkFolder(path: string, typed: string, flag: string): void {
  if (statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory()) return;
  throw new Failure(
    { en: `There is no folder ${dirname(path)}`, ko: `폴더가 없습니다: ${dirname(path)}` },
    {
      where: flag,
      hint: { en: `Make it first: mkdir -p ${dirname(typed)}`, ko: `먼저 만드십시오: mkdir -p ${dirname(typed)}` },
    },
  );
}
