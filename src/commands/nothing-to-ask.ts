/** Why a choice of questions is empty, and what to do instead. */
import type { Bank } from '../bank/bank.ts';
import { findTopics } from '../bank/find.ts';
import { Failure } from '../failure.ts';
import { type Circumstances, planQuiz, type QuizRequest } from '../quiz/plan.ts';
import { quizWords } from '../screens/quiz.words.ts';

type Words = ReturnType<typeof quizWords>;

/** Of words that are all known. */
export function nothingToAsk(bank: Bank, request: QuizRequest, given: Circumstances): Failure {
  if (request.marked?.length === 0) return failure((w) => [w.noneMarked, w.howToMark]);
  const { words } = request;
  const found = findTopics(bank, words);
  if (!('suggestions' in found) && words.length > 0 && bank.ids({ topics: found.topics }).length === 0)
    return failure((w) => [w.noQuestions(words.join(' ')), w.readNotes(words.join(' '))]);
  const others = request.due && planQuiz(bank, { ...request, due: false }, given);
  if (others && 'items' in others && others.items.length > 0) return failure((w) => [w.noneDue, w.insteadOfDue]);
  return nothingFits();
}

export function nothingFits(): Failure {
  return failure((w) => [w.nothing, w.nothingHint]);
}

function failure(say: (w: Words) => [what: string, hint: string]): Failure {
  const [en, ko] = [say(quizWords('en')), say(quizWords('ko'))];
  return new Failure({ en: en[0], ko: ko[0] }, { hint: { en: en[1], ko: ko[1] } });
}
