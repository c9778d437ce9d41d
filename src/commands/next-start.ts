import { ExitCode } from '../exit-code.ts';
import type { World } from '../world.ts';
import type { Common } from './common.ts';
import type { Desk } from './desk.ts';

/**
 * Works out what the next start will ask for, once a sitting has run its course and is kept. It costs some tens of
 * milliseconds at the end of this process, instead of more at the next start, when somebody waits for a figure. Who
 * leaves by a signal waits for nothing.
 */
export async function prepareNextStart(code: ExitCode, desk: Desk, { save }: Common, world: World): Promise<void> {
  if (!save || (code !== ExitCode.ok && code !== ExitCode.no)) return;
  try {
    const { figuresNow } = await import('./figures-now.ts');
    figuresNow(desk, world);
  } catch {
    // The sitting is kept whatever comes of this: what cannot be worked out here, the next start works out, or says why.
  }
}
