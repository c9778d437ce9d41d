/** What the model expects of a first exposure, kept before the answer so that it can be held against it later. */
import type { Attempt } from './attempt.ts';
import { evidenceOf } from './evidence.ts';
import { CEILING, fitTopics } from './fit.ts';
import { knownOf } from './forecast.ts';
import { observedOf } from './observed.ts';
import type { Syllabus } from './syllabus.ts';

/** P(correct) of every question, by its place in the syllabus; null where it was shown before. */
export function expectations(syllabus: Syllabus, attempts: readonly Attempt[]): (number | null)[] {
  const answers = observedOf(attempts, syllabus);
  const shown = new Set(answers.map(({ item }) => item));
  // As of the last answer, so that it can be kept until there is another one.
  const evidence = evidenceOf(syllabus, answers, answers.at(-1)?.day ?? 0);
  const model = fitTopics(syllabus, evidence);
  return syllabus.items.map(({ topic, domain, task, guess }, place) => {
    if (shown.has(place)) return null;
    const { mean } = knownOf(syllabus, model, evidence.practice, [{ topic, domain, task, weight: 1 }]);
    return guess + (CEILING - guess) * mean;
  });
}
