import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseQuestions } from '../../src/memory/choose.ts';
import { observedOf } from '../../src/memory/observed.ts';
import { stateOf } from '../../src/memory/state.ts';
import { syllabusOf } from '../../src/memory/syllabus.ts';
import { stateFrom, writtenState } from '../../src/memory/written-state.ts';
import { attempt, memoryBank, noon, seeded } from '../support/memory-bank.ts';

const TODAY = 20_000;
const bank = memoryBank(40, 4);
const syllabus = syllabusOf(bank);

test('a state that was kept as JSON chooses as the answers themselves do', () => {
  const answers = fc.array(
    fc.record({
      place: fc.nat(bank.questions.length - 1),
      ago: fc.nat(30),
      correct: fc.boolean(),
      confidence: fc.constantFrom(undefined, 'sure' as const, 'guessed' as const),
    }),
    { minLength: 1, maxLength: 120 },
  );
  fc.assert(
    fc.property(answers, (drawn) => {
      const attempts = drawn
        .map(({ place, ago, correct, confidence }) =>
          attempt(bank.questions[place]!.id, TODAY - ago, { correct, ...(confidence ? { confidence } : {}) }),
        )
        .sort((a, b) => a.at - b.at);
      const written = writtenState(stateOf(syllabus, observedOf(attempts, syllabus)))!;
      const kept = stateFrom(JSON.parse(JSON.stringify(written)), syllabus);
      const choice = (past: Parameters<typeof chooseQuestions>[0]['past']) =>
        chooseQuestions({
          index: bank,
          past,
          now: noon(TODAY),
          offsetMinutes: 0,
          random: seeded(1),
          n: 10,
          mode: 'free',
        });
      expect(choice(kept)).toEqual(choice(attempts));
    }),
  );
});

test('without answers nothing is kept', () => {
  expect(writtenState(stateOf(syllabus, []))).toBeUndefined();
});
