/** Everything outside the program, in one interface: a test hands in another one. */
import type { Readable } from 'node:stream';

export interface Clock {
  /** The calendar: what is written into files and decides which day it is. Frozen by SAA_NOW. */
  now(): Date;
  /** Milliseconds that only ever grow, for countdowns and thinking times; not the calendar's. */
  monotonicMs(): number;
}

export interface Output {
  readonly isTTY: boolean;
  readonly columns: number;
  readonly rows: number;
  write(text: string): void;
  /** Calls back when the size changes; returns how to stop. */
  onResize(listener: () => void): () => void;
}

export interface Input {
  readonly isTTY: boolean;
  readonly stream: Readable;
  setRawMode(on: boolean): void;
}

/** Reading of files, as far as rooms that are otherwise pure need it. Paths are absolute. */
export interface Files {
  /** @throws Node's errors */
  read(path: string): string;
  exists(path: string): boolean;
  /** What lies below a folder and is none, relative, with `/`, sorted, without dotfiles; links to folders are not followed. */
  walk(dir: string): string[];
  /** Any change of the file changes some of it, also one that keeps its size and its time. */
  stat(path: string): { size: number; mtimeMs: number; ctimeMs: number; ino: number; isPlain: boolean } | undefined;
}

export type Signal = 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'SIGTSTP' | 'SIGCONT';

export interface World {
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  clock: Clock;
  /** `bytes` random bytes in hex. */
  randomHex(bytes: number): string;
  stdin: Input;
  stdout: Output;
  stderr: Output;
  files: Files;
  /** Folders: settings, scores/ below data, cache. All one folder under SAA_HOME. */
  places: { config: string; data: string; cache: string };
  /** Where the program is installed: the folder that holds `dist/`, `bank/` and `package.json`. */
  home: string;
  /** `startedAt` tells a reused pid apart: what `processStart` says of it (scores/owner.ts), else an ISO time. */
  process: { readonly pid: number; readonly host: string; readonly startedAt: string };
  /** Calls back on a signal instead of the default; returns how to stop. */
  onSignal(signal: Signal, listener: () => void): () => void;
  /** Stops this process as Ctrl-Z does; resolves after it goes on. */
  suspend(): Promise<void>;
  /**
   * Where the terminal is gone, ends this process by SIGHUP as a closed window does: Node's own clean-up would abort on
   * such a terminal (seen with 20.20: SIGABRT or SIGSEGV). Elsewhere does nothing, and the exit code serves.
   */
  hangUp(): void;
}
