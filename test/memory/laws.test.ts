import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cholesky, inverse, solve } from '../../src/memory/linear.ts';
import { observedOf } from '../../src/memory/observed.ts';
import { outlookOf } from '../../src/memory/outlook.ts';
import { binomialTail, passChanceOf } from '../../src/memory/pass-chance.ts';
import { expectations } from '../../src/memory/predict.ts';
import { type JudgedAttempt, type Memory, nextQuestion, observe, readiness } from '../../src/memory/public.ts';
import { scaledScore } from '../../src/memory/scale.ts';
import { stateOf } from '../../src/memory/state.ts';
import { type MemoryBank, syllabusOf } from '../../src/memory/syllabus.ts';
import { planWeak, weakTopics } from '../../src/memory/weak.ts';
import { attempt, memoryBank, noon, seeded } from '../support/memory-bank.ts';

const TODAY = 20_000;
const bank = memoryBank(24, 8);

/** Answers to a bank's questions over the last month, oldest first. */
const answers = (of: MemoryBank, most = 150, least = 0) =>
  fc
    .array(
      fc.record({
        place: fc.nat({ max: Math.max(0, of.questions.length - 1) }),
        day: fc.integer({ min: TODAY - 30, max: TODAY }),
        correct: fc.boolean(),
      }),
      { minLength: least, maxLength: of.questions.length === 0 ? 0 : most },
    )
    .map((rows) =>
      rows
        .sort((a, b) => a.day - b.day)
        .map(({ place, day, correct }): JudgedAttempt => ({ question: of.questions[place]!.id, day, correct })),
    );

const remember = (attempts: readonly JudgedAttempt[]): Memory => attempts.reduce<Memory>(observe, { attempts: [] });

test('the guards hold, whatever was answered', () => {
  fc.assert(
    fc.property(answers(bank), fc.integer(), (attempts, seed) => {
      const memory = remember(attempts);
      const id = nextQuestion(bank, memory, { today: TODAY, examDate: TODAY + 20, random: seeded(seed) });
      if (id === null) return;
      const days = attempts.filter(({ question }) => question === id).map(({ day }) => day);
      for (const day of days) expect(TODAY - day).toBeGreaterThanOrEqual(4);
    }),
  );
});

test('no topic is asked above its daily cap while others may be asked', () => {
  let memory: Memory = { attempts: [] };
  const random = seeded(5);
  const perTopic = new Map<string, number>();
  for (let i = 0; i < 24; i++) {
    const id = nextQuestion(bank, memory, { today: 0, random, perDay: 24 })!;
    perTopic.set(id.slice(0, 3), (perTopic.get(id.slice(0, 3)) ?? 0) + 1);
    memory = observe(memory, { question: id, day: 0, correct: false });
  }
  expect(Math.max(...perTopic.values())).toBeLessThanOrEqual(2);
});

test('the same seed gives the same order, in one memory or one read back from JSON at every step', () => {
  const order = (copy: (memory: Memory) => Memory): string[] => {
    let memory: Memory = { attempts: [] };
    const random = seeded(11);
    const ids: string[] = [];
    for (let i = 0; i < 60; i++) {
      const day = Math.floor(i / 20);
      const id = nextQuestion(bank, memory, { today: day, examDate: 9, random })!;
      ids.push(id);
      memory = copy(observe(memory, { question: id, day, correct: i % 3 > 0 }));
    }
    return ids;
  };
  expect(order((memory) => JSON.parse(JSON.stringify(memory)))).toEqual(order((memory) => memory));
});

test('observing leaves the memory handed in as it was', () => {
  const before = remember([{ question: 't00-01', day: 0, correct: true }]);
  const ask = (memory: Memory) => nextQuestion(bank, memory, { today: 9, random: seeded(3) });
  const first = ask(before);
  const after = observe(before, { question: first!, day: 9, correct: true });
  ask(after);
  expect(before.attempts).toHaveLength(1);
  expect(ask(before)).toBe(first);
});

test('a second answer on the same day never changes what is remembered of a question', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }), (outcomes) => {
      const of = memoryBank(1, 1);
      const syllabus = syllabusOf(of);
      const memoryAfter = (rows: boolean[]) =>
        stateOf(
          syllabus,
          observedOf(
            rows.map((correct) => attempt('t00-01', TODAY, { correct })),
            syllabus,
          ),
        ).items[0]!.memory;
      expect(memoryAfter(outcomes)).toEqual(memoryAfter(outcomes.slice(0, 1)));
    }),
  );
});

