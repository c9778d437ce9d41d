/** Every command, as people without colour, with screen readers, in narrow terminals and in pipes meet it. */

import { mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { eastAsianWidthType } from 'get-east-asian-width';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Lang } from '../../src/bank/model.ts';
import { run } from '../../src/main.ts';
import { width } from '../../src/text/layout.ts';
import type { World } from '../../src/world.ts';
import { testBank } from '../support/bank.ts';
import { smallBank, writeBank } from '../support/bank-folder.ts';
import { installBank, installedWorld } from '../support/installed.ts';
import { STUDIES, study } from '../support/studied.ts';

interface Call {
  /** What is typed after `saa`. */
  args: string[];
  /** Data for programs, or a shell's script: its lines are as long as they are. */
  data?: true;
  /** Typed at it. */
  input?: string;
  exit?: number;
}

const ANSWERS = '1\n\n2\nl\n\n1,2\n\n?\nn\n\n'.repeat(8);
/** By command; `` is `saa` alone. */
const CALLS: Record<string, Call[]> = {
  '': [{ args: [], input: 'q\n' }],
  quiz: [
    { args: ['quiz', '-n', '4', '--seed', 'a'], input: ANSWERS },
    { args: ['quiz', 's1-t000', '-n', '9'], input: ANSWERS },
    { args: ['quiz', '--list', '-n', '2'] },
    { args: ['quiz', '--timed', '-n', '2'], input: ANSWERS },
    { args: ['quiz', '--marked'], exit: 2 },
    { args: ['quiz', 'nosuchtopic'], exit: 2 },
  ],
  exam: [
    {
      args: ['exam', '--timed', '-n', '5', '--seed', 'a', '--plain'],
      input: '1\n2\n1 2\nhelp\nt\ng 2\nreview\nend\ny\n',
    },
  ],
  weak: [{ args: ['weak', '--list'] }, { args: ['weak', '-n', '2'], input: ANSWERS }],
  review: [{ args: ['review', 'last', '--wrong'] }, { args: ['review'] }],
  plan: [
    { args: ['plan'] },
    { args: ['plan', '--exam', '2026-12-24', '--minutes', '45'] },
    { args: ['plan', '--exam', '2020-01-01'], exit: 2 },
  ],
  stats: [
    { args: ['stats'] },
    { args: ['stats', '--calibration'] },
    { args: ['stats', '--html', 'report.html'], data: true },
  ],
  result: [{ args: ['result', '742'] }, { args: ['result'], exit: 0 }],
  notes: [
    { args: ['notes', 's1-t000'] },
    { args: ['notes', 's1-t000', 's1-t001'] },
    { args: ['notes', 's1'] },
    { args: ['notes', 'nosuchtopic'], exit: 2 },
  ],
  topics: [{ args: ['topics'] }, { args: ['topics', 's1'], exit: 2 }],
  help: [{ args: ['help'] }, { args: ['help', 'quiz'] }, { args: ['help', 'quizz'], exit: 2 }],
  show: [{ args: ['show', 's1-t000-01'] }, { args: ['show', 's1-t000-99'], exit: 2 }],
  hide: [{ args: ['hide', 's1-t000-01'] }, { args: ['hide'] }, { args: ['hide', 's1-t000-01', '--undo'] }],
  lint: [
    { args: ['lint', 'bank'], data: true, exit: 1 },
    { args: ['lint', '--rules'], data: true },
    { args: ['lint', '--explain', 'cue/key-length'], data: true },
  ],
  export: [
    { args: ['export', '--format', 'csv'], data: true },
    { args: ['export', '--output', 'scores.json'], data: true },
  ],
  import: [{ args: ['import', 'nothing.json'], exit: 2 }],
  init: [{ args: ['init', 'new-bank'], data: true }],
  config: [
    { args: ['config'] },
    { args: ['config', 'timer'], input: '\u0003' },
    { args: ['config', 'timer', 'minutes'] },
    { args: ['config', 'timer', 'often'], exit: 2 },
  ],
  doctor: [{ args: ['doctor'] }],
  reset: [{ args: ['reset'], input: '', exit: 2 }],
  complete: [{ args: ['complete', 'bash'], data: true }],
};

let home: string;
beforeAll(() => {
  home = installBank(testBank({ perDomain: 20 }));
  for (const name of ['package.json', 'schema', 'bank']) symlinkSync(resolve(name), join(home, name));
});

interface Surface {
  tty?: boolean;
  columns?: number;
  env?: Record<string, string>;
  flags?: string[];
}

async function meet(
  { args, input }: Call,
  lang: Lang,
  { tty = false, columns = 80, env = {}, flags = [] }: Surface,
  fresh = false,
) {
  const bank = testBank({ perDomain: 20 });
  const world = installedWorld(home, {
    now: STUDIES.now,
    tty,
    columns,
    env: { SAA_LANG: lang, ...env },
    input: input ?? '',
  });
  if (!fresh) study(world.dir, bank);
  if (tty) echoEnter(world);
  if (args.includes('bank')) writeBank(join(world.dir, 'bank'), smallBank());
  mkdirSync(join(world.dir, 'cache'), { recursive: true });
  const code = await run([...args, ...flags], world);
  return { code, out: world.out(), all: world.out() + world.err() };
}

