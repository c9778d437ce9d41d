import type { Lang } from '../../bank/model.ts';
import { statsWords } from '../stats.words.ts';
import type { Scale } from './plot.ts';

/** From none to all. */
export function shareScale(lang: Lang): Scale {
  return { from: 0, to: 1, ticks: [0, 0.5, 1].map((at) => ({ at, label: statsWords(lang).percent(at) })) };
}

/** The exam's points, with the pass mark. */
export function pointScale({ min, max }: { min: number; max: number }, mark: { at: number; label: string }): Scale {
  return { from: min, to: max, ticks: [min, (min + max) / 2, max].map((at) => ({ at, label: String(at) })), mark };
}
