import { expect, test } from 'vitest';
import { syllabusOf } from '../../src/memory/syllabus.ts';
import { readSyllabus, writeSyllabus } from '../../src/memory/written-syllabus.ts';
import { shippedBank } from '../support/shipped-bank.ts';

test('a syllabus that is kept with the bank is the one that is worked out', () => {
  const { index } = shippedBank();
  expect({ ...readSyllabus(writeSyllabus(index)) }).toEqual(syllabusOf(index));
});
