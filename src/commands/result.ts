import type { Bank } from '../bank/bank.ts';
import { ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { outlookOf } from '../memory/outlook.ts';
import type { Forecast } from '../memory/readiness.ts';
import { offsetMinutesAt } from '../scores/changes.ts';
import type { Result } from '../scores/read-settings.ts';
import { keptWords } from '../screens/kept.words.ts';
import { resultWords } from '../screens/result.words.ts';
import { readinessText } from '../screens/stats.ts';
import { print } from '../terminal/print.ts';
import { wrap } from '../text/layout.ts';
import type { World } from '../world.ts';
import type { Common } from './common.ts';
import { type Desk, openDesk } from './desk.ts';
import { emit } from './events.ts';

/** `saa result 742`: records the real exam, locally, and holds the forecast against it. Without a word it shows what is kept. */
export async function result(flags: { outcome?: string | undefined }, common: Common, world: World): Promise<ExitCode> {
  const desk = await openDesk(common, world);
  if (flags.outcome === undefined) return show(desk, common, world);
  const outcome = outcomeOf(flags.outcome, desk.bank);
  const forecast = forecastNow(desk, world);
  const entry: Result = { at: world.clock.now().toISOString(), outcome };
  if (common.save) await desk.settings.set({ results: [...desk.settings.get().results, entry] });
  tell(entry, forecast, desk.bank, common, world);
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
  const now = world.clock.now();
  const { examDate } = settings.get();
  const attempts = scores.attempts();
  const offsetMinutes = offsetMinutesAt(now);
  return outlookOf({ index: bank.index, attempts, now: now.getTime(), offsetMinutes, examDate }).today;
}

function tell({ at, outcome }: Result, forecast: Forecast | null, bank: Bank, common: Common, world: World): void {
  if (common.json) {
    const { score = null, passChance = null } = forecast ?? {};
    emit(world, { type: 'result', at, outcome, forecast: forecast && { score, passChance } });
    return;
  }
  const w = resultWords(common.lang);
  const passed = typeof outcome === 'number' ? outcome >= bank.exam.scale.pass : outcome === 'pass';
  const what = typeof outcome === 'number' ? w.score(outcome, passed) : w[outcome];
  const lines = [
    common.save ? w.recorded(what) : `${what}. ${keptWords(common.lang).notKept}`,
    forecast ? w.forecast(readinessText(forecast, common)) : w.noForecast,
    ...(forecast && typeof outcome === 'number' ? [isInside(outcome, forecast) ? w.inside : w.outside] : []),
    passed ? w.congratulations : w.again,
  ];
  const columns = Math.min(world.stdout.columns, 80);
  world.stdout.write(`${lines.flatMap((line) => wrap(line, columns)).join('\n')}\n`);
}

const isInside = (score: number, { score: { low, high } }: Forecast): boolean => score >= low && score <= high;

function show({ bank, settings }: Desk, common: Common, world: World): ExitCode {
  const { results } = settings.get();
  const w = resultWords(common.lang);
  if (common.json) {
    for (const { at, outcome } of results) emit(world, { type: 'result', at, outcome });
    return ExitCode.ok;
  }
  const line = ({ at, outcome }: Result): string => {
    const what = typeof outcome === 'number' ? w.score(outcome, outcome >= bank.exam.scale.pass) : w[outcome];
    return `${at.slice(0, 10)}  ${what}`;
  };
  print(results.length > 0 ? results.map(line) : [w.none], world);
  return ExitCode.ok;
}
