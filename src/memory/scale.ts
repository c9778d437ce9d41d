/** The scaled score and the chance to pass. AWS publishes the mark (720 of 100-1000), not the share that earns it. */
import { clamp, type Interval, intervalOf } from './forecast.ts';

/** The share right that is taken to be the pass mark, and how unsure that is. */
export const ASSUMED_CUT = 0.72;
const CUT_SD = 0.025;
const CUT_RANGE = [0.65, 0.8] as const;
const SCORED = 50;

/** Scaled score of a share right: 720 at the cut, linear on both sides. */
export function scaledScore(share: number, cut = ASSUMED_CUT): number {
  return share <= cut ? 100 + (620 * share) / cut : 720 + (280 * (share - cut)) / (1 - cut);
}

export function scoreOf(shares: Float64Array, cut = ASSUMED_CUT): Interval {
  const { mid, low, high } = intervalOf(shares);
  return { mid: scaledScore(mid, cut), low: scaledScore(low, cut), high: scaledScore(high, cut) };
}

/** Mean of P(Bin(50, p) >= ceil(50 c)) over draws of p and the unsure cut; clamped to 1-99 %. `cut` fixes the cut. */
export function passChanceOf(shares: Float64Array, cut?: number): Interval {
  const cuts = cut === undefined ? likelyCuts() : [{ cut, weight: 1 }];
  const chances = shares.map((p) => {
    const tail = binomialTail(SCORED, p);
    return cuts.reduce((sum, { cut, weight }) => sum + weight * tail[needed(cut)]!, 0);
  });
  const { mid, low, high } = intervalOf(chances);
  return { mid: clamp(mid, 0.01, 0.99), low: clamp(low, 0.01, 0.99), high: clamp(high, 0.01, 0.99) };
}

/** Right answers needed of the scored 50; the product may fall short of a whole number by rounding alone. */
const needed = (cut: number): number => Math.ceil(SCORED * cut - 1e-9);

/** N(0.72, 0.025^2) cut to [0.65, 0.80], as equal slices. */
function likelyCuts(): { cut: number; weight: number }[] {
  const [from, to] = CUT_RANGE;
  const slices = Array.from({ length: 15 }, (_, i) => from + ((i + 0.5) * (to - from)) / 15);
  const densities = slices.map((cut) => Math.exp(-((cut - ASSUMED_CUT) ** 2) / (2 * CUT_SD ** 2)));
  const total = densities.reduce((a, b) => a + b, 0);
  return slices.map((cut, i) => ({ cut, weight: densities[i]! / total }));
}

/** P(Bin(n, p) >= k) for k = 0..n. */
export function binomialTail(n: number, p: number): Float64Array {
  const tail = new Float64Array(n + 1);
  const odds = p / (1 - p);
  let mass = (1 - p) ** n;
  const masses = Array.from({ length: n + 1 }, (_, k) => {
    const now = mass;
    mass *= ((n - k) / (k + 1)) * odds;
    return now;
  });
  let sum = 0;
  for (let k = n; k >= 0; k--) {
    sum += masses[k]!;
    tail[k] = Math.min(1, sum);
  }
  return tail;
}
