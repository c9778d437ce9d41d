/** A question of an earlier sitting with everything that is to be said about it. Pure. */
import type { IndexedDomain } from '../bank/compiled.ts';
import { type Lang, say } from '../bank/model.ts';
import type { Style } from '../terminal/style.ts';
import { cut } from '../text/layout.ts';
import { type Feedback, feedbackLines } from './feedback.ts';
import { optionLines, PROSE_COLUMNS, rule, type Shown, stemLines } from './question.ts';
import { reviewWords } from './review.words.ts';

export interface ReviewedQuestion {
  /** 1-based place on the paper, and how many were asked. */
  n: number;
  of: number;
  id: string;
  domain: IndexedDomain | undefined;
  scored: boolean;
  /** Undefined where the bank lost the question. */
  feedback: Feedback | undefined;
}

export function reviewLines(
  question: ReviewedQuestion,
  lang: Lang,
  shown: Shown,
  columns: number,
  style: Style,
): string[] {
  const w = reviewWords(lang);
  const head = [
    w.place(question.n, question.of),
    ...(question.domain ? [`${question.domain.id} ${say(question.domain.short, lang)}`] : []),
    question.id,
    ...(question.scored ? [] : [w.trial]),
  ];
  const title = style.strong(cut(head.join('   '), Math.min(columns, PROSE_COLUMNS)));
  if (!question.feedback) return [title, rule(columns), w.gone];
  const { asked } = question.feedback;
  return [
    title,
    rule(columns),
    ...stemLines(asked.question, shown, columns),
    '',
    ...optionLines(asked, shown, columns),
    '',
    ...feedbackLines(question.feedback, lang, shown, columns, style),
  ];
}
