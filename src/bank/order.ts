import { sha256 } from './hash.ts';

/**
 * The order in which a question's options are shown: 0-based places sorted by sha256("seed|question id|place").
 * A bank that grows reshuffles nothing that was drawn before.
 */
export function optionOrder(seed: string, questionId: string, optionCount: number): number[] {
  return bySeed(
    Array.from({ length: optionCount }, (_, place) => place),
    (place) => `${seed}|${questionId}|${place}`,
  );
}

/** `items` sorted by the hash of their label: a shuffle that depends on nothing but the labels. */
export function bySeed<T>(items: readonly T[], label: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, rank: sha256(label(item)) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .map(({ item }) => item);
}
