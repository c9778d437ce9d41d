import type { Attempt } from '../memory/attempt.ts';
import { rootOf } from './chains.ts';
import type { Sitting } from './sitting.ts';

/**
 * The answers of all sittings as attempts, oldest first. A sitting that goes on from another one, and copies which a
 * file sync made, hold the same answers twice: an answer is told by the first sitting of its chain and its place in the
 * paper, and the latest of its kind holds, even where it took a choice back.
 */
export function attemptsOf(sittings: readonly Sitting[]): Attempt[] {
  const byId = new Map(sittings.map((sitting) => [sitting.id, sitting]));
  const found = new Map<string, Attempt>();
  for (const sitting of sittings) {
    const root = rootOf(sitting, byId);
    for (const attempt of answersOf(sitting, root)) {
      const key = `${root}/${attempt.n}`;
      const other = found.get(key);
      if (!other || compareSame(attempt, other) > 0) found.set(key, attempt);
    }
  }
  return [...found.values()].filter(isAttempt).sort(byTime);
}

/**
 * In an exam nothing chosen is a choice taken back. A drill keeps it for a line of a pipe that names no option, which
 * counts as wrong; of a question that was skipped it keeps nothing.
 */
export function isAttempt({ command, selected }: Pick<Attempt, 'command' | 'selected'>): boolean {
  return command !== 'exam' || selected.length > 0;
}

/** Of one sitting alone, in the order of answering; choices taken back too. */
export function answersOf(sitting: Sitting, root: string): Attempt[] {
  return sitting.answers.flatMap((answer) => {
    const item = sitting.paper[answer.n];
    if (!item) return [];
    return {
      sitting: root,
      n: answer.n,
      command: sitting.command,
      question: item.id,
      hash: item.hash,
      at: Date.parse(answer.at),
      offsetMinutes: sitting.offsetMinutes,
      selected: answer.selected,
      correct: answer.correct,
      ms: answer.ms,
      predicted: answer.predicted,
      ...(answer.confidence ? { confidence: answer.confidence } : {}),
    };
  });
}

/** Oldest first; the order of everything that the store gives out. */
export function byTime(a: Attempt, b: Attempt): number {
  return a.at - b.at || (a.sitting < b.sitting ? -1 : a.sitting > b.sitting ? 1 : a.n - b.n);
}

/** Two answers to one question of one sitting: the later holds; of the same moment, the same one on every machine. */
function compareSame(a: Attempt, b: Attempt): number {
  if (a.at !== b.at) return a.at - b.at;
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}
