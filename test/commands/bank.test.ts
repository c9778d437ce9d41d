import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
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

const what = (problem: RegExp) => ({ name: 'Failure', what: { en: expect.stringMatching(problem) } });

test("what begins with a dot is no file of a bank: an editor's lock leads nowhere", async () => {
  const world = fakeWorld();
  const dir = writeBank(join(world.dir, 'bank'));
  const before = (await openBank(world, dir)).index.questions;
  symlinkSync('user@host.1:2', join(dir, '1-secure', '.#s3.yaml'));
  mkdirSync(join(dir, '.git'));
  writeFileSync(join(dir, '.git', 'odd.yaml'), '[');
  expect((await openBank(world, dir)).index.questions).toEqual(before);
});

test('a file of a bank that cannot be read is a problem with its place', async () => {
  const world = fakeWorld();
  const dir = writeBank(join(world.dir, 'bank'));
  const refused = join(dir, '1-secure', 's3.yaml');
  const { read } = world.files;
  const files = {
    ...world.files,
    read(path: string): string {
      if (path === refused) throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
      return read(path);
    },
  };
  await expect(openBank({ ...world, files }, dir)).rejects.toMatchObject(
    what(/1 problem:\n {2}\S+1-secure\/s3\.yaml:1:1 {2}Cannot read the file: EACCES/),
  );
});

test('an exam.yaml that is a folder is a problem with its place', async () => {
  const world = fakeWorld();
  const dir = writeBank(join(world.dir, 'bank'));
  rmSync(join(dir, 'exam.yaml'));
  mkdirSync(join(dir, 'exam.yaml'));
  await expect(openBank(world, dir)).rejects.toMatchObject(
    what(/1 problem:\n {2}\S+exam\.yaml:1:1 {2}This is not a plain file/),
  );
});

test.skipIf(process.platform === 'win32')('pipes and files over 4 MB are told, not read', async () => {
  const world = fakeWorld();
  const dir = writeBank(join(world.dir, 'bank'));
  execFileSync('mkfifo', [join(dir, '1-secure', 'pipe.yaml')]);
  writeFileSync(join(dir, '2-resilient', 'large.yaml'), `#${'x'.repeat(4 * 1024 * 1024)}`);
  const opened = openBank(world, dir);
  await expect(opened).rejects.toMatchObject(what(/pipe\.yaml:1:1 {2}This is not a plain file/));
  await expect(opened).rejects.toMatchObject(what(/large\.yaml:1:1 {2}This file is larger than 4 MB/));
});

test('a folder of a bank that may not be read is named', async () => {
  const world = fakeWorld();
  const dir = writeBank(join(world.dir, 'bank'));
  const files = {
    ...world.files,
    walk(): string[] {
      throw Object.assign(new Error('EACCES'), { code: 'EACCES', path: join(dir, 'notes') });
    },
  };
  await expect(openBank({ ...world, files }, dir)).rejects.toMatchObject({ where: join(dir, 'notes') });
});
