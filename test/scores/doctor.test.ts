import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { doctor } from '../../src/commands/doctor.ts';
import { importScores } from '../../src/commands/import.ts';
import { quiz } from '../../src/commands/quiz.ts';
import { reset } from '../../src/commands/reset.ts';
import { linesOf } from '../../src/scores/keep.ts';
import type { Migrations } from '../../src/scores/migrations.ts';
import { openScores } from '../../src/scores/open.ts';
import { processStart } from '../../src/scores/owner.ts';
import { openSettings } from '../../src/scores/settings.ts';
import type { Sitting } from '../../src/scores/sitting.ts';
import { testBank } from '../support/bank.ts';
import { common, installBank, installedWorld } from '../support/installed.ts';
import { anAnswer, aSitting, aStart } from '../support/sittings.ts';
import type { FakeWorld, FakeWorldOptions } from '../support/world.ts';

const home = installBank(testBank());
writeFileSync(join(home, 'package.json'), '{"version":"1.2.3"}');
const NAME = `${aSitting().id}.json`;
const answered = aSitting({
  answers: [0, 1, 2, 3].map((n) => anAnswer(n)),
  state: 'done',
  closed: '2026-11-21T09:10:00.000Z',
});

function machine(files: Record<string, string> = {}, options: FakeWorldOptions = {}): FakeWorld {
  const world = installedWorld(home, options);
  mkdirSync(join(world.dir, 'scores'), { mode: 0o700 });
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(world.dir, 'scores', name), text, { mode: 0o600 });
  return world;
}

async function checked(world: FakeWorld, flags: { fix?: boolean } = {}) {
  const before = world.out().length;
  const code = await doctor(flags, common({ json: true }), world);
  return { code, ...JSON.parse(world.out().slice(before)) };
}

async function answersIn(world: FakeWorld): Promise<number> {
  return (await openScores(world, { save: false })).attempts().length;
}

