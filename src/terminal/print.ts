import { fitted } from '../text/layout.ts';
import type { World } from '../world.ts';

/** Prints lines for people; what is wider than the terminal goes on in the next line. */
export function print(lines: readonly string[], { stdout }: Pick<World, 'stdout'>): void {
  stdout.write(`${fitted(lines, stdout.columns).join('\n')}\n`);
}
