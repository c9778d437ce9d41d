import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openScores } from '../../src/scores/open.ts';
import { anAnswer, aSitting, aStart, sittingsOf } from '../support/sittings.ts';
import { storeHome, storeWorld } from '../support/store-world.ts';

const kept = (home: string): string[] => (existsSync(join(home, 'scores')) ? readdirSync(join(home, 'scores')) : []);

describe('the store on disk', () => {
  test('every answer is on disk when the call returns', async () => {
    const home = storeHome();
    const open = await (await openScores(storeWorld({ home }), { save: true })).start(aStart(3));
    for (const n of [0, 1, 2]) {
      open.answer(anAnswer(n));
      const again = await openScores(storeWorld({ home }), { save: true });
      expect(again.attempts().map((attempt) => attempt.n)).toEqual([0, 1, 2].slice(0, n + 1));
    }
  });

  test('a sitting is a file named by its id, in a folder for the user alone', async () => {
    const home = storeHome();
    const world = storeWorld({ home, now: '2026-11-21T10:08:19.250Z' });
    const open = await (await openScores(world, { save: true })).start(aStart());
    expect(open.sitting.id).toMatch(/^20261121T100819Z-[0-9a-f]{8}$/);
    expect(kept(home)).toEqual([`${open.sitting.id}.json`]);
    expect(statSync(join(home, 'scores')).mode & 0o777).toBe(0o700);
    expect(statSync(join(home, 'scores', kept(home)[0]!)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(join(home, 'scores', kept(home)[0]!), 'utf8'))).toEqual(open.sitting);
  });

  test('reading makes no files', async () => {
    const home = storeHome();
    const scores = await openScores(storeWorld({ home }), { save: true });
    expect([sittingsOf(scores), scores.attempts(), readdirSync(home)]).toEqual([[], [], []]);
  });

  test('--no-save reads what is kept and writes nothing', async () => {
    const home = storeHome();
    (await (await openScores(storeWorld({ home }), { save: true })).start(aStart())).answer(anAnswer(0));
    const before = kept(home);
    const scores = await openScores(storeWorld({ home }), { save: false });
    (await scores.start(aStart())).answer(anAnswer(1));
    expect(
      scores
        .attempts()
        .map((attempt) => attempt.n)
        .sort(),
    ).toEqual([0, 1]);
    expect(kept(home)).toEqual(before);
  });

  test('--no-save goes on with a kept sitting in memory alone', async () => {
    const home = storeHome();
    const first = await (await openScores(storeWorld({ home }), { save: true })).start(aStart());
    first.answer(anAnswer(0));
    first.close('open');
    const before = readFileSync(join(home, 'scores', kept(home)[0]!), 'utf8');
    const scores = await openScores(storeWorld({ home }), { save: false });
    const kindsBefore = [sittingsOf(scores).length, scores.attempts().length, scores.fingerprint];
    const open = await scores.resume(first.sitting.id);
    open.answer(anAnswer(1));
    open.close('done');
    expect([sittingsOf(scores).length, scores.heads().length, scores.attempts().length]).toEqual([1, 1, 2]);
    expect([scores.heads()[0]?.state, scores.sitting(first.sitting.id)?.state]).toEqual(['done', 'done']);
    expect([kindsBefore[0], kindsBefore[1]]).toEqual([1, 1]);
    expect(scores.fingerprint).not.toBe(kindsBefore[2]);
    expect(readFileSync(join(home, 'scores', kept(home)[0]!), 'utf8')).toBe(before);
  });

  test('a broken file is set aside unchanged, with a notice', async () => {
    const home = storeHome();
    mkdirSync(join(home, 'scores'));
    writeFileSync(join(home, 'scores', '20261121T090000Z-0a0b0c0d.json'), '{"format": 1, "id": "2026');
    const scores = await openScores(storeWorld({ home }), { save: true });
    expect(scores.notices.map((notice) => notice.en)).toEqual([expect.stringContaining('was set aside')]);
    expect(kept(home)).toEqual([]);
    expect(readFileSync(join(home, 'set-aside', '20261121T090000Z-0a0b0c0d.json'), 'utf8')).toBe(
      '{"format": 1, "id": "2026',
    );
  });

  test('a newer format is read, named, and neither resumed nor changed', async () => {
    const home = storeHome();
    mkdirSync(join(home, 'scores'));
    const path = join(home, 'scores', '20261121T090000Z-0a0b0c0d.json');
    const text = JSON.stringify({ ...aSitting({ answers: [anAnswer(0)] }), format: 2, more: true });
    writeFileSync(path, text);
    const scores = await openScores(storeWorld({ home }), { save: true });
    expect(scores.notices[0]?.en).toContain('newer saa');
    expect(scores.attempts()).toHaveLength(1);
    await expect(scores.resume('20261121T090000Z-0a0b0c0d')).rejects.toThrow('newer saa');
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  test('a symbolic link in place of a score file is not read', async () => {
    const home = storeHome();
    mkdirSync(join(home, 'scores'));
    const target = join(home, 'elsewhere.json');
    writeFileSync(target, JSON.stringify(aSitting({ answers: [anAnswer(0)] })));
    symlinkSync(target, join(home, 'scores', '20261121T090000Z-0a0b0c0d.json'));
    const scores = await openScores(storeWorld({ home }), { save: true });
    expect(scores.attempts()).toEqual([]);
    expect(scores.notices[0]?.en).toContain('symbolic link');
  });

  test('an open sitting goes on where it stood', async () => {
    const home = storeHome();
    const first = await (await openScores(storeWorld({ home }), { save: true })).start(aStart());
    first.answer(anAnswer(0));
    first.close('open');
    const scores = await openScores(storeWorld({ home }), { save: true });
    const second = await scores.resume(first.sitting.id);
    second.answer(anAnswer(1));
    second.close('done');
    const [sitting] = sittingsOf(await openScores(storeWorld({ home }), { save: true }));
    expect([sitting?.state, sitting?.answers.length, kept(home).length]).toEqual(['done', 2, 1]);
  });
});
