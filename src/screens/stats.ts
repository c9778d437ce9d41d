/** `saa stats`: what was done, the exams, how ready one is, and how well the forecasts held. Pure. */
import type { Lang, Text } from '../bank/model.ts';
import { say } from '../bank/model.ts';
import type { Calibration, ConfidenceCount } from '../memory/calibration.ts';
import { dayText } from '../memory/day.ts';
import type { Outlook } from '../memory/outlook.ts';
import { FIRSTS_NEEDED, FIRSTS_NEEDED_PER_DOMAIN, type Forecast } from '../memory/readiness.ts';
import type { Count, StudyRecord } from '../memory/record.ts';
import type { Style } from '../terminal/style.ts';
import { fitted, hang, padEnd, padStart, width, wrap } from '../text/layout.ts';
import { minutesText } from '../text/time-text.ts';
import { dayMarks, intervalBar, pairBar } from './charts.ts';
import { forecastTexts } from './forecast-texts.ts';
import { nextCommand } from './next-command.ts';
import { PROSE_COLUMNS, rule } from './question.ts';
import { statsWords } from './stats.words.ts';

export interface StatsScreen {
  lang: Lang;
  columns: number;
  style: Style;
  /** No charts. */
  plain: boolean;
  domainName: (id: number) => Text;
  /** Of `--bank`. */
  bankFolder: string | undefined;
}

export interface ExamLine {
  /** YYYY-MM-DD. */
  day: string;
  score: number;
  pass: boolean;
  questions: number;
  /** Fewer questions than the real exam has. */
  short: boolean;
}

export interface RealResult {
  day: string;
  outcome: number | 'pass' | 'fail';
  /** What was forecast on that day; null where there was not enough evidence. */
  forecast: Forecast | null;
}

export interface StatsReport {
  record: StudyRecord;
  outlook: Outlook;
  /** The share taken for the pass mark, and whether the learner set it. */
  cut: number;
  cutIsSet: boolean;
  passMark: number;
  exams: readonly ExamLine[];
  results: readonly RealResult[];
  confidence: readonly ConfidenceCount[];
}

const EXAMS_SHOWN = 3;
const BAR_CELLS = 44;

export function statsScreen(report: StatsReport, screen: StatsScreen): string[] {
  const w = statsWords(screen.lang);
  const { record } = report;
  if (record.answered === 0) return [w.nothing(nextCommand('saa quiz', screen.bankFolder))];
  return [
    ...headLines(record, screen),
    rule(screen.columns),
    ...countLines(record, screen),
    '',
    ...domainLines(record, screen),
    ...activityLines(record, screen),
    ...examLines(report, screen),
    ...confidenceLines(report.confidence, screen),
    '',
    ...readinessLines(report, screen),
    ...dueLine(record, screen),
  ];
}

const prose = (screen: StatsScreen): number => Math.min(screen.columns, PROSE_COLUMNS);
/** Parts three cells apart, on as many lines as they need. */
function joined(parts: readonly string[], screen: StatsScreen): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && width(last) + 3 + width(part) <= prose(screen))
      lines[lines.length - 1] = `${last}   ${part}`;
    else lines.push(part);
  }
  return fitted(lines, prose(screen));
}

function headLines(record: StudyRecord, screen: StatsScreen): string[] {
  const w = statsWords(screen.lang);
  const parts = [screen.style.strong(w.title)];
  if (record.since !== null) parts.push(w.since(dayText(record.since)), w.days(record.days));
  // A broken streak is not mentioned: the days that were done are.
  if (record.streak > 1) parts.push(w.streak(record.streak));
  return joined(parts, screen);
}

export const shareOf = ({ answered, correct }: Count): number | null => (answered > 0 ? correct / answered : null);

/** A share in percent; a dash where there is none. */
export function shareText(count: Count, lang: Lang): string {
  const share = shareOf(count);
  return share === null ? '-' : statsWords(lang).percent(share);
}

function countLines(record: StudyRecord, screen: StatsScreen): string[] {
  const w = statsWords(screen.lang);
  const [now, before] = [shareOf(record.thisWeek), shareOf(record.lastWeek)];
  const change = now !== null && before !== null ? Math.round(100 * now) - Math.round(100 * before) : null;
  return joined(
    [
      w.answered(record.answered),
      w.correct(record.correct),
      w.percent(shareOf(record) ?? 0),
      ...(now === null ? [] : [w.thisWeek(record.thisWeek.answered, w.percent(now), change)]),
      ...(record.averageMs === null ? [] : [w.average(minutesText(record.averageMs))]),
    ],
    screen,
  );
}

