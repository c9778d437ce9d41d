import { ExitCode } from '../exit-code.ts';
import { keptWords } from '../screens/kept.words.ts';
import { showWords } from '../screens/show.words.ts';
import { print } from '../terminal/print.ts';
import type { World } from '../world.ts';
import type { Common } from './common.ts';
import { openDesk } from './desk.ts';
import { emit } from './events.ts';
import { knownQuestion } from './show.ts';

export interface HideFlags {
  undo?: boolean;
}

/** `saa hide ID`: never ask this question again; `--undo` takes it back. */
export async function hide(flags: HideFlags & { id: string }, common: Common, world: World): Promise<ExitCode> {
  const { bank, settings } = await openDesk(common, world);
  const { hidden } = settings.get();
  // What is hidden may have left the bank since; it can be shown again all the same.
  const id = flags.undo && hidden.includes(flags.id) ? flags.id : knownQuestion(bank, flags.id);
  const others = hidden.filter((other) => other !== id);
  if (common.save) await settings.set({ hidden: flags.undo ? others : [...others, id] });
  const w = showWords(common.lang);
  if (common.json) emit(world, { type: 'hide', id, hidden: !flags.undo });
  else if (!common.save) print([keptWords(common.lang).notKept], world);
  else print([flags.undo ? w.notHidden(id) : w.nowHidden(id)], world);
  return ExitCode.ok;
}
