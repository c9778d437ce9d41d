/** Which topics get taken for which: wrong options that stand for a topic, chosen where another was right. */
import type { Attempt } from './attempt.ts';

export interface Confusion {
  /** Topic ids: what the chosen option stands for, and what the question was about. */
  chose: string;
  right: string;
  times: number;
}

interface AskedQuestions {
  questions: readonly { id: string; topic: string; hash: string; about: readonly (string | null)[] }[];
}

/** Most frequent first. Answers to questions that were changed since are left out: their options may be others. */
export function confusionsOf(attempts: readonly Attempt[], index: AskedQuestions): Confusion[] {
  const questions = new Map(index.questions.map((question) => [question.id, question]));
  const found = new Map<string, Confusion>();
  for (const attempt of attempts) {
    const question = questions.get(attempt.question);
    if (!question || attempt.correct || question.hash !== attempt.hash) continue;
    for (const chose of new Set(attempt.selected.map((place) => question.about[place] ?? null))) {
      if (chose === null || chose === question.topic) continue;
      const key = `${chose}|${question.topic}`;
      const confusion = found.get(key) ?? { chose, right: question.topic, times: 0 };
      confusion.times++;
      found.set(key, confusion);
    }
  }
  return [...found.values()].sort((a, b) => b.times - a.times || (a.chose < b.chose ? -1 : 1));
}