describe('the doctor', () => {
  test('finds a sound store sound, and says where and how much it keeps', async () => {
    const world = machine({ [NAME]: linesOf(answered) });
    expect(await doctor({}, common(), world)).toBe(0);
    expect(world.out()).toContain('saa 1.2.3');
    expect(world.out()).toContain('4 answers in 1 sitting (0 open), 1 file');
    expect(world.out()).toContain('The store is sound.');
  });

  test('of an empty home changes nothing and finds nothing', async () => {
    const world = installedWorld(home);
    expect((await checked(world)).code).toBe(0);
    expect(readdirSync(world.dir)).toEqual([]);
  });

  test('names every file that is wrong, and repairs nothing unasked', async () => {
    const other = '20261122T090000Z-00000001.json';
    const newer = '20261123T090000Z-00000001.json';
    const world = machine({
      [NAME]: '{"format": 1,',
      [other]: linesOf(answered).replace('"open"', '7'),
      [newer]: '{}',
    });
    writeFileSync(join(world.dir, 'scores', newer), linesOf({ ...answered, id: newer.slice(0, -5), format: 3 }), {
      mode: 0o644,
    });
    chmodSync(join(world.dir, 'scores', newer), 0o644);
    symlinkSync('/etc/hostname', join(world.dir, 'scores', 'x.json'));
    const before = readdirSync(join(world.dir, 'scores'));
    const { code, findings, sound } = await checked(world);
    expect([code, sound]).toEqual([1, false]);
    expect(
      findings.map(({ file, repair }: { file: string; repair: string }) => [file.split('/').at(-1), repair]),
    ).toEqual([
      [NAME, 'set-aside'],
      [newer, 'permissions'],
      [newer, null],
      ['x.json', null],
    ]);
    expect(readdirSync(join(world.dir, 'scores'))).toEqual(before);
  });

  test.each(['scores', 'home'])('finds a file where the folder of %s should be, and a drill says so', async (which) => {
    const world = installedWorld(home, { input: '1\n' });
    const path = which === 'home' ? join(world.dir, 'file') : join(world.dir, 'scores');
    writeFileSync(path, 'mine', { mode: 0o600 });
    const dir = which === 'home' ? path : world.dir;
    const there = { ...world, places: { config: dir, data: dir, cache: join(dir, 'cache') } };
    const { code, findings } = await checked(there);
    expect([code, findings[0].what]).toEqual([1, 'nothing can be written here (ENOTDIR), so nothing is kept']);
    await expect(quiz({ words: [], n: 1 }, common({ plain: true }), there)).rejects.toMatchObject({
      what: { en: 'Scores cannot be written (ENOTDIR)' },
    });
  });

  test('finds settings that make no sense, by their names', async () => {
    const world = machine();
    const odd = {
      format: 1,
      language: 'xx',
      examDate: '2026-13-45',
      minutesPerDay: -4,
      timer: null,
      hidden: ['a-01', '?'],
    };
    writeFileSync(join(world.dir, 'settings.json'), JSON.stringify(odd), { mode: 0o600 });
    const { code, findings } = await checked(world);
    expect([code, findings.map(({ what }: { what: string }) => what.split(' - ')[0])]).toEqual([
      1,
      ['language: "xx"', 'examDate: "2026-13-45"', 'minutesPerDay: -4', 'hidden: 1/2'],
    ]);
  });

  test.skipIf(process.platform === 'win32')('calls a pipe no link', async () => {
    const world = machine({});
    execFileSync('mkfifo', [join(world.dir, 'scores', NAME)]);
    const { findings } = await checked(world);
    expect(findings.map(({ what }: { what: string }) => what)).toEqual([expect.stringContaining('a pipe or a device')]);
    const { notices } = await openScores(world, { save: false });
    expect(notices[0]?.en).toContain('a pipe or a device');
  });

  test('asks at a terminal and repairs on a yes, typed in Hangul mode too', async () => {
    for (const [typed, left] of [
      ['n\n', true],
      ['ㅛ\n', false],
      ['예\n', false],
    ] as const) {
      const world = machine({ [NAME]: '{' }, { tty: true, input: typed });
      await doctor({}, common({ plain: true }), world);
      expect(existsSync(join(world.dir, 'scores', NAME))).toBe(left);
    }
  });

  test('asks nothing that is seen in a file only', async () => {
    const world = machine({ [NAME]: '{' }, { tty: true, piped: true, input: 'y\n' });
    expect(await doctor({}, common(), world)).toBe(1);
    expect(world.out()).toContain('saa doctor --fix');
    expect(world.out()).not.toContain('\u001b');
    expect(existsSync(join(world.dir, 'scores', NAME))).toBe(true);
  });

  test('brings back the answers of a file that was cut in the middle', async () => {
    const whole = linesOf(answered);
    const world = machine({ [NAME]: whole.slice(0, whole.indexOf('"n":2') + 30) });
    expect(await answersIn(world)).toBe(0);
    await openScores(world, { save: true });
    expect(readdirSync(join(world.dir, 'set-aside'))).toEqual([NAME]);
    const first = await checked(world, { fix: true });
    expect([first.findings[0].repair, first.code]).toEqual(['salvage', 0]);
    expect(await answersIn(world)).toBe(2);
    expect((await checked(world)).findings).toEqual([]);
    expect(readFileSync(join(world.dir, 'set-aside', `${NAME}.salvaged`), 'utf8')).toBe(
      whole.slice(0, whole.indexOf('"n":2') + 30),
    );
  });

  test('sets a cut file aside and brings its answers back in one go, and says so', async () => {
    const whole = linesOf(answered);
    const world = machine({ [NAME]: whole.slice(0, whole.indexOf('"n":2') + 30) });
    expect(await doctor({ fix: true }, common(), world)).toBe(0);
    const told = world.out().replace(/\s+/g, ' ');
    expect(told).toMatch(
      /1 thing is wrong: .* -> set it aside, unchanged .* brought back: 2 -> bring them back Repaired: 2\. $/,
    );
    expect(await answersIn(world)).toBe(2);
    expect((await checked(world)).findings).toEqual([]);
  });

  test('puts the state before a cut write back', async () => {
    const world = machine({ [NAME]: linesOf(answered) });
    const path = join(world.dir, 'scores', NAME);
    linkSync(path, join(world.dir, 'scores', `.${NAME}.undo`));
    const { unlinkSync } = await import('node:fs');
    unlinkSync(path);
    writeFileSync(path, '{"cut', { mode: 0o600 });
    expect(await answersIn(world)).toBe(4);
    expect((await checked(world, { fix: true })).findings[0].repair).toBe('bring-back');
    expect(JSON.parse(readFileSync(path, 'utf8')).answers).toHaveLength(4);
  });

  test('sweeps what killed writers left, but nothing that is being written now', async () => {
    const world = machine({ [NAME]: linesOf(answered), [`${NAME}.tmp-1234567890abcdef`]: 'half' });
    expect((await checked(world)).findings).toEqual([]);
    const half = join(world.dir, 'scores', `${NAME}.tmp-1234567890abcdef`);
    utimesSync(half, 1, 1);
    expect((await checked(world)).findings[0]).toMatchObject({ file: half, repair: 'sweep' });
    await (await openScores(world, { save: true })).start(aStart());
    expect(existsSync(half)).toBe(false);
  });
});

