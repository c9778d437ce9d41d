/** The compiled bank: what the program reads at run time. JSON, split so that a command reads only what it shows. */
import type { Contrast, Exam, Level, Question, ServiceNotes, Text } from './model.ts';

export interface IndexedTask {
  id: string;
  title: Text;
}

export interface IndexedDomain {
  id: number;
  folder: string;
  title: Text;
  short: Text;
  weight: number;
  tasks: IndexedTask[];
}

/** The exam without what only the linter reads. */
export type ExamOutline = Omit<Exam, 'domains' | 'services'> & { domains: IndexedDomain[] };

export interface IndexedService {
  id: string;
  name: Text;
  status: ServiceNotes['status'];
  topics: string[];
}

export interface IndexedTopic {
  id: string;
  service: string;
  name: Text;
  depth: 'exam' | 'foundation';
  /** Share of the exam that this topic carries (learning.md, "Topic weights"); all weights sum to 1. */
  weight: number;
  contrasts: string[];
}

/** A question without its texts. */
export interface IndexedQuestion {
  id: string;
  service: string;
  topic: string;
  domain: number;
  task: string;
  bullet?: string;
  level: Level;
  /** How many options are right, and how many there are. */
  select: number;
  options: number;
  /** See `questionHash`. */
  hash: string;
  /** Topics of `about`, by option place; null where an option stands for none. */
  about: (string | null)[];
}

/** `exam.json`: what every command reads. */
export interface IndexHead {
  format: 1;
  /** Hash of everything compiled: two banks with the same texts have the same. */
  hash: string;
  /** The newest `checked` day of all questions, YYYY-MM-DD; empty in a bank without questions. */
  checked: string;
  exam: ExamOutline;
}

/** `topics.json`. */
export interface IndexedNames {
  services: IndexedService[];
  topics: IndexedTopic[];
}

/** Read from a compiled bank, each part of it when it is first asked for. */
export interface BankIndex extends IndexHead, IndexedNames {
  /** Kept as `QuestionColumns` in `questions.json`. */
  questions: IndexedQuestion[];
}

/** Everything of one service: `notes-<service>.json` and `questions-<service>.jsonl`. */
export interface ServicePart {
  notes: ServiceNotes | null;
  questions: Question[];
}

/** What a learner may type, by `typed()`, to what it names: `s:ec2` a service, `t:ec2-launch` a topic, `d:1` a domain. */
export type WordTable = Record<string, string[]>;

/** All parts of a compiled bank by file name, before they are written as JSON. */
export interface CompiledBank {
  index: BankIndex;
  words: WordTable;
  contrasts: Contrast[];
  parts: Record<string, ServicePart>;
}
