/** A whole exam answered from a file: a JSON object from question id to option keys. */
import { resolve } from 'node:path';
import { Failure } from '../failure.ts';
import { typedAnswer } from '../terminal/keys.ts';
import type { World } from '../world.ts';
import type { ExamSession } from './exam-session.ts';

export type AnswersFile = ReadonlyMap<string, string>;

export interface RefusedAnswer {
  id: string;
  line: string;
  reason: 'unknown-choice' | 'too-many';
}

/** Keys may be `"AC"`, `"1 3"`, `["A", "C"]` or a number. @throws Failure for a file that is none such */
export function readAnswers(world: Pick<World, 'files' | 'cwd'>, file: string): AnswersFile {
  let raw: unknown;
  try {
    raw = JSON.parse(world.files.read(resolve(world.cwd, file)));
  } catch (error) {
    throw new Failure(
      {
        en: `Cannot read the answers: ${(error as Error).message}`,
        ko: `답 파일을 읽을 수 없습니다: ${(error as Error).message}`,
      },
      { where: file, hint: { en: SHAPE.en, ko: SHAPE.ko } },
    );
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw notAnswers(file);
  return new Map(
    Object.entries(raw).map(([id, keys]) => {
      const line = Array.isArray(keys) ? keys.join(' ') : keys;
      if (typeof line !== 'string' && typeof line !== 'number') throw notAnswers(file, id);
      return [id, String(line)];
    }),
  );
}

/** Answers every question that the file names; the others stay unanswered. */
export function answerAll(session: ExamSession, answers: AnswersFile): RefusedAnswer[] {
  const refused: RefusedAnswer[] = [];
  for (const [n, question] of session.seat.questions.entries()) {
    const line = answers.get(question.id);
    if (line === undefined) continue;
    const reason = answerLine(session, n, line);
    if (reason) refused.push({ id: question.id, line, reason });
  }
  return refused;
}

/** Answers question `n` by one line of a script; says why where the line is no answer. */
export function answerLine(session: ExamSession, n: number, line: string): RefusedAnswer['reason'] | undefined {
  const { order, select } = session.seat.questions[n]!;
  const typed = typedAnswer(line, { options: order.length, select });
  if (typed.kind === 'unknown') return 'unknown-choice';
  if (typed.kind === 'too-many') return 'too-many';
  session.act({ type: 'go', to: n });
  session.act({ type: 'set', shown: typed.kind === 'empty' ? [] : typed.shown });
  return undefined;
}

const SHAPE = {
  en: 'A JSON object is needed, such as {"ebs-snapshots-01": "B", "s3-replication-02": "AC"}',
  ko: 'JSON 객체가 필요합니다. 예: {"ebs-snapshots-01": "B", "s3-replication-02": "AC"}',
};

function notAnswers(file: string, id?: string): Failure {
  return new Failure(
    {
      en: id ? `No option keys for ${id}` : 'No JSON object of answers',
      ko: id ? `${id}의 선택지 키가 아닙니다` : '답을 담은 JSON 객체가 아닙니다',
    },
    { where: file, hint: SHAPE },
  );
}
