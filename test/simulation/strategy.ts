/** Who decides what is asked next. Items are places in the course's bank; days are whole numbers from 0. */
import type { Course, ToldBank } from './course.ts';
import type { Learner } from './learner.ts';

export interface Setting {
  bank: ToldBank;
  days: number;
  perDay: number;
  uniform: () => number;
  /** For the clairvoyant alone. */
  learner: Learner;
  course: Course;
}

export interface Strategy {
  /** The item to ask now. */
  next(day: number): number;
  answered(item: number, day: number, correct: boolean): void;
}

export interface StrategyKind {
  name: string;
  make(setting: Setting): Strategy;
}
