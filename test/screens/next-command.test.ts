import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { nextCommand, nextLines } from '../../src/screens/next-command.ts';

test('a command goes on with the bank that was named, and stays as it is where none was', () => {
  expect(nextCommand('saa weak', undefined)).toBe('saa weak');
  expect(nextCommand('saa weak', '../my-bank')).toBe('saa weak --bank ../my-bank');
});

test.each(["my bank's", '$HOME', 'a;b', '은행', '`x`', '"q" \\n', '~/bank', '*'])(
  'the folder %s is one word of the shell',
  (folder) => {
    const command = nextCommand('printf %s:', folder);
    expect(execFileSync('sh', ['-c', command], { encoding: 'utf8' })).toBe(`--bank:${folder}:`);
  },
);

test('in a narrow terminal the meaning stands below its command', () => {
  const steps = [
    ['saa quiz', 'ten more'],
    ['saa weak', 'what costs most'],
  ] as const;
  expect(nextLines('Next:', steps, undefined, 40)).toEqual([
    'Next:  saa quiz   ten more',
    '       saa weak   what costs most',
  ]);
  expect(nextLines('Next:', steps, 'b', 30)).toEqual([
    'Next:  saa quiz --bank b',
    '         ten more',
    '       saa weak --bank b',
    '         what costs most',
  ]);
});
