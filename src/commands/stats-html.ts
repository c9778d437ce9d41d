import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Text } from '../bank/model.ts';
import { Failure } from '../failure.ts';
import type { Calibration } from '../memory/calibration.ts';
import { GENERATOR, reportPage } from '../screens/report-page/report-page.ts';
import { reportPageWords } from '../screens/report-page/report-page.words.ts';
import type { StatsReport } from '../screens/stats.ts';
import { print } from '../terminal/print.ts';
import type { World } from '../world.ts';
import { checkFolder } from './check-folder.ts';
import type { Common } from './common.ts';
import type { Desk } from './desk.ts';
import { planNow } from './plan-now.ts';
import { replaceFile } from './replace-file.ts';
import { weakNow } from './weak-now.ts';

interface Stats {
  desk: Desk;
  report: StatsReport;
  calibration: Calibration | null;
  domainName: (id: number) => Text;
}

/**
 * `saa stats --html FILE`: the report as one page. An earlier report is replaced; anything else that is called so stays.
 * @returns the file's path
 */
export function statsHtml(file: string, stats: Stats, common: Common, world: World): string {
  if (file === '-' && common.json) throw bothToStdout();
  const page = reportPage(viewOf(stats, common, world));
  if (file === '-') {
    world.stdout.write(page);
    return file;
  }
  const path = resolve(world.cwd, file);
  checkPlace(path, file);
  replaceFile(path, page, world.randomHex(4));
  if (!common.json) print([reportPageWords(common.lang).written(path)], world);
  return path;
}

function viewOf({ desk, report, calibration, domainName }: Stats, common: Common, world: World) {
  const { bank } = desk;
  const { code, title, scale, domains } = bank.exam;
  return {
    lang: common.lang,
    exam: { code, title, scale, weights: new Map(domains.map(({ id, weight }) => [id, weight])) },
    bank: bank.exam.bank.version,
    bankFolder: common.bank,
    report,
    calibration,
    plan: planNow(desk, world),
    weak: weakNow(desk, world).view,
    domainName,
    topicName: (id: string): Text => bank.topic(id)?.name ?? { en: id },
  };
}

function bothToStdout(): Failure {
  return new Failure(
    {
      en: '--json and --html - both want stdout',
      ko: '--json과 --html - 는 함께 쓸 수 없습니다: 둘 다 표준 출력에 씁니다',
    },
    {
      where: '--html',
      hint: { en: 'Give a file: --html report.html', ko: '파일 이름을 쓰십시오: --html report.html' },
    },
  );
}

/** @throws Failure where there is no folder, or what is there is no report of this program */
function checkPlace(path: string, file: string): void {
  checkFolder(path, file, '--html');
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory()) {
    throw new Failure(
      { en: `${file} is a folder`, ko: `파일이 아니라 폴더입니다: ${file}` },
      {
        where: '--html',
        hint: {
          en: `Name a file in it: ${file.replace(/\/$/, '')}/report.html`,
          ko: `파일 이름을 쓰십시오: ${file.replace(/\/$/, '')}/report.html`,
        },
      },
    );
  }
  if (!there || there.size === 0 || headOf(path).includes(`content="${GENERATOR}"`)) return;
  throw new Failure(
    {
      en: `${file} exists and is not a report of saa; it stays as it is`,
      ko: `saa의 보고서가 아닌 파일이 이미 있어 그대로 둡니다: ${file}`,
    },
    {
      where: '--html',
      hint: { en: 'Give another name, or remove the file first', ko: '다른 이름을 쓰거나 파일을 먼저 지우십시오' },
    },
  );
}

/** The first bytes; empty where the file cannot be read. */
function headOf(path: string): string {
  const bytes = Buffer.alloc(1024);
  try {
    const file = openSync(path, 'r');
    try {
      return bytes.toString('utf8', 0, readSync(file, bytes));
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}
