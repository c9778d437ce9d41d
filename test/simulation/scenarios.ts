/** The circumstances under which orders are compared. */
import { actR } from './act-r.ts';
import { allOrNone } from './all-or-none.ts';
import { type Course, makeCourse } from './course.ts';
import type { LearnerModel } from './learner.ts';
import { proficiency } from './proficiency.ts';
import type { Study } from './study.ts';

export interface Scenario {
  name: string;
  days: number;
  perDay: number;
  items: number;
  wrongTags: number;
  weightNoise: number;
}

const usual = { days: 30, perDay: 40, items: 500, wrongTags: 0, weightNoise: 0.4 };

export const base: Scenario = { ...usual, name: '30 days x 40, 500 questions' };

export const scenarios: readonly Scenario[] = [
  { ...usual, name: '14 days x 25', days: 14, perDay: 25 },
  { ...usual, name: '7 days x 40', days: 7, perDay: 40 },
  { ...usual, name: '60 days x 20', days: 60, perDay: 20 },
  { ...usual, name: '250 questions', items: 250 },
  { ...usual, name: '1,500 questions', items: 1500 },
  { ...usual, name: '20 % wrong topic tags', wrongTags: 0.2 },
  { ...usual, name: 'wrong topic weights', weightNoise: 0.8 },
];

export const models: readonly LearnerModel[] = [actR, proficiency, allOrNone];

const TOPICS = 120;

/** Learner `i`: the same for every order. The index was tuned on learners 300 and up, and on others of their own. */
export function studyOf(scenario: Scenario, model: LearnerModel, i: number): Study {
  const { items, wrongTags, weightNoise, days, perDay } = scenario;
  const course: Course = makeCourse({ seed: 1 + i, items, topics: TOPICS, wrongTags, weightNoise });
  return { course, model, seed: 1 + i, days, perDay };
}
