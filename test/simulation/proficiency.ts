/**
 * Learner B: one continuous proficiency a topic, a saturating learning curve, exponential forgetting down to a floor
 * that rises with spaced practice (Ebbinghaus 1885; Thurstone 1919; Bahrick's permastore 1984). A repeated item teaches
 * less than a new one; its wording is remembered apart.
 */
import { logistic, normalFrom, uniforms } from './chance.ts';
import type { Course } from './course.ts';
import { examShareOf, KNOWING, type Learner, type LearnerModel } from './learner.ts';

class ProficiencyLearner implements Learner {
  readonly #course: Course;
  readonly #level: Float64Array;
  readonly #floor: Float64Array;
  readonly #day: Float64Array;
  readonly #shown: Uint8Array;
  readonly #wording: Float64Array;
  readonly #wordingDay: Float64Array;
  readonly #rate: number;
  readonly #loss: number;

  constructor(course: Course, seed: number) {
    this.#course = course;
    const uniform = uniforms(seed * 6271 + 5);
    const ability = -0.75 + 0.5 * normalFrom(uniform);
    this.#rate = 0.2 * Math.exp(0.25 * normalFrom(uniform));
    this.#loss = 0.045 * Math.exp(0.35 * normalFrom(uniform));
    const spread = 0.8 * Math.exp(0.2 * normalFrom(uniform));
    this.#level = Float64Array.from(course.topics, (topic) =>
      logistic(ability - topic.difficulty + spread * normalFrom(uniform)),
    );
    this.#floor = this.#level.map((level) => 0.85 * level);
    this.#day = new Float64Array(course.topics.length);
    this.#shown = new Uint8Array(course.items.length);
    this.#wording = new Float64Array(course.items.length);
    this.#wordingDay = new Float64Array(course.items.length);
  }

  #known(topic: number, day: number): number {
    const floor = this.#floor[topic]!;
    return floor + (this.#level[topic]! - floor) * Math.exp(-this.#loss * Math.max(0, day - this.#day[topic]!));
  }

  chance(item: number, day: number): number {
    const { topic, difficulty, guess } = this.#course.items[item]!;
    const k = Math.min(0.999, Math.max(0.001, this.#known(topic, day)));
    const solved = logistic(Math.log(k / (1 - k)) - difficulty);
    const wording = this.#wording[item]! * Math.exp(-0.06 * (day - this.#wordingDay[item]!));
    return guess + (KNOWING - guess) * (1 - (1 - solved) * (1 - wording));
  }

  #after(item: number, day: number, correct: boolean): { level: number; floor: number } {
    const { topic } = this.#course.items[item]!;
    const now = this.#known(topic, day);
    const novelty = 0.55 ** Math.min(4, this.#shown[item]!);
    const level = now + this.#rate * novelty * (correct ? 0.85 : 1) * (1 - now);
    // What was nearly forgotten and is practised again is kept better: part of the way up to today's level.
    const floor = this.#floor[topic]! + 0.22 * (0.4 + 0.6 * novelty) * (level - this.#floor[topic]!);
    return { level, floor };
  }

  study(item: number, day: number, correct: boolean): void {
    const { topic } = this.#course.items[item]!;
    const { level, floor } = this.#after(item, day, correct);
    this.#level[topic] = level;
    this.#floor[topic] = floor;
    this.#day[topic] = day;
    this.#shown[item]!++;
    const kept = this.#wording[item]! * Math.exp(-0.06 * (day - this.#wordingDay[item]!));
    this.#wording[item] = kept + 0.55 * (1 - kept);
    this.#wordingDay[item] = day;
  }

  examShare(day: number): number {
    return examShareOf(this.#course, (topic) => this.#known(topic, day));
  }

  unknown(item: number, day: number): number {
    return 1 - this.#known(this.#course.items[item]!.topic, day);
  }

  gain(item: number, day: number, examDay: number): number {
    const { topic } = this.#course.items[item]!;
    const { level, floor } = this.#after(item, day, this.chance(item, day) > 0.5);
    return floor + (level - floor) * Math.exp(-this.#loss * (examDay - day)) - this.#known(topic, examDay);
  }
}

export const proficiency: LearnerModel = {
  name: 'B',
  literature: 'continuous proficiency, exponential decay to a consolidating floor (Ebbinghaus 1885; Bahrick 1984)',
  make: (course, seed) => new ProficiencyLearner(course, seed),
};
