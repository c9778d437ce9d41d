import { safe } from '../text/safe.ts';
import type { BankIndex, IndexedNames, IndexedQuestion, IndexedTopic, IndexHead, ServicePart } from './compiled.ts';
import { allLines, lineOf } from './keyed-lines.ts';
import type { Contrast, Correction, Fact, Question, ServiceNotes, Text, TopicNotes } from './model.ts';
import { idsIn, type Part, type QuestionColumns, questionAt, questionsOf } from './question-columns.ts';
import { Words } from './words.ts';

/** Reads one part of a compiled bank by its file name: see `compiledFiles`. */
export type ReadPart = (name: string) => string;

/** A compiled bank; texts are read a service at a time, when first asked for. */
export class Bank {
  readonly index: BankIndex;
  readonly #read: ReadPart;
  readonly #notes = new Map<string, ServiceNotes | null>();
  readonly #questions = new Map<string, string>();
  readonly #entries = new Map<string, IndexedQuestion | undefined>();
  #kept: QuestionColumns | undefined;
  #topics: Map<string, IndexedTopic> | undefined;
  #contrasts: Contrast[] | undefined;
  #words: Words | undefined;

  constructor(read: ReadPart) {
    this.#read = read;
    this.index = readIndex(read, () => this.#columns);
  }

  get exam(): BankIndex['exam'] {
    return this.index.exam;
  }

  /** A question's index entry, or undefined where the bank has none of this id. */
  entry(questionId: string): IndexedQuestion | undefined {
    if (!this.#entries.has(questionId)) {
      const place = this.#columns.id.indexOf(questionId);
      this.#entries.set(questionId, place < 0 ? undefined : questionAt(this.#columns, place));
    }
    return this.#entries.get(questionId);
  }

  /** Ids of the questions of a part, in the bank's order. */
  ids(part: Part = {}): string[] {
    return idsIn(this.#columns, part);
  }

  get #columns(): QuestionColumns {
    this.#kept ??= parsed(this.#read('questions.json')) as QuestionColumns;
    return this.#kept;
  }

  /** A question with its texts. @throws when the bank has no such question */
  question(questionId: string): Question {
    const entry = this.entry(questionId);
    const line = entry && lineOf(this.#questionLines(entry.service), questionId);
    if (line === undefined) throw new Error(`no question ${questionId}`);
    return questionIn(line);
  }

  topic(topicId: string): IndexedTopic | undefined {
    this.#topics ??= new Map(this.index.topics.map((topic) => [topic.id, topic]));
    return this.#topics.get(topicId);
  }

  /** A topic's notes, or undefined where the bank has none. */
  notes(topicId: string): TopicNotes | undefined {
    const topic = this.topic(topicId);
    return topic && this.serviceNotes(topic.service)?.topics.find((notes) => notes.id === topicId);
  }

  /** The fact that `ref` (an id of `topicId`, or `topic/fact`) names. */
  #fact(topicId: string, ref: string): Fact | undefined {
    const [topic, id] = ref.includes('/') ? (ref.split('/') as [string, string]) : [topicId, ref];
    return this.notes(topic)?.facts.find((fact) => fact.id === id);
  }

  /** What the notes say of a question: the facts that decide it, and what study notes get wrong about its topic. */
  lessons({ topic, facts = [] }: Question): { facts: Text[]; corrections: readonly Correction[] } {
    return {
      facts: facts.flatMap((ref) => this.#fact(topic, ref)?.text ?? []),
      corrections: this.notes(topic)?.corrections ?? [],
    };
  }

  domainOf(taskId: string): BankIndex['exam']['domains'][number] | undefined {
    return this.exam.domains.find((domain) => domain.tasks.some((task) => task.id === taskId));
  }

  part(serviceId: string): ServicePart {
    const questions = allLines(this.#questionLines(serviceId)).map(questionIn);
    return { notes: this.serviceNotes(serviceId), questions };
  }

  serviceNotes(serviceId: string): ServiceNotes | null {
    let notes = this.#notes.get(serviceId);
    if (notes === undefined) {
      notes = parsed(this.#read(`notes-${serviceId}.json`)) as ServiceNotes | null;
      this.#notes.set(serviceId, notes);
    }
    return notes;
  }

  #questionLines(serviceId: string): string {
    let lines = this.#questions.get(serviceId);
    if (lines === undefined) {
      lines = this.#read(`questions-${serviceId}.jsonl`);
      this.#questions.set(serviceId, lines);
    }
    return lines;
  }

  get contrasts(): Contrast[] {
    this.#contrasts ??= parsed(this.#read('contrasts.json')) as Contrast[];
    return this.#contrasts;
  }

  get words(): Words {
    this.#words ??= new Words(this.#read('words.jsonl'), parsed);
    return this.#words;
  }
}

/** Each part read when it is first asked for. */
function readIndex(read: ReadPart, columns: () => QuestionColumns): BankIndex {
  let head: IndexHead | undefined;
  let names: IndexedNames | undefined;
  let questions: IndexedQuestion[] | undefined;
  const headOf = (): IndexHead => (head ??= parsed(read('exam.json')) as IndexHead);
  const namesOf = (): IndexedNames => (names ??= parsed(read('topics.json')) as IndexedNames);
  return {
    format: 1,
    get hash() {
      return headOf().hash;
    },
    get checked() {
      return headOf().checked;
    },
    get exam() {
      return headOf().exam;
    },
    get services() {
      return namesOf().services;
    },
    get topics() {
      return namesOf().topics;
    },
    get questions() {
      questions ??= questionsOf(columns());
      return questions;
    },
  };
}

function questionIn(line: string): Question {
  return (parsed(line) as [string, Question])[1];
}

/** Raw control and bidi characters, and the escapes in which JSON may hold them; `\n` and `\t` are no danger. */
const MAY_STEER = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\\[bfru]/;

/**
 * A bank may come from anywhere, and its texts reach the terminal by many ways: what could steer it is shown instead, in
 * one place. Looking at the JSON as a whole costs next to nothing, and only a bank that has such text is gone through.
 */
function parsed(json: string): unknown {
  const value: unknown = JSON.parse(json);
  return MAY_STEER.test(json) ? shown(value) : value;
}

function shown(value: unknown): unknown {
  if (typeof value === 'string') return safe(value);
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [safe(key), shown(field)]));
}
