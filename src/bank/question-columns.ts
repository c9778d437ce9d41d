/**
 * The index of a bank's questions as it is kept: a column a field, names by their place in a list of names. Of
 * thousands of questions that is a third of the text, and read in a third of the time, of as many objects.
 */
import type { IndexedQuestion } from './compiled.ts';
import type { Level } from './model.ts';

export interface QuestionColumns {
  /** Of services, topics, tasks, bullets, levels: such a column says their places in it, -1 where there is none. */
  names: string[];
  id: string[];
  hash: string[];
  service: number[];
  topic: number[];
  domain: number[];
  task: number[];
  bullet: number[];
  level: number[];
  select: number[];
  options: number[];
  /** Topics of the options, those of the first question first. */
  about: number[];
}

export function columnsOf(questions: readonly IndexedQuestion[]): QuestionColumns {
  const places = new Map<string, number>();
  const placeOf = (name: string | null | undefined): number => {
    if (name === null || name === undefined) return -1;
    if (!places.has(name)) places.set(name, places.size);
    return places.get(name)!;
  };
  const column = <T>(of: (question: IndexedQuestion) => T): T[] => questions.map(of);
  const columns = {
    id: column(({ id }) => id),
    hash: column(({ hash }) => hash),
    service: column(({ service }) => placeOf(service)),
    topic: column(({ topic }) => placeOf(topic)),
    domain: column(({ domain }) => domain),
    task: column(({ task }) => placeOf(task)),
    bullet: column(({ bullet }) => placeOf(bullet)),
    level: column(({ level }) => placeOf(level)),
    select: column(({ select }) => select),
    options: column(({ options }) => options),
    about: questions.flatMap(({ about }) => about.map(placeOf)),
  };
  return { names: [...places.keys()], ...columns };
}

export function questionsOf(columns: QuestionColumns): IndexedQuestion[] {
  let from = 0;
  return columns.options.map((options, i) => {
    from += options;
    return questionIn(columns, i, from - options);
  });
}

/** One of them alone. */
export function questionAt(columns: QuestionColumns, place: number): IndexedQuestion {
  let from = 0;
  for (let i = 0; i < place; i++) from += columns.options[i]!;
  return questionIn(columns, place, from);
}

function questionIn(columns: QuestionColumns, i: number, from: number): IndexedQuestion {
  const { names, id, hash, service, topic, domain, task, bullet, level, select, options } = columns;
  const question: IndexedQuestion = {
    id: id[i]!,
    service: names[service[i]!]!,
    topic: names[topic[i]!]!,
    domain: domain[i]!,
    task: names[task[i]!]!,
    level: names[level[i]!] as Level,
    select: select[i]!,
    options: options[i]!,
    hash: hash[i]!,
    about: namesOf(columns, from, from + options[i]!),
  };
  if (bullet[i]! >= 0) question.bullet = names[bullet[i]!]!;
  return question;
}

/** What questions are looked for by; what is not said fits any. */
export interface Part {
  topics?: ReadonlySet<string> | undefined;
  domains?: ReadonlySet<number> | undefined;
  task?: string | undefined;
  level?: Level | undefined;
}

/** Ids in the bank's order. */
export function idsIn(columns: QuestionColumns, { topics, domains, task, level }: Part): string[] {
  const { names } = columns;
  const isWanted = topics && names.map((name) => topics.has(name));
  const [taskPlace, levelPlace] = [names.indexOf(task ?? ''), names.indexOf(level ?? '')];
  return columns.id.filter(
    (_, i) =>
      (!isWanted || isWanted[columns.topic[i]!]) &&
      (!domains || domains.has(columns.domain[i]!)) &&
      (task === undefined || columns.task[i] === taskPlace) &&
      (level === undefined || columns.level[i] === levelPlace),
  );
}

function namesOf({ names, about }: QuestionColumns, from: number, to: number): (string | null)[] {
  const found: (string | null)[] = [];
  for (let i = from; i < to; i++) found.push(about[i]! < 0 ? null : names[about[i]!]!);
  return found;
}
