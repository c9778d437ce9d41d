import type { PlacedFacts } from '../bank-view.ts';

export interface Mix {
  questions: number;
  /** Percent of all questions. */
  multipleResponse: number;
  recall: number;
  threeOfSix: number;
}

export function mixOf(questions: readonly PlacedFacts[]): Mix {
  const percent = (test: (question: PlacedFacts) => boolean): number =>
    questions.length === 0 ? 0 : (100 * questions.filter(test).length) / questions.length;
  return {
    questions: questions.length,
    multipleResponse: percent(({ keys }) => keys.length > 1),
    recall: percent(({ level }) => level === 'recall'),
    threeOfSix: percent(({ keys, options }) => keys.length === 3 && options === 6),
  };
}
