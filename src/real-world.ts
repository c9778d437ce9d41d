/** The world as it is: this process, this disk, this terminal. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import './no-home.ts';
import envPaths from 'env-paths';
import { Failure } from './failure.ts';
import { isNoTerminal, type RealOutput, realOutput } from './real-output.ts';
import { processStart } from './scores/owner.ts';
import type { Clock, Files, Input, World } from './world.ts';

export interface RealWorld extends World {
  stdout: RealOutput;
  stderr: RealOutput;
}

/** @param onLost what to do when a reader or the terminal is gone (EPIPE, EIO) */
export function realWorld(onLost: (error: NodeJS.ErrnoException) => void = () => {}): RealWorld {
  const env = withOneColorRule(process.env);
  const [stdout, stderr] = [realOutput(1, env, onLost), realOutput(2, env, onLost)];
  let places: World['places'] | undefined;
  return {
    env,
    cwd: process.cwd(),
    clock: realClock(env.SAA_NOW),
    // Names that must differ, and no secrets; loading Node's crypto for them would take some milliseconds.
    randomHex: (bytes) => Array.from({ length: bytes }, randomByte).join(''),
    stdin: realInput(),
    stdout,
    stderr,
    files: realFiles,
    get places() {
      places ??= placesOf(env);
      return places;
    },
    home: installedAt(),
    process: realProcess(),
    onSignal(signal, listener) {
      process.on(signal, listener);
      return () => void process.off(signal, listener);
    },
    suspend: () =>
      new Promise((goOn) => {
        process.once('SIGCONT', () => goOn());
        process.kill(process.pid, 'SIGSTOP');
      }),
    hangUp() {
      // Not stdin: Ctrl-D closes that at a terminal that lives.
      if (!stdout.isTTY || builtin.tty().isatty(1)) return;
      process.removeAllListeners('SIGHUP');
      process.kill(process.pid, 'SIGHUP');
    },
  };
}

function randomByte(): string {
  return Math.floor(Math.random() * 256)
    .toString(16)
    .padStart(2, '0');
}

/**
 * With both of them set Node warns on stderr, in the middle of a screen: the one that has no say (terminal/style.ts) is
 * taken away.
 */
function withOneColorRule(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  if (env.NO_COLOR !== undefined && env.FORCE_COLOR !== undefined)
    delete env[env.NO_COLOR === '' ? 'NO_COLOR' : 'FORCE_COLOR'];
  return env;
}

/** The start as the system tells it, so that another process can compare; asked for only when an owner is written. */
function realProcess(): World['process'] {
  const began = (): string => new Date(Date.now() - Math.round(performance.now())).toISOString();
  let startedAt: string | undefined;
  return {
    pid: process.pid,
    get host() {
      return builtin.os().hostname();
    },
    get startedAt() {
      startedAt ??= processStart(process.pid) ?? began();
      return startedAt;
    },
  };
}

function realClock(frozen: string | undefined): Clock {
  // Not performance.now(): Node loads a part of itself for it.
  const monotonicMs = (): number => {
    const [seconds, nanoseconds] = process.hrtime();
    return seconds * 1e3 + nanoseconds / 1e6;
  };
  if (!frozen) return { now: () => new Date(), monotonicMs };
  const at = new Date(frozen);
  if (Number.isNaN(at.getTime())) {
    throw new Failure(
      { en: `SAA_NOW is no ISO time: ${frozen}`, ko: `SAA_NOW 값이 ISO 시각이 아닙니다: ${frozen}` },
      { hint: { en: 'For example: SAA_NOW=2026-11-21T09:00:00Z', ko: '예: SAA_NOW=2026-11-21T09:00:00Z' } },
    );
  }
  return { now: () => new Date(at), monotonicMs };
}

function realInput(): Input {
  return {
    get isTTY() {
      return !isNoTerminal(0) && process.stdin.isTTY === true;
    },
    get stream() {
      return process.stdin;
    },
    setRawMode: (on) => void process.stdin.setRawMode?.(on),
  };
}

const realFiles: Files = {
  read: (path) => readFileSync(path, 'utf8'),
  exists: existsSync,
  walk(dir) {
    const found: string[] = [];
    const visit = (relative: string): void => {
      for (const entry of readdirSync(join(dir, relative), { withFileTypes: true })) {
        if (entry.name.startsWith('.')) continue;
        const path = relative === '' ? entry.name : `${relative}/${entry.name}`;
        if (entry.isDirectory()) visit(path);
        else found.push(path);
      }
    };
    visit('');
    return found.sort();
  },
  stat(path) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return undefined;
    const { size, mtimeMs, ctimeMs, ino } = stat;
    return { size, mtimeMs, ctimeMs, ino, isPlain: stat.isFile() };
  },
};

function placesOf(env: NodeJS.ProcessEnv): World['places'] {
  if (env.SAA_HOME) {
    const home = resolve(env.SAA_HOME);
    return { config: home, data: home, cache: join(home, 'cache') };
  }
  const paths = envPaths('saa', { suffix: '' });
  return { config: paths.config, data: paths.data, cache: paths.cache };
}

/**
 * A part of Node that not every command needs, loaded when it is: it costs milliseconds. The bundle is CommonJS, where an
 * import at the top would be a `require` at start.
 */
const builtin = {
  os: () => process.getBuiltinModule('node:os'),
  tty: () => process.getBuiltinModule('node:tty'),
};

/** The nearest folder above this file that has the launcher: the same for `src/` and for the bundle in `dist/`. */
function installedAt(): string {
  let dir = import.meta.dirname;
  while (!existsSync(join(dir, 'bin', 'saa.js')) && dir !== dirname(dir)) dir = dirname(dir);
  return dir;
}
