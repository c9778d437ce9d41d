import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bySeed } from '../../src/bank/order.ts';

test('the order of a seed is that of SHA-256 over the labels, whatever is written in them', () => {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.uniqueArray(fc.string({ unit: 'binary' })), (seed, items) => {
      const label = (item: string): string => `${seed}|${item}`;
      const expected = [...items].sort((a, b) => (sha256(label(a)) < sha256(label(b)) ? -1 : 1));
      expect(bySeed(items, label)).toEqual(expected);
    }),
  );
});
