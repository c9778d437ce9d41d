import { type Lang, say, type Text } from '../bank/model.ts';
import type { World } from '../world.ts';

/** What the store found while reading, said once on stderr. */
export function tellNotices(notices: readonly Text[], lang: Lang, world: Pick<World, 'stderr'>): void {
  for (const notice of new Set(notices.map((text) => say(text, lang)))) world.stderr.write(`saa: ${notice}\n`);
}
