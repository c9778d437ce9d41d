import type { Interval } from '../memory/interval.ts';
import type { Forecast } from '../memory/readiness.ts';

/** Score and chance to pass, each with its interval: the same figures wherever they stand. */
export function forecastTexts({ score, passChance }: Forecast) {
  return { score: rangeText(inTens(score), ''), chance: rangeText(each(passChance, percent), '%') };
}

/** Scores are not known to the point. */
export function inTens(score: Interval): Interval {
  return each(score, (value) => Math.round(value / 10) * 10);
}

const percent = (share: number): number => Math.round(100 * share);

function each({ mid, low, high }: Interval, change: (value: number) => number): Interval {
  return { mid: change(mid), low: change(low), high: change(high) };
}

function rangeText({ mid, low, high }: Interval, unit: string): string {
  return low === high ? `${mid}${unit}` : `${mid}${unit} (${low}-${high})`;
}
