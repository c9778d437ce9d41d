/** Sittings that go on from one another, on several machines, seen as the one sitting that the learner sat. */
import { mergeCopies } from './merge.ts';
import type { Sitting } from './sitting.ts';

type Link = Pick<Sitting, 'id' | 'continues'>;

/** The id of the first sitting of a chain, which may itself not have arrived on this machine yet. */
export function rootOf(sitting: Link, byId: ReadonlyMap<string, Link>): string {
  const seen = new Set<string>();
  let here = sitting;
  while (here.continues) {
    // A circle was made by hand: its smallest id stands for it, from whichever end one comes.
    if (seen.has(here.id)) return [...seen].sort()[0]!;
    seen.add(here.id);
    const earlier = byId.get(here.continues);
    if (!earlier) return here.continues;
    here = earlier;
  }
  return here.id;
}

/** One sitting a chain, oldest first: its answers together, its state as far as any machine has brought it. */
export function joinChains(sittings: readonly Sitting[]): Sitting[] {
  const byId = new Map(sittings.map((sitting) => [sitting.id, sitting]));
  const joined = new Map<string, Sitting>();
  for (const sitting of sittings) {
    const root = sitting.continues ? rootOf(sitting, byId) : sitting.id;
    const other = joined.get(root);
    joined.set(root, other ? mergeCopies(other, sitting) : sitting);
  }
  return [...joined]
    .map(([root, sitting]) => asRoot(sitting, root, byId.get(root)))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function asRoot(sitting: Sitting, root: string, first: Sitting | undefined): Sitting {
  if (sitting.id === root && !sitting.continues) return sitting;
  const { continues: _, ...rest } = sitting;
  return { ...rest, id: root, startedAt: (first ?? sitting).startedAt };
}
