import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Evidence, FirstExposure } from '../../src/memory/evidence.ts';
import { fitTopics } from '../../src/memory/fit.ts';
import { syllabusOf } from '../../src/memory/syllabus.ts';
import { memoryBank } from '../support/memory-bank.ts';

const syllabus = syllabusOf(memoryBank(48, 12));
const [domains, tasks] = [syllabus.domains.length, syllabus.tasks.length];

/** The model as learning.md writes it: its log posterior at mu, beta, gamma, domains, tasks and then topics. */
function logPosterior(firsts: readonly FirstExposure[], at: readonly number[]): number {
  const [mu, beta, gamma] = at as [number, number, number];
  const normal = (x: number, mean: number, variance: number): number => -((x - mean) ** 2) / (2 * variance);
  const answers = firsts.map(({ topic, task, domain, guess, right, topicPractice, allPractice }) => {
    const own = at[3 + domain]! + at[3 + domains + task]! + at[3 + domains + tasks + topic]!;
    const known = 1 / (1 + Math.exp(-(mu + own + beta * topicPractice + gamma * allPractice)));
    const p = guess + (0.97 - guess) * known;
    return Math.log(right ? p : 1 - p);
  });
  const parts = at.slice(3, 3 + domains + tasks).map((x) => normal(x, 0, 0.08));
  const topics = at.slice(3 + domains + tasks).map((x) => normal(x, 0, 0.8));
  const sum = [...answers, ...parts, ...topics].reduce((a, b) => a + b, 0);
  return sum + normal(mu, -0.1, 0.8) + normal(gamma, 0.2, 0.06);
}

const learners = fc
  .record({
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    places: fc.array(fc.nat(syllabus.items.length - 1), { maxLength: 300 }),
    salt: fc.nat(),
  })
  .map(({ share, places, salt }) =>
    places.map((place, i): FirstExposure => {
      const { topic, task, domain, guess } = syllabus.items[place]!;
      const right = ((place * 7919 + i * 104_729 + salt) % 1000) / 1000 < share;
      return { topic, task, domain, guess, right, topicPractice: (i % 5) / 3, allPractice: Math.log1p(i / 100) };
    }),
  );

test('whoever answered whatever, no parameter moved a little makes the answers likelier than the fit does', () => {
  fc.assert(
    fc.property(learners, (firsts) => {
      const evidence = { firsts } as unknown as Evidence;
      const { shared, topics } = fitTopics(syllabus, evidence);
      const best = [...shared, ...topics];
      const value = logPosterior(firsts, best);
      for (let i = 0; i < best.length; i++) {
        if (i === 1) continue; // What practice gives a topic is held at its mean.
        for (const by of [-0.03, -0.003, 0.003, 0.03])
          expect(
            logPosterior(
              firsts,
              best.map((x, k) => (k === i ? x + by : x)),
            ),
          ).toBeLessThan(value + 2e-6);
      }
      expect(shared[1]).toBeCloseTo(0.2, 6);
    }),
  );
});
