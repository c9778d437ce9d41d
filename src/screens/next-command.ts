/** Commands to go on with, as they are to be typed: with the bank that was named for this one. Pure. */
import { hang, padEnd, width } from '../text/layout.ts';
import { safeLine } from '../text/safe.ts';
import { shellWord } from '../text/shell-word.ts';

/** @param bank the folder of `--bank`; undefined: the packaged bank */
export function nextCommand(command: string, bank: string | undefined): string {
  return bank === undefined ? command : `${command} --bank ${shellWord(safeLine(bank))}`;
}

/** Commands below each other, each with what it does. */
export function nextLines(
  label: string,
  steps: readonly (readonly [command: string, meaning: string])[],
  bank: string | undefined,
  cells: number,
): string[] {
  const commands = steps.map(([command]) => nextCommand(command, bank));
  const commandCells = Math.max(...commands.map(width));
  return steps.flatMap(([, meaning], i) => {
    const first = padEnd(i === 0 ? label : '', 7);
    const line = `${first}${padEnd(commands[i]!, commandCells)}   ${meaning}`;
    return width(line) <= cells ? [line] : [`${first}${commands[i]}`, ...hang(' '.repeat(9), meaning, cells)];
  });
}
