/** One learner who sits mock exam after mock exam, a day apart. */
import type { Bank } from '../../src/bank/bank.ts';
import { drawPaper } from '../../src/exam/draw.ts';
import { historyOf } from '../../src/exam/history.ts';
import type { Attempt } from '../../src/memory/attempt.ts';
import { localDay } from '../../src/memory/day.ts';

const DAY_MS = 86_400_000;
const START_MS = Date.parse('2026-11-21T09:00:00Z');

/** The ids of `papers` unseeded papers in a row. `seed` tells learners apart. */
export function papersInARow(bank: Bank, papers: number, seed: string): string[][] {
  const attempts: Attempt[] = [];
  return Array.from({ length: papers }, (_, mock) => {
    const at = START_MS + mock * DAY_MS;
    const { items } = drawPaper(bank, {
      seed: `${seed} ${mock}`,
      n: 65,
      history: historyOf(attempts, bank),
      today: localDay(at, 0),
    });
    for (const [n, { id, hash }] of items.entries()) attempts.push(answered(`mock ${mock}`, n, id, hash, at));
    return items.map((item) => item.id);
  });
}

function answered(sitting: string, n: number, question: string, hash: string, at: number): Attempt {
  const fixed = { command: 'exam', offsetMinutes: 0, selected: [0], correct: false, ms: null, predicted: null };
  return { sitting, n, question, hash, at, ...fixed };
}

/** Questions that each paper shares with the one before it. */
export function overlaps(papers: readonly (readonly string[])[]): number[] {
  return papers.slice(1).map((paper, i) => paper.filter((id) => papers[i]!.includes(id)).length);
}

/** The least that two papers must share, given how many questions a domain has. */
export function leastOverlap(bank: Bank): number {
  const { shares } = drawPaper(bank, { seed: 'any', n: 65, history: new Map(), today: 0 });
  const eligible = bank.index.questions.filter((question) => question.level !== 'recall');
  return shares
    .map(({ domain, total }) => 2 * total - eligible.filter((question) => question.domain === domain).length)
    .reduce((sum, missing) => sum + Math.max(0, missing), 0);
}
