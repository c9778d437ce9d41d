/** A store that keeps nothing on disk: `--no-save`, and tests. */

import { randomUUID } from 'node:crypto';
import type { Text } from '../bank/model.ts';
import { Failure } from '../failure.ts';
import type { World } from '../world.ts';
import { attemptsOf } from './attempts.ts';
import { headOf, newSitting, withAnswer } from './changes.ts';
import { say } from './scores.words.ts';
import type { Sitting } from './sitting.ts';
import type { OpenSitting, Scores } from './store.ts';

export function memoryOnlyScores(
  world: World,
  earlier: readonly Sitting[] = [],
  notices: readonly Text[] = [],
  fingerprint: string = randomUUID(),
): Scores {
  const kept = new Map<string, Sitting>(earlier.map((sitting) => [sitting.id, sitting]));
  const sittings = (): Sitting[] => [...kept.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
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
    device: 'memory',
    notices,
    start: async (sitting) => owned(newSitting(sitting, 'memory', world)),
    sittings,
    heads: () => sittings().map(headOf),
    sitting: (id) => kept.get(id),
    get fingerprint() {
      return changes === 0 ? fingerprint : `${fingerprint}-${own}-${changes}`;
    },
    attempts: () => attemptsOf([...kept.values()]),
    async resume(sittingId) {
      const sitting = kept.get(sittingId);
      if (sitting?.state !== 'open') throw new Failure(say.noSuchOpen(sittingId));
      return owned(sitting);
    },
  };
}
