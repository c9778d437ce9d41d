/** One learner studies to the exam under one order. */
import { uniformAt, uniforms } from './chance.ts';
import type { Course } from './course.ts';
import type { Learner, LearnerModel } from './learner.ts';
import type { StrategyKind } from './strategy.ts';

export interface Study {
  course: Course;
  model: LearnerModel;
  seed: number;
  days: number;
  perDay: number;
}

export interface Answered {
  item: number;
  day: number;
  correct: boolean;
}

export interface Studied {
  /** True expected share right on unseen questions, on exam day. */
  share: number;
  /** Questions answered until the true pass chance reached 0.8; null where it never did (looked at daily). */
  untilLikely: number | null;
}

/** Passing is 36 of 50: the share 0.72. */
const NEEDED = 36;

export function study(
  { course, model, seed, days, perDay }: Study,
  kind: StrategyKind,
  eachDay: (day: number, learner: Learner, answers: readonly Answered[]) => void = () => {},
): Studied {
  const learner = model.make(course, seed);
  const uniform = uniforms(seed * 31 + 17);
  const strategy = kind.make({ bank: course.told, days, perDay, uniform, learner, course });
  const answers: Answered[] = [];
  const shown = new Uint16Array(course.items.length);
  let untilLikely: number | null = null;
  for (let day = 0; day < days; day++) {
    for (let q = 0; q < perDay; q++) {
      const item = strategy.next(day);
      if (item < 0) break;
      const correct = uniformAt(seed, item, shown[item]!++) < learner.chance(item, day);
      learner.study(item, day, correct);
      strategy.answered(item, day, correct);
      answers.push({ item, day, correct });
    }
    if (untilLikely === null && passChance(learner.examShare(day + 1)) >= 0.8) untilLikely = answers.length;
    eachDay(day, learner, answers);
  }
  return { share: learner.examShare(days), untilLikely };
}

/** P(Bin(50, share) >= 36). */
export function passChance(share: number): number {
  if (share >= 1) return 1;
  let mass = (1 - share) ** 50;
  let below = 0;
  for (let k = 0; k < NEEDED; k++) {
    below += mass;
    mass *= ((50 - k) / (k + 1)) * (share / (1 - share));
  }
  return Math.min(1, Math.max(0, 1 - below));
}
