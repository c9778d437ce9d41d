import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, valuesOf } from '../../src/scores/read-settings.ts';
import { openSettings } from '../../src/scores/settings.ts';
import { storeHome, storeWorld } from '../support/store-world.ts';

test('without a file the settings are the defaults, and reading writes nothing', async () => {
  const home = storeHome();
  expect((await openSettings(storeWorld({ home }))).get()).toEqual(DEFAULT_SETTINGS);
  expect(readdirSync(home)).toEqual([]);
});

test('a change is kept, and the rest stays as it was', async () => {
  const home = storeHome();
  const settings = await openSettings(storeWorld({ home }));
  await settings.set({ examDate: '2026-12-24' });
  await settings.set({ hidden: ['ebs-snapshots-01'], results: [{ at: '2026-12-24T12:00:00.000Z', outcome: 742 }] });
  const again = (await openSettings(storeWorld({ home }))).get();
  expect(again).toEqual({
    ...DEFAULT_SETTINGS,
    examDate: '2026-12-24',
    hidden: ['ebs-snapshots-01'],
    results: [{ at: '2026-12-24T12:00:00.000Z', outcome: 742 }],
  });
  expect(statSync(join(home, 'settings.json')).mode & 0o777).toBe(0o600);
});

test('a broken file is set aside unchanged, with a notice', async () => {
  const home = storeHome();
  writeFileSync(join(home, 'settings.json'), '{"format": 1, "langu');
  const settings = await openSettings(storeWorld({ home }));
  expect(settings.get()).toEqual(DEFAULT_SETTINGS);
  expect(settings.notices[0]?.en).toMatch(/exam date, settings, .+ are as at first\. The file was set aside/);
  expect(settings.notices[0]?.ko).toMatch(/설정 파일: settings\.json\. 시험일, 설정, .+ 처음 상태/);
  expect(existsSync(join(home, 'settings.json'))).toBe(false);
  expect(readFileSync(join(home, 'set-aside', 'settings.json'), 'utf8')).toBe('{"format": 1, "langu');
});

test('a value that makes no sense takes its default and costs the others nothing', async () => {
  const home = storeHome();
  writeFileSync(
    join(home, 'settings.json'),
    '{"format": 1, "language": "fr", "minutesPerDay": 45, "hidden": ["\\u001b[2J"]}',
  );
  expect((await openSettings(storeWorld({ home }))).get()).toEqual({ ...DEFAULT_SETTINGS, minutesPerDay: 45 });
});

test.each(['-271821-04-20', '+275760-09-13', '2026'])('a result of no day that a calendar shows, %s, is none', (at) => {
  const kept = { at: '2026-11-20T03:30:00.000Z', outcome: 'pass' };
  expect(valuesOf({ results: [{ at, outcome: 'pass' }, kept] }).results).toEqual([kept]);
});

test('settings of a newer saa are read and not overwritten', async () => {
  const home = storeHome();
  const text = '{"format": 9, "language": "ko"}';
  writeFileSync(join(home, 'settings.json'), text);
  const settings = await openSettings(storeWorld({ home }));
  expect(settings.get().language).toBe('ko');
  await expect(settings.set({ plain: true })).rejects.toThrow('newer saa');
  expect(readFileSync(join(home, 'settings.json'), 'utf8')).toBe(text);
});

test('two processes that change different things, or the same list, keep both changes', async () => {
  const home = storeHome();
  const one = await openSettings(storeWorld({ home }));
  const other = await openSettings(storeWorld({ home }));
  await one.set({ marked: ['a-01'], plain: true });
  await other.set({ marked: ['b-01'], timer: 'hidden' });
  await one.set({ marked: [] });
  const { marked, plain, timer } = (await openSettings(storeWorld({ home }))).get();
  expect({ marked, plain, timer }).toEqual({ marked: ['b-01'], plain: true, timer: 'hidden' });
});
