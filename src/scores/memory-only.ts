/** A store that keeps nothing on disk: `--no-save`, and tests. */

import { randomUUID } from 'node:crypto';
import { Failure } from '../failure.ts';
import type { World } from '../world.ts';
import { attemptsOf, byTime } from './attempts.ts';
import { headOf, newSitting, withAnswer } from './changes.ts';
import { say } from './scores.words.ts';
import type { Sitting } from './sitting.ts';
import type { OpenSitting, Scores } from './store.ts';

/** What was kept before: read, never changed. */
type Past = Pick<Scores, 'notices' | 'fingerprint' | 'heads' | 'isReadOnly' | 'sitting' | 'attempts'>;

export function memoryOnlyScores(world: World, past: Past): Scores {
  const kept = new Map<string, Sitting>();
  // What stays in memory is like nothing that another process has.
  const own = randomUUID();
  let changes = 0;
  const owned = (start: Sitting): OpenSitting => {
    let sitting = start;
    const keep = (changed: Sitting): void => {
      sitting = changed;
      kept.set(sitting.id, sitting);
      changes++;
    };
    keep(start);
    return {
      get sitting() {
        return sitting;
      },
      answer: (answer) => keep(withAnswer(sitting, answer)),
      update: (change) => keep({ ...sitting, ...change }),
      close: (state) =>
        keep({ ...sitting, state, owner: null, closed: state === 'open' ? null : world.clock.now().toISOString() }),
    };
  };
  return {
    notices: past.notices,
    get fingerprint() {
      return changes === 0 ? past.fingerprint : `${past.fingerprint}-${own}-${changes}`;
    },
    start: async (sitting) => owned(newSitting(sitting, 'memory', world)),
    heads() {
      const earlier = past.heads().filter(({ id }) => !kept.has(id));
      return [...earlier, ...[...kept.values()].map(headOf)].sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    isReadOnly: (id) => past.isReadOnly(id),
    sitting: (id) => kept.get(id) ?? past.sitting(id),
    attempts() {
      if (kept.size === 0) return past.attempts();
      const earlier = past.attempts().filter(({ sitting }) => !kept.has(sitting));
      return [...earlier, ...attemptsOf([...kept.values()])].sort(byTime);
    },
    async resume(sittingId) {
      const sitting = kept.get(sittingId) ?? past.sitting(sittingId);
      if (sitting?.state !== 'open') throw new Failure(say.noSuchOpen(sittingId));
      return owned(sitting);
    },
  };
}
