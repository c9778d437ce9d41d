/** Colour, decided once (screens.md, "Feedback, accessibility, colour"). Meaning is never in colour alone. */
import { Chalk, type ColorSupportLevel } from 'chalk';
import type { World } from '../world.ts';

/** What a text means; at level 0 every function hands its text back as it is. */
export interface Style {
  readonly level: ColorSupportLevel;
  right(text: string): string;
  wrong(text: string): string;
  strong(text: string): string;
  faint(text: string): string;
  accent(text: string): string;
  warn(text: string): string;
}

/**
 * `--no-color` > NO_COLOR that is not empty > FORCE_COLOR > TERM=dumb or no terminal > what the terminal can.
 * `color` is commander's: false under --no-color.
 */
export function colorLevel(world: Pick<World, 'env' | 'stdout'>, options: { color?: boolean } = {}): ColorSupportLevel {
  const { NO_COLOR, FORCE_COLOR, TERM, COLORTERM } = world.env;
  if (options.color === false) return 0;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return 0;
  if (FORCE_COLOR !== undefined) return forcedLevel(FORCE_COLOR);
  if (TERM === 'dumb' || !world.stdout.isTTY) return 0;
  if (COLORTERM === 'truecolor' || COLORTERM === '24bit') return 3;
  return /-256(color)?$/i.test(TERM ?? '') ? 2 : 1;
}

/** FORCE_COLOR as Node and supports-color read it: empty, `1` or `true` is 16 colours, `0` or `false` none. */
function forcedLevel(value: string): ColorSupportLevel {
  if (value === 'false' || value === '0') return 0;
  if (value === '2') return 2;
  return value === '3' ? 3 : 1;
}

export function styleOf(level: ColorSupportLevel): Style {
  const chalk = new Chalk({ level });
  return {
    level,
    right: (text) => chalk.green(text),
    wrong: (text) => chalk.red(text),
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    accent: (text) => chalk.cyan(text),
    warn: (text) => chalk.yellow(text),
  };
}

export function openStyle(world: Pick<World, 'env' | 'stdout'>, options: { color?: boolean } = {}): Style {
  return styleOf(colorLevel(world, options));
}

/** No colour at all: what tests and pipes see. */
export const plainStyle: Style = styleOf(0);
