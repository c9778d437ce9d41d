/** The estimated scaled score. AWS publishes neither its cut nor its scaling; both are estimates and are called so. */

export interface Scale {
  min: number;
  max: number;
  pass: number;
}

/** The raw share taken for the pass mark, and how unsure that is (learning.md, "Score"). */
export const CUT = 0.72;
const CUT_SD = 0.025;
/** Two-sided 80 %. */
const Z_80 = 1.2816;

export interface Estimate {
  /** Scaled, a whole number. */
  score: number;
  /** The 80 % interval, in whole tens. */
  low: number;
  high: number;
  pass: boolean;
}

/** Linear on both sides of the pass mark, which lies at `CUT`. `share` is 0-1. */
export function scaled(share: number, scale: Scale): number {
  return Math.round(scaledExactly(share, scale));
}

function scaledExactly(share: number, scale: Scale): number {
  const above = share >= CUT - 1e-9;
  const score = above
    ? scale.pass + ((share - CUT) / (1 - CUT)) * (scale.max - scale.pass)
    : scale.min + (share / CUT) * (scale.pass - scale.min);
  return Math.min(scale.max, Math.max(scale.min, score));
}

/** `of` may be 0: then nothing is known but the whole scale. */
export function estimate(correct: number, of: number, scale: Scale): Estimate {
  if (of === 0) return { score: scale.min, low: scale.min, high: scale.max, pass: false };
  const score = scaled(correct / of, scale);
  // One right and one wrong more keep the spread above 0 where all or none are right.
  const smooth = (correct + 1) / (of + 2);
  const sd = Math.hypot(Math.sqrt((smooth * (1 - smooth)) / of), CUT_SD);
  const bound = (share: number): number => {
    const tens = Math.round(scaledExactly(Math.min(1, Math.max(0, share)), scale) / 10) * 10;
    return Math.min(scale.max, Math.max(scale.min, tens));
  };
  return {
    score,
    low: Math.min(score, bound(correct / of - Z_80 * sd)),
    high: Math.max(score, bound(correct / of + Z_80 * sd)),
    pass: score >= scale.pass,
  };
}
