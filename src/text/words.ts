import type { Lang } from '../bank/model.ts';

/**
 * A screen's words in every language. The Korean table must have exactly the keys and argument lists of the English
 * one: a missing or surplus key is a compile error.
 */
export function words<T extends object>(table: { en: T; ko: { [K in keyof T]: T[K] } }): (lang: Lang) => T {
  return (lang) => table[lang] as T;
}
