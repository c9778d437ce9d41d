import { expect, test } from 'vitest';
import type { PlacedFacts } from '../../src/lint/bank-view.ts';
import { appearancesOf } from '../../src/lint/figures/vocabulary.ts';

const question = (keyServices: string[], otherServices: string[]): PlacedFacts =>
  ({ keyServices, otherServices }) as unknown as PlacedFacts;

test('a service counts by question: in options, in keys, and in keys alone', () => {
  const questions = [
    question(['Amazon SNS', 'Amazon SQS'], ['Amazon SNS']),
    question(['Amazon SQS'], ['Amazon SNS']),
    question([], ['Amazon SQS', 'AWS KMS']),
  ];
  expect(appearancesOf(questions)).toEqual([
    { service: 'Amazon SQS', appears: 3, inKey: 2, keyAlone: 2 },
    { service: 'Amazon SNS', appears: 2, inKey: 1, keyAlone: 0 },
    { service: 'AWS KMS', appears: 1, inKey: 0, keyAlone: 0 },
  ]);
});
