import type { Attempt } from '../memory/attempt.ts';
import { rootOf } from './chains.ts';
import type { Sitting } from './sitting.ts';

/**
 * The answers of all sittings as attempts, oldest first. A sitting that goes on from another one, and copies which a
 * file sync made, hold the same answers twice: an answer is told by the first sitting of its chain and its place in the
 * paper, and the latest of its kind holds. Skipped questions are no attempts, but an exam's unanswered ones count as
 * seen only when they were answered.
 */
export function attemptsOf(sittings: readonly Sitting[]): Attempt[] {
  const byId = new Map(sittings.map((sitting) => [sitting.id, sitting]));
  const found = new Map<string, Attempt>();
  for (const sitting of sittings) {
    const root = rootOf(sitting, byId);
    for (const answer of sitting.answers) {
      const item = sitting.paper[answer.n];
      if (!item || answer.selected.length === 0) continue;
      const key = `${root}/${answer.n}`;
      const at = Date.parse(answer.at);
      const other = found.get(key);
      if (other && other.at >= at) continue;
      found.set(key, {
        sitting: root,
        n: answer.n,
        command: sitting.command,
        question: item.id,
        hash: item.hash,
        at,
        offsetMinutes: sitting.offsetMinutes,
        selected: answer.selected,
        correct: answer.correct,
        ms: answer.ms,
        predicted: answer.predicted,
        ...(answer.confidence ? { confidence: answer.confidence } : {}),
      });
    }
  }
  return [...found.values()].sort(
    (a, b) => a.at - b.at || (a.sitting < b.sitting ? -1 : a.sitting > b.sitting ? 1 : a.n - b.n),
  );
}
