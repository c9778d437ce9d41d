import type { CompiledBank, IndexedNames, IndexedQuestion, IndexHead, WordTable } from './compiled.ts';
import { typed } from './find.ts';
import { questionHash, sha256 } from './hash.ts';
import { keyedLines } from './keyed-lines.ts';
import { type Contrast, type Exam, keyOf, type Question, type ServiceNotes } from './model.ts';
import { columnsOf } from './question-columns.ts';
import type { ParsedFile } from './source.ts';
import { spellingsOfDomain, spellingsOfService, spellingsOfTopic } from './spellings.ts';
import { topicWeights } from './weights.ts';

/** Puts the files of a bank together. They must have been checked: every file has a value, every reference resolves. */
export function compileBank(files: readonly ParsedFile[]): CompiledBank {
  const exam = files.find((file) => file.kind === 'exam')!.value as Exam;
  const notes = files.flatMap((file) => (file.kind === 'notes' && file.value ? [file.value as ServiceNotes] : []));
  const contrasts = files.flatMap((file) =>
    file.kind === 'contrasts' && file.value ? (file.value as Contrast[]) : [],
  );
  const questions = files.flatMap((file) =>
    file.kind === 'questions' && file.value ? (file.value as { questions: Question[] }).questions : [],
  );
  const serviceOf = new Map(notes.flatMap((service) => service.topics.map((topic) => [topic.id, service.service])));
  const domainOf = new Map(exam.domains.flatMap((domain) => domain.tasks.map((task) => [task.id, domain.id])));
  const weights = topicWeights(exam, questions);
  const indexed = questions.map((question) => indexQuestion(question, serviceOf, domainOf));
  const parts = Object.fromEntries(
    notes.map((service) => [
      service.service,
      { notes: service, questions: questions.filter((question) => serviceOf.get(question.topic) === service.service) },
    ]),
  );
  const { domains, services: _onlyForLint, ...outline } = exam;
  return {
    index: {
      format: 1,
      hash: sha256(JSON.stringify([exam, notes, contrasts, questions])).slice(0, 16),
      checked:
        questions
          .map((question) => question.checked)
          .sort()
          .at(-1) ?? '',
      exam: {
        ...outline,
        domains: domains.map(({ tasks, ...domain }) => ({
          ...domain,
          tasks: tasks.map(({ id, title }) => ({ id, title })),
        })),
      },
      services: notes.map(({ service, name, status, topics }) => ({
        id: service,
        name,
        status,
        topics: topics.map((topic) => topic.id),
      })),
      topics: notes.flatMap((service) =>
        service.topics.map((topic) => ({
          id: topic.id,
          service: service.service,
          name: topic.name,
          depth: topic.depth,
          weight: weights.get(topic.id) ?? 0,
          contrasts: topic.contrasts ?? [],
        })),
      ),
      questions: indexed,
    },
    words: wordTable(exam, notes),
    contrasts,
    parts,
  };
}

/** The parts of a compiled bank as files: name to JSON. What `Bank` reads. */
export function compiledFiles(bank: CompiledBank): Map<string, string> {
  const { format, hash, checked, exam, services, topics, questions } = bank.index;
  const files = new Map<string, string>([
    ['exam.json', JSON.stringify({ format, hash, checked, exam } satisfies IndexHead)],
    ['topics.json', JSON.stringify({ services, topics } satisfies IndexedNames)],
    ['questions.json', JSON.stringify(columnsOf(questions))],
    ['words.jsonl', keyedLines(Object.entries(bank.words))],
    ['contrasts.json', JSON.stringify(bank.contrasts)],
    // What --version shows, so that it need not read the exam.
    ['version.json', JSON.stringify(versionOf(bank.index))],
  ]);
  for (const [service, { notes, questions }] of Object.entries(bank.parts)) {
    files.set(`notes-${service}.json`, JSON.stringify(notes));
    files.set(`questions-${service}.jsonl`, keyedLines(questions.map((question) => [question.id, question] as const)));
  }
  return files;
}

function indexQuestion(
  question: Question,
  serviceOf: ReadonlyMap<string, string>,
  domainOf: ReadonlyMap<string, number>,
): IndexedQuestion {
  return {
    id: question.id,
    service: serviceOf.get(question.topic)!,
    topic: question.topic,
    domain: domainOf.get(question.task)!,
    task: question.task,
    ...(question.bullet ? { bullet: question.bullet } : {}),
    level: question.level,
    select: keyOf(question).length,
    options: question.options.length,
    hash: questionHash(question),
    about: question.options.map((option) => option.about?.split('/')[0] ?? null),
  };
}

function wordTable(exam: Exam, notes: readonly ServiceNotes[]): WordTable {
  const table = new Map<string, Set<string>>();
  const add = (words: readonly (string | undefined)[], target: string): void => {
    for (const key of words.map((word = '') => typed(word)).filter((key) => key !== ''))
      table.set(key, (table.get(key) ?? new Set()).add(target));
  };
  for (const service of notes) {
    add(spellingsOfService(service), `s:${service.service}`);
    for (const topic of service.topics) add(spellingsOfTopic(topic), `t:${topic.id}`);
  }
  // What names a service or a topic means that alone.
  const taken = new Set(table.keys());
  for (const domain of exam.domains) {
    const free = spellingsOfDomain(domain).filter((word = '') => !taken.has(typed(word)));
    add(free, `d:${domain.id}`);
  }
  return Object.fromEntries([...table].map(([word, targets]) => [word, [...targets]]));
}

function versionOf({ exam, checked }: CompiledBank['index']): { code: string; version: string; checked: string } {
  return { code: exam.code, version: exam.bank.version, checked };
}
