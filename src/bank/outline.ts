import type { FileKind } from './schema.ts';
import { type Path, type SourceFile, spanOf } from './source.ts';

/** 0-based offsets in a file's text, the end exclusive. */
export type Span = readonly [start: number, end: number];

/** A name and where it stands. */
export interface Named {
  id: string;
  at: Span;
}

export interface OutlinedTask extends Named {
  bullets: Named[];
}

export interface OutlinedDomain {
  folder: string;
  /** Where its weight stands. */
  at: Span;
  tasks: OutlinedTask[];
}

export interface OutlinedTopic extends Named {
  facts: Named[];
  contrasts: Named[];
}

export interface OutlinedQuestion extends Named {
  topic: Named | undefined;
  task: Named | undefined;
  bullet: Named | undefined;
  facts: Named[];
  /** The wrong options' topics or `topic/fact`s. */
  about: Named[];
}

export interface OutlinedContrast extends Named {
  topics: Named[];
  /** Cells of each row. */
  rows: { cells: number; at: Span }[];
}

/** Everything of a file that another file may name, or that names something in another file: plain data. */
export interface FileOutline {
  file: string;
  kind: FileKind;
  /** False: nobody knows what it names, so that nothing can be missing elsewhere. */
  isRead: boolean;
  domains: OutlinedDomain[];
  /** The names of exam.yaml's `services`. */
  services: Named[];
  service: Named | undefined;
  topics: OutlinedTopic[];
  questions: OutlinedQuestion[];
  contrasts: OutlinedContrast[];
}

type Raw = Record<string, unknown>;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const map = (value: unknown): Raw => (value !== null && typeof value === 'object' ? (value as Raw) : {});

/** The outline of a file of whatever shape: a broken file still says what it names. */
export function outlineOf(source: SourceFile): FileOutline {
  const named = (id: unknown, ...path: Path): Named | undefined =>
    typeof id === 'string' || typeof id === 'number' ? { id: String(id), at: spanOf(source, path) } : undefined;
  const all = (values: unknown, ...path: Path): Named[] =>
    list(values).flatMap((value, i) => named(value, ...path, i) ?? []);
  const each = <T>(values: unknown, make: (raw: Raw, i: number) => T | undefined): T[] =>
    list(values).flatMap((value, i) => make(map(value), i) ?? []);
  const withId = <T>(raw: Raw, path: Path, rest: () => T): (Named & T) | undefined => {
    const id = named(raw.id, ...path, 'id');
    return id && { ...id, ...rest() };
  };

  const raw = map(source.raw);
  return {
    file: source.file,
    kind: source.kind,
    isRead: source.kind === 'exam' ? Array.isArray(raw.domains) : source.kind !== 'notes' || Array.isArray(raw.topics),
    service: source.kind === 'notes' || source.kind === 'questions' ? named(raw.service, 'service') : undefined,
    domains:
      source.kind !== 'exam'
        ? []
        : each(raw.domains, (domain, d) => ({
            folder: String(domain.folder ?? ''),
            at: spanOf(source, ['domains', d, 'weight']),
            tasks: each(domain.tasks, (task, t) => {
              const path = ['domains', d, 'tasks', t];
              return withId(task, path, () => ({
                bullets: each(task.bullets, (bullet, b) => named(bullet.id, ...path, 'bullets', b, 'id')),
              }));
            }),
          })),
    services:
      source.kind !== 'exam' ? [] : each(raw.services, (service, i) => named(service.name, 'services', i, 'name')),
    topics:
      source.kind !== 'notes'
        ? []
        : each(raw.topics, (topic, t) =>
            withId(topic, ['topics', t], () => ({
              facts: each(topic.facts, (fact, f) => named(fact.id, 'topics', t, 'facts', f, 'id')),
              contrasts: all(topic.contrasts, 'topics', t, 'contrasts'),
            })),
          ),
    questions:
      source.kind !== 'questions'
        ? []
        : each(raw.questions, (question, q) => {
            const path = ['questions', q];
            return withId(question, path, () => ({
              topic: named(question.topic, ...path, 'topic'),
              task: named(question.task, ...path, 'task'),
              bullet: named(question.bullet, ...path, 'bullet'),
              facts: all(question.facts, ...path, 'facts'),
              about: each(question.options, (option, o) => named(option.about, ...path, 'options', o, 'about')),
            }));
          }),
    contrasts:
      source.kind !== 'contrasts'
        ? []
        : each(source.raw, (contrast, c) =>
            withId(contrast, [c], () => ({
              topics: all(contrast.topics, c, 'topics'),
              rows: each(contrast.rows, (row, r) => ({
                cells: list(row.cells).length,
                at: spanOf(source, [c, 'rows', r, 'cells']),
              })),
            })),
          ),
  };
}
