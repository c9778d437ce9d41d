/** The parts of the world that the score store touches, on a folder of its own on the real disk. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { processStart } from '../../src/scores/owner.ts';
import type { World } from '../../src/world.ts';

export interface StoreWorldOptions {
  /** Its folder; a new one below the system's temporary folder where none is named. */
  home?: string;
  now?: string;
  host?: string;
  pid?: number;
  startedAt?: string;
}

export function storeHome(): string {
  return mkdtempSync(join(tmpdir(), 'saa-scores-'));
}

/** Anything else of the world is missing, so that a store that reaches for it fails. */
export function storeWorld(options: StoreWorldOptions = {}): World & { now: (iso: string) => void } {
  const home = options.home ?? storeHome();
  let now = options.now;
  const pid = options.pid ?? process.pid;
  const world = {
    clock: { now: () => (now ? new Date(now) : new Date()), monotonicMs: () => performance.now() },
    randomHex: (bytes: number) => randomBytes(bytes).toString('hex'),
    places: { config: home, data: home, cache: join(home, 'cache') },
    process: { pid, host: options.host ?? hostname(), startedAt: options.startedAt ?? processStart(pid) ?? 'unknown' },
    now: (iso: string) => {
      now = iso;
    },
  };
  return world as unknown as World & { now: (iso: string) => void };
}
