import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/main.ts';
import { writeBank } from '../support/bank-folder.ts';
import { fakeWorld } from '../support/world.ts';

async function saa(lang: string, ...argv: string[]) {
  const world = fakeWorld({ env: { SAA_LANG: lang } });
  const bank = writeBank(join(world.dir, 'bank'));
  const code = await run(['--bank', bank, ...argv], world);
  return { code, out: world.out(), err: world.err() };
}

describe('a first word that is no command', () => {
  it.each([
    ['en', ['quizz', 'ec2'], 'Did you mean: saa quiz ec2'],
    ['ko', ['퀴즈', 's3'], '혹시 이 명령입니까? saa quiz s3'],
    ['ko', ['모의시험'], '혹시 이 명령입니까? saa exam'],
    ['ko', ['시험'], '혹시 이 명령입니까? saa exam'],
    ['ko', ['통계'], '혹시 이 명령입니까? saa stats'],
    ['ko', ['노트', 'ec2'], '혹시 이 명령입니까? saa notes ec2'],
    ['ko', ['약점'], '혹시 이 명령입니까? saa weak'],
    ['ko', ['계획'], '혹시 이 명령입니까? saa plan'],
    ['en', ['ec2-spot', 's3'], 'To drill a topic: saa quiz ec2-spot s3   All commands: saa help'],
    ['ko', ['이씨투'], '주제를 풀려면: saa quiz 이씨투   모든 명령: saa help'],
    ['en', ['qwertyuiop'], 'All commands: saa help'],
    ['ko', ['qwertyuiop'], '모든 명령: saa help'],
  ])('%s: %j gets a suggestion that works', async (lang, argv, hint) => {
    const { code, err } = await saa(lang, ...argv);
    expect(code).toBe(2);
    expect(err).toMatch(/^saa: .+\n {5}.+\n$/);
    expect(err.split('\n')[1]!.trim()).toBe(hint);
  });

  it('gets no topic suggested where the bank cannot be read', async () => {
    const world = fakeWorld();
    expect(await run(['ec2', '--bank', join(world.dir, 'none')], world)).toBe(2);
    expect(world.err()).toBe('saa: There is no command "ec2"\n     All commands: saa help\n');
  });
});

describe('words behind a command that takes none', () => {
  it.each([
    ['en', ['topics', 'ec2'], 'Did you mean: saa notes ec2   saa quiz ec2 --list'],
    ['ko', ['topics', 'ec2', 's3'], '혹시 이 명령입니까? saa notes ec2 s3   saa quiz ec2 s3 --list'],
    ['en', ['plan', '2026-12-05', '--json'], 'Did you mean: saa plan --exam 2026-12-05'],
    ['en', ['plan', '12/05'], 'Did you mean: saa plan --exam 2026-12-20'],
    ['en', ['weak', 'ec2'], 'Did you mean: saa quiz ec2'],
    ['en', ['plan', 'tomorrow'], 'More: add --help to the command'],
    ['en', ['show', 'a', 'b'], 'More: add --help to the command'],
  ])('%s: %j gets what was probably meant', async (lang, argv, hint) => {
    const { code, err } = await saa(lang, ...argv);
    expect(code).toBe(2);
    expect(err.split('\n')[1]!.trim()).toBe(hint);
  });
});

describe('saa help', () => {
  it.each([
    [['help'], ['--help']],
    [
      ['help', 'quiz'],
      ['quiz', '--help'],
    ],
    [
      ['help', 'complete'],
      ['complete', '--help'],
    ],
  ])('%j prints what %j does', async (help, flag) => {
    const shown = await saa('en', ...help);
    expect(shown).toEqual(await saa('en', ...flag));
    expect(shown.code).toBe(0);
    expect(shown.out).toContain('Usage: saa');
  });

  it('suggests a command for a word that is none', async () => {
    const { code, err } = await saa('en', 'help', 'quizz');
    expect(code).toBe(2);
    expect(err).toBe('saa: There is no command "quizz"\n     Did you mean: saa help quiz\n');
  });
});

describe('on a Korean screen', () => {
  it.each([
    [['stats', '--lang', 'kr'], '--lang: 알 수 없는 언어: kr'],
    [['complete', 'tcsh'], '쓸 수 없는 값입니다: tcsh (<셸>, 가능한 값: zsh, bash, fish, powershell)'],
    [['quiz', '-n', 'x'], '쓸 수 없는 값입니다: x (옵션: -n <수>). 1 이상의 정수가 필요합니다.'],
    [
      ['quiz', '--level', 'hard'],
      '쓸 수 없는 값입니다: hard (옵션: --level <수준>, 가능한 값: recall, apply, analyze)',
    ],
    [['quiz', '--domian', '1'], '알 수 없는 옵션: --domian (비슷한 옵션: --domain)'],
    [['quiz', '--bang', '1'], '알 수 없는 옵션: --bang (비슷한 옵션: --bank, --lang)'],
    [['quiz', '--task'], '옵션에 값이 필요합니다: --task <id>'],
    [['import'], '필요한 값이 없습니다: <파일>'],
    [['exam', '--resume', '--seed', 'x'], '--resume: --resume 옵션은 만들어 둔 시험지로 이어집니다.'],
  ])('%j is refused in Korean', async (argv, said) => {
    const { code, err } = await saa('ko', ...argv);
    expect(code).toBe(2);
    expect(err.startsWith(`saa: ${said}`), err).toBe(true);
  });

  it.each(['quiz', 'export', 'lint', 'config', 'complete', 'review', 'exam'])(
    'the help of %s has English only where it is to be typed as it is',
    async (command) => {
      const { out } = await saa('ko', command, '--help');
      expect(out).not.toMatch(/[<[](?!id[>\]])[a-z]|choices|default/);
      expect(out).toContain(`saa ${command} [옵션]`);
    },
  );

  it('the list of commands is in Korean', async () => {
    expect((await saa('ko', 'help')).out).toMatch(/\n {2}config \[옵션\] \[이름\] \[값\] +설정을/);
  });
});
