/** The estimated scaled score of a sitting, on the scale by which readiness is told too. */
import { clamp, Z80 } from '../memory/interval.ts';
import { CUT_SD, scaledScore } from '../memory/scale.ts';
import type { Scale } from '../memory/syllabus.ts';

export interface Estimate {
  /** Scaled, a whole number. */
  score: number;
  /** The 80 % interval, in whole tens. */
  low: number;
  high: number;
  pass: boolean;
}

/** `of` may be 0: then nothing is known but the whole scale. */
export function estimate(correct: number, of: number, scale: Scale): Estimate {
  if (of === 0) return { score: scale.min, low: scale.min, high: scale.max, pass: false };
  const score = Math.round(scaledScore(correct / of, scale));
  // One right and one wrong more keep the spread above 0 where all or none are right.
  const smooth = (correct + 1) / (of + 2);
  const sd = Math.hypot(Math.sqrt((smooth * (1 - smooth)) / of), CUT_SD);
  const bound = (share: number): number => {
    const tens = Math.round(scaledScore(clamp(share, 0, 1), scale) / 10) * 10;
    return clamp(tens, scale.min, scale.max);
  };
  return {
    score,
    low: Math.min(score, bound(correct / of - Z80 * sd)),
    high: Math.max(score, bound(correct / of + Z80 * sd)),
    pass: score >= scale.pass,
  };
}