function domainLines(record: StudyRecord, screen: StatsScreen): string[] {
  const w = statsWords(screen.lang);
  const narrow = prose(screen) < 60;
  const nameCells = narrow ? prose(screen) - 19 : Math.min(35, prose(screen) - 41);
  const row = (name: string, seen: string, right: string, trend: string): string =>
    [padEnd(name, nameCells), padStart(seen, 9), padStart(right, 8), `  ${trend}`].join(' ').trimEnd();
  return [
    row(w.columns.section, w.columns.seen, w.columns.right, narrow ? '' : w.columns.trend),
    ...(narrow ? [`  ${w.columns.trend}`] : []),
    ...record.domains.flatMap((domain) => {
      const trend = domain.weeks.map((week) => (week.answered > 0 ? String(percentOf(week)) : '-')).join(' > ');
      const [first = '', ...rest] = wrap(`${domain.id} ${say(screen.domainName(domain.id), screen.lang)}`, nameCells);
      return [
        row(first, `${domain.seen}/${domain.questions}`, shareText(domain, screen.lang), narrow ? '' : trend),
        ...rest.map((line) => `  ${line}`),
        ...(narrow ? [`  ${trend}`] : []),
      ];
    }),
  ];
}

const percentOf = ({ answered, correct }: Count): number => Math.round((100 * correct) / Math.max(1, answered));

function activityLines(record: StudyRecord, screen: StatsScreen): string[] {
  if (screen.plain) return [];
  const w = statsWords(screen.lang);
  return [
    '',
    ...joined([w.lastDays, dayMarks(record.lastDays.map(({ answered }) => answered)), w.lastDaysKey], screen),
  ];
}

function examLines({ exams, results }: Pick<StatsReport, 'exams' | 'results'>, screen: StatsScreen): string[] {
  const w = statsWords(screen.lang);
  const mocks = exams.slice(-EXAMS_SHOWN).map(({ day, score, pass, questions, short }) => {
    return `${day}  ${score} ${pass ? w.pass : w.fail}${short ? ` (${w.questions(questions)})` : ''}`;
  });
  const real = results.map(({ day, outcome, forecast }) => {
    return `${w.real}   ${day}  ${outcomeText(outcome, screen.lang)}${forecast ? `   ${w.realForecast(readinessText(forecast, screen))}` : ''}`;
  });
  return [
    ...(mocks.length > 0 ? ['', ...joined([w.exams, ...mocks], screen)] : []),
    ...real.flatMap((line) => wrap(line, prose(screen))),
  ];
}

export function outcomeText(outcome: RealResult['outcome'], lang: Lang): string {
  const w = statsWords(lang);
  return typeof outcome === 'number' ? String(outcome) : outcome === 'pass' ? w.pass : w.fail;
}

function confidenceLines(confidence: readonly ConfidenceCount[], screen: StatsScreen): string[] {
  const w = statsWords(screen.lang);
  const used = confidence.filter(({ answered }) => answered > 0);
  if (used.length === 0) return [];
  const parts = used.map((count) => `${w.confidences[count.confidence]}: ${w.of(count.right, count.answered)}`);
  return ['', ...joined([w.confidence, ...parts], screen)];
}

export function readinessText(forecast: Forecast, screen: Pick<StatsScreen, 'lang'>): string {
  const { score, chance } = forecastTexts(forecast);
  return statsWords(screen.lang).readiness(score, chance);
}

export function readinessLines(report: StatsReport, screen: StatsScreen): string[] {
  const { outlook } = report;
  if (!outlook.today) return wrap(missingText(outlook, screen), prose(screen));
  return [
    ...wrap(screen.style.strong(readinessText(outlook.today, screen)), prose(screen)),
    ...forecastsOf(outlook, screen.lang).flatMap(({ title, forecast }) =>
      forecastLines(title, forecast, report, screen),
    ),
    ...wrap(assumptionText(report, screen.lang), prose(screen)),
  ];
}

