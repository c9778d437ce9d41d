import { Failure } from '../failure.ts';
import { keptWords } from '../screens/kept.words.ts';
import type { Common } from './common.ts';

/** For what does nothing but change what is kept. @throws Failure under `--no-save` */
export function needsSave({ save }: Common): void {
  if (!save)
    throw new Failure({ en: keptWords('en').needsSave, ko: keptWords('ko').needsSave }, { where: '--no-save' });
}
