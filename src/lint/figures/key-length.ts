import type { Lang } from '../../bank/model.ts';
import type { PlacedFacts } from '../bank-view.ts';

export interface KeyLength {
  /** Questions with one key that were counted. */
  questions: number;
  /** How often the longest option is the key, in percent; ties count by their share. */
  longestIsKey: number;
  /** What chance would give, in percent. */
  chance: number;
}

export function keyLength(questions: readonly PlacedFacts[], lang: Lang): KeyLength {
  let count = 0;
  let hits = 0;
  let chance = 0;
  for (const question of questions) {
    const lengths = question[lang]?.lengths;
    if (!lengths || question.keys.length !== 1) continue;
    const most = Math.max(...lengths);
    const longest = lengths.flatMap((length, place) => (length === most ? [place] : []));
    count++;
    chance += 1 / lengths.length;
    if (longest.includes(question.keys[0]!)) hits += 1 / longest.length;
  }
  const percent = (n: number): number => (count === 0 ? 0 : (100 * n) / count);
  return { questions: count, longestIsKey: percent(hits), chance: percent(chance) };
}
