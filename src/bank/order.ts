import { sha256 as sha256Of } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Of a short label this is there before Node's crypto, which `hash.ts` takes for long texts, is loaded. */
const sha256 = (label: string): string => bytesToHex(sha256Of(utf8ToBytes(label)));

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

/** A generator of numbers in [0, 1) that gives the same ones for the same seed (mulberry32 over the seed's hash). */
export function randomFrom(seed: string): () => number {
  let state = Number.parseInt(sha256(seed).slice(0, 8), 16);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
