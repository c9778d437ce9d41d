/** A bilingual bank of any size, for benches: real lengths, invented words. */
import { compileBank } from '../../src/bank/compile.ts';
import type { Question, ServiceNotes } from '../../src/bank/model.ts';
import { randomFrom } from '../../src/bank/order.ts';
import { filesOf } from '../../src/commands/compile-bank.ts';
import { testExam, testFiles, testNotes, testQuestion } from './bank.ts';

const EN =
  'workload instances traffic Region storage requests replicas backup queue latency cluster policy endpoint'.split(' ');
const KO = '워크로드 인스턴스 트래픽 리전 스토리지 요청 복제본 백업 대기열 지연 클러스터 정책 엔드포인트'.split(' ');

export interface MadeBank {
  notes: ServiceNotes[];
  questions: Question[];
}

/** `count` questions over `count / 4` topics of 40 services; the first service is `ec2`. */
export function makeBank(count: number): MadeBank {
  const random = randomFrom(`made ${count}`);
  const text = (words: string[], n: number): string =>
    Array.from({ length: n }, () => words[Math.floor(random() * words.length)]).join(' ');
  const pair = (n: number) => ({ en: `${text(EN, n)}.`, ko: `${text(KO, n)}입니다.` });
  const tasks = testExam().domains.flatMap((domain) => domain.tasks.map((task) => task.id));
  const topics = Array.from({ length: Math.ceil(count / 4) }, (_, i) => `${i % 40 === 0 ? 'ec2' : `s${i % 40}`}-t${i}`);
  const questions = Array.from({ length: count }, (_, i): Question => {
    const question = testQuestion({
      id: `${topics[i % topics.length]}-${String(1 + Math.floor(i / topics.length)).padStart(2, '0')}`,
      task: tasks[i % tasks.length]!,
    });
    question.stem = pair(60);
    for (const option of question.options) Object.assign(option, { text: pair(16), why: pair(30) });
    return question;
  });
  const services = [...new Set(topics.map((topic) => topic.split('-')[0]!))];
  const notes = services.map((service) =>
    testNotes(
      service,
      topics.filter((topic) => topic.startsWith(`${service}-`)),
    ),
  );
  return { notes, questions };
}

export function compiledMadeBank(count: number): Map<string, string> {
  return filesOf(compileBank(testFiles(makeBank(count))));
}
