import { pressedKeys } from '../terminal/keys.ts';
import { openLines } from '../terminal/lines.ts';
import type { World } from '../world.ts';
import type { Common } from './common.ts';

/** Asks at the terminal; anything but a plain yes is a no. */
export async function agrees(question: string, common: Pick<Common, 'plain'>, world: World): Promise<boolean> {
  const lines = openLines(world, { editing: !common.plain });
  try {
    const event = await lines.next(question);
    if (event.kind !== 'line') return false;
    const text = event.text.trim();
    return /^y(es)?$/.test(pressedKeys(text)) || text === '예' || text === '네';
  } finally {
    lines.close();
  }
}