/** The forecasts that there is evidence for, each with its condition. */
export function forecastsOf({ today, atExam, pace, days, dateIsSet }: Outlook, lang: Lang) {
  const w = statsWords(lang);
  return [
    ...(today ? [{ title: w.ifStopped, forecast: today }] : []),
    ...(atExam ? [{ title: w.ifKept(Math.round(pace), days, dateIsSet), forecast: atExam }] : []),
  ];
}

export function assumptionText({ outlook, cut, cutIsSet }: StatsReport, lang: Lang): string {
  return statsWords(lang).assumption(Math.round(1000 * cut) / 10, cutIsSet, outlook.questionsBehindIt);
}

function forecastLines(title: string, forecast: Forecast, report: StatsReport, screen: StatsScreen): string[] {
  const w = statsWords(screen.lang);
  const { score, chance } = forecastTexts(forecast);
  const text = `${title}: ${score}, ${chance}`;
  const lines = hang(' ', text, prose(screen));
  if (screen.plain || screen.columns < BAR_CELLS + 24) return lines;
  const { passMark } = report;
  const bar = intervalBar(forecast.score, { from: 400, to: 1000, mark: passMark }, BAR_CELLS);
  return [...lines, `   400 ${bar} 1000  ${w.passMark(passMark)}`];
}

/** What is missing before readiness can be told, in place of it. */
export function missingText(outlook: Outlook, screen: Pick<StatsScreen, 'lang' | 'domainName'>): string {
  const w = statsWords(screen.lang);
  if (outlook.tooSmall) return w.tooSmall(FIRSTS_NEEDED, FIRSTS_NEEDED_PER_DOMAIN);
  const inDomains = outlook.missingByDomain.filter(({ missing }) => missing > 0);
  const parts = inDomains.map(({ domain, missing }) =>
    w.missingIn(say(screen.domainName(domain), screen.lang), missing),
  );
  const rest = outlook.missing - inDomains.reduce((sum, { missing }) => sum + missing, 0);
  if (rest > 0) parts.push(w.missingIn(w.anyDomain, rest));
  return `${w.notEnough(outlook.missing)} ${parts.join(', ')}`;
}

function dueLine(record: StudyRecord, screen: StatsScreen): string[] {
  const w = statsWords(screen.lang);
  return record.due > 0
    ? joined([w.dueToday(record.due), nextCommand('saa quiz --due', screen.bankFolder)], screen)
    : [];
}

export function calibrationFacts({ count, logLoss, brier, baseLogLoss, baseBrier }: Calibration, lang: Lang): string[] {
  const w = statsWords(lang);
  return [
    w.calibrationCounts(count),
    w.logLoss(logLoss.toFixed(3), baseLogLoss.toFixed(3)),
    w.brier(brier.toFixed(3), baseBrier.toFixed(3)),
  ];
}

/** What was forecast, how often, as what, and what came. */
export function binTexts(bin: Calibration['bins'][number], lang: Lang): [string, string, string, string] {
  const w = statsWords(lang);
  const forecast = `${Math.round(100 * bin.from)}-${Math.round(100 * bin.to)}%`;
  return [forecast, String(bin.count), w.percent(bin.predicted), w.percent(bin.right)];
}

/** `saa stats --calibration`. */
export function calibrationScreen(
  calibration: Calibration | null,
  report: Pick<StatsReport, 'results' | 'confidence'>,
  screen: StatsScreen,
): string[] {
  const w = statsWords(screen.lang);
  if (!calibration) return wrap(w.noPredictions, prose(screen));
  const { bins } = calibration;
  const c = w.binColumns;
  // A bar of a few cells says nothing.
  const bars = !screen.plain && screen.columns >= 60;
  const row = (forecast: string, n: string, said: string, right: string, bar: string): string =>
    `${padEnd(forecast, 12)}${padStart(n, 8)}${padStart(said, 10)}${padStart(right, 8)}  ${bar}`.trimEnd();
  return [
    ...wrap(screen.style.strong(w.calibration), prose(screen)),
    rule(screen.columns),
    ...joined(calibrationFacts(calibration, screen.lang), screen),
    '',
    row(c.forecast, c.count, c.said, c.right, ''),
    ...bins.map((bin) =>
      row(
        ...binTexts(bin, screen.lang),
        bars ? pairBar(bin.predicted, bin.right, Math.min(38, screen.columns - 42)) : '',
      ),
    ),
    ...(bars ? [w.binKey] : []),
    ...confidenceLines(report.confidence, screen),
    ...examLines({ exams: [], results: report.results }, screen),
  ];
}
