import { expect, test } from 'vitest';
import { evidenceOf } from '../../src/memory/evidence.ts';
import { observedOf } from '../../src/memory/observed.ts';
import { outlookOf } from '../../src/memory/outlook.ts';
import { paceOf, practiceAfter } from '../../src/memory/pace.ts';
import { syllabusOf } from '../../src/memory/syllabus.ts';
import { attempt, memoryBank, noon } from '../support/memory-bank.ts';

const TODAY = 20_000;
const bank = memoryBank(24, 4);
const syllabus = syllabusOf(bank);
/** Every question once, `perDay` a day up to today. */
const once = (perDay: number) =>
  bank.questions.map(({ id }, i) => {
    const daysAgo = Math.floor((bank.questions.length - 1 - i) / perDay);
    return attempt(id, TODAY - daysAgo, { correct: i % 3 > 0 });
  });

test('a pace is told from three days on', () => {
  expect(paceOf(observedOf(once(48), syllabus), TODAY)).toBe(0);
  expect(paceOf(observedOf(once(16), syllabus), TODAY)).toBe(16);
  expect(paceOf([], TODAY)).toBe(0);
});

test('a bank gives at most two showings worth of practice a question, however long one goes on', () => {
  const answers = observedOf(once(16), syllabus);
  const { practice } = evidenceOf(syllabus, answers, TODAY);
  expect(practice.all).toBe(96);
  expect(practiceAfter(syllabus, practice, answers, 0)).toEqual(practice);
  const longer = [96, 960, 96_000].map((more) => practiceAfter(syllabus, practice, answers, more).all);
  expect(longer[0]).toBeCloseTo(96 * 1.5, 9);
  expect(longer[2]).toBeCloseTo(96 * 2, 6);
  expect(longer[1]).toBeLessThan(longer[2]!);
});

test('keeping the pace never foretells less than stopping', () => {
  const outlook = outlookOf({ index: bank, attempts: once(16), now: noon(TODAY), offsetMinutes: 0, examDate: null });
  expect(outlook.atExam!.share.mid).toBeGreaterThan(outlook.today!.share.mid);
  expect(outlook).toMatchObject({ pace: 16, days: 14, dateIsSet: false });
});
