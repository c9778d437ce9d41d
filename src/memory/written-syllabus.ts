/** A syllabus as JSON, kept with a compiled bank: reading it takes a tenth of the time of working it out. */
import { type Cell, type MemoryBank, type Syllabus, syllabusOf } from './syllabus.ts';

interface Written extends Pick<Syllabus, 'scale' | 'scored' | 'items' | 'topics' | 'tasks' | 'domains'> {
  /** JSON again, of `[topic, task, domain, weight]` each: only forecasts need them. */
  cells: string;
}

export function writeSyllabus(bank: MemoryBank): string {
  const { itemPlace: _, topicPlace: __, cells, ...kept } = syllabusOf(bank);
  const rows = cells.map(({ topic, task, domain, weight }) => [topic, task, domain, weight]);
  return JSON.stringify({ ...kept, cells: JSON.stringify(rows) } satisfies Written);
}

/** What takes time besides the parsing is done when it is first asked for. */
export function readSyllabus(json: string): Syllabus {
  const written = JSON.parse(json) as Written;
  let cells: Cell[] | undefined;
  let itemPlace: Map<string, number> | undefined;
  let topicPlace: Map<string, number> | undefined;
  return {
    ...written,
    get cells() {
      cells ??= cellsIn(written.cells);
      return cells;
    },
    get itemPlace() {
      itemPlace ??= placesById(written.items);
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
