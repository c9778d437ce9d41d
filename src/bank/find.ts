/** From what a learner types to the topics that it names. */
import { closest, stretchDistance } from '../text/closest.ts';
import type { Bank } from './bank.ts';
import type { Words } from './words.ts';

/** A word as it is compared: no case, no spaces or hyphens, full-width forms folded. */
export function typed(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_./()]+/g, '');
}

export interface Found {
  /** Ids of the topics named; undefined where the words are domains alone. */
  topics: Set<string> | undefined;
  /** Ids of the domains named, to which the topics are narrowed; undefined where none is. */
  domains: Set<number> | undefined;
  /** Ids of the services whose every topic was named, for the header. */
  services: string[];
  /** Words that named more than one thing, with the ids of all of them. */
  ambiguous: { word: string; services: string[]; topics: string[] }[];
}

export interface NotFound {
  word: string;
  /** Words of the table that come near. */
  suggestions: string[];
}

/**
 * Resolves words (cli.md, `saa quiz`): words of one kind add up, a service together with some of its topics narrows to
 * those, an ambiguous alias takes all that it names, an exam domain narrows the others to it. Neighbouring words that
 * together are an alias are read as one (`saa quiz security group`).
 */
export function findTopics({ index, words: table }: Bank, words: readonly string[]): Found | NotFound {
  const services = new Set<string>();
  const topics = new Set<string>();
  const domains = new Set<number>();
  const ambiguous: Found['ambiguous'] = [];
  const topicsOf = new Map(index.services.map((service) => [service.id, service.topics]));
  for (let i = 0; i < words.length; ) {
    const hit = longestHit(table, words, i);
    if (!hit) return { word: words[i]!, suggestions: suggest(table, words[i]!) };
    i += hit.taken;
    // An alias that is a service's own wins over topics of that service with the same alias.
    const named = idsIn(hit.targets, 's:');
    const own = idsIn(hit.targets, 't:');
    const others = own.filter((topic) => !named.some((service) => topicsOf.get(service)?.includes(topic)));
    for (const service of named) services.add(service);
    for (const topic of named.length > 0 ? others : own) topics.add(topic);
    for (const domain of idsIn(hit.targets, 'd:')) domains.add(Number(domain));
    if (named.length + others.length > 1) ambiguous.push({ word: hit.word, services: named, topics: others });
  }
  for (const service of services) {
    const all = topicsOf.get(service) ?? [];
    if (!all.some((topic) => topics.has(topic))) for (const topic of all) topics.add(topic);
  }
  const whole = [...services].filter((service) => topicsOf.get(service)?.every((topic) => topics.has(topic)));
  return {
    topics: domains.size > 0 && topics.size === 0 ? undefined : topics,
    domains: domains.size > 0 ? domains : undefined,
    services: whole,
    ambiguous,
  };
}

function idsIn(targets: readonly string[], kind: 's:' | 't:' | 'd:'): string[] {
  return targets.filter((target) => target.startsWith(kind)).map((target) => target.slice(2));
}

/** Words near to `word`, for "did you mean". */
export function suggest(table: Words, word: string, most = 3): string[] {
  const near = closest(typed(word), table.all(), most);
  if (near.length > 0) return near;
  const wanted = typed(word);
  return wanted.length < 2
    ? []
    : table
        .all()
        .filter((key) => key.includes(wanted))
        .slice(0, most);
}

/**
 * The words of the table that a word with a typo may be meant as: those with its nearest spelling, else those that hold
 * it or nearly hold it. Reading is forgiving where drilling is exact.
 */
export function nearWords(table: Words, word: string): string[] {
  const whole = closest(typed(word), table.all(), 1);
  if (whole.length > 0) return whole;
  const letters = (text: string): string => text.normalize('NFD');
  const wanted = letters(typed(word));
  const allowed = Math.floor(wanted.length / 4);
  const near = table.all().map((key) => ({ key, distance: stretchDistance(wanted, letters(key)) }));
  const least = Math.min(allowed, ...near.map(({ distance }) => distance));
  return wanted.length < 2 ? [] : near.filter(({ distance }) => distance === least).map(({ key }) => key);
}

function longestHit(
  table: Words,
  words: readonly string[],
  from: number,
): { word: string; taken: number; targets: string[] } | undefined {
  for (let taken = Math.min(6, words.length - from); taken > 0; taken--) {
    const word = words.slice(from, from + taken).join(' ');
    const targets = table.targets(typed(word));
    if (targets) return { word, taken, targets };
  }
  return undefined;
}
