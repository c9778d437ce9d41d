import type { Bank } from '../bank/bank.ts';
import type { Attempt } from '../memory/attempt.ts';
import { expectations } from '../memory/predict.ts';
import { syllabusOf } from '../memory/syllabus.ts';
import { derived } from '../scores/derived.ts';
import type { World } from '../world.ts';
import { bankKey } from './cache-key.ts';
import type { Desk } from './desk.ts';

/** What earlier sittings say of a question before it is asked. First asked before the first answer is kept. */
export interface Beforehand {
  /** P(correct) of a first exposure; null where the question was shown before. */
  predict: (questionId: string) => number | null;
  /** Whether the question was worded in another way when it was last answered. */
  isEdited: (questionId: string) => boolean;
  /** Works it out now, for whoever asks next. */
  prepare: () => void;
}

/** Worked out when it is first asked for, and under `save` kept in the cache until there is another answer. */
export function beforehand({ bank, scores }: Pick<Desk, 'bank' | 'scores'>, save: boolean, world: World): Beforehand {
  const syllabus = syllabusOf(bank.index);
  const compute = () => {
    const attempts = scores.attempts();
    return { expected: expectations(syllabus, attempts), edited: editedIn(bank, attempts) };
  };
  let made: ReturnType<typeof compute> | undefined;
  const known = () => {
    made ??= save ? derived(world, scores, { name: 'beforehand', key: bankKey(bank) }, compute) : compute();
    return made;
  };
  return {
    predict: (id) => known().expected[syllabus.itemPlace.get(id) ?? -1] ?? null,
    isEdited: (id) => known().edited.includes(id),
    prepare: () => void known(),
  };
}

function editedIn(bank: Bank, attempts: readonly Attempt[]): string[] {
  const hashes = new Map(attempts.map(({ question, hash }) => [question, hash]));
  return bank.index.questions.filter(({ id, hash }) => (hashes.get(id) ?? hash) !== hash).map(({ id }) => id);
}
