import type { Lang } from '../bank/model.ts';
import type { PlacedFacts } from './bank-view.ts';

interface WordCounts {
  counts: Map<string, number>;
  stems: number;
}
const known = new WeakMap<readonly PlacedFacts[], Partial<Record<Lang, WordCounts>>>();

/** Whether a word stands in fewer than `share` of the stems; in a small bank: in a single one. */
export function rareIn(questions: readonly PlacedFacts[], lang: Lang, share: number): (word: string) => boolean {
  const { counts, stems } = wordCounts(questions, lang);
  const most = Math.max(1, Math.ceil(stems * share) - 1);
  return (word) => (counts.get(word) ?? 0) <= most;
}

/** In how many stems each word stands; counted once for a bank. */
function wordCounts(questions: readonly PlacedFacts[], lang: Lang): WordCounts {
  const ofBank = known.get(questions) ?? {};
  known.set(questions, ofBank);
  ofBank[lang] ??= count(questions, lang);
  return ofBank[lang];
}

function count(questions: readonly PlacedFacts[], lang: Lang): WordCounts {
  const counts = new Map<string, number>();
  let stems = 0;
  for (const question of questions) {
    const surface = question[lang];
    if (!surface) continue;
    stems++;
    for (const word of surface.stemWords.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return { counts, stems };
}
