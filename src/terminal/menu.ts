/**
 * A menu at a terminal, by @inquirer/prompts, which is loaded when a menu is shown. Not for --plain: its cursor movement
 * is what plain mode promises to leave out; callers ask there by a line.
 */
import { Writable } from 'node:stream';
import type { World } from '../world.ts';
import { colorLevel } from './style.ts';

export interface Choice<Value> {
  name: string;
  value: Value;
}

/** `keys` says how to choose, in the language of the screen; `color` is commander's: false under --no-color. */
export interface MenuLook {
  keys: string;
  color: boolean;
}

/**
 * The value chosen. Undefined when the menu was left (Ctrl-C, Ctrl-D, a
 * closed terminal).
 */
export async function choose<Value>(
  message: string,
  choices: readonly Choice<Value>[],
  look: MenuLook,
  world: Pick<World, 'stdin' | 'stdout' | 'onSignal' | 'env'>,
): Promise<Value | undefined> {
  const { select } = await import('./prompts.ts');
  const left = new AbortController();
  const stops = (['SIGTERM', 'SIGHUP'] as const).map((signal) => world.onSignal(signal, () => left.abort()));
  // @inquirer never settles when its input ends.
  const onEnd = (): void => left.abort();
  world.stdin.stream.on('end', onEnd).on('error', onEnd);
  try {
    const context = {
      input: world.stdin.stream as NodeJS.ReadableStream,
      output: outputOf(world, colorLevel(world, look) > 0),
      signal: left.signal,
    };
    const wanted = choices.map(({ name, value }) => ({ name, value: value as unknown }));
    return (await select({ message, choices: wanted, loop: false, theme: themeOf(look.keys) }, context)) as Value;
  } catch (error) {
    if (error instanceof Error && ['ExitPromptError', 'AbortPromptError', 'CancelPromptError'].includes(error.name))
      return undefined;
    throw error;
  } finally {
    world.stdin.stream.off('end', onEnd).off('error', onEnd);
    for (const stop of stops) stop();
  }
}

/** ASCII only: the library's own marks have no certain width. */
function themeOf(keys: string) {
  return {
    prefix: { idle: '?', done: '-' },
    icon: { cursor: '>' },
    style: { keysHelpTip: () => keys },
  };
}

/** The world's output as a stream that knows its size; the library colours by rules of its own. */
function outputOf(
  { stdout }: Pick<World, 'stdout'>,
  colored: boolean,
): Writable & { isTTY: boolean; columns: number; rows: number } {
  const stream = new Writable({
    write(chunk, _encoding, done) {
      stdout.write(colored ? String(chunk) : String(chunk).replace(/\u001b\[[\d;]*m/g, ''));
      done();
    },
  });
  return Object.assign(stream, { isTTY: true, columns: stdout.columns, rows: stdout.rows });
}
