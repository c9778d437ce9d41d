import { ExitCode } from '../exit-code.ts';
import { homeWords } from '../screens/home.words.ts';
import type { World } from '../world.ts';
import type { Common } from './common.ts';
import { openDesk } from './quiz.ts';

/** `saa` alone: what to do now. */
export async function home(common: Common, world: World): Promise<ExitCode> {
  const { bank, scores } = await openDesk(common, world);
  const w = homeWords(common.lang);
  const answered = scores.attempts().length;
  const lines = answered === 0 ? w.welcome(bank.exam.code, bank.index.questions.length) : w.back(answered);
  world.stdout.write(`${lines.join('\n')}\n`);
  return ExitCode.ok;
}
