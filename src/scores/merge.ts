/**
 * Copies of a sitting as one. The same whatever the order and however often (a semilattice: the larger of two heads, the
 * later of two answers to a question), so machines that have seen the same files agree.
 */
import type { Answer, Sitting } from './sitting.ts';

const RANK: Record<Sitting['state'], number> = { open: 0, left: 1, done: 2 };

/** Two copies of one sitting: what a file sync made, or two machines' exports. */
export function mergeCopies(a: Sitting, b: Sitting): Sitting {
  if (canonical(a) === canonical(b)) return a;
  const winner = compareHeads(a, b) >= 0 ? a : b;
  return { ...winner, answers: mergeAnswers(a.answers, b.answers) };
}

/** Everything but the answers goes together: the copy that is further on has it. */
function compareHeads(a: Sitting, b: Sitting): number {
  return (
    RANK[a.state] - RANK[b.state] ||
    a.activeMs - b.activeMs ||
    compareText(canonical({ ...a, answers: [] }), canonical({ ...b, answers: [] }))
  );
}

/** Every question's latest answer, in the order of answering. */
export function mergeAnswers(a: readonly Answer[], b: readonly Answer[]): Answer[] {
  const byPlace = new Map<number, Answer>();
  for (const answer of [...a, ...b]) {
    const other = byPlace.get(answer.n);
    if (!other || compareAnswers(answer, other) > 0) byPlace.set(answer.n, answer);
  }
  return [...byPlace.values()].sort((one, other) => compareText(one.at, other.at) || one.n - other.n);
}

function compareAnswers(a: Answer, b: Answer): number {
  return Date.parse(a.at) - Date.parse(b.at) || compareText(canonical(a), canonical(b));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** JSON with sorted keys: the same for two objects that say the same. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, field: unknown) =>
    typeof field === 'object' && field !== null && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).sort(([a], [b]) => compareText(a, b)))
      : field,
  );
}
