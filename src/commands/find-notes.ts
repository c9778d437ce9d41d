import type { Bank } from '../bank/bank.ts';
import { type Found, findTopics, nearWords } from '../bank/find.ts';

export interface FoundNotes {
  /** Topic ids in the bank's order. */
  topics: string[];
  /** What a misspelt word was read as. */
  readAs: { word: string; as: string[] }[];
}

/** Topics by words, forgiving typos; undefined with the first word that is near to nothing. */
export function findNotes(bank: Bank, words: readonly string[]): FoundNotes | { unknown: string } {
  const readAs: FoundNotes['readAs'] = [];
  let said = [...words];
  for (let tries = 0; tries <= words.length; tries++) {
    const found = findTopics(bank, said);
    if (!('suggestions' in found)) {
      return { topics: topicsOf(bank, found), readAs };
    }
    const as = nearWords(bank.words, found.word);
    if (as.length === 0) return { unknown: found.word };
    readAs.push({ word: found.word, as });
    said = said.flatMap((word) => (word === found.word ? as : [word]));
  }
  return { unknown: words[0]! };
}

/** In a domain are the topics that some question of it asks. */
function topicsOf({ index }: Bank, { topics, domains }: Found): string[] {
  const asked =
    domains && new Set(index.questions.filter(({ domain }) => domains.has(domain)).map(({ topic }) => topic));
  return index.topics.map(({ id }) => id).filter((id) => (topics?.has(id) ?? true) && (asked?.has(id) ?? true));
}
