/** The composite action, the pre-commit hook and the editors' schemas, as somebody else's repository uses them. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bankTexts, makeLintBank } from '../support/lint-bank.ts';

interface Step {
  name: string;
  run: string;
  env?: Record<string, string>;
  'working-directory'?: string;
}

let dir: string;
/** The action's own checkout, and the repository of a team that uses it. */
let action: string;
let repository: string;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'saa-ci-'));
  action = join(dir, 'action');
  repository = join(dir, 'repository');
  mkdirSync(action);
  for (const entry of [
    'bank',
    'bin',
    'schema',
    'src',
    'package.json',
    'build.config.mjs',
    'tsconfig.json',
    'tsconfig.types.json',
  ])
    if (existsSync(entry)) cpSync(entry, join(action, entry), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(action, 'node_modules'));
  // Stands for `npm ci`, whose prepublish script builds: the packages are there already.
  const built = spawnSync(process.execPath, ['build.config.mjs'], { cwd: action, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  const bank = makeLintBank(20);
  bank.files[0]!.questions[0]!.en.splice(3, 1, 'Which solution does NOT meet these requirements?');
  for (const [path, text] of bankTexts(bank)) {
    mkdirSync(join(repository, 'bank', dirname(path)), { recursive: true });
    writeFileSync(join(repository, 'bank', path), text);
  }
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Runs the steps of action.yml as the runner does: expressions filled in, bash with -eo pipefail. */
function runAction(inputs: Record<string, string>) {
  const { runs } = parse(readFileSync('action.yml', 'utf8')) as { runs: { steps: Step[] } };
  const given = (text: string): string =>
    text
      .replace(/\$\{\{ github\.action_path \}\}/g, action)
      .replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name) => inputs[name] ?? '');
  let result = { status: 0 as number | null, stdout: '', stderr: '' };
  for (const step of runs.steps) {
    const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, given(value)]));
    result = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', given(step.run)], {
      cwd: step['working-directory'] ? given(step['working-directory']) : repository,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        HOME: dir,
        SAA_HOME: join(dir, 'home'),
        SAA_NOW: '2026-11-21T09:00:00Z',
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: repository,
        GITHUB_STEP_SUMMARY: join(dir, 'summary.md'),
        ...env,
      },
    });
    if (result.status !== 0) break;
  }
  return result;
}

describe('the composite action', () => {
  it('annotates the bank of the repository and fails the step', () => {
    const { status, stdout, stderr } = runAction({ sarif: 'lint.sarif' });
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/^::error file=bank\/1-secure\/svc0\.yaml,line=\d+,/);
    expect(readFileSync(join(dir, 'summary.md'), 'utf8')).toContain('stem/negative');
    expect(JSON.parse(readFileSync(join(repository, 'lint.sarif'), 'utf8')).version).toBe('2.1.0');
  });

  it('takes paths, one a line, spaces in them too', () => {
    cpSync(join(repository, 'bank/notes/svc0.yaml'), join(repository, 'bank/notes/a b.yaml'));
    const { status, stdout } = runAction({ paths: 'bank/notes\nbank/exam.yaml\n', 'max-warnings': '100' });
    expect([status, stdout]).toEqual([1, expect.stringContaining('structure/unique-id')]);
    rmSync(join(repository, 'bank/notes/a b.yaml'));
    expect(runAction({ paths: 'bank/notes\nbank/exam.yaml\n' }).status).toBe(0);
  });
});

describe('the pre-commit hook', () => {
  it('runs the program on the files of a bank and on no others', () => {
    const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as {
      entry: string;
      files: string;
      language: string;
    }[];
    const files = new RegExp(hook!.files);
    expect(
      ['bank/1-secure/iam.yaml', 'notes/ec2.yaml', 'bank/exam.yaml', 'exam.yml'].every((path) => files.test(path)),
    ).toBe(true);
    expect(
      ['.github/workflows/ci.yaml', 'bank/saa.config.yaml', 'docker-compose.yml'].some((path) => files.test(path)),
    ).toBe(false);
    const [program, ...args] = hook!.entry.split(' ');
    expect(program).toBe('saa');
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(action, 'bin/saa.js'), ...args, 'bank/1-secure/svc0.yaml'],
      {
        cwd: repository,
        encoding: 'utf8',
        env: { PATH: process.env.PATH, SAA_HOME: join(dir, 'home'), SAA_NOW: '2026-11-21T09:00:00Z', SAA_LANG: 'en' },
      },
    );
    expect([status, stdout]).toEqual([1, expect.stringContaining('stem/negative')]);
  });
});

describe('the JSON Schemas of the editors', () => {
  const validate = (kind: string) =>
    new Ajv({ strict: false }).compile(JSON.parse(readFileSync(`schema/${kind}.schema.json`, 'utf8')));

  it('accept every file of a sound bank, named by its modeline', () => {
    for (const [path, text] of bankTexts(makeLintBank(20))) {
      const named = /^# yaml-language-server: \$schema=(\S+)/.exec(text)?.[1];
      if (named) expect(join('bank', dirname(path), named)).toBe('schema/questions.schema.json');
      const kind = path === 'exam.yaml' ? 'exam' : path.startsWith('notes') ? 'notes' : 'questions';
      const check = validate(kind);
      check(parse(text));
      expect(check.errors, path).toBe(null);
    }
  });

  it('refuse an unknown key, a missing field and a wrong level', () => {
    const [, text = ''] = [...bankTexts(makeLintBank(4))].find(([path]) => path.startsWith('1-'))!;
    for (const broken of [
      text.replace('level:', 'levle:'),
      text.replace(/ +checked: .*\n/, '\n'),
      text.replace(/level: \w+/, 'level: hard'),
    ])
      expect(validate('questions')(parse(broken))).toBe(false);
  });
});
