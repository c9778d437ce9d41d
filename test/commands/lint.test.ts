import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/main.ts';
import { bankTexts, type MadeLintBank, makeLintBank } from '../support/lint-bank.ts';
import { type FakeWorld, type FakeWorldOptions, fakeWorld } from '../support/world.ts';

function write(world: FakeWorld, texts: Iterable<[string, string | Buffer]>): void {
  for (const [path, text] of texts) {
    mkdirSync(join(world.dir, dirname(path)), { recursive: true });
    writeFileSync(join(world.dir, path), text);
  }
}

/** A world whose folder has a clean bank of 40 questions in bank/. */
function bankWorld(options: FakeWorldOptions = {}, change: (bank: MadeLintBank) => void = () => {}) {
  const world = fakeWorld(options);
  const bank = makeLintBank(40);
  change(bank);
  write(
    world,
    [...bankTexts(bank)].map(([path, text]) => [`bank/${path}`, text]),
  );
  write(world, [['bank/references.tsv.gz', gzipSync(bank.known)]]);
  return { world, bank };
}

async function lint(world: FakeWorld, ...argv: string[]) {
  const [out, err] = [world.out().length, world.err().length];
  const code = await run(['lint', ...argv], world);
  return { code, out: world.out().slice(out), err: world.err().slice(err) };
}

const negative = (bank: MadeLintBank): void => {
  bank.files[0]!.questions[0]!.en.splice(3, 1, 'Which solution does NOT meet these requirements?');
};
const warned = (bank: MadeLintBank): void => {
  bank.files[0]!.questions[0]!.en[0] = `You know: ${bank.files[0]!.questions[0]!.en[0]}`;
};

