/** A sitting that this process owns: each change is merged with what a file sync may have put there, and kept. */
import { join } from 'node:path';
import type { World } from '../world.ts';
import { withAnswer } from './changes.ts';
import { readContent, sameStamp, stampOf } from './files.ts';
import type { Keep } from './keep.ts';
import { type Library, moveAside } from './library.ts';
import { mergeAnswers } from './merge.ts';
import type { StorePlaces } from './places.ts';
import type { Sitting } from './sitting.ts';
import type { OpenSitting } from './store.ts';

export interface Ownership {
  world: Pick<World, 'clock'>;
  places: StorePlaces;
  /** As it is read by now: `resume` reads it anew. */
  library: () => Library;
  keep: Keep;
}

export function ownSitting(start: Sitting, { world, places, library, keep }: Ownership): OpenSitting {
  const path = join(places.scores, `${start.id}.json`);
  let stamp = stampOf(path);
  let sitting = start;
  const change = (changed: Sitting): void => {
    const now = stampOf(path);
    const whole = !now || sameStamp(now, stamp) ? changed : withForeign(changed, path, places);
    keep(path, whole);
    stamp = stampOf(path)!;
    sitting = whole;
    library().put(whole);
  };
  change(start);
  return {
    get sitting() {
      return sitting;
    },
    answer: (answer) => change(withAnswer(sitting, answer)),
    update: (part) => change({ ...sitting, ...part }),
    close(state) {
      change({ ...sitting, state, owner: null, closed: state === 'open' ? null : world.clock.now().toISOString() });
      library().keepSound();
    },
  };
}

/** Somebody else has written our file: their answers are kept with ours, and what can't be read is put out of the way. */
function withForeign(ours: Sitting, path: string, places: StorePlaces): Sitting {
  const content = readContent(path);
  if (content.kind === 'broken') moveAside(path, places.setAside);
  if (content.kind !== 'sitting' || content.sitting.id !== ours.id) return ours;
  return { ...ours, answers: mergeAnswers(content.sitting.answers, ours.answers) };
}
