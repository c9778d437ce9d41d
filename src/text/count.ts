/** An English count with its noun: `1 day`, `2 days`, `1 answer is`, `2 answers are`. */
export function count(n: number, one: string, many: string = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
