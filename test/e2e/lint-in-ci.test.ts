/** The composite action, the pre-commit hook and the editors' schemas, as somebody else's repository uses them. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runAction } from '../support/action.ts';
import { bankTexts, makeLintBank } from '../support/lint-bank.ts';

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
    'action.yml',
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

const run = (inputs: Record<string, string>) => runAction({ action, repository, home: dir }, inputs);

describe('the composite action', () => {
  it('annotates the bank of the repository and fails the step', () => {
    const { status, stdout, stderr } = run({ sarif: 'lint.sarif' });
    expect([status, stderr]).toEqual([1, 'Bank: bank\n']);
    expect(stdout).toMatch(/^::error file=bank\/1-secure\/svc0\.yaml,line=\d+,/);
    expect(readFileSync(join(dir, 'summary.md'), 'utf8')).toContain('stem/negative');
    expect(JSON.parse(readFileSync(join(repository, 'lint.sarif'), 'utf8')).version).toBe('2.1.0');
  });

  it('takes paths, one a line, spaces in them too', () => {
    cpSync(join(repository, 'bank/notes/svc0.yaml'), join(repository, 'bank/notes/a b.yaml'));
    const { status, stdout } = run({ paths: 'bank/notes\nbank/exam.yaml\n', 'max-warnings': '100' });
    expect([status, stdout]).toEqual([1, expect.stringContaining('structure/unique-id')]);
    rmSync(join(repository, 'bank/notes/a b.yaml'));
    expect(run({ paths: 'bank/notes\nbank/exam.yaml\n' }).status).toBe(0);
  });
});

describe('what is kept from the last run', () => {
  const lint = (...args: string[]) => {
    const { status, stdout } = spawnSync(process.execPath, [join(action, 'bin', 'saa.js'), 'lint', ...args], {
      cwd: repository,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, SAA_HOME: join(dir, 'kept'), SAA_NOW: '2026-11-21T09:00:00Z', SAA_LANG: 'en' },
    });
    return { status, stdout };
  };
  const same = (): string => {
    const anew = lint('--no-cache', '--format', 'json');
    // The first of these keeps what it finds, the second reads it again.
    for (let run = 0; run < 2; run++) {
      expect(lint('--format', 'json')).toEqual(anew);
      expect(lint('--quiet')).toEqual(lint('--quiet', '--no-cache'));
    }
    return anew.stdout;
  };

  it('changes no finding, whatever file has been changed, added, removed, broken or mended', () => {
    const path = (name: string): string => join(repository, 'bank', name);
    const notes = readFileSync(path('notes/svc0.yaml'), 'utf8');
    const found = [same()];
    writeFileSync(path('notes/svc0.yaml'), notes.replace('It keeps', 'It always costs $5 and keeps'));
    found.push(same());
    cpSync(path('1-secure/svc0.yaml'), path('1-secure/again.yaml'));
    found.push(same());
    writeFileSync(path('notes/svc0.yaml'), 'a: [');
    found.push(same());
    writeFileSync(path('notes/svc0.yaml'), Buffer.from([0x61, 0xff]));
    found.push(same());
    rmSync(path('1-secure/again.yaml'));
    writeFileSync(path('saa.config.yaml'), 'rules: {stem/negative: off}\n');
    found.push(same());
    expect(new Set(found).size).toBe(found.length);
    writeFileSync(path('notes/svc0.yaml'), notes);
    rmSync(path('saa.config.yaml'));
    expect(same()).toBe(found[0]);
  });

  it('is no more than a help: a file that was cut short is read anew', () => {
    const anew = lint();
    const folder = join(dir, 'kept', 'cache', 'lint');
    for (const name of readdirSync(folder)) {
      const kept = readFileSync(join(folder, name));
      for (const end of [0, 100, kept.indexOf('\n'), kept.length - 100]) {
        writeFileSync(join(folder, name), kept.subarray(0, end));
        expect(lint()).toEqual(anew);
        writeFileSync(join(folder, name), kept.subarray(0, end));
        expect(lint('--format', 'json').status).toBe(anew.status);
      }
    }
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
