import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allLines, keyedLines, lineOf } from '../../src/bank/keyed-lines.ts';

test('every value is found by its name, whatever is in either, and no other name finds one', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(fc.dictionary(text, fc.array(text)), text, (values, other) => {
      const entries = Object.entries(values);
      const lines = keyedLines(entries);
      for (const entry of entries) expect(JSON.parse(lineOf(lines, entry[0])!)).toEqual(entry);
      if (!Object.hasOwn(values, other)) expect(lineOf(lines, other)).toBeUndefined();
      expect(allLines(lines).map((line) => JSON.parse(line))).toEqual(entries);
    }),
  );
});
