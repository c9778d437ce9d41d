import type { Bank } from '../bank/bank.ts';
import { ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { dayText, localDay } from '../memory/day.ts';
import { outlookOf } from '../memory/outlook.ts';
import type { Forecast } from '../memory/readiness.ts';
import type { Result } from '../scores/read-settings.ts';
import { keptWords } from '../screens/kept.words.ts';
import { resultWords } from '../screens/result.words.ts';
import { readinessText } from '../screens/stats.ts';
import { print } from '../terminal/print.ts';
import { fitted } from '../text/layout.ts';
import type { World } from '../world.ts';
import type { Common } from './common.ts';
import { type Desk, openDesk } from './desk.ts';
import { emit } from './events.ts';
import { momentOf } from './moment.ts';
import { needsSave } from './needs-save.ts';

export interface ResultFlags {
  outcome?: string | undefined;
  undo?: boolean;
}

/**
 * `saa result 742`: records the real exam, locally, and holds the forecast against it; a day has one result, the last that
 * was given. `--undo` takes the last one back. Without a word it shows what is kept.
 */
export async function result(flags: ResultFlags, common: Common, world: World): Promise<ExitCode> {
  const desk = await openDesk(common, world);
  if (flags.undo) return undo(flags, desk, common, world);
  if (flags.outcome === undefined) return show(desk, common, world);
  const outcome = outcomeOf(flags.outcome, desk.bank);
  const { results } = desk.settings.get();
  const now = world.clock.now();
  const today = dayAt(now.toISOString(), world);
  const earlier = results.findLast(({ at }) => dayAt(at, world) === today);
  const entry = earlier?.outcome === outcome ? earlier : { at: now.toISOString(), outcome };
  const others = results.filter(({ at }) => dayAt(at, world) !== today);
  const forecast = forecastNow(desk, world);
  if (common.save) await desk.settings.set({ results: [...others, entry] });
  tell({ entry, earlier, forecast }, desk.bank, common, world);
  return ExitCode.ok;
}

/** The day of an entry, where one is now. */
function dayAt(at: string, world: World): string {
  return dayText(localDay(Date.parse(at), momentOf(world).offsetMinutes));
}

/** @throws Failure where there is nothing to take back, and under `--no-save` */
async function undo({ outcome }: ResultFlags, desk: Desk, common: Common, world: World): Promise<ExitCode> {
  needsSave(common);
  const { results } = desk.settings.get();
  const last = results.at(-1);
  const [en, ko] = [resultWords('en'), resultWords('ko')];
  if (!last) throw new Failure({ en: en.none, ko: ko.none }, { where: '--undo' });
  if (outcome !== undefined) throw new Failure({ en: en.undoAlone, ko: ko.undoAlone }, { where: '--undo' });
  await desk.settings.set({ results: results.slice(0, -1) });
  if (common.json) emit(world, { type: 'result', ...last, undone: true });
  else print([resultWords(common.lang).undone(lineOf(last, desk.bank, common, world))], world);
  return ExitCode.ok;
}

/** @throws Failure for what is neither a score of the scale nor pass or fail */
function outcomeOf(text: string, bank: Bank): Result['outcome'] {
  const word = text.normalize('NFKC').trim().toLowerCase();
  if (['pass', 'passed', '합격'].includes(word)) return 'pass';
  if (['fail', 'failed', '불합격'].includes(word)) return 'fail';
  const { min, max } = bank.exam.scale;
  const score = Number(word);
  if (word !== '' && Number.isInteger(score) && score >= min && score <= max) return score;
  throw new Failure(
    { en: `"${text}" is no outcome of this exam`, ko: `시험 결과로 쓸 수 없는 값입니다: ${text}` },
    {
      where: 'saa result',
      hint: {
        en: `Give the score (${min}-${max}), or pass, or fail`,
        ko: `점수(${min}-${max}) 또는 pass, fail로 적으십시오`,
      },
    },
  );
}

function forecastNow({ bank, scores, settings }: Desk, world: World): Forecast | null {
  const { examDate } = settings.get();
  return outlookOf({ ...momentOf(world), index: bank.index, attempts: scores.attempts(), examDate }).today;
}

interface Recorded {
  entry: Result;
  /** What the same day held before. */
  earlier: Result | undefined;
  forecast: Forecast | null;
}

function tell({ entry, earlier, forecast }: Recorded, bank: Bank, common: Common, world: World): void {
  const { at, outcome } = entry;
  if (common.json) {
    const { score = null, passChance = null } = forecast ?? {};
    const replaced = earlier && earlier !== entry ? earlier.outcome : null;
    emit(world, { type: 'result', at, outcome, replaced, forecast: forecast && { score, passChance } });
    return;
  }
  const w = resultWords(common.lang);
  const passed = typeof outcome === 'number' ? outcome >= bank.exam.scale.pass : outcome === 'pass';
  const what = outcomeText(entry, bank, common);
  const lines = [
    common.save ? w.recorded(what) : `${what}. ${keptWords(common.lang).notKept}`,
    ...(earlier && common.save ? [earlier === entry ? w.again : w.replaced(outcomeText(earlier, bank, common))] : []),
    forecast ? w.forecast(readinessText(forecast, common)) : w.noForecast,
    ...(forecast && typeof outcome === 'number' ? [isInside(outcome, forecast) ? w.inside : w.outside] : []),
    passed ? w.congratulations : w.retake,
    ...(common.save ? [w.undo] : []),
  ];
  world.stdout.write(`${fitted(lines, Math.min(world.stdout.columns, 80)).join('\n')}\n`);
}

const isInside = (score: number, { score: { low, high } }: Forecast): boolean => score >= low && score <= high;

function show({ bank, settings }: Desk, common: Common, world: World): ExitCode {
  const { results } = settings.get();
  const w = resultWords(common.lang);
  if (common.json) {
    for (const { at, outcome } of results) emit(world, { type: 'result', at, outcome });
    return ExitCode.ok;
  }
  print(results.length > 0 ? results.map((entry) => lineOf(entry, bank, common, world)) : [w.none], world);
  return ExitCode.ok;
}

function lineOf(entry: Result, bank: Bank, common: Common, world: World): string {
  return `${dayAt(entry.at, world)}  ${outcomeText(entry, bank, common)}`;
}

function outcomeText({ outcome }: Result, bank: Bank, { lang }: Common): string {
  const w = resultWords(lang);
  return typeof outcome === 'number' ? w.score(outcome, outcome >= bank.exam.scale.pass) : w[outcome];
}
