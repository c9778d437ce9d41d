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
  const uses = usesOf(sets);
  const index = new Map<number, number[]>();
  /** Of each question the last one that it was compared with, counted from 1. */
  const metBy = new Uint32Array(sets.length);
  const pairs: NearPair[] = [];
  for (const [i, grams] of sets.entries()) {
    if (grams.length === 0 || shareOf(grams, uses) < least) continue;
    const known: number[] = [];
    for (const gram of rarestOf(grams, uses, Math.floor(grams.length * (1 - least)) + 1)) {
      const others = index.get(gram);
      if (!others) index.set(gram, [i]);
      else {
        // A text that was copied hundreds of times is found by its first copies.
        for (const j of others)
          if (known.length < 200 && metBy[j] !== i + 1) {
            metBy[j] = i + 1;
            known.push(j);
          }
        others.push(i);
      }
    }
    let best: NearPair | undefined;
    for (const j of known) {
      const similarity = jaccard(sets[j]!, grams, best?.similarity ?? least);
      if (similarity >= least && (!best || similarity > best.similarity))
        best = { a: questions[j]!, b: questions[i]!, similarity };
    }
    if (best) pairs.push(best);
  }
  return pairs;
}

function setsOf(questions: readonly PlacedFacts[]): (readonly number[])[] {
  const asks = new Map<number, number>();
  for (const { ask } of questions) asks.set(ask, (asks.get(ask) ?? 0) + 1);
  return questions.map(({ ask, grams, askGrams }) =>
    asks.get(ask)! >= SHARED_BY ? grams : [...grams, ...askGrams].sort((a, b) => a - b),
  );
}

/** How many stems have a run, in a table by hash; runs that share a cell look more common, which costs time alone. */
function usesOf(sets: readonly (readonly number[])[]): Uint16Array {
  const runs = sets.reduce((sum, grams) => sum + grams.length, 0);
  const uses = new Uint16Array(2 ** Math.max(10, Math.ceil(Math.log2(runs * 4 + 1))));
  for (const grams of sets)
    for (const gram of grams) {
      const cell = gram & (uses.length - 1);
      if (uses[cell]! < 0xffff) uses[cell]!++;
    }
  return uses;
}

/** The part of a set that some other stem may have too. */
function shareOf(grams: readonly number[], uses: Uint16Array): number {
  let common = 0;
  for (const gram of grams) if (uses[gram & (uses.length - 1)]! > 1) common++;
  return common / grams.length;
}

/** The first `count` runs in the order of their uses, those that no other stem has left out; as signed integers, which V8 keeps fast. */
function rarestOf(grams: readonly number[], uses: Uint16Array, count: number): number[] {
  const ranked = new Float64Array(grams.length);
  for (let i = 0; i < grams.length; i++) ranked[i] = uses[grams[i]! & (uses.length - 1)]! * 2 ** 32 + grams[i]!;
  ranked.sort();
  const found: number[] = [];
  for (const rank of ranked.subarray(0, count)) if (rank >= 2 ** 33) found.push(rank | 0);
  return found;
}

/** Of two ascending lists without repeats; 0 as soon as it is sure to be below `least`. */
function jaccard(a: readonly number[], b: readonly number[], least: number): number {
  let i = 0;
  let j = 0;
  let shared = 0;
  // So many of both may stand in one of them alone; a little more, since this is compared in floating point.
  let alone = a.length + b.length - (2 * least * (a.length + b.length)) / (1 + least) + 1e-6;
  while (i < a.length && j < b.length) {
    const left = a[i]!;
    const right = b[j]!;
    if (left === right) {
      shared++;
      i++;
      j++;
      continue;
    }
    if (left < right) i++;
    else j++;
    alone--;
    if (alone < 0) return 0;
  }
  const all = a.length + b.length - shared;
  return all === 0 ? 0 : shared / all;
}
