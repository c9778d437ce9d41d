import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { letterOf } from '../../src/screens/question.ts';
import { hasHangul, pressedKeys, typedAnswer, typedCommand } from '../../src/terminal/keys.ts';

const four = { options: 4, select: 1 };
const five = { options: 5, select: 2 };

describe('pressed keys', () => {
  test('a jamo is the Latin key on the same keycap', () => {
    expect(pressedKeys('ㅁㅠㅊㅇㄷㄹ')).toBe('abcdef');
    expect(pressedKeys('ㅜㅔㄹㄴㅎㅣㅅㅂㅡ')).toBe('npfsgltqm');
  });

  test('a composed syllable is the keys that composed it, double vowels and final clusters included', () => {
    expect(pressedKeys('루')).toBe('fn');
    expect(pressedKeys('값')).toBe('rkqt');
    expect(pressedKeys('의')).toBe('dml');
  });

  test('all three ways in which Unicode writes the same jamo give the same key', () => {
    expect(pressedKeys('\u3141')).toBe('a');
    expect(pressedKeys('\u1106')).toBe('a');
    expect(pressedKeys('\u11b7')).toBe('a');
  });

  test('full-width digits and letters are their narrow ones', () => {
    expect(pressedKeys('２ Ｂ')).toBe('2 b');
  });

  test('every Hangul syllable comes out as Latin letters', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0xac00, max: 0xd7a3 }), (code) => {
        expect(pressedKeys(String.fromCharCode(code))).toMatch(/^[a-z]{2,5}$/);
      }),
    );
  });

  test('Hangul is told from Latin', () => {
    expect(hasHangul('루')).toBe(true);
    expect(hasHangul('ㅜ')).toBe(true);
    expect(hasHangul('n 2')).toBe(false);
  });
});

describe('an answer line', () => {
  test.each([
    ['2', [1]],
    ['B', [1]],
    ['b', [1]],
    ['ㅠ', [1]],
    [' ２ ', [1]],
    ['4', [3]],
  ])('%j names one option', (line, shown) => {
    expect(typedAnswer(line, four)).toEqual({ kind: 'choice', shown });
  });

  test.each(['1 3', 'A,C', 'ac', 'C A', '13', '1, 3', 'ㅁㅊ', 'a3', '3 1 1', '１，３'])('%j names A and C', (line) => {
    expect(typedAnswer(line, five)).toEqual({ kind: 'choice', shown: [0, 2] });
  });

  test('nothing typed is empty', () => {
    expect(typedAnswer('', four)).toEqual({ kind: 'empty' });
    expect(typedAnswer('  , ', four)).toEqual({ kind: 'empty' });
  });

  test('too few is a choice, too many is not', () => {
    expect(typedAnswer('1', five)).toEqual({ kind: 'choice', shown: [0] });
    expect(typedAnswer('1 2', four)).toEqual({ kind: 'too-many', shown: [0, 1] });
  });

  test.each(['5', '0', 'e', 'x', '10', '-1', '2?', 'next'])('%j names no option of four', (line) => {
    expect(typedAnswer(line, four)).toMatchObject({ kind: 'unknown' });
  });

  test.each([
    ['가나다', '가나다'],
    ['1，ㅍ', 'ㅍ'],
    ['2 Z', 'Z'],
    ['\u001b[2J', '<U+001B>[2J'],
  ])('of %j what is told is what was typed: %j', (line, part) => {
    expect(typedAnswer(line, five)).toEqual({ kind: 'unknown', part });
  });

  test('F is the sixth option', () => {
    expect(typedAnswer('f', { options: 6, select: 3 })).toEqual({ kind: 'choice', shown: [5] });
  });

  test('whatever is typed, the places are ascending, distinct and on the screen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 6 }), (line, options) => {
        const answer = typedAnswer(line, { options, select: 2 });
        if (answer.kind !== 'choice' && answer.kind !== 'too-many') return;
        expect(answer.shown).toEqual([...new Set(answer.shown)].sort((a, b) => a - b));
        for (const place of answer.shown) expect(place).toBeLessThan(options);
      }),
    );
  });

  test('typing the letters of any choice gives that choice', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 3 }), (places) => {
        const line = places.map(letterOf).join(',');
        const shown = [...places].sort((a, b) => a - b);
        expect(typedAnswer(line, { options: 6, select: 3 })).toEqual({ kind: 'choice', shown });
      }),
    );
  });
});

test('a command is its word and the rest, under either layout', () => {
  expect(typedCommand(' G 37 ')).toEqual({ word: 'g', rest: '37' });
  expect(typedCommand('ㅎ ３７')).toEqual({ word: 'g', rest: '37' });
  expect(typedCommand('review')).toEqual({ word: 'review', rest: '' });
  expect(typedCommand('')).toEqual({ word: '', rest: '' });
});
