import { resolve } from 'node:path';
import { ExitCode } from '../exit-code.ts';
import { attemptsCsv, reviewLogCsv } from '../scores/export-csv.ts';
import { exportable, exportJson } from '../scores/export-json.ts';
import type { Library } from '../scores/library.ts';
import { readLibrary } from '../scores/open.ts';
import { placesOf } from '../scores/places.ts';
import { openSettings } from '../scores/settings.ts';
import { transferWords } from '../screens/transfer.words.ts';
import { print } from '../terminal/print.ts';
import type { World } from '../world.ts';
import { checkFolder } from './check-folder.ts';
import type { Common } from './common.ts';
import { emit } from './events.ts';
import type { ExportFormat } from './export-formats.ts';
import { tellNotices } from './notices.ts';
import { replaceFile } from './replace-file.ts';

export interface ExportFlags {
  format: ExportFormat;
  /** A file instead of stdout; replaced whole. */
  output?: string;
}

/** `saa export`: all scores to stdout or a file. Reads only. */
export async function exportScores(flags: ExportFlags, common: Common, world: World): Promise<ExitCode> {
  const library = readLibrary(placesOf(world), false);
  tellNotices(library.notices, common.lang, world);
  const text = await exportText(flags.format, library, common, world);
  if (flags.output === undefined) {
    world.stdout.write(text);
    return ExitCode.ok;
  }
  const path = resolve(world.cwd, flags.output);
  checkFolder(path, flags.output, '--output');
  replaceFile(path, text, world.randomHex(4));
  const [sittings, answers] = [library.sittings().length, library.attempts().length];
  if (common.json) emit(world, { type: 'export', file: path, format: flags.format, sittings, answers });
  else print([transferWords(common.lang).exported(sittings, answers, path)], world);
  return ExitCode.ok;
}

async function exportText(format: ExportFormat, library: Library, common: Common, world: World): Promise<string> {
  if (format === 'csv') return attemptsCsv(library.attempts());
  if (format === 'fsrs') return reviewLogCsv(library.attempts());
  const { sittings, left } = exportable(library);
  if (left.length > 0) world.stderr.write(`saa: ${transferWords(common.lang).newerLeft(left.length)}\n`);
  return exportJson(sittings, (await openSettings(world)).get());
}
