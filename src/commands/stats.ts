import type { Bank } from '../bank/bank.ts';
import { ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import type { Calibration } from '../memory/calibration.ts';
import { dayText } from '../memory/day.ts';
import { calibrationScreen, type StatsReport, statsScreen } from '../screens/stats.ts';
import { print } from '../terminal/print.ts';
import { openStyle } from '../terminal/style.ts';
import type { World } from '../world.ts';
import type { Common } from './common.ts';
import { openDesk } from './desk.ts';
import { emit } from './events.ts';
import { statsNow } from './stats-now.ts';

export interface StatsFlags {
  calibration?: boolean;
  /** As typed: a share like 0.72. */
  cut?: string;
  /** A file for the report as a page; `-` is stdout. */
  html?: string;
}

/**
 * `saa stats`: history, trend, domains, exams, readiness; `--calibration`: how well the forecasts held; `--html`: all of
 * it as a page.
 */
export async function stats(flags: StatsFlags, common: Common, world: World): Promise<ExitCode> {
  const cut = flags.cut === undefined ? undefined : readCut(flags.cut);
  const desk = await openDesk(common, world);
  const { report, calibration } = statsNow(desk, world, cut);
  if (flags.html !== undefined) {
    const { statsHtml } = await import('./stats-html.ts');
    const file = statsHtml(
      flags.html,
      { desk, report, calibration, domainName: domainNames(desk.bank) },
      common,
      world,
    );
    if (common.json) emit(world, { ...statsEvent(report, calibration), html: file });
    return ExitCode.ok;
  }
  if (common.json) {
    emit(world, statsEvent(report, calibration));
    return ExitCode.ok;
  }
  const screen = {
    lang: common.lang,
    columns: world.stdout.columns,
    style: openStyle(world, common),
    plain: common.plain,
    bankFolder: common.bank,
    domainName: domainNames(desk.bank),
  };
  const lines = flags.calibration ? calibrationScreen(calibration, report, screen) : statsScreen(report, screen);
  print(lines, world);
  return ExitCode.ok;
}

function readCut(text: string): number {
  const given = Number(text);
  const cut = given > 1 ? given / 100 : given;
  if (cut >= 0.4 && cut <= 0.95) return cut;
  throw new Failure(
    { en: `"${text}" cannot be the share that passes`, ko: `합격선으로 쓸 수 없는 값입니다: ${text}` },
    {
      where: '--cut',
      hint: { en: 'Give a share between 0.4 and 0.95: --cut 0.72', ko: '0.4에서 0.95 사이: --cut 0.72' },
    },
  );
}

function domainNames(bank: Bank) {
  const names = new Map(bank.exam.domains.map((domain) => [domain.id, domain.title]));
  return (id: number) => names.get(id) ?? { en: String(id) };
}

/** cli.md, "For scripts". */
function statsEvent(report: StatsReport, calibration: Calibration | null) {
  const { record, outlook, exams, results, confidence } = report;
  return {
    type: 'stats',
    answered: record.answered,
    correct: record.correct,
    since: record.since === null ? null : dayText(record.since),
    days: record.days,
    streak: record.streak,
    due: record.due,
    domains: record.domains,
    topics: record.topics,
    exams,
    readiness: {
      score: outlook.today?.score ?? null,
      passChance: outlook.today?.passChance ?? null,
      enough: outlook.enough,
      questionsBehindIt: outlook.questionsBehindIt,
      missing: outlook.missing,
      missingByDomain: outlook.missingByDomain,
      cut: report.cut,
      atExam: outlook.atExam && { score: outlook.atExam.score, passChance: outlook.atExam.passChance },
    },
    results,
    confidence,
    calibration,
  };
}