/** A terminal goes to the next line when Enter ends what is typed behind a prompt. */
function echoEnter({ stdout }: World): void {
  const write = stdout.write.bind(stdout);
  stdout.write = (text) => write(/: $|\] $/.test(text) ? `${text}\n` : text);
}

const bare = (text: string): string => text.replace(/\u001b\[[\d;]*m/g, '');
/** What is drawn, by rows: cursor movement taken away, what a redrawn prompt wrote over a line of its own. */
const rows = (text: string): string[] =>
  bare(text)
    .replace(/\u001b\[[\d;?]*[A-Za-z]/g, '')
    .split(/\r\n|\n|\r/)
    // What is typed is not echoed here, and with it the end of the prompt's line.
    .map((row) => row.replace(/^(.*?> )+/, ''));
/** An address, a path or a command stays whole, so that it can be opened or copied. */
const isWhole = (row: string): boolean => /https?:\/\/\S+$|\/\S{20,}|^\s*\S+$|\bsaa [a-z]/.test(row);
const tooWide = (text: string, columns: number): string[] =>
  rows(text).filter((row) => width(row) > columns && !isWhole(row));
const ambiguous = (text: string): string[] =>
  [...new Set(text)].filter((character) => eastAsianWidthType(character.codePointAt(0)!) === 'ambiguous');

const ALL = Object.entries(CALLS).flatMap(([command, calls]) =>
  calls.flatMap((call) =>
    (['en', 'ko'] as const).map((lang) => ({ command, call, lang, name: `saa ${call.args.join(' ')}`.trim() })),
  ),
);

test('it goes through every command', async () => {
  const { out } = await meet({ args: ['--help'] }, 'en', {});
  const commands = [...out.slice(out.indexOf('Commands:')).matchAll(/^ {2}([a-z]+) /gm)].map(([, command]) => command!);
  expect(Object.keys(CALLS).filter(Boolean).sort()).toEqual(commands.sort());
});

describe.each(ALL)('$name ($lang)', ({ call, lang }) => {
  test('in a pipe: no control sequence, nothing wider than 80 columns, ends as it should', async () => {
    const { code, all } = await meet(call, lang, {});
    expect(all).not.toMatch(/bug in saa|undefined|NaN|\[object/);
    expect(all).not.toContain('\u001b');
    if (!call.data) expect(tooWide(all, 80)).toEqual([]);
    expect(ambiguous(all)).toEqual([]);
    if (call.exit !== undefined) expect(code).toBe(call.exit);
    expect([0, 1, 2, 3]).toContain(code);
  });

  test.each([
    ['--plain', { flags: ['--plain'] }],
    ['ACCESSIBLE=1', { env: { ACCESSIBLE: '1', TERM: 'xterm' } }],
    ['TERM=dumb', { env: { TERM: 'dumb' } }],
  ] as [string, Surface][])('with %s at a terminal of 40 columns: lines alone', async (_name, surface) => {
    const { all } = await meet(call, lang, { tty: true, columns: 40, ...surface });
    expect(all).not.toContain('bug in saa');
    // Colour may remain, movement may not.
    expect(bare(all)).not.toContain('\u001b');
    if (!call.data) expect(tooWide(all, 40)).toEqual([]);
    expect(ambiguous(all)).toEqual([]);
  });

  test('NO_COLOR has no colour, and colour says nothing of its own', async () => {
    const without = await meet(call, lang, { tty: true, env: { NO_COLOR: '1', TERM: 'xterm' } });
    const forced = await meet(call, lang, { tty: true, env: { FORCE_COLOR: '1', TERM: 'xterm' } });
    const flag = await meet(call, lang, { tty: true, env: { TERM: 'xterm' }, flags: ['--no-color'] });
    expect(without.all).toBe(bare(without.all));
    expect(steady(flag.all)).toBe(steady(without.all));
    expect(steady(bare(forced.all))).toBe(steady(without.all));
  });

  test('before the first answer it neither fails nor runs over', async () => {
    const { all } = await meet(call, lang, { tty: true, columns: 40, flags: ['--plain'] }, true);
    expect(all).not.toMatch(/bug in saa|undefined|NaN/);
    if (!call.data) expect(tooWide(all, 40)).toEqual([]);
  });
});

/** Seeds and names of files differ from run to run. */
const steady = (text: string): string => text.replace(/seed \S+|saa-test-\w+/g, '').replace(/(?<=seed|시드) *\S+/g, '');

describe.each(Object.keys(CALLS))('saa %s --help', (command) => {
  test.each(['en', 'ko'] as const)('opens with examples and fits 40 columns (%s)', async (lang) => {
    const { out, code } = await meet({ args: [...(command ? [command] : []), '--help'] }, lang, { columns: 40 });
    expect(code).toBe(0);
    expect(out).toMatch(lang === 'en' ? /^Examples:\n {2}(source <\()?saa/ : /^예:\n {2}(source <\()?saa/);
    expect(tooWide(out, 40)).toEqual([]);
    expect(ambiguous(out)).toEqual([]);
  });
});
