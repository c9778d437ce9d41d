import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBank } from '../../src/commands/bank.ts';
import { writeBank } from '../support/bank-folder.ts';
import { fakeWorld } from '../support/world.ts';

test('a bank folder is compiled at every start where there can be no cache', async () => {
  const world = fakeWorld();
  const dir = mkdtempSync(join(tmpdir(), 'saa-bank-'));
  writeBank(dir);
  const cached = await openBank(world, dir);
  const blocked = fakeWorld();
  writeFileSync(blocked.places.cache, 'a file where the folder should be');
  const bank = await openBank(blocked, dir);
  expect(bank.index).toEqual(cached.index);
  const [first] = bank.index.questions;
  expect(bank.question(first!.id)).toEqual(cached.question(first!.id));
});

test('a bank file that was changed is read, also where its size and its time stay the same', async () => {
  const world = fakeWorld();
  const dir = writeBank(join(world.dir, 'bank'));
  const path = join(dir, '1-secure', 's3.yaml');
  const old = new Date('2026-01-01T00:00:00Z');
  utimesSync(path, old, old);
  const stem = async () => (await openBank(world, dir)).question('s3-classes-02').stem.en;
  expect(await stem()).toContain('Which solution');
  writeFileSync(path, readFileSync(path, 'utf8').replace('Which solution', 'Which service_'));
  utimesSync(path, old, old);
  expect(await stem()).toContain('Which service');
});

test('a compiled bank of which something is missing, or cut, is compiled anew', async () => {
  const world = fakeWorld();
  const dir = writeBank(join(world.dir, 'bank'));
  const whole = (await openBank(world, dir)).index.questions;
  const cache = join(world.places.cache, 'banks');
  const [pointer, folder] = ['.json', ''].map((end) =>
    join(cache, readdirSync(cache).find((name) => name.endsWith('.json') === (end !== ''))!),
  ) as [string, string];
  const damages = [
    () => rmSync(join(folder, 'questions.json')),
    () => writeFileSync(join(folder, 'questions.json'), ''),
    () => rmSync(folder, { recursive: true }),
    () => writeFileSync(pointer, ''),
    () => rmSync(pointer),
    () => {
      rmSync(pointer);
      mkdirSync(pointer);
    },
  ];
  for (const damage of damages) {
    damage();
    for (let start = 0; start < 2; start++) expect((await openBank(world, dir)).index.questions).toEqual(whole);
  }
});

test('of the states of a bank that was changed over and over, the newest four are kept, and all of today', async () => {
  const world = fakeWorld();
  const dir = writeBank(join(world.dir, 'bank'));
  const cache = join(world.places.cache, 'banks');
  const path = join(dir, '1-secure', 's3.yaml');
  const text = readFileSync(path, 'utf8');
  const compile = async (n: number) => {
    writeFileSync(path, text.replace('Which solution', `Which solution ${n}`));
    await openBank(world, dir);
  };
  const folders = () => readdirSync(cache).filter((name) => !name.endsWith('.json'));
  const pointers = () => readdirSync(cache).filter((name) => name.endsWith('.json'));
  for (let n = 0; n < 6; n++) await compile(n);
  expect([folders().length, pointers().length]).toEqual([6, 6]);
  const now = world.clock.now().getTime();
  for (const [age, name] of readdirSync(cache).entries())
    utimesSync(join(cache, name), new Date(now), new Date(now - (2 + age) * 86_400_000));
  await compile(6);
  expect([folders().length, pointers().length]).toEqual([4, 4]);
  const kept = folders();
  await compile(6);
  expect(folders()).toEqual(kept);
});
