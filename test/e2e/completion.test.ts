/** `saa complete` in the shells that this machine has: keys typed, the line read from the screen. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testBank } from '../support/bank.ts';
import { smallBank } from '../support/bank-folder.ts';
import { installBank } from '../support/installed.ts';
import { hasPython, Pty } from '../support/pty.ts';
import { buildProgram, type Program } from '../support/saa-program.ts';

interface Shell {
  name: string;
  start: string[];
  /** Typed first: a bare prompt, and the completion as its help says. */
  setUp: string;
}

const SHELLS: Shell[] = [
  { name: 'bash', start: ['bash', '--norc', '--noprofile', '-i'], setUp: `PS1='@ '; source <(saa complete bash)` },
  {
    name: 'zsh',
    start: ['zsh', '-f', '-i'],
    setUp: `PS1='@ '; autoload -Uz compinit; compinit -u -D; source <(saa complete zsh)`,
  },
  {
    name: 'fish',
    start: ['fish', '--no-config', '-i'],
    setUp: `set -g fish_autosuggestion_enabled 0; function fish_prompt; printf '@ '; end; saa complete fish | source`,
  },
];

let program: Program;
let dir: string;
beforeAll(async () => {
  const { notes, questions } = smallBank();
  program = await buildProgram(installBank(testBank({ notes, questions })));
  dir = mkdtempSync(join(tmpdir(), 'saa-shell-'));
  mkdirSync(join(dir, 'bin'));
  writeFileSync(
    join(dir, 'bin', 'saa'),
    `#!/bin/sh\nexec ${program.command.map((word) => `'${word}'`).join(' ')} "$@"\n`,
  );
  chmodSync(join(dir, 'bin', 'saa'), 0o755);
  writeFileSync(join(dir, 'scores-of-mine.json'), '');
});
afterAll(() => {
  program?.remove();
  rmSync(dir, { recursive: true, force: true });
});

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;

/** What is typed, and the line that Tab makes of it. */
const LINES: [typed: string, completed: string][] = [
  ['saa qu', 'saa quiz '],
  ['saa quiz ec2-sp', 'saa quiz ec2-spot'],
  ['saa quiz s3-', 'saa quiz s3-classes'],
  ['saa notes s3-', 'saa notes s3-classes'],
  ['saa quiz 스팟', 'saa quiz 스팟인스턴스'],
  ['saa show ec2-l', 'saa show ec2-launch-0'],
  ['saa quiz --do', 'saa quiz --domain'],
  ['saa quiz --level ap', 'saa quiz --level apply'],
  ['saa --lang', 'saa --lang'],
  ['saa quiz --lang=k', 'saa quiz --lang=ko'],
  ['saa quiz --task 3', 'saa quiz --task 3.'],
  ['saa lint --format ju', 'saa lint --format junit'],
  ['saa lint --explain language/kor', 'saa lint --explain language/korean-style'],
  ['saa config lang', 'saa config language'],
  ['saa config timer h', 'saa config timer hidden'],
  ['saa review la', 'saa review last'],
  ['saa complete fi', 'saa complete fish'],
  ['saa import scores-of', 'saa import scores-of-mine.json'],
];

describe.skipIf(!hasPython)('completion', () => {
  test.for(SHELLS)('in $name', { timeout: 120_000 }, async ({ name, start, setUp }, { skip }) => {
    if (!has(name)) return skip(`no ${name} on this machine`);
    const pty = new Pty(start, {
      columns: 100,
      rows: 60,
      env: {
        PATH: `${join(dir, 'bin')}${delimiter}${process.env.PATH}`,
        HOME: dir,
        SAA_HOME: join(dir, 'home'),
        SAA_LANG: 'en',
        LC_ALL: 'C.UTF-8',
      },
    });
    const seen = async (): Promise<string> => (await pty.lines()).join('\n').trimEnd();
    pty.type(`cd ${dir}\r`);
    pty.type(`${setUp}; echo rea''dy\r`);
    await pty.sees('ready');
    for (const [typed, completed] of LINES) {
      await until(async () => lineOf(await pty.lines()) === '@', seen);
      pty.type(typed);
      await until(async () => lineOf(await pty.lines()) === `@ ${typed}`.trimEnd(), seen);
      pty.type('\t');
      await until(async () => lineOf(await pty.lines())!.startsWith(`@ ${completed}`.trimEnd()), seen);
      expect((await pty.lines()).join('\n')).not.toMatch(/not found|readonly|error|bug in saa/i);
      // Ctrl-U: the line is emptied, and nothing that was typed after it is lost.
      pty.type('\u0015');
    }
    pty.type('exit\r');
    pty.signal(9);
    await pty.exited;
  });

  test('no line of a bash user is run by Tab', async ({ skip }) => {
    if (!has('bash')) return skip('no bash on this machine');
    const script = `source <(saa complete bash); COMP_WORDS=(saa quiz '$(touch ${dir}/run)' '"open'); COMP_CWORD=3; __saa_complete; ls ${dir}`;
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], {
      encoding: 'utf8',
      env: { ...process.env, PATH: `${join(dir, 'bin')}${delimiter}${process.env.PATH}`, SAA_HOME: join(dir, 'home') },
    });
    expect(stderr).toBe('');
    expect(stdout).not.toMatch(/^run$/m);
  });
});

/** The line with the prompt, as it stands last on the screen. */
const lineOf = (lines: readonly string[]): string => lines.findLast((line) => line.startsWith('@'))?.trimEnd() ?? '';

async function until(condition: () => Promise<boolean>, says: () => Promise<string>): Promise<void> {
  for (let i = 0; i < 500 && !(await condition()); i++) await new Promise((done) => setTimeout(done, 20));
  if (!(await condition())) throw new Error(`not so in time: ${await says()}`);
}
