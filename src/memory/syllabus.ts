/** A bank as memory sees it: questions, topics, tasks and domains by their place, with weights. Compiled once a bank. */

/** What memory needs of a bank: every `BankIndex` has it, and a simulation's bank may hold just this. */
export interface MemoryBank {
  exam: {
    domains: readonly { id: number; weight: number; tasks?: readonly { id: string }[] }[];
    /** The scaled score's ends and mark; 100, 1000 and 720 where it says none. */
    scale?: Scale;
    /** How many questions are scored; 50 where it says none. */
    questions?: { scored: number };
  };
  /** `weight`: the topic's share of the exam; any positive scale. */
  topics: readonly { id: string; weight: number }[];
  /** `select` options are right (1) of `options` (4); `hash` tells whether the question was changed since an attempt. */
  questions: readonly {
    id: string;
    topic: string;
    domain: number;
    task: string;
    select?: number;
    options?: number;
    hash?: string;
  }[];
}

export interface Scale {
  min: number;
  max: number;
  pass: number;
}

export interface Item {
  id: string;
  hash: string | undefined;
  topic: number;
  domain: number;
  task: number;
  /** P(correct) of one who knows nothing of it: chance and test wisdom. */
  guess: number;
}

/** A topic within a task: exam questions are drawn from these. Weights sum to 1 and keep the blueprint's domains. */
export interface Cell {
  topic: number;
  task: number;
  domain: number;
  weight: number;
}

export interface Syllabus {
  scale: Scale;
  scored: number;
  items: Item[];
  itemPlace: Map<string, number>;
  topics: { id: string; weight: number; domain: number; items: number }[];
  topicPlace: Map<string, number>;
  tasks: { id: string; domain: number }[];
  /** `weight` is the blueprint's share. */
  domains: { id: number; weight: number; items: number }[];
  cells: Cell[];
}

/** learning.md: one of four 0.33, two of five 0.15, three of six 0.10. */
export function guessOf(select = 1, options = 4): number {
  if (select <= 1) return 1 / Math.max(2, options) + 0.08;
  return select === 2 ? 0.15 : 0.1;
}

const compiled = new WeakMap<MemoryBank, Syllabus>();
const offered = new WeakMap<MemoryBank, () => Syllabus | undefined>();

export function syllabusOf(bank: MemoryBank): Syllabus {
  let syllabus = compiled.get(bank);
  if (!syllabus) {
    syllabus = offered.get(bank)?.() ?? compile(bank);
    compiled.set(bank, syllabus);
  }
  return syllabus;
}

/** @param read gives the bank's syllabus as it was compiled before; undefined where it was not kept */
export function offerSyllabus(bank: MemoryBank, read: () => Syllabus | undefined): void {
  offered.set(bank, read);
}

function compile(bank: MemoryBank): Syllabus {
  const domainPlace = new Map(bank.exam.domains.map((domain, i) => [domain.id, i]));
  const weightSum = sum(bank.exam.domains.map((domain) => positive(domain.weight)));
  const domains = bank.exam.domains.map((domain) => ({
    id: domain.id,
    weight: weightSum > 0 ? positive(domain.weight) / weightSum : 1 / bank.exam.domains.length,
    items: 0,
  }));
  const tasks: Syllabus['tasks'] = [];
  const taskPlace = new Map<string, number>();
  const topicPlace = new Map(bank.topics.map((topic, i) => [topic.id, i]));
  const topics = bank.topics.map((topic) => ({ id: topic.id, weight: positive(topic.weight), domain: 0, items: 0 }));
  const items: Item[] = [];
  for (const question of bank.questions) {
    const domain = placeOf(domainPlace, question.domain, () =>
      domains.push({ id: question.domain, weight: 0, items: 0 }),
    );
    const task = placeOf(taskPlace, question.task, () => tasks.push({ id: question.task, domain }));
    const topic = placeOf(topicPlace, question.topic, () =>
      topics.push({ id: question.topic, weight: 0, domain: 0, items: 0 }),
    );
    const { id, hash } = question;
    const guess = guessOf(question.select, question.options);
    items.push({ id, hash, topic, domain, task, guess });
    domains[domain]!.items++;
    topics[topic]!.items++;
  }
  spreadWeights(topics);
  const cells = cellsOf(items, topics, domains);
  // Backwards: of a topic's cells the first one, which weighs most, has the last word.
  for (let c = cells.length - 1; c >= 0; c--) topics[cells[c]!.topic]!.domain = cells[c]!.domain;
  const itemPlace = new Map(items.map((item, i) => [item.id, i]));
  const { scale = { min: 100, max: 1000, pass: 720 }, questions = { scored: 50 } } = bank.exam;
  return { scale, scored: questions.scored, items, itemPlace, topics, topicPlace, tasks, domains, cells };
}

const positive = (weight: number): number => (Number.isFinite(weight) && weight > 0 ? weight : 0);
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

function placeOf<K>(places: Map<K, number>, key: K, push: () => number): number {
  let place = places.get(key);
  if (place === undefined) {
    place = push() - 1;
    places.set(key, place);
  }
  return place;
}

/** Weights that sum to 1; a topic without one gets a share by its questions, so that nothing is never asked. */
function spreadWeights(topics: Syllabus['topics']): void {
  const known = topics.filter((topic) => topic.weight > 0);
  const perItem = known.length
    ? sum(known.map((topic) => topic.weight)) / Math.max(1, sum(known.map((t) => t.items)))
    : 1;
  for (const topic of topics) if (topic.weight === 0) topic.weight = perItem * topic.items;
  const total = sum(topics.map((topic) => topic.weight));
  for (const topic of topics) topic.weight = total > 0 ? topic.weight / total : 0;
}

function cellsOf(items: Item[], topics: Syllabus['topics'], domains: Syllabus['domains']): Cell[] {
  const byKey = new Map<number, Cell & { count: number }>();
  for (const { topic, task, domain } of items) {
    const key = (task * domains.length + domain) * topics.length + topic;
    const cell = byKey.get(key);
    if (cell) cell.count++;
    else byKey.set(key, { topic, task, domain, weight: 0, count: 1 });
  }
  const cells = [...byKey.values()];
  const inDomain = domains.map(() => 0);
  for (const cell of cells) {
    cell.weight = (topics[cell.topic]!.weight * cell.count) / topics[cell.topic]!.items;
    inDomain[cell.domain]! += cell.weight;
  }
  const covered = sum(domains.filter((_, d) => inDomain[d]! > 0).map((domain) => domain.weight));
  for (const cell of cells) {
    const share = covered > 0 ? domains[cell.domain]!.weight / covered : 1 / domains.length;
    cell.weight = inDomain[cell.domain]! > 0 ? (cell.weight / inDomain[cell.domain]!) * share : 0;
  }
  return cells
    .sort((a, b) => b.weight - a.weight)
    .map(({ topic, task, domain, weight }) => ({ topic, task, domain, weight }));
}
