import { ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { readLibrary } from '../scores/open.ts';
import { placesOf } from '../scores/places.ts';
import { backupFolder, livingOwner, startAnew } from '../scores/reset.ts';
import { openSettings } from '../scores/settings.ts';
import { transferWords } from '../screens/transfer.words.ts';
import { print } from '../terminal/print.ts';
import { shellWord } from '../text/shell-word.ts';
import type { World } from '../world.ts';
import { agrees } from './agree.ts';
import type { Common } from './common.ts';
import { emit } from './events.ts';
import { needsSave } from './needs-save.ts';

export interface ResetFlags {
  /** Does it unasked. */
  yes?: boolean;
}

/** `saa reset`: asks, then starts anew with a dated backup. */
export async function reset(flags: ResetFlags, common: Common, world: World): Promise<ExitCode> {
  needsSave(common);
  const [en, ko] = [transferWords('en'), transferWords('ko')];
  const w = transferWords(common.lang);
  const library = readLibrary(placesOf(world), false);
  const busy = livingOwner(library.heads(), world);
  if (busy)
    throw new Failure({ en: en.busy(busy.pid), ko: ko.busy(busy.pid) }, { hint: { en: en.busyHint, ko: ko.busyHint } });
  if (!(await hasAnything(library.heads().length, world))) {
    world.stderr.write(`saa: ${w.nothing}\n`);
    return ExitCode.ok;
  }
  const backup = backupFolder(world);
  if (
    !flags.yes &&
    !(await isAgreed(w.ask(library.heads().length, library.attempts().length, backup), common, world))
  ) {
    print([w.kept], world);
    return ExitCode.no;
  }
  await startAnew(world, backup);
  if (common.json) emit(world, { type: 'reset', backup });
  else print([w.done(shellWord(backup))], world);
  return ExitCode.ok;
}

async function hasAnything(sittings: number, world: World): Promise<boolean> {
  const { hidden, marked, results } = (await openSettings(world)).get();
  return sittings + hidden.length + marked.length + results.length > 0;
}

/** @throws Failure where there is no terminal to ask at */
async function isAgreed(question: string, common: Common, world: World): Promise<boolean> {
  if (world.stdin.isTTY && world.stdout.isTTY && !common.json) return agrees(question, common, world);
  const [en, ko] = [transferWords('en'), transferWords('ko')];
  throw new Failure({ en: en.needsYes, ko: ko.needsYes }, { hint: { en: en.yesHint, ko: ko.yesHint } });
}
