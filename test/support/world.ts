/** A world of a test's own: time, chance, input and folders are what the test says; the disk is a fresh folder. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { realWorld } from '../../src/real-world.ts';
import type { Output, Signal, World } from '../../src/world.ts';

export interface FakeWorld extends World {
  /** What was written so far. */
  out(): string;
  err(): string;
  /** Types text into stdin. */
  type(text: string): void;
  /** Ends stdin. */
  end(): void;
  /** Lets time pass, on the calendar and on the monotonic clock. */
  pass(ms: number): void;
  signal(name: Signal): void;
  resize(columns: number, rows: number): void;
  /** The one folder of settings, scores and cache (SAA_HOME). */
  dir: string;
}

export interface FakeWorldOptions {
  now?: string;
  tty?: boolean;
  /** At a terminal with stdout sent elsewhere. */
  piped?: boolean;
  columns?: number;
  rows?: number;
  env?: Record<string, string>;
  /** All of stdin, then its end. */
  input?: string;
  /** Share the folder of an earlier world. */
  dir?: string;
  seed?: number;
}

const made: string[] = [];
process.on('exit', () => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true });
});

export function fakeWorld(options: FakeWorldOptions = {}): FakeWorld {
  const dir = options.dir ?? mkdtempSync(join(tmpdir(), 'saa-test-'));
  if (!options.dir) made.push(dir);
  let nowMs = Date.parse(options.now ?? '2026-11-21T09:00:00Z');
  let monotonicMs = 1000;
  let state = options.seed ?? 1;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
  const stdin = new PassThrough();
  const listeners = new Map<Signal, Set<() => void>>();
  const stdout = fakeOutput(options.piped ? { ...options, tty: false } : options);
  const stderr = fakeOutput(options);
  if (options.input !== undefined) stdin.end(options.input);
  return {
    env: { SAA_LANG: 'en', ...options.env },
    cwd: dir,
    clock: { now: () => new Date(nowMs), monotonicMs: () => monotonicMs },
    randomHex: (bytes) =>
      Array.from({ length: bytes }, () => ((next() >>> 16) & 255).toString(16).padStart(2, '0')).join(''),
    stdin: { isTTY: options.tty ?? false, stream: stdin, setRawMode: () => {} },
    stdout,
    stderr,
    files: realWorld().files,
    places: { config: dir, data: dir, cache: join(dir, 'cache') },
    home: process.cwd(),
    process: { pid: process.pid, host: 'test-host', startedAt: '2026-11-21T08:59:00.000Z' },
    onSignal(name, listener) {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(listener));
      return () => void set.delete(listener);
    },
    suspend: async () => {},
    hangUp: () => {},
    out: () => stdout.written,
    err: () => stderr.written,
    type: (text) => void stdin.write(text),
    end: () => void stdin.end(),
    pass(ms) {
      nowMs += ms;
      monotonicMs += ms;
    },
    signal(name) {
      for (const listener of [...(listeners.get(name) ?? [])]) listener();
    },
    resize(columns, rows) {
      stdout.resize(columns, rows);
    },
    dir,
  };
}

function fakeOutput(
  options: FakeWorldOptions,
): Output & { written: string; resize(columns: number, rows: number): void } {
  const listeners = new Set<() => void>();
  return {
    isTTY: options.tty ?? false,
    columns: options.columns ?? 80,
    rows: options.rows ?? 24,
    written: '',
    write(text) {
      this.written += text;
    },
    onResize(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    resize(columns, rows) {
      Object.assign(this, { columns, rows });
      for (const listener of [...listeners]) listener();
    },
  };
}
