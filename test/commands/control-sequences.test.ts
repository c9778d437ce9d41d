/** Text of a bank must not steer the terminal, whatever command shows it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/main.ts';
import { testBank } from '../support/bank.ts';
import { installBank, installedWorld } from '../support/installed.ts';

/** Clear screen, a link, the clipboard, the title, C1's CSI, bell, backspace, carriage return, bidi overrides. */
const NASTY =
  '\u001b[2J\u001b]8;;http://evil\u001b\\x\u001b]52;c;aGk=\u0007\u001b]0;t\u0007\u009b2J\b\rX\u202egpj\u2066y\u200f\ufeff';
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

/** Every text that people read, of every file of a compiled bank. */
function poison(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return key === 'en' || key === 'ko' ? `${value} ${NASTY}` : value;
  if (Array.isArray(value)) return value.map((item) => poison(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, poison(field, name)]));
}

function poisoned(): { home: string; id: string } {
  const bank = testBank();
  const home = installBank(bank);
  const dir = join(home, 'dist', 'bank');
  for (const name of readdirSync(dir)) {
    const path = join(dir, name);
    // A file of keyed lines has JSON in each line, after a first one that is empty.
    const lines = readFileSync(path, 'utf8').split('\n');
    writeFileSync(path, lines.map((json) => (json === '' ? '' : JSON.stringify(poison(JSON.parse(json))))).join('\n'));
  }
  writeFileSync(join(home, 'package.json'), '{"version":"1.0.0"}');
  return { home, id: bank.index.questions[0]!.id };
}

const { home, id } = poisoned();

test.each([
  ['quiz -n 3', 'A\nB\nC\n'],
  ['quiz -n 3 --lang both', 'A\nB\nC\n'],
  ['quiz -n 3 --json', 'A\nB\nC\n'],
  ['quiz -n 3 --json --lang both', 'A\nB\nC\n'],
  ['quiz -n 3 --list', ''],
  ['exam -n 4 --plain', 'A\nB\nC\nD\n'],
  ['exam -n 4 --json', 'A\nB\nC\nD\n'],
  ['review last', ''],
  ['', ''],
  ['weak --list', ''],
  ['stats', ''],
  ['topics', ''],
  ['plan', ''],
  [`notes ${id.replace(/-\d+$/, '')}`, ''],
  [`show ${id}`, ''],
  [`show ${id} --json`, ''],
  ['hide', ''],
  ['doctor', ''],
  ['export --format csv', ''],
])('saa %s shows no control sequence of the bank', async (line, input) => {
  const dir = installedWorld(home).dir;
  await run(['quiz', '-n', '4', '--json'], installedWorld(home, { dir, input: 'A\nB\nA\nA\n' }));
  await run(['hide', id], installedWorld(home, { dir }));
  const world = installedWorld(home, { dir, input });
  const code = await run(line === '' ? [] : line.split(' '), world);
  expect([0, 1, 3]).toContain(code);
  expect(world.err()).not.toContain('a bug in saa');
  expect(world.out() + world.err()).not.toMatch(CONTROL);
});
