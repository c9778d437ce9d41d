/** Weeks of somebody's study on disk, the same at every call: for pictures and for what shows a whole history. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bank } from '../../src/bank/bank.ts';
import { bySeed, randomFrom } from '../../src/bank/order.ts';
import { DEFAULT_SETTINGS, type SettingValues } from '../../src/scores/read-settings.ts';
import type { Answer, Sitting } from '../../src/scores/sitting.ts';
import { aSitting } from './sittings.ts';

export interface Studies {
  /** Days before `now` on which a quiz was answered, ascending in time, and how many questions. */
  quizzes: readonly (readonly [daysAgo: number, questions: number])[];
  /** Days before `now` of whole mock exams. */
  exams: readonly number[];
  settings?: Partial<SettingValues>;
  now: string;
}

export const STUDIES: Studies = {
  quizzes: [
    [26, 6],
    [25, 8],
    [24, 10],
    [22, 7],
    [19, 12],
    [18, 10],
    [17, 9],
    [15, 14],
    [12, 10],
    [11, 16],
    [9, 8],
    [8, 12],
    [5, 10],
    [4, 18],
    [3, 12],
    [2, 10],
    [1, 15],
    [0, 4],
  ],
  exams: [13, 6],
  settings: { examDate: '2026-12-19' },
  now: '2026-11-21T09:00:00Z',
};

/** Writes `studies` into `dir` (a SAA_HOME) by questions of `bank`; one who learns, and knows some domains better. */
export function study(dir: string, bank: Bank, studies: Studies = STUDIES): void {
  mkdirSync(join(dir, 'scores'), { recursive: true });
  const random = randomFrom('studies');
  const order = bySeed(
    bank.index.questions.map(({ id }) => id),
    (id) => id,
  );
  let next = 0;
  const take = (n: number): string[] => Array.from({ length: n }, () => order[next++ % order.length]!);
  const sat = [
    ...studies.quizzes.map(([daysAgo, n]) => ({ daysAgo, n, command: 'quiz' })),
    ...studies.exams.map((daysAgo) => ({ daysAgo, n: Math.min(65, order.length), command: 'exam' })),
  ].sort((a, b) => b.daysAgo - a.daysAgo);
  for (const { daysAgo, n, command } of sat) {
    const at = new Date(Date.parse(studies.now) - daysAgo * 86_400_000 - (command === 'exam' ? 7_200_000 : 0));
    const sitting = sittingOf(command, at, take(n), bank, { random, skill: 0.72 - daysAgo / 90 });
    writeFileSync(join(dir, 'scores', `${sitting.id}.json`), JSON.stringify(sitting));
  }
  if (studies.settings)
    writeFileSync(join(dir, 'settings.json'), JSON.stringify({ format: 1, ...DEFAULT_SETTINGS, ...studies.settings }));
}

interface Learner {
  random: () => number;
  /** Chance of a right answer, domains apart. */
  skill: number;
}

function sittingOf(command: string, at: Date, ids: readonly string[], bank: Bank, learner: Learner): Sitting {
  const answers = ids.map((id, n): Answer => {
    const { domain } = bank.entry(id)!;
    const chance = learner.skill + [0.06, 0.1, -0.04, -0.12][domain - 1]!;
    const correct = learner.random() < chance;
    const sure = learner.random();
    return {
      n,
      at: new Date(at.getTime() + n * 70_000).toISOString(),
      selected: [0],
      correct,
      ms: 20_000 + Math.floor(learner.random() * 70_000),
      predicted: Math.min(0.97, Math.max(0.2, chance + (learner.random() - 0.5) * 0.5)),
      ...(command === 'quiz' && sure < 0.5
        ? { confidence: correct && sure < 0.3 ? 'sure' : sure < 0.4 ? 'unsure' : 'guessed' }
        : {}),
    };
  });
  const end = new Date(at.getTime() + ids.length * 70_000).toISOString();
  return aSitting({
    id: `${at.toISOString().replace(/[-:]|\.\d+/g, '')}-${command === 'exam' ? '0e' : '0a'}000000`,
    command,
    startedAt: at.toISOString(),
    offsetMinutes: 0,
    state: 'done',
    closed: end,
    minutes: command === 'exam' ? 130 : null,
    paper: ids.map((id, n) => ({
      id,
      hash: bank.entry(id)!.hash,
      order: [0, 1, 2, 3],
      scored: command !== 'exam' || n % 13 < 10,
    })),
    answers,
  });
}
