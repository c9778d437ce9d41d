/** What the model expects of a first exposure, kept before the answer so that it can be held against it later. */
import type { Attempt } from './attempt.ts';
import { allGain, evidenceOf, topicGain } from './evidence.ts';
import { BETA, CEILING, FIRST_DOMAIN, firstTask, fitTopics, GAMMA, MU, sigma } from './fit.ts';
import { observedOf } from './observed.ts';
import { type MemoryBank, syllabusOf } from './syllabus.ts';

/** A function from question id to P(correct), null where the question was shown before. Fits on its first call. */
export function predictor(index: MemoryBank, attempts: readonly Attempt[]): (questionId: string) => number | null {
  let predict: ((questionId: string) => number | null) | undefined;
  return (questionId) => {
    predict ??= fitted(index, attempts);
    return predict(questionId);
  };
}

function fitted(index: MemoryBank, attempts: readonly Attempt[]): (questionId: string) => number | null {
  const syllabus = syllabusOf(index);
  const answers = observedOf(attempts, syllabus);
  const shown = new Set(answers.map(({ item }) => item));
  const { practice, ...evidence } = evidenceOf(syllabus, answers);
  const model = fitTopics(syllabus, { practice, ...evidence });
  const general = model.shared[MU]! + model.shared[GAMMA]! * allGain(practice.all);
  return (questionId) => {
    const place = syllabus.itemPlace.get(questionId);
    if (place === undefined || shown.has(place)) return null;
    const { topic, domain, task, guess } = syllabus.items[place]!;
    const parts =
      model.shared[FIRST_DOMAIN + domain]! + model.shared[firstTask(syllabus) + task]! + model.topics[topic]!;
    const eta = general + parts + model.shared[BETA]! * topicGain(practice.byTopic[topic]!);
    // A logit that is unsure by a variance v predicts like one drawn in by sqrt(1 + pi v / 8) (MacKay 1992).
    const drawnIn = eta / Math.sqrt(1 + Math.PI / 8 / model.precision[topic]!);
    return guess + (CEILING - guess) * sigma(drawnIn);
  };
}
