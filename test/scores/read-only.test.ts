/** A disk that is read-only: root may write in spite of modes, so the system's answer is put in its place. */
import { expect, test, vi } from 'vitest';

const refused = vi.hoisted(() => new Set<string>());
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return {
    ...fs,
    accessSync(path: string, mode?: number) {
      if (refused.has(path)) throw Object.assign(new Error('EROFS: read-only file system'), { code: 'EROFS' });
      fs.accessSync(path, mode);
    },
  };
});

const { checkUp } = await import('../../src/scores/checkup.ts');
const { storeWorld } = await import('../support/store-world.ts');

test('a store that can be read and not written is not sound', () => {
  const world = storeWorld();
  expect(checkUp(world).findings).toEqual([]);
  refused.add(world.places.data);
  const { findings } = checkUp(world);
  expect(findings.map(({ what }) => what.en)).toContain('nothing can be written here (EROFS), so nothing is kept');
});
