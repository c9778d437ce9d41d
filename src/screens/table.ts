/** Tables for terminals: cells wrap inside their columns, Hangul counts two cells. Pure. */
import { padEnd, width, wrap } from '../text/layout.ts';

/** `rows` below `head` under a rule, all columns of equal width behind the first one. */
export function tableLines(head: readonly string[], rows: readonly (readonly string[])[], columns: number): string[] {
  const gap = 2;
  const first = Math.min(Math.max(...[head, ...rows].map((row) => width(row[0]!))), Math.floor(columns / 4));
  const each = Math.floor((columns - first - gap * (head.length - 1)) / (head.length - 1));
  const widths = head.map((_, i) => (i === 0 ? first : each));
  const line = (row: readonly string[]): string[] => {
    const cells = row.map((cell, i) => wrap(cell, widths[i]!));
    return Array.from({ length: Math.max(...cells.map((cell) => cell.length)) }, (_, at) =>
      cells
        .map((cell, i) => padEnd(cell[at] ?? '', widths[i]!))
        .join(' '.repeat(gap))
        .trimEnd(),
    );
  };
  return [...line(head), '-'.repeat(columns), ...rows.flatMap((row) => line(row))];
}

/** The same as one block a row, for narrow screens and screen readers: `criterion`, then `name: cell` lines. */
export function listLines(head: readonly string[], rows: readonly (readonly string[])[], columns: number): string[] {
  return rows.flatMap((row) => [
    ...wrap(row[0]!, columns),
    ...row.slice(1).flatMap((cell, i) => wrap(`${head[i + 1]}: ${cell}`, columns - 2).map((line) => `  ${line}`)),
  ]);
}