describe('an older format', () => {
  /** As if format 0 had called the answers something else. */
  const migrations: Migrations = { 0: ({ given, ...rest }) => ({ ...rest, format: 1, answers: given }) };
  const { answers, ...rest } = answered;
  const old = JSON.stringify({ ...rest, format: 0, given: answers });

  test('is read, and rewritten after a backup once something is written', async () => {
    const world = machine({ [NAME]: old });
    const reading = await openScores(world, { save: true, migrations });
    expect(reading.attempts()).toHaveLength(4);
    expect(readFileSync(join(world.dir, 'scores', NAME), 'utf8')).toBe(old);
    await reading.start(aStart());
    const kept = JSON.parse(readFileSync(join(world.dir, 'scores', NAME), 'utf8')) as Sitting;
    expect([kept.format, kept.answers.length]).toEqual([1, 4]);
    expect(readFileSync(join(world.dir, 'backups', '20261121-before-format-1', NAME), 'utf8')).toBe(old);
    expect((await openScores(world, { save: true })).attempts()).toHaveLength(4);
  });

  test('that is not known is set aside like any file that can’t be read', async () => {
    const world = machine({ [NAME]: old });
    const scores = await openScores(world, { save: true });
    expect([scores.attempts(), scores.notices.length]).toEqual([[], 1]);
    expect(readFileSync(join(world.dir, 'set-aside', NAME), 'utf8')).toBe(old);
  });
});

describe('a reset', () => {
  const filled = async (options: FakeWorldOptions = {}): Promise<FakeWorld> => {
    const world = machine({ [NAME]: linesOf(answered) }, options);
    await (await openSettings(world)).set({
      marked: ['a-01'],
      language: 'ko',
      results: [{ at: '2026-11-20T00:00:00.000Z', outcome: 'pass' }],
    });
    return world;
  };

  test('asks, and a no changes nothing', async () => {
    const world = await filled({ tty: true, input: '\n' });
    expect(await reset({}, common({ plain: true }), world)).toBe(1);
    expect([await answersIn(world), existsSync(join(world.dir, 'backups'))]).toEqual([4, false]);
  });

  test.for([
    ['en', '? Start anew?'],
    ['ko', '? 새로 시작할까요?'],
  ] as const)('asks in a menu by one line, in %s', async ([lang, question]) => {
    const world = await filled({ tty: true, columns: 80 });
    const asked = reset({}, common({ lang }), world);
    await vi.waitFor(() => expect(world.out()).toContain(`\n${question}`));
    world.type('\r');
    expect(await asked).toBe(1);
  });

  test('without a terminal to ask at and to be seen at wants --yes', async () => {
    for (const options of [{}, { tty: true, piped: true, input: 'y\n' }]) {
      const world = await filled(options);
      for (const plain of [false, true])
        await expect(reset({}, common({ plain }), world)).rejects.toMatchObject({ exitCode: 2 });
      expect([world.out(), await answersIn(world)]).toEqual(['', 4]);
    }
  });

  test('starts anew, and the dated backup brings everything back', async () => {
    const world = await filled({ tty: true, input: 'y\n' });
    expect(await reset({}, common({ plain: true }), world)).toBe(0);
    expect(await answersIn(world)).toBe(0);
    const { marked, results, language } = (await openSettings(world)).get();
    expect([marked, results, language]).toEqual([[], [], 'ko']);
    const backup = join(world.dir, 'backups', '20261121T090000Z-reset');
    expect(readdirSync(backup).sort()).toEqual(['scores', 'settings.json']);
    expect(world.out()).toContain(`saa import ${backup}\n`);
    await importScores(backup, common(), world);
    expect(await answersIn(world)).toBe(4);
    expect((await openSettings(world)).get()).toMatchObject({ marked: ['a-01'], results: [{ outcome: 'pass' }] });
  });

  test('twice in the same second keeps both backups', async () => {
    const world = await filled();
    await reset({ yes: true }, common(), world);
    await (await openScores(world, { save: true })).start(aStart());
    await reset({ yes: true }, common(), world);
    expect(readdirSync(join(world.dir, 'backups'))).toEqual(['20261121T090000Z-reset', '20261121T090000Z-reset-2']);
  });

  test('leaves a linked folder of a file sync where it is', async () => {
    const world = installedWorld(home);
    mkdirSync(join(world.dir, 'synced'));
    symlinkSync(join(world.dir, 'synced'), join(world.dir, 'scores'));
    (await (await openScores(world, { save: true })).start(aStart())).answer(anAnswer(0));
    await reset({ yes: true }, common(), world);
    expect(readdirSync(join(world.dir, 'synced'))).toEqual([]);
    expect(await answersIn(world)).toBe(0);
    expect(readdirSync(join(world.dir, 'backups', '20261121T090000Z-reset', 'scores'))).toHaveLength(1);
  });

  test('waits for a sitting that another process has open', async () => {
    const pid = process.ppid;
    const owner = { host: 'test-host', pid, started: processStart(pid) ?? 'x' };
    const world = machine({ [NAME]: linesOf(aSitting({ owner })) });
    await expect(reset({ yes: true }, common(), world)).rejects.toThrow(`process ${pid}`);
    expect(readdirSync(join(world.dir, 'scores'))).toEqual([NAME]);
  });
});
