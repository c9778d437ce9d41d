import type { PlacedFacts } from './bank-view.ts';

export interface NearPair {
  a: PlacedFacts;
  b: PlacedFacts;
  similarity: number;
}

/** An ask that so many questions share says nothing about any of them. */
const SHARED_BY = 3;

/**
 * Pairs whose stems' four-word runs have a Jaccard similarity of at least `least`. Of two sets that similar, at least
 * `least` of either stands in the other: a stem whose runs are mostly its own is passed by at once. The others meet in
 * an inverted index over the first |set| x (1 - least) + 1 of their runs, the rarest first (prefix filtering): no pair
 * is missed, and few are compared.
 */
export function nearPairs(questions: readonly PlacedFacts[], least: number): NearPair[] {
  const sets = setsOf(questions);
  const common = commonRuns(sets);
  const candidates = sets.flatMap((grams, i) => (shareOf(grams, common) >= least && grams.length > 0 ? [i] : []));
  const uses = new Map<number, number>();
  for (const i of candidates) for (const gram of sets[i]!) uses.set(gram, (uses.get(gram) ?? 0) + 1);
  const index = new Map<number, number[]>();
  const pairs: NearPair[] = [];
  for (const i of candidates) {
    const grams = sets[i]!;
    const rarest = [...grams].sort((a, b) => uses.get(a)! - uses.get(b)! || a - b);
    const prefix = rarest.slice(0, Math.floor(grams.length * (1 - least)) + 1);
    const known = new Set<number>();
    for (const gram of prefix) {
      const others = index.get(gram);
      if (!others) index.set(gram, [i]);
      else {
        // A text that was copied hundreds of times is found by its first copies.
        for (const j of others) if (known.size < 200) known.add(j);
        others.push(i);
      }
    }
    let best: NearPair | undefined;
    for (const j of known) {
      const similarity = jaccard(sets[j]!, grams);
      if (similarity >= least && (!best || similarity > best.similarity))
        best = { a: questions[j]!, b: questions[i]!, similarity };
    }
    if (best) pairs.push(best);
  }
  return pairs;
}

function setsOf(questions: readonly PlacedFacts[]): number[][] {
  const asks = new Map<number, number>();
  for (const { ask } of questions) asks.set(ask, (asks.get(ask) ?? 0) + 1);
  return questions.map((question) => (asks.get(question.ask)! >= SHARED_BY ? question.grams : question.allGrams));
}

/** A table of counts by hash, up to 2; runs that share a cell look more common than they are, which costs time alone. */
function commonRuns(sets: readonly number[][]): Uint8Array {
  const runs = sets.reduce((sum, grams) => sum + grams.length, 0);
  const counts = new Uint8Array(2 ** Math.max(10, Math.ceil(Math.log2(runs * 8 + 1))));
  for (const grams of sets)
    for (const gram of grams) {
      const cell = gram & (counts.length - 1);
      if (counts[cell]! < 2) counts[cell]!++;
    }
  return counts;
}

function shareOf(grams: readonly number[], counts: Uint8Array): number {
  let common = 0;
  for (const gram of grams) if (counts[gram & (counts.length - 1)] === 2) common++;
  return grams.length === 0 ? 0 : common / grams.length;
}

/** Of two ascending lists without repeats. */
function jaccard(a: readonly number[], b: readonly number[]): number {
  let i = 0;
  let j = 0;
  let shared = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      shared++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  const all = a.length + b.length - shared;
  return all === 0 ? 0 : shared / all;
}
