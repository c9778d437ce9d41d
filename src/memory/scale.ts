/** The scaled score. AWS publishes the mark (720 of 100-1000), not the share that earns it nor its scaling: both are estimates. */
import { type Interval, intervalOf, type Unsure } from './interval.ts';
import type { Scale } from './syllabus.ts';

/** The share right that is taken to be the pass mark, and how unsure that is. */
export const ASSUMED_CUT = 0.72;
export const CUT_SD = 0.025;

/** Scaled score of a share right: the pass mark at the cut, linear on both sides. */
export function scaledScore(share: number, scale: Scale, cut = ASSUMED_CUT): number {
  const { min, max, pass } = scale;
  return share <= cut ? min + ((pass - min) * share) / cut : pass + ((max - pass) * (share - cut)) / (1 - cut);
}

/** The scaled score with its 80 % interval. */
export function scoreOf(share: Unsure, scale: Scale, cut = ASSUMED_CUT): Interval {
  const { mid, low, high } = intervalOf(share);
  return {
    mid: scaledScore(mid, scale, cut),
    low: scaledScore(low, scale, cut),
    high: scaledScore(high, scale, cut),
  };
}
