import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { localDay } from '../../src/memory/day.ts';
import { linesOf } from '../../src/scores/keep.ts';
import { offsetMinutesAt } from '../../src/scores/offset-minutes.ts';
import { openScores } from '../../src/scores/open.ts';
import { openSettings } from '../../src/scores/settings.ts';
import { bundled } from '../support/bundled.ts';
import { anAnswer, aSitting, aStart, sittingsOf } from '../support/sittings.ts';
import { storeHome, storeWorld } from '../support/store-world.ts';

const NOBODY = 65_534;

/** Runs a worker, by way of a shell command before it where one is given. */
function worked(home: string, task: string, count: number, { before = '', env = {} } = {}) {
  const command = `${before} exec "${process.execPath}" "${bundled('test/support/score-worker.ts')}" "${home}" ${task} ${count}`;
  const { stdout, stderr, status } = spawnSync('sh', ['-c', command], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { told: stdout.split('\n').filter((line) => /^\d+$/.test(line)).length, stdout, stderr, status };
}

describe('a full disk', () => {
  // `ulimit -f` ends a write in the middle, as a disk that fills up does: the system writes what fits and reports success.
  test.each([36, 40, 41, 43])(
    'that fills up at %i blocks of 512 bytes loses no answer that was kept',
    async (blocks) => {
      const home = storeHome();
      const { told, stderr, status } = worked(home, 'quiz', 120, { before: `ulimit -f ${blocks};` });
      expect(status).not.toBe(0);
      expect(stderr).toContain('The disk is full: the last change was not kept, everything before it is safe');
      expect(told).toBeGreaterThan(10);
      const scores = await openScores(storeWorld({ home }), { save: true });
      expect(scores.notices).toEqual([]);
      expect(scores.attempts()).toHaveLength(told);
      expect(readdirSync(join(home, 'scores'))).toHaveLength(1);
    },
  );

  test('that has no room for the first file says so and leaves nothing half', async () => {
    const home = storeHome();
    expect(worked(home, 'quiz', 200, { before: 'ulimit -f 4;' }).stderr).toContain('The disk is full');
    const scores = await openScores(storeWorld({ home }), { save: true });
    expect([sittingsOf(scores), scores.notices]).toEqual([[], []]);
  });
});

describe.runIf(process.getuid?.() === 0 || process.platform === 'linux')('a folder that may not be written', () => {
  const asOther = { env: { SAA_TEST_UID: process.getuid?.() === 0 ? String(NOBODY) : '' } };

  function lockedHome(mode: number): string {
    const home = storeHome();
    mkdirSync(join(home, 'scores'));
    writeFileSync(join(home, 'scores', `${aSitting().id}.json`), linesOf(aSitting({ answers: [anAnswer(0)] })), {
      mode: 0o644,
    });
    chmodSync(join(home, 'scores'), mode);
    chmodSync(home, mode);
    return home;
  }

  test('says why and what to do, and is still read', () => {
    const { stderr, told } = worked(lockedHome(0o555), 'quiz', 3, asOther);
    expect(stderr).toMatch(/Scores cannot be written \(E(ACCES|PERM|ROFS)\)/);
    expect(stderr).toContain('SAA_HOME');
    expect(stderr).toContain('--no-save');
    expect(told).toBe(0);
    expect(worked(lockedHome(0o555), 'read', 0, asOther).stdout).toBe('1 attempts, 0 notices\n');
  });

  test('nor read says so instead of calling the scores empty', () => {
    expect(worked(lockedHome(0o311), 'read', 0, asOther).stderr).toContain('The scores cannot be read (EACCES)');
  });

  test('with one file that may not be read names it and reads the rest', () => {
    const home = lockedHome(0o755);
    chmodSync(join(home, 'scores', `${aSitting().id}.json`), 0o000);
    const other = aSitting({ id: '20261122T090000Z-00000001', answers: [anAnswer(0), anAnswer(1)] });
    writeFileSync(join(home, 'scores', `${other.id}.json`), linesOf(other), { mode: 0o644 });
    expect(worked(home, 'read', 0, asOther).stdout).toBe('2 attempts, 1 notices\n');
  });

  test('by a learner whose home is somebody else’s by a mistake of sudo keeps what is there', async () => {
    const home = lockedHome(0o755);
    const before = readFileSync(join(home, 'scores', `${aSitting().id}.json`), 'utf8');
    worked(home, 'quiz', 3, asOther);
    expect(readFileSync(join(home, 'scores', `${aSitting().id}.json`), 'utf8')).toBe(before);
  });
});

describe('writing', () => {
  test('is atomic inside a Snap too, where conf writes in place', async () => {
    const home = storeHome();
    process.env.SNAP = '/snap/code/1';
    try {
      const open = await (await openScores(storeWorld({ home }), { save: true })).start(aStart());
      const path = join(home, 'scores', `${open.sitting.id}.json`);
      const first = statSync(path).ino;
      open.answer(anAnswer(0));
      expect(statSync(path).ino).not.toBe(first);
      expect(process.env.SNAP).toBe('/snap/code/1');
    } finally {
      delete process.env.SNAP;
    }
  });

  test('leaves the program alone with its signals', async () => {
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;
    const before = signals.map((signal) => process.listenerCount(signal));
    await (await openScores(storeWorld(), { save: true })).start(aStart());
    expect(signals.map((signal) => process.listenerCount(signal))).toEqual(before);
  });

  test('goes on in a folder that was deleted under it', async () => {
    const home = storeHome();
    const open = await (await openScores(storeWorld({ home }), { save: true })).start(aStart());
    const { rmSync } = await import('node:fs');
    rmSync(join(home, 'scores'), { recursive: true });
    open.answer(anAnswer(0));
    expect((await openScores(storeWorld({ home }), { save: true })).attempts()).toHaveLength(1);
    expect(statSync(join(home, 'scores')).mode & 0o777).toBe(0o700);
  });

  test('keeps nothing in memory that it could not keep on disk', async () => {
    const home = storeHome();
    const scores = await openScores(storeWorld({ home }), { save: true });
    const open = await scores.start(aStart());
    const path = join(home, 'scores', `${open.sitting.id}.json`);
    const { rmSync, symlinkSync } = await import('node:fs');
    rmSync(path);
    symlinkSync('/etc/hostname', path);
    expect(() => open.answer(anAnswer(0))).toThrow('symbolic link');
    expect([open.sitting.answers, scores.attempts()]).toEqual([[], []]);
  });
});

describe('files with odd names', () => {
  test('cannot send control sequences to the terminal', async () => {
    const home = storeHome();
    mkdirSync(join(home, 'scores'));
    for (const name of ['\u001b]52;c;aGk=\u0007.json', '\u202egpj.json', '\u001b[2J.json'])
      writeFileSync(join(home, 'scores', name), 'broken');
    const scores = await openScores(storeWorld({ home }), { save: true });
    const said = scores.notices.flatMap(({ en, ko }) => [en, ko]).join('');
    expect(scores.notices).toHaveLength(3);
    expect(said).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(said).toContain('<U+001B>');
  });

  test('that are no score files are left alone', async () => {
    const home = storeHome();
    mkdirSync(join(home, 'scores', 'folder.json'), { recursive: true });
    for (const name of ['.hidden.json', 'notes.txt', '.syncthing.x.json.tmp'])
      writeFileSync(join(home, 'scores', name), 'x');
    const scores = await openScores(storeWorld({ home }), { save: true });
    expect(scores.notices).toEqual([]);
    expect(readdirSync(join(home, 'scores'))).toHaveLength(4);
  });
});

describe('time', () => {
  test('set back by a day loses nothing, and the newest answer to a question holds', async () => {
    const home = storeHome();
    const world = storeWorld({ home, now: '2026-11-22T09:00:00.000Z' });
    const open = await (await openScores(world, { save: true })).start(aStart());
    open.answer(anAnswer(0, { at: '2026-11-22T09:00:01.000Z', selected: [0] }));
    open.close('open');
    world.now('2026-11-21T09:00:00.000Z');
    const scores = await openScores(world, { save: true });
    const again = await scores.resume(open.sitting.id);
    again.answer(anAnswer(0, { at: '2026-11-21T09:00:01.000Z', selected: [3] }));
    again.answer(anAnswer(1, { at: '2026-11-21T09:00:02.000Z' }));
    again.close('done');
    const other = await scores.start(aStart());
    other.answer(anAnswer(0, { at: '2026-11-21T09:00:03.000Z' }));
    const attempts = (await openScores(world, { save: true })).attempts();
    expect(attempts.map(({ sitting, n, selected }) => [sitting === open.sitting.id, n, selected[0]])).toEqual([
      [true, 0, 3],
      [true, 1, 1],
      [false, 0, 0],
    ]);
  });

  test('of summer changes the offset of what is started after it, and of nothing else', () => {
    const zone = process.env.TZ;
    process.env.TZ = 'America/New_York';
    try {
      expect(offsetMinutesAt(new Date('2026-03-08T06:59:00Z'))).toBe(-300);
      expect(offsetMinutesAt(new Date('2026-03-08T07:00:00Z'))).toBe(-240);
      expect(offsetMinutesAt(new Date('2026-11-01T06:00:00Z'))).toBe(-300);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
    // The night of 8 March has 23 hours; the day turns at 04:00 by the offset that the sitting began with.
    expect(localDay(Date.parse('2026-03-08T06:30:00Z'), -300)).toBe(localDay(Date.parse('2026-03-08T07:30:00Z'), -300));
    expect(localDay(Date.parse('2026-03-08T06:30:00Z'), -300) + 1).toBe(
      localDay(Date.parse('2026-03-08T09:30:00Z'), -300),
    );
  });

  test('at midnight in an exam ends neither the sitting nor the learner’s day', async () => {
    const home = storeHome();
    const world = storeWorld({ home, now: '2026-11-21T23:50:00.000Z' });
    const open = await (await openScores(world, { save: true })).start(aStart(4, { command: 'exam' }));
    for (const [n, at] of [
      '2026-11-21T23:59:59.999Z',
      '2026-11-22T00:00:00.000Z',
      '2026-11-22T01:59:00.000Z',
    ].entries()) {
      world.now(at);
      open.answer(anAnswer(n, { at }));
    }
    open.close('done');
    const scores = await openScores(world, { save: true });
    expect(scores.heads()).toHaveLength(1);
    const days = scores.attempts().map((attempt) => localDay(attempt.at, attempt.offsetMinutes));
    expect(new Set(days).size).toBe(1);
  });
});

test('settings that can’t be written say so', async () => {
  const home = storeHome();
  writeFileSync(join(home, 'a-file'), '');
  const settings = await openSettings(storeWorld({ home: join(home, 'a-file') }));
  await expect(settings.set({ plain: true })).rejects.toMatchObject({
    exitCode: 2,
    hint: { en: expect.stringContaining('SAA_HOME') },
  });
});
