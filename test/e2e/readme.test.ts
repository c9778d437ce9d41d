import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const korean = readFileSync('docs/README.ko.md', 'utf8');
/** Every `saa ...` that stands in backticks or in a block of the README. */
const commands = [
  ...new Set([...`${readme}\n${korean}`.matchAll(/`(saa[^`]*)`/g)].map(([, command]) => command!.trim())),
].filter((command) => /^saa( [a-z-]|$)/.test(command) && !/\.\.\.|\b[A-Z]{3,}\b|\|/.test(command));

/** The files and folders that a command names lie in the test's own folder. */
const adapted = (command: string): string =>
  command.replace(/scores\.json|my-bank|report\.html/g, (name) => join(home, name));

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'saa-readme-'));
  if (!existsSync('dist/cli/main.js')) execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
}, 120_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the README', () => {
  it('opens with the two set-up lines and the one for daily use', () => {
    const [, block] = /```sh\n([\s\S]*?)```/.exec(readme)!;
    expect(block).toBe('npm ci && npx saa quiz ec2\nnpm ci && npm test\nnpm i -g "$(npm pack --silent)"\n');
    expect(readme.indexOf('```sh')).toBeLessThan(20);
  });

  // npx makes it so only where it meets the folder for the first time: a second clone in the same place was refused.
  it('is right that npx may run the program', () => {
    expect(statSync('bin/saa.js').mode & 0o111).toBe(0o111);
  });

  it('names commands', () => {
    expect(commands.length).toBeGreaterThan(8);
  });

  it.each(commands)('%s', (command) => {
    const env = { PATH: process.env.PATH, SAA_HOME: home, SAA_LANG: 'en' };
    const saa = (line: string, input: string) =>
      spawnSync('bash', ['-c', line.replace(/^saa/, `"${process.execPath}" bin/saa.js`)], {
        env,
        encoding: 'utf8',
        input,
      });
    // What resumes, reviews or weighs needs something to do so with.
    if (/--resume/.test(command)) saa('saa exam --seed x', '1\n');
    if (/review/.test(command)) saa('saa quiz ec2', '1\n'.repeat(10));
    if (/import/.test(command)) saa(`saa export --output ${home}/scores.json`, '');
    const { status, stderr } = saa(adapted(command), '1\n\n'.repeat(200));
    expect(stderr).not.toMatch(/bug in saa|Usage:|unknown|no command/i);
    // A reset wants a terminal to ask at; all else ends well, or early where the answers end.
    expect(/reset/.test(command) ? [2] : [0, 3]).toContain(status);
  });
});
