import type { PlacedFacts } from '../bank-view.ts';

export interface Appearance {
  service: string;
  /** Questions in whose options it appears. */
  appears: number;
  /** Questions in whose keys it appears. */
  inKey: number;
  /** Questions in whose keys alone it appears: where a distractor names it too, the name is no cue. */
  keyAlone: number;
}

/** How often each service is named in options, and how often by a key; most frequent first. */
export function appearancesOf(questions: readonly PlacedFacts[]): Appearance[] {
  const found = new Map<string, Appearance>();
  for (const { keyServices, otherServices } of questions)
    for (const service of new Set([...keyServices, ...otherServices])) {
      const one = found.get(service) ?? { service, appears: 0, inKey: 0, keyAlone: 0 };
      one.appears++;
      if (keyServices.includes(service)) {
        one.inKey++;
        if (!otherServices.includes(service)) one.keyAlone++;
      }
      found.set(service, one);
    }
  return [...found.values()].sort((a, b) => b.appears - a.appears || (a.service < b.service ? -1 : 1));
}
