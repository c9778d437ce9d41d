import { observedOf } from '../memory/observed.ts';
import { type MemoryState, stateOf } from '../memory/state.ts';
import { syllabusOf } from '../memory/syllabus.ts';
import { stateFrom, writtenState } from '../memory/written-state.ts';
import { derived } from '../scores/derived.ts';
import type { World } from '../world.ts';
import { bankKey } from './cache-key.ts';
import type { Desk } from './desk.ts';

/** What all answers add up to, of the caller's own; kept in the cache until there is another answer. */
export function memoryNow({ bank, scores }: Pick<Desk, 'bank' | 'scores'>, world: World): MemoryState {
  const syllabus = syllabusOf(bank.index);
  let state: MemoryState | undefined;
  const written = derived(world, scores, { name: 'memory', key: bankKey(bank) }, () => {
    state = stateOf(syllabus, observedOf(scores.attempts(), syllabus));
    return writtenState(state);
  });
  return state ?? stateFrom(written!, syllabus);
}