test('words are asked to their end and nothing else is', () => {
  let memory: Memory = { attempts: [] };
  const asked = new Set<string>();
  for (let i = 0; i < 8; i++) {
    const id = nextQuestion(bank, memory, { today: 0, random: seeded(i), words: ['t03'] })!;
    asked.add(id);
    memory = observe(memory, { question: id, day: 0, correct: true });
  }
  expect([...asked].sort()).toEqual(bank.questions.filter(({ topic }) => topic === 't03').map(({ id }) => id));
  expect(nextQuestion(bank, memory, { today: 0, random: seeded(1), words: ['t03'] })).toMatch(/^t03-/);
  expect(nextQuestion(bank, memory, { today: 0, random: seeded(1), words: ['none'] })).toBeNull();
});

test('what is kept for mocks opens in the last days before the exam', () => {
  const large = memoryBank(100, 4);
  const ask = (today: number) => {
    let memory: Memory = { attempts: [] };
    for (let i = 0; i < 400; i++) {
      const id = nextQuestion(large, memory, { today, examDate: 30, random: seeded(2), perDay: 400 });
      if (id === null) break;
      memory = observe(memory, { question: id, day: today, correct: true });
      if (i === 345) return new Set(memory.attempts.map(({ question }) => question)).size;
    }
    return memory.attempts.length;
  };
  expect(ask(25)).toBe(346);
  expect(ask(1)).toBe(346);
});

test('one right first answer more never lowers readiness', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 60, max: 150 }), (seed, n) => {
      const random = seeded(seed);
      const order = [...bank.questions].sort(() => random() - 0.5);
      const memory = remember(
        order.slice(0, n).map(({ id }) => ({ question: id, day: TODAY, correct: random() < 0.7 })),
      );
      const before = readiness(bank, memory, { today: TODAY });
      const after = readiness(bank, observe(memory, { question: order[n]!.id, day: TODAY, correct: true }), {
        today: TODAY,
      });
      if (!before.share) return;
      expect(after.share!.mid).toBeGreaterThanOrEqual(before.share.mid);
      expect(after.passChance!.mid).toBeGreaterThanOrEqual(before.passChance!.mid);
    }),
    { numRuns: 100 },
  );
});

test('over 50 learners the interval at 200 first answers is narrower than at 60', () => {
  const wide = memoryBank(60, 5);
  const widths = [60, 200].map((n) => {
    let sum = 0;
    let learners = 0;
    for (let seed = 0; seed < 70; seed++) {
      const random = seeded(seed);
      const order = [...wide.questions].sort(() => random() - 0.5).slice(0, n);
      const memory = remember(order.map(({ id }) => ({ question: id, day: 0, correct: random() < 0.7 })));
      const { share } = readiness(wide, memory, { today: 0 });
      if (!share) continue;
      sum += share.high - share.low;
      learners++;
    }
    expect(learners).toBeGreaterThanOrEqual(50);
    return sum / learners;
  });
  expect(widths[1]).toBeLessThan(widths[0]! * 0.8);
});

const finite = (value: unknown): boolean =>
  typeof value === 'number'
    ? Number.isFinite(value)
    : value === null || typeof value !== 'object' || Object.values(value as object).every(finite);

test('every figure is finite: no topics, one item, 5,000 items, all right, all wrong, odd dates', () => {
  const odd: MemoryBank = {
    exam: { domains: [] },
    topics: [],
    questions: [{ id: 'x', topic: 't', domain: 9, task: 'k' }],
  };
  const zero = {
    ...memoryBank(3, 2),
    topics: [
      { id: 't00', weight: 0 },
      { id: 't01', weight: Number.NaN },
    ],
  };
  for (const of of [memoryBank(0, 0), memoryBank(1, 1), memoryBank(500, 10), odd, zero])
    for (const correct of [true, false]) {
      const attempts = of.questions.map(({ id }, i) => attempt(id, TODAY - (i % 40), { correct, hash: '' }));
      attempts.sort((a, b) => a.at - b.at);
      const given = { index: of, attempts, now: noon(TODAY), offsetMinutes: 0 };
      for (const examDate of [null, '2001-01-01', '2024-10-04', '2099-01-01'])
        expect(finite(outlookOf({ ...given, examDate }))).toBe(true);
      expect(finite(weakTopics(given))).toBe(true);
      const planned = planWeak({ ...given, past: attempts, random: seeded(1), n: 5 }, weakTopics(given)).ids.length;
      expect(planned > 0).toBe(of.questions.length > 0);
      for (const examDate of [null, 0, TODAY - 5, TODAY, TODAY + 700]) {
        const id = nextQuestion(of, { attempts: [] }, { today: TODAY, examDate, random: seeded(1) });
        expect(id === null).toBe(of.questions.length === 0);
      }
    }
});

