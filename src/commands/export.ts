import { resolve } from 'node:path';
import { ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
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
  if (flags.output === undefined && common.json) throw bothToStdout();
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

/** The scores themselves are no events: what `import` reads, or a table. */
function bothToStdout(): Failure {
  return new Failure(
    {
      en: '--json and the exported scores both want stdout',
      ko: '--json과 내보낸 기록이 모두 표준 출력을 씁니다',
    },
    {
      where: '--json',
      hint: {
        en: 'Leave it out (--format json is the default), or give a file: --output scores.json',
        ko: '--json을 빼거나(기본 형식이 json입니다) 파일을 지정하십시오: --output scores.json',
      },
    },
  );
}

async function exportText(format: ExportFormat, library: Library, common: Common, world: World): Promise<string> {
  if (format === 'csv') return attemptsCsv(library.attempts());
  if (format === 'fsrs') return reviewLogCsv(library.attempts());
  const { sittings, left } = exportable(library);
  if (left.length > 0) world.stderr.write(`saa: ${transferWords(common.lang).newerLeft(left.length)}\n`);
  return exportJson(sittings, (await openSettings(world)).get());
}
