import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evidenceOf, topicGain } from '../../src/memory/evidence.ts';
import { observedOf } from '../../src/memory/observed.ts';
import { type JudgedAttempt, readiness } from '../../src/memory/public.ts';
import { stateOf } from '../../src/memory/state.ts';
import { syllabusOf } from '../../src/memory/syllabus.ts';
import { attempt, memoryBank, seeded } from '../support/memory-bank.ts';

const bank = memoryBank(24, 8);
const syllabus = syllabusOf(bank);
const ids = bank.questions.map(({ id }) => id);

test('practice on a topic fades while its questions are forgotten, and faster where they were wrong', () => {
  const retained = (correct: boolean, daysLater: number) =>
    evidenceOf(syllabus, observedOf([attempt('t00-01', 0, { correct })], syllabus), daysLater).practice.byTopic[0]!;
  expect(retained(true, 0)).toBe(1);
  expect(retained(true, 20)).toBeLessThan(retained(true, 5));
  expect(retained(false, 5)).toBeLessThan(retained(true, 5));
  expect(retained(false, 3000)).toBeGreaterThan(0);
});

test('what was repeated over weeks fades more slowly than what was met once', () => {
  const days = [0, 5, 15, 30];
  const left = (of: readonly number[]) => {
    const answers = observedOf(
      of.map((day) => attempt('t00-01', day)),
      syllabus,
    );
    const at = (today: number) => evidenceOf(syllabus, answers, today).practice.byTopic[0]!;
    return at(60) / at(30);
  };
  expect(left(days)).toBeGreaterThan(left([30]));
});

test('a first exposure is read with the practice that was left on its day', () => {
  const rows = [attempt('t00-01', 0), attempt('t00-02', 12)];
  const [, later] = evidenceOf(syllabus, observedOf(rows, syllabus), 12).firsts;
  expect(later!.topicPractice).toBeGreaterThan(0);
  expect(later!.topicPractice).toBeLessThan(topicGain(1));
});

test('a first answer too fast to be one counts where it was wrong, for the forecast as for the choice', () => {
  const answers = observedOf(
    [
      attempt('t00-01', 0, { ms: 500, correct: false }),
      attempt('t00-02', 0, { ms: 500 }),
      attempt('t00-03', 0, { ms: 20_000 }),
    ],
    syllabus,
  );
  expect(evidenceOf(syllabus, answers, 0).firsts.map(({ right }) => right)).toEqual([false, true]);
  expect(stateOf(syllabus, answers).topics[0]).toMatchObject({ asked: 2, right: 1 });
});

const share = (attempts: readonly JudgedAttempt[], today: number) => readiness(bank, { attempts }, { today }).share!;

test('a month without practice lowers the forecast', () => {
  const attempts = ids.slice(0, 120).map((question, i) => ({ question, day: 0, correct: i % 3 > 0 }));
  expect(share(attempts, 30).mid).toBeLessThan(share(attempts, 0).mid);
});

test('of two with as many right, the one who came to be right is told to know more than the one who ceased to', () => {
  const large = memoryBank(60, 12);
  const random = seeded(4);
  const order = large.questions.map(({ id }) => id).sort(() => random() - 0.5);
  const told = (rightOf16: (i: number) => number) => {
    const attempts = order.map((question, i) => ({
      question,
      day: Math.floor(i / 24),
      correct: i % 16 < rightOf16(i),
    }));
    return readiness(large, { attempts }, { today: 29 }).share!.mid;
  };
  expect(told((i) => (i < 352 ? 9 : 13))).toBeGreaterThan(told((i) => (i < 368 ? 13 : 9)) + 0.02);
});

test('one right first answer more never lowers readiness, after weeks of first answers and repeats', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 60, max: 180 }), fc.integer({ min: 1, max: 30 }), (seed, n, days) => {
      const random = seeded(seed);
      const order = [...ids].sort(() => random() - 0.5);
      const [early, late] = [random(), random()];
      const attempts: JudgedAttempt[] = [];
      for (let i = 0; i < n; i++) {
        const day = Math.floor((i * days) / n);
        attempts.push({ question: order[i]!, day, correct: random() < early + ((late - early) * i) / n });
        if (random() < 0.7) {
          const again = order[Math.floor(random() * (i + 1))]!;
          attempts.push({ question: again, day, correct: random() < 0.8 });
        }
      }
      const today = days + Math.floor(random() * 10);
      const before = readiness(bank, { attempts }, { today });
      if (!before.share) return;
      const added = { question: order[n]!, day: today, correct: true };
      const after = readiness(bank, { attempts: [...attempts, added] }, { today });
      expect(after.share!.mid).toBeGreaterThanOrEqual(before.share.mid);
      expect(after.passChance!.mid).toBeGreaterThanOrEqual(before.passChance!.mid);
      // Nor does one given earlier.
      const at = Math.floor(random() * attempts.length);
      const sooner = [...attempts.slice(0, at), { ...added, day: attempts[at]!.day }, ...attempts.slice(at)];
      expect(readiness(bank, { attempts: sooner }, { today }).share!.mid).toBeGreaterThanOrEqual(before.share.mid);
    }),
    { numRuns: 100 },
  );
});
