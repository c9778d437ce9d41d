import type { Bank } from '../bank/bank.ts';
import { ExitCode } from '../exit-code.ts';
import type { QuizPlan } from '../quiz/plan.ts';
import { optionLines, stemLines } from '../screens/question.ts';
import { print } from '../terminal/print.ts';
import type { World } from '../world.ts';
import { type Common, shownIn } from './common.ts';
import { emit, questionEvent } from './events.ts';

/** `--list`: the questions that would be asked; nothing is asked, nothing kept. */
export function listQuestions(bank: Bank, plan: QuizPlan, common: Common, world: World): ExitCode {
  const shown = shownIn(common);
  for (const [n, { entry, order }] of plan.items.entries()) {
    const asked = { question: bank.question(entry.id), order };
    if (common.json) emit(world, questionEvent(bank, asked, n + 1, plan.items.length, common));
    else {
      const lines = [
        ...stemLines(asked.question, shown, world.stdout.columns),
        '',
        ...optionLines(asked, shown, world.stdout.columns),
      ];
      print([`${n + 1}.`, ...lines, ''], world);
    }
  }
  return ExitCode.ok;
}