test('a forecast before a first answer is a chance, and none is made for a question seen', () => {
  const attempts = bank.questions.slice(0, 50).map(({ id }, i) => attempt(id, TODAY, { correct: i % 5 > 0 }));
  const syllabus = syllabusOf(bank);
  const expected = expectations(syllabus, attempts);
  const of = (question: number) => expected[syllabus.itemPlace.get(bank.questions[question]!.id)!];
  expect(of(0)).toBeNull();
  const said = of(60);
  expect(said).toBeGreaterThan(0.4);
  expect(said).toBeLessThan(0.97);
});

test('nothing numeric is forecast from 39 first answers, or with seven in a domain', () => {
  const few = bank.questions.slice(0, 39).map(({ id }) => ({ question: id, day: 0, correct: true }));
  expect(readiness(bank, remember(few), { today: 0 })).toMatchObject({ enough: false, score: null, passChance: null });
  const lopsided = bank.questions
    .filter(({ domain }) => domain !== 4)
    .map(({ id }) => ({ question: id, day: 0, correct: true }));
  expect(readiness(bank, remember(lopsided), { today: 0 })).toMatchObject({ enough: false, questionsBehindIt: 144 });
});

test('of topics that weigh the same a weak drill begins with the one that its list says is known least', () => {
  fc.assert(
    fc.property(answers(bank, 150, 60), fc.integer(), (rows, seed) => {
      const attempts = rows.map(({ question, day, correct }) => attempt(question, day - 100, { correct }));
      const given = { index: bank, attempts, now: noon(TODAY), offsetMinutes: 0 };
      const view = weakTopics(given);
      if (!view.enough) return;
      const shown = new Set(attempts.map(({ question }) => question));
      const last = bank.questions.find(({ id }) => id === attempts.at(-1)!.question)!.topic;
      const { ids, topics } = planWeak({ ...given, past: attempts, random: seeded(seed), n: 1 }, view);
      // The last answer's topic gives way, and questions that were shown; practice of 100 days ago counts no more.
      const fresh = topics.filter(
        ({ id }) => id !== last && bank.questions.some((q) => q.topic === id && !shown.has(q.id)),
      );
      const asked = view.topics.find(({ id }) => ids[0]!.startsWith(`${id}-`))!;
      expect(asked.expected).toBeLessThan(Math.min(...fresh.map(({ expected }) => expected)) + 0.001);
    }),
  );
});

test('the scale is 720 at the cut and meets its ends', () => {
  const scale = { min: 100, max: 1000, pass: 720 };
  for (const cut of [0.65, 0.72, 0.8])
    expect([0, cut, 1].map((share) => scaledScore(share, scale, cut))).toEqual([100, 720, 1000]);
});

test('the binomial tail sums what it says, and a pass chance stays within 1 to 99 %', () => {
  expect(binomialTail(2, 0.5)).toEqual(Float64Array.from([1, 0.75, 0.25]));
  for (const mean of [0.001, 0.5, 0.72, 0.999]) {
    const { low, mid, high } = passChanceOf({ mean, sd: 0.05 }, 50);
    expect(low).toBeGreaterThanOrEqual(0.01);
    expect(low).toBeLessThanOrEqual(mid);
    expect(mid).toBeLessThanOrEqual(high);
    expect(high).toBeLessThanOrEqual(0.99);
  }
});

test('solving gives back what was multiplied', () => {
  const matrix = Float64Array.from([4, 2, 0.5, 2, 3, 1, 0.5, 1, 2]);
  const x = Float64Array.from([1, -2, 3]);
  const b = Float64Array.from([0, 1, 2], (i) => [0, 1, 2].reduce((sum, j) => sum + matrix[i * 3 + j]! * x[j]!, 0));
  const lower = cholesky(matrix, 3)!;
  const found = solve(lower, b);
  for (let i = 0; i < 3; i++) expect(found[i]).toBeCloseTo(x[i]!, 10);
  const unit = inverse(lower, 3);
  for (let i = 0; i < 9; i++)
    expect([0, 1, 2].reduce((sum, k) => sum + matrix[i - (i % 3) + k]! * unit[k * 3 + (i % 3)]!, 0)).toBeCloseTo(
      i % 4 === 0 ? 1 : 0,
      10,
    );
  expect(cholesky(Float64Array.from([1, 2, 2, 1]), 2)).toBeUndefined();
});
