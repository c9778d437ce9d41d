import type { Text } from './model.ts';

/** A stretch of a file: 1-based lines and columns, columns in UTF-16 units, the end exclusive; offsets are 0-based. */
export interface Place {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  start: number;
  end: number;
}

/** What is wrong with a bank's content: a rule's name, where, what, and what to do. */
export interface Problem {
  rule: string;
  place: Place;
  message: Text;
  hint?: Text;
}

export function placeText(place: Pick<Place, 'file' | 'line' | 'column'>): string {
  return `${place.file}:${place.line}:${place.column}`;
}
