import { ExitCode } from '../exit-code.ts';
import { homeLines } from '../screens/home.ts';
import { homeWords } from '../screens/home.words.ts';
import { nextCommand } from '../screens/next-command.ts';
import { PROSE_COLUMNS } from '../screens/question.ts';
import { pressedKeys } from '../terminal/keys.ts';
import { openLines } from '../terminal/lines.ts';
import { print } from '../terminal/print.ts';
import { wrap } from '../text/layout.ts';
import type { World } from '../world.ts';
import { type Common, flagsOf } from './common.ts';
import { openDesk } from './desk.ts';
import { emit, eventText } from './events.ts';
import { homeNow } from './home-now.ts';

/** `saa` alone: what to do now. `start` runs another command of this program, for the one that Enter starts. */
export async function home(
  common: Common,
  world: World,
  start: (argv: string[]) => Promise<ExitCode>,
): Promise<ExitCode> {
  const desk = await openDesk(common, world);
  const { bank } = desk;
  const { first, ...known } = homeNow(desk, world);
  const view = { ...known, next: nextCommand(known.next, common.bank) };
  if (first && !common.json) {
    const lines = homeWords(common.lang).welcome(bank.exam.code, bank.ids().length);
    // The commands stand in columns; only the sentence above them may have to break.
    const fitted = lines.flatMap((line) =>
      line.startsWith(' ') ? [line] : wrap(line, Math.min(world.stdout.columns, PROSE_COLUMNS)),
    );
    world.stdout.write(`${fitted.join('\n')}\n`);
    return ExitCode.ok;
  }
  if (common.json) {
    emit(world, { type: 'saa', first, ...view, weakest: view.weakest.map((name) => eventText(name, common)) });
    return ExitCode.ok;
  }
  print(homeLines(view, common.lang, world.stdout.columns), world);
  if (!world.stdin.isTTY || !world.stdout.isTTY || !(await wantsIt(common, world))) return ExitCode.ok;
  return start([...known.next.split(' ').slice(1), ...flagsOf(common)]);
}

/** Enter alone is a yes. */
async function wantsIt(common: Common, world: World): Promise<boolean> {
  const lines = openLines(world, { editing: !common.plain });
  try {
    const event = await lines.next(homeWords(common.lang).enter);
    // The shell's prompt begins a line of its own.
    if (event.kind !== 'line') print([''], world);
    return event.kind === 'line' && pressedKeys(event.text).trim() === '';
  } finally {
    lines.close();
  }
}