describe('saa lint', () => {
  it('finds nothing in a clean bank, by folder, file, glob or without paths', async () => {
    const { world } = bankWorld();
    for (const paths of [[], ['bank'], ['bank/exam.yaml', 'bank/notes'], ['bank/**/*.yaml']]) {
      const { code, out } = await lint(world, ...paths);
      expect([code, out]).toEqual([0, expect.stringMatching(/^No problems in \d+ files?\n$/)]);
    }
  });

  it('ends with 1 for an error, 0 for a warning, 1 for more warnings than are allowed', async () => {
    expect((await lint(bankWorld({}, negative).world)).code).toBe(1);
    const { world } = bankWorld({}, warned);
    expect((await lint(world)).code).toBe(0);
    expect((await lint(world, '--max-warnings', '0')).code).toBe(1);
    expect((await lint(world, '--max-warnings', '1')).code).toBe(0);
    const quiet = await lint(world, '--quiet', '--max-warnings', '0');
    expect([quiet.code, quiet.out]).toEqual([1, '0 errors, 1 warning\n']);
    expect(quiet.err).toContain('1 warning; --max-warnings allows 0, so the exit code is 1.\n');
    expect((await lint(world, '--quiet', '--lang', 'ko')).out).toBe('오류 0개, 경고 1개\n');
  });

  it('reports only the paths that are given, but reads the bank whole', async () => {
    const { world, bank } = bankWorld({}, negative);
    const { code, out } = await lint(world, `bank/${bank.files[1]!.path}`);
    expect([code, out]).toEqual([0, 'No problems in 1 file\n']);
  });

  it.each([
    ['a missing file', ['nowhere.yaml'], /nowhere\.yaml/],
    ['a glob without files', ['none/**/*.yaml'], /No YAML file matches/],
    ['a folder without YAML', ['empty'], /No YAML file matches/],
    ['an unknown format', ['--format', 'sarfi'], /Did you mean sarif/],
    ['two formats on stdout', ['--format', 'json', '--format', 'sarif'], /share stdout/],
    ['an odd number of warnings', ['--max-warnings', 'few'], /no number of warnings/],
    ['an unknown flag', ['--fxi'], /--fix/],
    ['an unknown rule', ['--explain', 'stem/lenght'], /stem\/length/],
    ['a missing configuration', ['--config', 'none.yaml'], /no such configuration/],
    ['a configuration that is a folder', ['--config', 'empty'], /^saa: empty: This is not a plain file\n.*--no-config/],
    ['a report that cannot be written', ['--format', 'json:no/such/folder.json'], /Cannot write the report/],
  ])('cannot run with %s: exit 2, and says why', async (_, argv, message) => {
    const { world } = bankWorld();
    mkdirSync(join(world.dir, 'empty'));
    const { code, err } = await lint(world, ...argv);
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('writes several formats at once into files', async () => {
    const { world } = bankWorld({}, negative);
    const { out } = await lint(
      world,
      '--format',
      'stylish',
      '--format',
      'sarif:a.sarif',
      '--format',
      'junit:a.xml',
      '--format',
      'json:a.json',
    );
    expect(out).toMatch(/stem\/negative\n/);
    expect(JSON.parse(readFileSync(join(world.dir, 'a.sarif'), 'utf8')).runs[0].results[0].ruleId).toBe(
      'stem/negative',
    );
    expect(readFileSync(join(world.dir, 'a.xml'), 'utf8')).toContain('<testsuites name="saa lint"');
    expect(JSON.parse(readFileSync(join(world.dir, 'a.json'), 'utf8')).bank.questions).toBe(40);
  });

  it('speaks to GitHub by itself there, with paths of the repository and a summary', async () => {
    const { world } = bankWorld({}, negative);
    const summary = join(world.dir, 'summary.md');
    Object.assign(world.env, { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: world.dir, GITHUB_STEP_SUMMARY: summary });
    const { out } = await lint(world, 'bank');
    expect(out).toMatch(/^::error file=bank\/1-secure\/svc0\.yaml,line=\d+,/);
    expect(readFileSync(summary, 'utf8')).toContain('| stem/negative | 1 | 0 |');
    const chosen = await lint(world, '--format', 'stylish');
    expect(chosen.out).toContain('1 error');
  });

  it('has a problem matcher that reads its lines', async () => {
    const { world } = bankWorld({}, negative);
    const { out } = await lint(world);
    const [{ pattern }] = JSON.parse(readFileSync('.github/problem-matchers/saa-lint.json', 'utf8')).problemMatcher;
    const [p] = pattern;
    const matches = out.split('\n').flatMap((line) => new RegExp(p.regexp).exec(line) ?? []);
    expect(matches).toHaveLength(7);
    expect([matches[p.file], matches[p.severity], matches[p.code]]).toEqual([
      'bank/1-secure/svc0.yaml',
      'error',
      'stem/negative',
    ]);
    expect(Number(matches[p.line])).toBeGreaterThan(1);
    expect(matches[p.message]).toBe('The question asks for what does not fit');
  });

  it('reads stdin, and judges form and texts alone', async () => {
    const { bank } = bankWorld({}, negative);
    const text = bankTexts(bank).get(bank.files[0]!.path)!;
    const { code, out, err } = await lint(fakeWorld({ input: text }), '-', '--stdin-filename', 'draft.yaml');
    expect([code, out, err]).toEqual([
      1,
      expect.stringContaining('draft.yaml:'),
      expect.stringContaining('No exam.yaml'),
    ]);
    expect(out).not.toContain('known-topic');
  });

  it('reads stdin as the file of a bank that it stands for, which need not be there', async () => {
    const { world, bank } = bankWorld();
    const [path, text] = [...bankTexts(bank)].find(([path]) => path === bank.files[0]!.path)!;
    write(world, [['bank/saa.config.yaml', 'rules: {stem/second-person: error, structure/unique-id: off}\n']]);
    const draft = text.replace('en: >-\n        A ', 'en: >-\n        You see: a ');
    expect(draft).not.toBe(text);
    for (const name of [`bank/${path}`, 'bank/1-secure/new.yaml']) {
      const piped = fakeWorld({ input: draft, dir: world.dir });
      const { code, out, err } = await lint(piped, '-', '--stdin-filename', name);
      expect([code, err]).toEqual([1, '']);
      expect(out).toContain(`${name}:12:9  error`);
      expect(out).not.toContain('known-topic');
    }
    const mended = fakeWorld({ input: text.replace('(Select TWO.)', '(Select THREE.)'), dir: world.dir });
    const { out } = await lint(mended, '-', '--stdin-filename', `bank/${path}`, '--fix-dry-run');
    expect(out).toMatch(/^--- a\/bank\/1-secure\/\S+\n\+\+\+ b\/bank.*\n-.*THREE.*\n\+.*TWO/s);
    const nameless = await lint(fakeWorld({ input: text, dir: world.dir }), '-');
    expect(nameless.err).toMatch(/^Only the form and the texts of stdin.*--stdin-filename FILE\n$/);
  });

  it('names the bank that it chose itself, and the one that stands here', async () => {
    const { world } = bankWorld();
    expect((await lint(world)).err).toBe('Bank: bank\n');
    write(world, [['package.json', '{"version": "1.2.3"}']]);
    const inside = { ...world, cwd: join(world.dir, 'bank', '1-secure'), home: world.dir };
    expect((await lint(inside)).err).toBe(`Bank: ${join(world.dir, 'bank')}\n`);
    const packed = bankWorld().world;
    write(packed, [['package.json', '{"version": "1.2.3"}']]);
    const other = { ...inside, home: packed.dir };
    expect((await lint(other)).err).toBe(
      `Bank: ${join(other.home, 'bank')}\nThere is a bank here too; to check that: saa lint ..\n`,
    );
    expect((await lint(world, 'bank')).err).toBe('');
  });

  it('mends what --fix mends, shows it with --fix-dry-run, and counts what remains', async () => {
    const dash = (bank: MadeLintBank): void => {
      const [question] = bank.files[0]!.questions;
      question!.en[0] = question!.en[0]!.replace(' and ', ' \u2014 and ');
      question!.en.push('(Select TWO.)');
    };
    const { world, bank } = bankWorld({}, dash);
    const path = join(world.dir, 'bank', bank.files[0]!.path);
    const before = readFileSync(path, 'utf8');
    const dry = await lint(world, '--fix-dry-run');
    expect(dry.out).toMatch(/^--- a\/bank\/1-secure\/svc0\.yaml\n\+\+\+ b\//);
    expect(readFileSync(path, 'utf8')).toBe(before);
    const { code, out } = await lint(world, '--fix');
    expect([code, out]).toEqual([0, expect.stringContaining('No problems')]);
    expect(readFileSync(path, 'utf8')).toBe(
      before.replace(' \u2014 and', ' - and').replace('\n        (Select TWO.)', ''),
    );
    expect((await lint(world, '--fix-dry-run')).out).toBe('');
  });

  it('ends --fix-dry-run as --fix would: with 1 when something would remain', async () => {
    const dashed = (bank: MadeLintBank): void => {
      const [question] = bank.files[0]!.questions;
      question!.en[0] = question!.en[0]!.replace(' and ', ' \u2014 and ');
    };
    const both = (bank: MadeLintBank): void => {
      negative(bank);
      dashed(bank);
    };
    const mendable = await lint(bankWorld({}, dashed).world, '--fix-dry-run', '--max-warnings', '0');
    expect([mendable.code, mendable.err]).toEqual([0, 'Bank: bank\nWould remain: 0 errors, 0 warnings\n']);
    const { world } = bankWorld({}, both);
    const dry = await lint(world, '--fix-dry-run', '--format', 'json:rest.json');
    expect([dry.code, dry.err]).toEqual([1, 'Bank: bank\nWould remain: 1 error, 0 warnings\n']);
    const { results } = JSON.parse(readFileSync(join(world.dir, 'rest.json'), 'utf8'));
    expect(results.flatMap((file: { messages: { ruleId: string }[] }) => file.messages)).toEqual([
      expect.objectContaining({ ruleId: 'stem/negative' }),
    ]);
    expect((await lint(world, '--fix')).code).toBe(dry.code);
  });

  it('shows what --fix would make of stdin, and counts what would remain of it', async () => {
    const text = (change: (bank: MadeLintBank) => void): string => {
      const bank = makeLintBank(40);
      change(bank);
      return bankTexts(bank).get(bank.files[0]!.path)!.replace('(Select TWO.)', '(Select THREE.)');
    };
    const mendable = await lint(fakeWorld({ input: text(() => {}) }), '-', '--fix-dry-run');
    expect([mendable.code, mendable.out]).toEqual([0, expect.stringMatching(/^--- a\/stdin\n\+\+\+ b\/stdin\n/)]);
    expect((await lint(fakeWorld({ input: text(negative) }), '-', '--fix-dry-run')).code).toBe(1);
  });

  it('follows the configuration beside the bank, another one, or none', async () => {
    const { world, bank } = bankWorld({}, negative);
    write(world, [['bank/saa.config.yaml', 'rules: {stem/negative: warn}\n']]);
    expect((await lint(world)).code).toBe(0);
    expect((await lint(world, '--no-config')).code).toBe(1);
    write(world, [['other.yaml', 'rules: {stem/negative: off}\n']]);
    expect((await lint(world, '--config', 'other.yaml')).out).toContain('No problems');
    write(world, [['bank/saa.config.yaml', `ignores: ["${bank.files[0]!.path}"]\n`]]);
    expect((await lint(world)).code).toBe(0);
    write(world, [['bank/saa.config.yaml', 'rules: {stem/negativ: warn}\n']]);
    const wrong = await lint(world);
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringMatching(/saa\.config\.yaml:1:9[\s\S]*stem\/negative/)]);
  });

  it.each(['saa.config.yaml', 'glossary.tsv', 'moved.tsv.gz'])(
    'cannot run where %s is a folder, and says so',
    async (name) => {
      const { world } = bankWorld();
      mkdirSync(join(world.dir, 'bank', name));
      const { code, err } = await lint(world);
      expect([code, err]).toEqual([2, expect.stringContaining(`saa: bank/${name}: `)]);
      expect(err).not.toContain('a bug in saa');
    },
  );

  it('prints the configuration of a file, the rules, and a page', async () => {
    const { world } = bankWorld();
    write(world, [['bank/saa.config.yaml', 'rules: {stem/length: [error, {mostWords: 90}], cue/clang: off}\n']]);
    const config = JSON.parse((await lint(world, '--print-config', 'bank/1-secure/svc0.yaml')).out);
    expect(config.rules['stem/length']).toEqual(['error', expect.objectContaining({ mostWords: 90, fewestWords: 35 })]);
    expect(config.rules['cue/clang']).toBe('off');
    expect((await lint(world, '--rules')).out.split('\n').length).toBeGreaterThan(45);
    const lines = (await lint(world, '--rules', '--json')).out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.length).toBeGreaterThan(45);
    for (const line of lines) expect(line).toMatchObject({ v: 1, type: 'rule', id: expect.stringContaining('/') });
    expect(JSON.parse((await lint(world, '--explain', 'stem/negative', '--json')).out)).toMatchObject({
      v: 1,
      type: 'rule',
      id: 'stem/negative',
    });
    expect((await lint(world, '--explain', 'stem/negative', '--lang', 'ko')).out).toContain('## 나쁜 예');
  });

  it('prints the figures of the bank', async () => {
    const { world } = bankWorld();
    const { out } = await lint(world, '--bank-report');
    expect(out).toMatch(/Questions +40\n/);
    expect(out).toMatch(/Bot that knows nothing, Korean +\d+\.\d%/);
  });

  it('knows no exam by name: another bank lints under the same rules', async () => {
    const { world } = bankWorld();
    const exam = readFileSync(join(world.dir, 'bank/exam.yaml'), 'utf8');
    write(world, [['bank/exam.yaml', exam.replace('MADE-01', 'OTHER-99').replace(/Domain(\d)/g, 'Part$1')]]);
    expect((await lint(world)).code).toBe(0);
    expect(readFileSync('src/lint/config.ts', 'utf8')).not.toContain('SAA-C03');
  });
});

