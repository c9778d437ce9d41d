import { resolve } from 'node:path';
import { ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import {
  type Incoming,
  importInto,
  MAX_IMPORT_BYTES,
  nothingTaken,
  readIncoming,
  readIncomingText,
} from '../scores/import.ts';
import { transferWords } from '../screens/transfer.words.ts';
import { print } from '../terminal/print.ts';
import type { World } from '../world.ts';
import type { Common } from './common.ts';
import { emit } from './events.ts';
import { needsSave } from './needs-save.ts';
import { tellNotices } from './notices.ts';

/** `saa import FILE`: an export, a score file, or a folder of them, merged into what is here; `-` is stdin. */
export async function importScores(file: string, common: Common, world: World): Promise<ExitCode> {
  needsSave(common);
  const incoming = await incomingOf(file, world);
  tellNotices(incoming.notices, common.lang, world);
  if (nothingTaken(incoming)) throw allLeftOut(file, incoming.notices.length);
  const { added, merged, unchanged, answers } = await importInto(world, incoming);
  if (common.json) emit(world, { type: 'import', added, merged, unchanged, answers, leftOut: incoming.notices.length });
  else {
    const w = transferWords(common.lang);
    print([w.imported(added, merged, unchanged), w.answers(answers)], world);
  }
  return ExitCode.ok;
}

async function incomingOf(file: string, world: World): Promise<Incoming> {
  if (file === '-') return readIncomingText(await stdinText(world), file);
  return readIncoming(resolve(world.cwd, file));
}

/** All of stdin; undefined where it is more than an import may be. */
async function stdinText({ stdin }: World): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stdin.stream) {
    const buffer = Buffer.from(chunk as Buffer);
    bytes += buffer.length;
    if (bytes > MAX_IMPORT_BYTES) return undefined;
    chunks.push(buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Why each of them was is told before. */
function allLeftOut(where: string, leftOut: number): Failure {
  const [en, ko] = [transferWords('en'), transferWords('ko')];
  return new Failure({ en: en.nothingTaken(leftOut), ko: ko.nothingTaken(leftOut) }, { where });
}
