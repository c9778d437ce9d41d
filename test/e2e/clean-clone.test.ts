/** The workflow that the README shows, run in a clean clone of this repository: packages installed, program built. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runAction } from '../support/action.ts';

interface UsedAction {
  uses: string;
  with: Record<string, string | number>;
}

let dir: string;
let clone: string;

// What was unpacked from a tarball cannot be cloned.
const isRepository = existsSync('.git');

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'saa-clone-'));
  clone = join(dir, 'clone');
  if (isRepository) execFileSync('git', ['clone', '--quiet', process.cwd(), clone]);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** The steps of a Markdown file's YAML examples that use this repository's action. */
function stepsOf(markdown: string): UsedAction[] {
  return [...markdown.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)]
    .map(([, text]) => parse(text!) as unknown)
    .flatMap((value) => (Array.isArray(value) ? (value as UsedAction[]) : []))
    .filter(({ uses }) => uses === './');
}

/** As a runner does it, but for packages that npm has already. */
function run(step: UsedAction) {
  const inputs = Object.fromEntries(Object.entries(step.with).map(([name, value]) => [name, String(value)]));
  const cache = execFileSync('npm', ['config', 'get', 'cache'], { encoding: 'utf8' }).trim();
  const env = { npm_config_cache: cache, npm_config_prefer_offline: 'true', npm_config_loglevel: 'error' };
  return runAction({ action: clone, repository: clone, home: dir, env }, inputs);
}

describe.skipIf(!isRepository)('the workflow of the README in a clean clone', () => {
  it('stands in the README once, with inputs that the action has', () => {
    const steps = stepsOf(readFileSync('README.md', 'utf8'));
    expect(steps).toHaveLength(1);
    const { inputs } = parse(readFileSync('action.yml', 'utf8')) as { inputs: object };
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(steps[0]!.with)));
  });

  it('builds the program and finds nothing; then a defect, and says where', () => {
    const [step] = stepsOf(readFileSync(join(clone, 'README.md'), 'utf8'));
    const clean = run(step!);
    expect([clean.status, clean.stdout]).toEqual([0, '']);
    const path = join(clone, 'bank/notes/lambda.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^status: .*$/m, 'status: curent'));
    const { status, stdout } = run(step!);
    expect([status, stdout]).toEqual([
      1,
      expect.stringMatching(/^::error file=bank\/notes\/lambda\.yaml,line=\d+,.*title=schema\/value/),
    ]);
  }, 180_000);
});
