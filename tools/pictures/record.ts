/** Runs the program in a pseudo-terminal and keeps what it wrote up to the moment of a picture. */
import { setTimeout as wait } from 'node:timers/promises';
import { Pty } from '../../test/support/pty.ts';
import type { Recording } from './terminal-svg.ts';

export interface Scene {
  /** The picture's file name without its language. */
  name: string;
  lang: 'en' | 'ko';
  columns: number;
  rows: number;
  /** Behind `saa`, as a person would type it; the whole is shown above the picture. */
  args: readonly string[];
  /** Before it, in the same home. */
  prepare?: (home: string, saa: readonly string[]) => Promise<void> | void;
  /** What is waited for, then typed, step by step; the picture is taken when the last text is seen. */
  steps: readonly { sees: string | RegExp; afterMs?: number; type?: string }[];
}

/** @param saa what starts the program @param home its SAA_HOME */
export async function record(scene: Scene, saa: readonly string[], home: string): Promise<Recording> {
  const { columns, rows, lang, args } = scene;
  const command = ['saa', ...args.map((arg) => (arg.includes(' ') ? `"${arg}"` : arg))].join(' ');
  await scene.prepare?.(home, saa);
  const pty = new Pty([...saa, ...args], { columns, rows, env: sceneEnv(home, lang) });
  for (const { sees, afterMs, type } of scene.steps) {
    await pty.sees(sees);
    if (afterMs) await wait(afterMs);
    if (type) pty.type(type);
  }
  // What comes in the same breath belongs to the picture.
  let reads = -1;
  while (reads !== pty.reads.length) {
    reads = pty.reads.length;
    await wait(150);
  }
  const output = Buffer.concat(pty.reads).toString();
  pty.type('\u0003');
  pty.signal(15);
  await pty.exited;
  return { command, lang, columns, rows, output };
}

/** Nothing of the machine shows: neither its day nor its colours. */
export function sceneEnv(home: string, lang: string): Record<string, string> {
  return {
    SAA_HOME: home,
    SAA_LANG: lang,
    SAA_NOW: '2026-11-21T09:30:00Z',
    TZ: 'UTC',
    COLORTERM: '',
    NO_COLOR: '',
    FORCE_COLOR: '1',
    ACCESSIBLE: '',
    SAA_PLAIN: '',
  };
}
