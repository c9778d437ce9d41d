import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IndexedQuestion } from '../../src/bank/compiled.ts';
import { columnsOf, questionsOf } from '../../src/bank/question-columns.ts';

const name = fc.constantFrom('ec2', 'ec2-spot', 's3', '1.1', '1.1-K01', 'recall');
const question: fc.Arbitrary<IndexedQuestion> = fc
  .record({
    id: fc.string(),
    service: name,
    topic: name,
    domain: fc.nat(9),
    task: name,
    bullet: fc.option(name, { nil: undefined }),
    level: fc.constantFrom('recall' as const, 'apply' as const, 'analyze' as const),
    select: fc.integer({ min: 1, max: 3 }),
    hash: fc.string(),
    about: fc.array(fc.option(name), { minLength: 2, maxLength: 6 }),
  })
  .map(({ bullet, ...rest }) => ({ ...rest, options: rest.about.length, ...(bullet ? { bullet } : {}) }));

test('questions kept as columns of JSON are read back as they were', () => {
  fc.assert(
    fc.property(fc.array(question), (questions) => {
      expect(questionsOf(JSON.parse(JSON.stringify(columnsOf(questions))))).toEqual(questions);
    }),
  );
});