describe('a folder of broken banks', () => {
  it('gives a finding for each file, and no crash', async () => {
    const { world } = bankWorld();
    const broken: [string, string | Buffer][] = [
      ['bank/1-secure/syntax.yaml', 'questions: ['],
      ['bank/1-secure/tabs.yaml', 'questions:\n\t- id: a\n'],
      ['bank/1-secure/binary.yaml', Buffer.from([0, 1, 2, 255])],
      ['bank/1-secure/latin1.yaml', Buffer.from([0x63, 0x61, 0x66, 0xe9])],
      ['bank/1-secure/empty.yaml', ''],
      ['bank/1-secure/large.yaml', `# ${'x'.repeat(10 * 1024 * 1024)}\n`],
      ['bank/1-secure/deep.yaml', `questions: ${'['.repeat(50_000)}`],
      ['bank/elsewhere/stray.yaml', 'service: a\nquestions: []\n'],
    ];
    write(world, broken);
    symlinkSync('..', join(world.dir, 'bank/1-secure/loop'));
    symlinkSync('nowhere.yaml', join(world.dir, 'bank/1-secure/dangling.yaml'));
    const { code, out, err } = await lint(world, 'bank');
    // The link that leads nowhere cannot be read; all else is reported.
    expect([code, err]).toEqual([2, expect.stringContaining('dangling.yaml')]);
    for (const [path] of broken) expect(out).toContain(`${path}:`);
    expect(out + err).not.toMatch(/\n\s+at /);
  });

  it.skipIf(process.getuid?.() === 0)('says which file cannot be read: exit 2, the others reported', async () => {
    const { world, bank } = bankWorld({}, negative);
    chmodSync(join(world.dir, 'bank', bank.files[1]!.path), 0);
    const { code, out, err } = await lint(world, 'bank');
    expect([code, out, err]).toEqual([
      2,
      expect.stringContaining('stem/negative'),
      expect.stringContaining(bank.files[1]!.path),
    ]);
  });

  it("passes over what begins with a dot: an editor's lock leads nowhere", async () => {
    const { world } = bankWorld();
    symlinkSync('user@host.1:2', join(world.dir, 'bank/1-secure/.#svc0.yaml'));
    expect((await lint(world)).code).toBe(0);
  });

  it.skipIf(process.platform === 'win32')('reads plain files alone, and tells the others', async () => {
    const { world } = bankWorld();
    execFileSync('mkfifo', [join(world.dir, 'bank/1-secure/pipe.yaml')]);
    symlinkSync('pipe.yaml', join(world.dir, 'bank/1-secure/way.yaml'));
    const { code, out } = await lint(world);
    expect([code, out]).toEqual([1, expect.stringContaining('way.yaml:1:1  error  This is not a plain file')]);
    expect(out).toContain('pipe.yaml:1:1  error  This is not a plain file');
  });

  it('says of a link in a circle that it cannot be read', async () => {
    const { world } = bankWorld();
    symlinkSync('circle.yaml', join(world.dir, 'bank/1-secure/circle.yaml'));
    for (const path of ['bank', 'bank/1-secure/circle.yaml'])
      expect(await lint(world, path)).toMatchObject({ code: 2, err: expect.stringMatching(/circle\.yaml.*ELOOP/) });
  });

  it('without a readable exam.yaml says so', async () => {
    const { world } = bankWorld();
    write(world, [['bank/exam.yaml', 'domains: [']]);
    const { code, out } = await lint(world, 'bank');
    expect([code, out]).toEqual([1, expect.stringMatching(/^bank\/exam\.yaml:1:.*\n1 error, 0 warnings\n$/s)]);
  });
});
