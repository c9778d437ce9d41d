/** Small banks for tests: say only what the test is about. */
import { Bank } from '../../src/bank/bank.ts';
import { compileBank, compiledFiles } from '../../src/bank/compile.ts';
import type { Contrast, Exam, Question, QuestionFile, ServiceNotes } from '../../src/bank/model.ts';
import type { ParsedFile } from '../../src/bank/source.ts';

const pair = (en: string, ko = `${en} 한국어`) => ({ en, ko });

/** Four domains with the real exam's weights; two tasks each, three bullets a task. */
export function testExam(): Exam {
  const folders = ['1-secure', '2-resilient', '3-high-performing', '4-cost-optimized'];
  return {
    format: 1,
    code: 'TEST-01',
    title: pair('Test exam', '시험'),
    guide: { version: '1', checked: '2026-10-05' },
    questions: { total: 65, scored: 50 },
    minutes: { standard: 130, extra: 30 },
    scale: { min: 100, max: 1000, pass: 720 },
    bank: { version: '2026.11.0' },
    domains: [30, 26, 24, 20].map((weight, i) => ({
      id: i + 1,
      folder: folders[i]!,
      title: pair(`Domain ${i + 1} title`, `도메인 ${i + 1} 제목`),
      short: pair(`Domain${i + 1}`, `도메인${i + 1}`),
      weight,
      tasks: [1, 2].map((task) => ({
        id: `${i + 1}.${task}`,
        title: pair(`Task ${i + 1}.${task}`, `작업 ${i + 1}.${task}`),
        bullets: [1, 2, 3].map((n) => ({ id: `${i + 1}.${task}-K0${n}`, text: pair(`Bullet ${n}`, `항목 ${n}`) })),
      })),
    })),
    services: [],
  };
}

export interface QuestionSketch {
  id: string;
  task?: string;
  bullet?: string;
  level?: Question['level'];
  /** Places of the right options; by default place 0 of 4. */
  key?: number[];
  options?: number;
  stem?: string;
  about?: (string | undefined)[];
}

/** A question of topic `id` without its number. */
export function testQuestion(sketch: QuestionSketch): Question {
  const key = sketch.key ?? [0];
  const options = sketch.options ?? (key.length === 1 ? 4 : key.length + 3);
  const topic = sketch.id.replace(/-\d\d$/, '');
  return {
    id: sketch.id,
    topic,
    task: sketch.task ?? '1.1',
    bullet: sketch.bullet ?? `${sketch.task ?? '1.1'}-K01`,
    facts: ['first'],
    level: sketch.level ?? 'apply',
    stem: pair(
      sketch.stem ?? `A company asks about ${sketch.id}. Which solution is right?`,
      `한 회사가 ${sketch.id}에 대해 묻습니다. 알맞은 것은 무엇입니까?`,
    ),
    options: Array.from({ length: options }, (_, place) => ({
      text: pair(`Option ${place} of ${sketch.id}`, `${sketch.id}의 보기 ${place}`),
      ...(key.includes(place) ? { correct: true } : {}),
      ...(sketch.about?.[place] ? { about: sketch.about[place] } : {}),
      why: pair(`Reason ${place} of ${sketch.id}`, `${sketch.id}의 이유 ${place}`),
    })),
    refs: ['https://docs.aws.amazon.com/test/latest/userguide/page.html'],
    checked: '2026-11-01',
  };
}

/** Notes of a service with the topics given; each topic has the facts `first` and `second`. */
export function testNotes(service: string, topics: string[], aliases: string[] = []): ServiceNotes {
  return {
    service,
    name: pair(`Amazon ${service.toUpperCase()}`, `Amazon ${service.toUpperCase()}`),
    aliases,
    status: 'current',
    topics: topics.map((id) => ({
      id,
      name: pair(`Topic ${id}`, `주제 ${id}`),
      depth: 'exam',
      facts: ['first', 'second'].map((fact) => ({
        id: fact,
        text: pair(`Fact ${fact} of ${id}.`, `${id}의 사실 ${fact}입니다.`),
      })),
    })),
  };
}

/** Parsed files as `parseFile` would give them, for what reads only values. */
export function testFiles(parts: {
  exam?: Exam;
  notes: ServiceNotes[];
  questions: Question[];
  contrasts?: Contrast[];
}): ParsedFile[] {
  const made = (kind: ParsedFile['kind'], value: unknown): ParsedFile =>
    ({ kind, file: kind, value, problems: [] }) as never;
  const files: QuestionFile = { service: 'any', questions: parts.questions };
  return [
    made('exam', parts.exam ?? testExam()),
    ...parts.notes.map((notes) => made('notes', notes)),
    made('questions', files),
    made('contrasts', parts.contrasts ?? []),
  ];
}

/**
 * A bank of `perDomain` questions in each domain, two of a topic, spread over the tasks; or the one that `parts` says.
 * Every sixth question has two keys of five.
 */
export function testBank(
  parts: { perDomain?: number; notes?: ServiceNotes[]; questions?: Question[]; contrasts?: Contrast[] } = {},
): Bank {
  const made = parts.questions ? undefined : manyQuestions(parts.perDomain ?? 6);
  const compiled = compileBank(
    testFiles({
      notes: parts.notes ?? made?.notes ?? notesFor(parts.questions ?? []),
      questions: parts.questions ?? made!.questions,
      ...(parts.contrasts ? { contrasts: parts.contrasts } : {}),
    }),
  );
  const files = compiledFiles(compiled);
  return new Bank((name) => files.get(name)!);
}

function notesFor(questions: readonly Question[]): ServiceNotes[] {
  const topics = [...new Set(questions.map((question) => question.topic))];
  const services = [...new Set(topics.map((topic) => topic.split('-')[0]!))];
  return services.map((service) =>
    testNotes(
      service,
      topics.filter((topic) => topic.startsWith(`${service}-`)),
    ),
  );
}

function manyQuestions(perDomain: number): { notes: ServiceNotes[]; questions: Question[] } {
  const questions: Question[] = [];
  for (let domain = 1; domain <= 4; domain++) {
    for (let i = 0; i < perDomain; i++) {
      const topic = `s${domain}-t${String(Math.floor(i / 2)).padStart(3, '0')}`;
      const task = `${domain}.${1 + (Math.floor(i / 2) % 2)}`;
      questions.push(
        testQuestion({
          id: `${topic}-0${1 + (i % 2)}`,
          task,
          bullet: `${task}-K0${1 + (i % 3)}`,
          level: i % 3 === 0 ? 'analyze' : 'apply',
          ...(i % 6 === 5 ? { key: [1, 3], options: 5 } : { key: [i % 4] }),
        }),
      );
    }
  }
  return { notes: notesFor(questions), questions };
}
