/** What to do with an exam that is open when another one is asked for. */

import { leftMs } from '../exam/clock.ts';
import { answeredIn } from '../exam/kept.ts';
import { ExitCode } from '../exit-code.ts';
import { examPlainWords } from '../screens/exam-plain.words.ts';
import { typedCommand } from '../terminal/keys.ts';
import { openLines } from '../terminal/lines.ts';
import { type Choice, choose } from '../terminal/menu.ts';
import { print } from '../terminal/print.ts';
import { clockText } from '../text/time-text.ts';
import type { World } from '../world.ts';
import type { Common } from './common.ts';
import type { Desk } from './desk.ts';
import { openExamOf } from './exam-start.ts';
import { exitCodeOf } from './exit-of-line.ts';

/** With an exam open: go on with it, start another one, or leave (an exit code). */
export async function askAboutOpen(
  { bank, scores }: Pick<Desk, 'bank' | 'scores'>,
  common: Common,
  world: World,
): Promise<'resume' | 'new' | ExitCode> {
  const open = openExamOf(scores, bank);
  if (!open) return 'new';
  const w = examPlainWords(common.lang);
  const left = leftMs(open.activeMs, open.minutes);
  print([w.openExam(answeredIn(open, bank), open.paper.length, left === null ? null : clockText(left))], world);
  if (!common.plain) return chooseAboutOpen(common, world);
  const lines = openLines(world, { editing: false });
  try {
    for (;;) {
      const event = await lines.next(w.resumeOrNew);
      if (event.kind !== 'line') return exitCodeOf(event, true);
      const { word } = typedCommand(event.text);
      if (word === '' || word === 'resume' || word === 'r' || word === 'y') return 'resume';
      if (word === 'new' || word === 'n') return 'new';
      if (word === 'q') return ExitCode.ok;
    }
  } finally {
    lines.close();
  }
}

async function chooseAboutOpen(
  common: Pick<Common, 'lang' | 'color'>,
  world: World,
): Promise<'resume' | 'new' | ExitCode> {
  const w = examPlainWords(common.lang);
  const choices: Choice<'resume' | 'new' | ExitCode>[] = [
    { name: w.menuResume, value: 'resume' },
    { name: w.menuNew, value: 'new' },
    { name: w.menuLeave, value: ExitCode.ok },
  ];
  return (await choose(w.menuAsk, choices, { keys: w.menuKeys, color: common.color }, world)) ?? ExitCode.interrupted;
}
