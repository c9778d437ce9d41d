/** The chance to pass. */
import { clamp, type Interval, type Unsure, Z80 } from './interval.ts';
import { ASSUMED_CUT, CUT_SD } from './scale.ts';

const CUT_RANGE = [0.65, 0.8] as const;

/**
 * Mean of P(Bin(50, p) >= ceil(50 c)) over the unsure share p and the unsure cut c, and what it is at the bounds of p's
 * 80 % interval; clamped to 1-99 %. `cut` fixes the cut.
 */
export function passChanceOf(share: Unsure, scored: number, cut?: number): Interval {
  const cuts = cut === undefined ? likelyCuts() : [{ cut, weight: 1 }];
  const at = (z: number): number => {
    const tail = binomialTail(scored, clamp(share.mean + z * share.sd, 0.001, 0.999));
    return cuts.reduce((sum, { cut, weight }) => sum + weight * tail[needed(cut, scored)]!, 0);
  };
  const mean = NORMAL_GRID.reduce((sum, { z, weight }) => sum + weight * at(z), 0);
  const [low, high] = [at(-Z80), at(Z80)];
  const within = (chance: number): number => clamp(chance, 0.01, 0.99);
  return { mid: within(clamp(mean, low, high)), low: within(low), high: within(high) };
}

/** A standard normal in equal steps. */
const NORMAL_GRID = gridOf(31, -3, 3, (z) => Math.exp(-(z ** 2) / 2)).map(({ x, weight }) => ({ z: x, weight }));

/** Slices of equal width with weights by their density, which sum to 1. */
function gridOf(slices: number, from: number, to: number, density: (x: number) => number) {
  const places = Array.from({ length: slices }, (_, i) => from + ((i + 0.5) * (to - from)) / slices);
  const total = places.reduce((sum, x) => sum + density(x), 0);
  return places.map((x) => ({ x, weight: density(x) / total }));
}

/** Right answers needed; the product may pass a whole number by rounding alone. */
const needed = (cut: number, scored: number): number => Math.min(scored, Math.ceil(scored * cut - 1e-9));

/** N(0.72, 0.025^2) cut to [0.65, 0.80]. */
function likelyCuts(): { cut: number; weight: number }[] {
  const [from, to] = CUT_RANGE;
  const density = (cut: number): number => Math.exp(-((cut - ASSUMED_CUT) ** 2) / (2 * CUT_SD ** 2));
  return gridOf(15, from, to, density).map(({ x, weight }) => ({ cut: x, weight }));
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
