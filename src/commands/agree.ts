import { pressedKeys } from '../terminal/keys.ts';
import { openLines } from '../terminal/lines.ts';
import { choose } from '../terminal/menu.ts';
import { print } from '../terminal/print.ts';
import { words } from '../text/words.ts';
import type { World } from '../world.ts';
import type { Common } from './common.ts';

const agreeWords = words({
  en: { no: 'No, leave everything as it is', yes: 'Yes', keys: 'Up/Down move   Enter choose' },
  ko: { no: '아니요, 그대로 둡니다', yes: '예', keys: '위/아래 이동   Enter 선택' },
});

/** Asks at the terminal, by a menu or, in plain mode, by a line; anything but a plain yes is a no. */
export async function agrees(
  question: string,
  common: Pick<Common, 'plain' | 'lang' | 'color'>,
  world: World,
): Promise<boolean> {
  if (common.plain) return agreesByLine(question, world);
  const w = agreeWords(common.lang);
  // What a line asks for in brackets, the menu's entries say; what stands above the question is printed as it is.
  const [, above = '', message = ''] = /^(.*\n)?(.*?)\s*\[[^\]]*\]\s*$/s.exec(question) ?? [];
  if (above) print([above.trimEnd()], world);
  const choices = [
    { name: w.no, value: false },
    { name: w.yes, value: true },
  ];
  return (await choose(message, choices, { keys: w.keys, color: common.color }, world)) === true;
}

async function agreesByLine(question: string, world: World): Promise<boolean> {
  const lines = openLines(world, { editing: false });
  try {
    const event = await lines.next(question);
    if (event.kind !== 'line') return false;
    const text = event.text.trim();
    return /^y(es)?$/.test(pressedKeys(text)) || text === '예' || text === '네';
  } finally {
    lines.close();
  }
}
