/** What is not known for sure, and how it is told. */
/** A forecast: the posterior mean and the bounds of its 80 % interval. */
export interface Interval {
  mid: number;
  low: number;
  high: number;
}

/** A share (0-1) that is not known for sure: mean and standard deviation. */
export interface Unsure {
  mean: number;
  sd: number;
}

/** Standard deviations to the bounds of an 80 % interval. */
export const Z80 = 1.2816;

/** A share's 80 % interval, within 0-1. */
export function intervalOf({ mean, sd }: Unsure): Interval {
  return { mid: clamp(mean, 0, 1), low: clamp(mean - Z80 * sd, 0, 1), high: clamp(mean + Z80 * sd, 0, 1) };
}

export function clamp(x: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, x));
}
