/** A store that already holds answers: what `weak`, `stats` and `plan` read. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bank } from '../../src/bank/bank.ts';
import type { Confidence } from '../../src/memory/attempt.ts';
import type { Sitting } from '../../src/scores/sitting.ts';
import { aSitting } from './sittings.ts';

export interface Learned {
  /** Question id, right or wrong, and how many days before `now` it was answered. */
  id: string;
  correct: boolean;
  daysAgo: number;
  selected?: number[];
  confidence?: Confidence;
  predicted?: number;
}

/** Writes one sitting a day into `dir`/scores. */
export function learn(dir: string, bank: Bank, answers: readonly Learned[], now = '2026-11-21T09:00:00Z'): void {
  mkdirSync(join(dir, 'scores'), { recursive: true });
  for (const daysAgo of new Set(answers.map((answer) => answer.daysAgo))) {
    const own = answers.filter((answer) => answer.daysAgo === daysAgo);
    const at = new Date(Date.parse(now) - daysAgo * 86_400_000);
    const stamp = at.toISOString().replace(/[-:]|\.\d+/g, '');
    const sitting: Sitting = aSitting({
      id: `${stamp}-${daysAgo.toString(16).padStart(8, '0')}`,
      startedAt: at.toISOString(),
      offsetMinutes: 0,
      state: 'done',
      closed: at.toISOString(),
      paper: own.map(({ id }) => ({ id, hash: bank.entry(id)!.hash, order: [0, 1, 2, 3], scored: true })),
      answers: own.map(({ correct, selected, confidence, predicted }, n) => ({
        n,
        at: new Date(at.getTime() + n * 1000).toISOString(),
        selected: selected ?? [correct ? 0 : 1],
        correct,
        ms: null,
        predicted: predicted ?? null,
        ...(confidence ? { confidence } : {}),
      })),
    });
    writeFileSync(join(dir, 'scores', `${sitting.id}.json`), JSON.stringify(sitting));
  }
}
