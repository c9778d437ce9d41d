/** From what a learner types to the topics that it names. */
import { closest } from '../text/closest.ts';
import type { Bank } from './bank.ts';
import { spellingsOfDomain, spellingsOfService, spellingsOfTopic } from './spellings.ts';
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
  /** Words that come near, as the bank spells them. */
  suggestions: string[];
}

/**
 * Resolves words (cli.md, `saa quiz`): words of one kind add up, a service together with some of its topics narrows to
 * those, an ambiguous alias takes all that it names, an exam domain narrows the others to it. Neighbouring words that
 * together are an alias are read as one (`saa quiz security group`), words in quotes that are none are read apart.
 */
export function findTopics(bank: Bank, words: readonly string[]): Found | NotFound {
  const found = findEach(bank, words);
  const apart = words.flatMap((word) => word.trim().split(/\s+/));
  if (!('suggestions' in found) || apart.length === words.length) return found;
  const foundApart = findEach(bank, apart);
  return 'suggestions' in foundApart && found.suggestions.length > 0 ? found : foundApart;
}

function findEach(bank: Bank, words: readonly string[]): Found | NotFound {
  const { index, words: table } = bank;
  const services = new Set<string>();
  const topics = new Set<string>();
  const domains = new Set<number>();
  const ambiguous: Found['ambiguous'] = [];
  const topicsOf = new Map(index.services.map((service) => [service.id, service.topics]));
  for (let i = 0; i < words.length; ) {
    const hit = longestHit(table, words, i);
    if (!hit) return notFound(bank, words[i]!);
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

/** Its suggestions are worked out when they are asked for: they go through every word of the bank. */
function notFound(bank: Bank, word: string): NotFound {
  let near: string[] | undefined;
  return {
    word,
    get suggestions() {
      near ??= suggest(bank, word);
      return near;
    },
  };
}

/** Words near to `word`, as the bank spells them, for "did you mean". */
function suggest(bank: Bank, word: string): string[] {
  const wanted = typed(word);
  const all = bank.words.all();
  const near = closest(wanted, all);
  const holding = near.length > 0 || wanted.length < 2 ? [] : all.filter((key) => key.includes(wanted)).slice(0, 3);
  return [...near, ...holding].map((key) => spelling(bank, key));
}

/** A word of the table as the bank spells it, in quotes where a shell or a list with commas would take it apart. */
function spelling(bank: Bank, key: string): string {
  const targets = bank.words.targets(key) ?? [];
  const spellings = [
    ...idsIn(targets, 's:').flatMap((id) => spellingsOfService(bank.serviceNotes(id)!)),
    ...idsIn(targets, 't:').flatMap((id) => spellingsOfTopic(bank.notes(id)!)),
    ...bank.exam.domains.filter(({ id }) => targets.includes(`d:${id}`)).flatMap(spellingsOfDomain),
  ];
  const found = spellings.find((word = '') => typed(word) === key) ?? key;
  return /[^\p{L}\p{N}\s._/-]/u.test(found) ? `"${found}"` : found;
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
