import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { baselines, lowestTopic, retryWrong } from './baselines.ts';
import { clairvoyants, index } from './contenders.ts';
import { makeCourse } from './course.ts';
import { readinessBench } from './readiness-bench.ts';
import { base, models, studyOf } from './scenarios.ts';
import { passChance, study } from './study.ts';
import { estimate, paired } from './table.ts';

const course = makeCourse({ seed: 3, items: 120, topics: 30, wrongTags: 0, weightNoise: 0 });

test('learners and baselines know nothing of the memory that is judged', () => {
  for (const file of readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts'))) {
    if (/^(contenders|readiness-bench|speed|simulation\.test)\.ts$/.test(file)) continue;
    const imports = readFileSync(join(import.meta.dirname, file), 'utf8').match(/from '[^']+'/g) ?? [];
    expect(imports.filter((line) => line.includes('/src/'))).toEqual([]);
  }
});

test('a course keeps the blueprint, and its told weights are the true ones where nothing blurs them', () => {
  const byDomain = [0, 1, 2, 3].map((d) =>
    course.topics.filter((t) => t.domain === d).reduce((sum, t) => sum + t.weight, 0),
  );
  for (const [d, share] of [0.3, 0.26, 0.24, 0.2].entries()) expect(byDomain[d]).toBeCloseTo(share, 9);
  expect(course.told.topics.map(({ weight }) => weight)).toEqual(course.topics.map(({ weight }) => weight));
  expect(new Set(course.told.questions.map(({ id }) => id)).size).toBe(120);
});

test.each(models)(
  'a learner of model $name knows more after study, less after a month without, and what was asked best',
  (model) => {
    const learner = model.make(course, 8);
    const right = (day: number) => course.items.reduce((sum, _, item) => sum + learner.chance(item, day), 0);
    const [begin, unseen] = [learner.examShare(0), right(0)];
    for (let day = 0; day < 5; day++) for (let item = 0; item < 120; item++) learner.study(item, day, item % 2 === 0);
    const after = learner.examShare(5);
    expect(after).toBeGreaterThan(begin + 0.03);
    expect(learner.examShare(60)).toBeLessThan(after);
    expect(right(5)).toBeGreaterThan(unseen);
    for (let item = 0; item < 120; item++) {
      expect(learner.chance(item, 6)).toBeGreaterThan(0.1);
      expect(learner.chance(item, 6)).toBeLessThanOrEqual(0.97);
      expect(learner.unknown(item, 6)).toBeGreaterThanOrEqual(0);
      expect(Number.isFinite(learner.gain(item, 6, 20))).toBe(true);
    }
  },
);

test('the same learner under the same order is the same, number by number', () => {
  for (const model of models) {
    const one = { ...studyOf(base, model, 5), days: 3 };
    expect(study(one, index)).toEqual(study(one, index));
  }
});

test('every order asks through a week without a fault, and the index never does worse than lowest topic first', () => {
  for (const model of models) {
    const runs = new Map<string, number[]>();
    for (let i = 0; i < 2; i++)
      for (const kind of [...baselines, index, ...(i === 0 ? clairvoyants : [])]) {
        const { share } = study({ ...studyOf(base, model, i), days: 7, perDay: 30 }, kind);
        expect(share).toBeGreaterThan(0.2);
        expect(share).toBeLessThan(0.97);
        runs.set(kind.name, [...(runs.get(kind.name) ?? []), 100 * share]);
      }
    expect(paired(runs.get(index.name)!, runs.get(lowestTopic.name)!).mean).toBeGreaterThan(0);
    expect(paired(runs.get(index.name)!, runs.get(retryWrong.name)!).mean).toBeGreaterThan(0);
  }
});

test('readiness comes nearer the truth than the last 65 answers do, for every model and order', () => {
  for (const row of readinessBench(2, () => {})) {
    expect(row.error.mean).toBeLessThan(row.lastError.mean);
    expect(row.byDay).toHaveLength(6);
  }
});

test('the pass chance is a binomial tail, and intervals are what they say', () => {
  expect(passChance(0)).toBe(0);
  expect(passChance(1)).toBe(1);
  expect(passChance(0.72)).toBeGreaterThan(0.5);
  expect(passChance(0.72)).toBeLessThan(0.62);
  expect(estimate([1, 2, 3])).toEqual({ mean: 2, margin: 1.96 * Math.sqrt(1 / 3) });
});
