/** A simulated learner: answers, learns from feedback, forgets. Independent of the tool and of its model. */
import type { Course } from './course.ts';

export interface Learner {
  /** P(correct) on an item of the bank at `day`. */
  chance(item: number, day: number): number;
  /** Reads the feedback after an answer. */
  study(item: number, day: number, correct: boolean): void;
  /** Expected share right on an exam of unseen items at `day`, 0-1. */
  examShare(day: number): number;
  /** For the clairvoyant alone: how much of what the item tests is not known at `day`, 0-1. */
  unknown(item: number, day: number): number;
  /** For the clairvoyant alone: what one more study of the item now adds to its topic on exam day, 0-1. */
  gain(item: number, day: number, examDay: number): number;
}

export interface LearnerModel {
  name: string;
  literature: string;
  make(course: Course, seed: number): Learner;
}

export const KNOWING = 0.97;
/** 85 % one of four, 15 % two of five. */
export const EXAM_GUESS = 0.85 * 0.33 + 0.15 * 0.15;

/** Share right on unseen questions when `known(topic)` of each topic is known. */
export function examShareOf(course: Course, known: (topic: number) => number): number {
  let sum = 0;
  for (const [t, topic] of course.topics.entries()) sum += topic.weight * known(t);
  return EXAM_GUESS + (KNOWING - EXAM_GUESS) * sum;
}
