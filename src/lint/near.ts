import type { PlacedFacts } from './bank-view.ts';

export interface NearPair {
  a: PlacedFacts;
  b: PlacedFacts;
  similarity: number;
}

/** An ask that so many questions share says nothing about any of them. */
const SHARED_BY = 3;

/**
 * Pairs whose stems' four-word runs have a Jaccard similarity of at least `least`. An inverted index over the rarest
 * runs finds the candidates: two sets that similar must share a run among the first |set| x (1 - least) + 1 of each, in
 * any fixed order (prefix filtering), so that no pair is missed and few are compared.
 */
export function nearPairs(questions: readonly PlacedFacts[], least: number): NearPair[] {
  const asks = new Map<number, number>();
  for (const { ask } of questions) asks.set(ask, (asks.get(ask) ?? 0) + 1);
  const sets = questions.map((question) => (asks.get(question.ask)! >= SHARED_BY ? question.grams : question.allGrams));
  const uses = new Map<number, number>();
  for (const grams of sets) for (const gram of grams) uses.set(gram, (uses.get(gram) ?? 0) + 1);
  const index = new Map<number, number[]>();
  const pairs: NearPair[] = [];
  for (const [i, grams] of sets.entries()) {
    const rarest = [...grams].sort((a, b) => uses.get(a)! - uses.get(b)! || a - b);
    const prefix = rarest.slice(0, Math.floor(grams.length * (1 - least)) + 1);
    const candidates = new Set<number>();
    for (const gram of prefix) {
      if (uses.get(gram) === 1) continue;
      const known = index.get(gram);
      if (known) {
        for (const j of known) candidates.add(j);
        known.push(i);
      } else index.set(gram, [i]);
    }
    // A text that is copied hundreds of times is reported against its nearest earlier copy alone.
    let best: NearPair | undefined;
    for (const j of [...candidates].slice(0, 200)) {
      const similarity = jaccard(sets[j]!, grams);
      if (similarity >= least && (!best || similarity > best.similarity))
        best = { a: questions[j]!, b: questions[i]!, similarity };
    }
    if (best) pairs.push(best);
  }
  return pairs;
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
