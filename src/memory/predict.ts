/** What the model expects of a first exposure, kept before the answer so that it can be held against it later. */
import type { Attempt } from './attempt.ts';
import { evidenceOf } from './evidence.ts';
import { CEILING, fitTopics } from './fit.ts';
import { knownOf } from './forecast.ts';
import { observedOf } from './observed.ts';
import { type MemoryBank, type Syllabus, syllabusOf } from './syllabus.ts';

/** A function from question id to P(correct), null where the question was shown before. Fits on its first call. */
export function predictor(index: MemoryBank, attempts: readonly Attempt[]): (questionId: string) => number | null {
  let expected: ((place: number) => number | null) | undefined;
  return (questionId) => {
    const syllabus = syllabusOf(index);
    const place = syllabus.itemPlace.get(questionId);
    if (place === undefined) return null;
    expected ??= fitted(syllabus, attempts);
    return expected(place);
  };
}

/** The same of every question, by its place in the syllabus. */
export function expectations(syllabus: Syllabus, attempts: readonly Attempt[]): (number | null)[] {
  const expected = fitted(syllabus, attempts);
  return syllabus.items.map((_, place) => expected(place));
}

function fitted(syllabus: Syllabus, attempts: readonly Attempt[]): (place: number) => number | null {
  const answers = observedOf(attempts, syllabus);
  const shown = new Set(answers.map(({ item }) => item));
  // As of the last answer, so that it can be kept until there is another one.
  const evidence = evidenceOf(syllabus, answers, answers.at(-1)?.day ?? 0);
  const model = fitTopics(syllabus, evidence);
  return (place) => {
    if (shown.has(place)) return null;
    const { topic, domain, task, guess } = syllabus.items[place]!;
    const { mean } = knownOf(syllabus, model, evidence.practice, [{ topic, domain, task, weight: 1 }]);
    return guess + (CEILING - guess) * mean;
  };
}
