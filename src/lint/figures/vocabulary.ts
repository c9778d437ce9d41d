import type { PlacedFacts } from '../bank-view.ts';

export interface Appearance {
  service: string;
  /** Questions in whose options it appears, and in whose keys. */
  appears: number;
  isKey: number;
}

/** How often each service is named in options, and how often by a key; most frequent first. */
export function appearancesOf(questions: readonly PlacedFacts[]): Appearance[] {
  const found = new Map<string, Appearance>();
  for (const { keyServices, otherServices } of questions)
    for (const service of new Set([...keyServices, ...otherServices])) {
      const one = found.get(service) ?? { service, appears: 0, isKey: 0 };
      one.appears++;
      // Named by key and distractor alike it is no cue.
      if (keyServices.includes(service) && !otherServices.includes(service)) one.isKey++;
      found.set(service, one);
    }
  return [...found.values()].sort((a, b) => b.appears - a.appears || (a.service < b.service ? -1 : 1));
}
