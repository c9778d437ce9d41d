import { resolve } from 'node:path';
import { ExitCode } from '../exit-code.ts';
import { importInto, readIncoming } from '../scores/import.ts';
import { transferWords } from '../screens/transfer.words.ts';
import { print } from '../terminal/print.ts';
import type { World } from '../world.ts';
import type { Common } from './common.ts';
import { emit } from './events.ts';
import { needsSave } from './needs-save.ts';
import { tellNotices } from './notices.ts';

/** `saa import FILE`: an export, a score file, or a folder of them, merged into what is here. */
export async function importScores(file: string, common: Common, world: World): Promise<ExitCode> {
  needsSave(common);
  const incoming = readIncoming(resolve(world.cwd, file));
  tellNotices(incoming.notices, common.lang, world);
  const { added, merged, unchanged, answers } = await importInto(world, incoming);
  if (common.json) emit(world, { type: 'import', added, merged, unchanged, answers, leftOut: incoming.notices.length });
  else {
    const w = transferWords(common.lang);
    print([w.imported(added, merged, unchanged), w.answers(answers)], world);
  }
  return ExitCode.ok;
}
