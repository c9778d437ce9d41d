import { mkdtempSync, writeFileSync } from 'node:fs';
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
