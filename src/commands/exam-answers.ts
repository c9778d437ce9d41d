/** Answers of a script, put to an exam. */
import { typedAnswer } from '../terminal/keys.ts';
import type { ExamSession } from './exam-session.ts';

export interface RefusedAnswer {
  id: string;
  /** 1-based place of the question on the paper. */
  line: number;
  reason: string;
}

/** Answers every question that the file names; the others stay unanswered. */
export function answerAll(session: ExamSession, answers: ReadonlyMap<string, string>): RefusedAnswer[] {
  const refused: RefusedAnswer[] = [];
  for (const [n, question] of session.seat.questions.entries()) {
    const line = answers.get(question.id);
    if (line === undefined) continue;
    const answer = answerLine(session, n, line);
    if (answer) refused.push(answer);
  }
  return refused;
}

/** Answers question `n` by one line of a script; says why where the line is no answer, which then counts as wrong. */
export function answerLine(session: ExamSession, n: number, line: string): RefusedAnswer | undefined {
  const { id, order, select } = session.seat.questions[n]!;
  const typed = typedAnswer(line, { options: order.length, select });
  if (typed.kind === 'unknown') return { id, line: n + 1, reason: `unknown choice: ${typed.part}` };
  if (typed.kind === 'too-many')
    return { id, line: n + 1, reason: `too many: ${typed.shown.length}, asked for ${select}` };
  session.act({ type: 'go', to: n });
  session.act({ type: 'set', shown: typed.kind === 'empty' ? [] : typed.shown });
  return undefined;
}
