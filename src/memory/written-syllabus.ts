/** A syllabus as JSON, kept with a compiled bank: reading it takes a tenth of the time of working it out. */
import { type Cell, type Item, type MemoryBank, type Syllabus, syllabusOf } from './syllabus.ts';

interface Written extends Pick<Syllabus, 'scale' | 'scored' | 'topics' | 'tasks' | 'domains'> {
  /** A column a field: of thousands of items half the text, and read in half the time. */
  items: { [Field in keyof Item]: Item[Field][] };
  /** JSON again, of `[topic, task, domain, weight]` each: only forecasts need them. */
  cells: string;
}

export function writeSyllabus(bank: MemoryBank): string {
  const { itemPlace: _, topicPlace: __, cells, items, ...kept } = syllabusOf(bank);
  const rows = cells.map(({ topic, task, domain, weight }) => [topic, task, domain, weight]);
  return JSON.stringify({ ...kept, items: columnsOf(items), cells: JSON.stringify(rows) } satisfies Written);
}

function columnsOf(items: readonly Item[]): Written['items'] {
  return {
    id: items.map(({ id }) => id),
    hash: items.map(({ hash }) => hash),
    topic: items.map(({ topic }) => topic),
    domain: items.map(({ domain }) => domain),
    task: items.map(({ task }) => task),
    guess: items.map(({ guess }) => guess),
  };
}

function itemsIn({ id, hash, topic, domain, task, guess }: Written['items']): Item[] {
  return id.map((id, i) => ({
    id,
    // JSON has no undefined: it is null there.
    hash: hash[i] ?? undefined,
    topic: topic[i]!,
    domain: domain[i]!,
    task: task[i]!,
    guess: guess[i]!,
  }));
}

/** What takes time besides the parsing is done when it is first asked for. */
export function readSyllabus(json: string): Syllabus {
  const written = JSON.parse(json) as Written;
  const items = itemsIn(written.items);
  let cells: Cell[] | undefined;
  let itemPlace: Map<string, number> | undefined;
  let topicPlace: Map<string, number> | undefined;
  return {
    ...written,
    items,
    get cells() {
      cells ??= cellsIn(written.cells);
      return cells;
    },
    get itemPlace() {
      itemPlace ??= placesById(items);
      return itemPlace;
    },
    get topicPlace() {
      topicPlace ??= placesById(written.topics);
      return topicPlace;
    },
  };
}

function cellsIn(json: string): Cell[] {
  const rows = JSON.parse(json) as [number, number, number, number][];
  return rows.map(([topic, task, domain, weight]) => ({ topic, task, domain, weight }));
}

function placesById(list: readonly { id: string }[]): Map<string, number> {
  const places = new Map<string, number>();
  for (let i = 0; i < list.length; i++) places.set(list[i]!.id, i);
  return places;
}
