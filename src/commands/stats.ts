import type { Bank } from '../bank/bank.ts';
import { estimate } from '../exam/score.ts';
import { ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { calibrationOf, confidenceUse } from '../memory/calibration.ts';
import { dayText, localDay } from '../memory/day.ts';
import { outlookOf } from '../memory/outlook.ts';
import { recordOf } from '../memory/record.ts';
import { ASSUMED_CUT } from '../memory/scale.ts';
import { offsetMinutesAt } from '../scores/changes.ts';
import { derived } from '../scores/derived.ts';
import type { Sitting } from '../scores/sitting.ts';
import { calibrationScreen, type ExamLine, type RealResult, type StatsReport, statsScreen } from '../screens/stats.ts';
import { print } from '../terminal/print.ts';
import { openStyle } from '../terminal/style.ts';
import type { World } from '../world.ts';
import { bankKey, localToday } from './cache-key.ts';
import type { Common } from './common.ts';
import { emit } from './events.ts';
import { type Desk, openDesk } from './quiz.ts';

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
  const { examDate, results } = desk.settings.get();
  // Results are told by their day, which another time zone may change.
  const offsetMinutes = offsetMinutesAt(world.clock.now());
  const key = [bankKey(desk.bank), localToday(world), offsetMinutes, examDate, results, cut];
  const { report, calibration } = derived(world, desk.scores, { name: 'stats', key }, () => ({
    report: reportOf(desk, cut, world),
    calibration: calibrationOf(desk.scores.attempts()),
  }));
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

function reportOf({ bank, scores, settings }: Desk, cut: number | undefined, world: World): StatsReport {
  const now = world.clock.now();
  const { examDate, results } = settings.get();
  const attempts = scores.attempts();
  const given = { index: bank.index, attempts, now: now.getTime(), offsetMinutes: offsetMinutesAt(now), examDate, cut };
  return {
    record: recordOf(attempts, bank.index, given.now, given.offsetMinutes),
    outlook: outlookOf(given),
    cut: cut ?? ASSUMED_CUT,
    cutIsSet: cut !== undefined,
    passMark: bank.exam.scale.pass,
    exams: examsOf(scores).flatMap((sitting) => examLine(sitting, bank)),
    results: results.map(({ at, outcome }): RealResult => {
      const day = dayText(localDay(Date.parse(at), given.offsetMinutes));
      const before = attempts.filter((attempt) => attempt.at <= Date.parse(at));
      return { day, outcome, forecast: outlookOf({ ...given, attempts: before, now: Date.parse(at) }).today };
    }),
    confidence: confidenceUse(attempts),
  };
}

/** Whole sittings are read from their files: only those of exams that ran to their end. */
function examsOf(scores: Desk['scores']): Sitting[] {
  const heads = scores.heads().filter(({ command, state }) => command === 'exam' && state === 'done');
  return heads.flatMap(({ id }) => scores.sitting(id) ?? []);
}

/** A mock exam that ran to its end, by what was kept of it: right answers among the scored questions. */
function examLine(
  { command, state, closed, startedAt, offsetMinutes, paper, answers }: Sitting,
  bank: Bank,
): ExamLine[] {
  if (command !== 'exam' || state !== 'done') return [];
  const scored = paper.flatMap((item, n) => (item.scored ? [n] : []));
  const right = new Map(answers.map((answer) => [answer.n, answer.correct]));
  const { score, pass } = estimate(scored.filter((n) => right.get(n)).length, scored.length, bank.exam.scale);
  return [{ day: dayText(localDay(Date.parse(closed ?? startedAt), offsetMinutes)), score, pass }];
}

function domainNames(bank: Bank) {
  const names = new Map(bank.exam.domains.map((domain) => [domain.id, domain.title]));
  return (id: number) => names.get(id) ?? { en: String(id) };
}

/** cli.md, "For scripts". */
function statsEvent(report: StatsReport, calibration: ReturnType<typeof calibrationOf>) {
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
