import type { NotFound } from '../bank/find.ts';
import { Failure } from '../failure.ts';
import { quizWords } from '../screens/quiz.words.ts';

/** A word that names nothing in the bank, with what may be meant. */
export function unknownWord({ word, suggestions }: NotFound): Failure {
  const hint = (lang: 'en' | 'ko'): string => {
    const w = quizWords(lang);
    return suggestions.length > 0 ? w.didYouMean(suggestions.join(', ')) : w.allTopics;
  };
  return new Failure(
    { en: quizWords('en').unknownWord(word), ko: quizWords('ko').unknownWord(word) },
    { hint: { en: hint('en'), ko: hint('ko') } },
  );
}
