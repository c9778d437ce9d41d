import type { Bank } from '../bank/bank.ts';
import { say, type Text } from '../bank/model.ts';
import { ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { keptWords } from '../screens/kept.words.ts';
import { PROSE_COLUMNS } from '../screens/question.ts';
import { showWords } from '../screens/show.words.ts';
import { print } from '../terminal/print.ts';
import { cut } from '../text/layout.ts';
import { safeLine } from '../text/safe.ts';
import type { World } from '../world.ts';
import type { Common } from './common.ts';
import { openDesk } from './desk.ts';
import { emit, eventText } from './events.ts';
import { knownQuestion } from './show.ts';

export interface HideFlags {
  undo?: boolean;
}

/** `saa hide ID`: never ask this question again; `--undo` takes it back. Without an id it lists what is hidden. */
export async function hide(flags: HideFlags & { id?: string }, common: Common, world: World): Promise<ExitCode> {
  const { bank, settings } = await openDesk(common, world);
  const { hidden } = settings.get();
  if (flags.id === undefined) {
    if (flags.undo) throw whichOne(hidden);
    return list(hidden, bank, common, world);
  }
  // What is hidden may have left the bank since; it can be shown again all the same.
  const id = flags.undo && hidden.includes(flags.id) ? flags.id : knownQuestion(bank, flags.id);
  const others = hidden.filter((other) => other !== id);
  if (common.save) await settings.set({ hidden: flags.undo ? others : [...others, id] });
  const w = showWords(common.lang);
  if (common.json) emit(world, { type: 'hide', id, hidden: !flags.undo });
  else if (!common.save) print([keptWords(common.lang).notKept], world);
  else print(flags.undo ? [w.notHidden(id)] : [w.nowHidden(id), w.undoOne(id)], world);
  return ExitCode.ok;
}

function list(hidden: readonly string[], bank: Bank, common: Common, world: World): ExitCode {
  const w = showWords(common.lang);
  const stemOf = (id: string): Text | undefined => (bank.entry(id) ? bank.question(id).stem : undefined);
  if (common.json) {
    for (const id of hidden) {
      const stem = stemOf(id);
      emit(world, { type: 'hide', id, hidden: true, stem: stem ? eventText(stem, common) : null });
    }
    return ExitCode.ok;
  }
  const lines = hidden.map((id) => {
    const stem = stemOf(id);
    const text = stem ? safeLine(say(stem, common.lang)) : w.notInBank;
    return cut(`${id}   ${text}`, Math.min(world.stdout.columns, PROSE_COLUMNS));
  });
  print(hidden.length > 0 ? [...lines, '', w.undoOne(hidden.at(-1)!)] : [w.noneHidden], world);
  return ExitCode.ok;
}

function whichOne(hidden: readonly string[]): Failure {
  const [en, ko] = [showWords('en'), showWords('ko')];
  const hint = (w: typeof en): string => (hidden.length > 0 ? w.undoOne(hidden.at(-1)!) : w.noneHidden);
  return new Failure({ en: en.whichOne, ko: ko.whichOne }, { where: '--undo', hint: { en: hint(en), ko: hint(ko) } });
}
