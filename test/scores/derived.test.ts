import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { derived } from '../../src/scores/derived.ts';
import { storeWorld } from '../support/store-world.ts';

function counting(world = storeWorld()) {
  let computed = 0;
  const ask = (fingerprint: string, key: unknown = 1) =>
    derived(world, { fingerprint }, { name: 'thing', key }, () => {
      computed++;
      return { by: { a: null }, list: [1, 2.5], name: '람다' };
    });
  return { ask, computed: () => computed, path: join(world.places.cache, 'derived-thing') };
}

test('what was worked out is read again until the scores or its key change', () => {
  const { ask, computed } = counting();
  const first = ask('x');
  expect(ask('x')).toEqual(first);
  expect(computed()).toBe(1);
  ask('y');
  ask('y', { day: 2 });
  expect(computed()).toBe(3);
});

test('what JSON cannot hold is worked out each time', () => {
  const world = storeWorld();
  for (const value of [Number.NaN, new Map([['a', 1]]), Float64Array.of(1)]) {
    let computed = 0;
    const ask = () =>
      derived(world, { fingerprint: 'x' }, { name: 'thing', key: 1 }, () => {
        computed++;
        return { value };
      });
    expect([ask(), ask(), computed]).toEqual([{ value }, { value }, 2]);
  }
});

test('a broken cache, or none that can be written, only costs the work', () => {
  const { ask, computed, path } = counting();
  const first = ask('x');
  const bytes = readFileSync(path);
  bytes[bytes.length - 3]! ^= 1;
  writeFileSync(path, bytes);
  expect(ask('x')).toEqual(first);
  expect(computed()).toBe(2);
  for (const nonsense of [Buffer.alloc(bytes.length), Buffer.alloc(bytes.length, 1)]) {
    writeFileSync(path, nonsense);
    expect(ask('x')).toEqual(first);
  }
  expect(computed()).toBe(4);
  const world = storeWorld();
  writeFileSync(world.places.cache, 'a file in the way');
  const blocked = counting(world);
  expect(blocked.ask('x')).toEqual(first);
  expect([blocked.ask('x'), blocked.computed()]).toEqual([first, 2]);
});

test('what another build of the program has kept is worked out anew', async () => {
  const world = storeWorld();
  const value = async (build: string) => {
    vi.resetModules();
    vi.doMock('../../src/build.ts', () => ({ BUILD: build }));
    const { derived } = await import('../../src/scores/derived.ts');
    return derived(world, { fingerprint: 'x' }, { name: 'thing', key: 1 }, () => build);
  };
  expect([await value('older'), await value('newer'), await value('older')]).toEqual(['older', 'newer', 'older']);
  vi.doUnmock('../../src/build.ts');
});
