import type { Lang } from '../bank/model.ts';
import type { PlacedFacts } from './bank-view.ts';

/** Whether a word stands in fewer than `share` of the stems; in a small bank: in a single one. */
export function rareIn(questions: readonly PlacedFacts[], lang: Lang, share: number): (word: string) => boolean {
  const counts = new Map<string, number>();
  let stems = 0;
  for (const question of questions) {
    const surface = question[lang];
    if (!surface) continue;
    stems++;
    for (const word of surface.stemWords.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const most = Math.max(1, Math.ceil(stems * share) - 1);
  return (word) => (counts.get(word) ?? 0) <= most;
}
