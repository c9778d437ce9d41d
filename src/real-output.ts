/** stdout and stderr as they are. Node's own streams are made only where they are needed: that takes some milliseconds. */
import { fstatSync, writeSync } from 'node:fs';
import type { Output } from './world.ts';

export interface RealOutput extends Output {
  /** Nothing that was written is still on its way, and nothing was lost that has not been said yet. */
  readonly isFlushed: boolean;
}

/** @param onLost what to do when the reader is gone */
export function realOutput(
  fd: 1 | 2,
  env: NodeJS.ProcessEnv,
  onLost: (error: NodeJS.ErrnoException) => void,
): RealOutput {
  const isPlain = isNoTerminal(fd);
  let opened: NodeJS.WriteStream | undefined;
  const stream = (): NodeJS.WriteStream => {
    if (!opened) {
      opened = fd === 1 ? process.stdout : process.stderr;
      opened.on('error', onLost);
    }
    return opened;
  };
  const size = (name: string, actual: () => number | undefined, usual: number): number => {
    const wanted = Number(env[name]);
    // A terminal that does not know its size says 0.
    return Number.isInteger(wanted) && wanted > 0 ? wanted : (isPlain ? undefined : actual()) || usual;
  };
  return {
    get isTTY() {
      return !isPlain && stream().isTTY === true;
    },
    get columns() {
      return size('SAA_COLUMNS', () => stream().columns, 80);
    },
    get rows() {
      return size('SAA_ROWS', () => stream().rows, 24);
    },
    get isFlushed() {
      return !opened || (opened.writableLength === 0 && !opened.errored);
    },
    write(text) {
      const left = isPlain && !opened ? writeNow(fd, text) : text;
      if (left.length > 0) stream().write(left);
    },
    onResize(listener) {
      if (isPlain) return () => {};
      stream().on('resize', listener);
      return () => void stream().off('resize', listener);
    },
  };
}

/** A file or a pipe can be told without asking for a terminal; what can't be told is left to Node. */
export function isNoTerminal(fd: number): boolean {
  try {
    return !fstatSync(fd).isCharacterDevice();
  } catch {
    return false;
  }
}

/** @returns what could not be written at once: a pipe that is full, or whose reader is gone, is Node's to deal with */
function writeNow(fd: number, text: string): Buffer {
  let left = Buffer.from(text);
  try {
    while (left.length > 0) left = left.subarray(writeSync(fd, left));
  } catch {
    // The stream meets the same obstacle and has words for it.
  }
  return left;
}
