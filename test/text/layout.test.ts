import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { loadBank } from '../../src/bank/load.ts';
import { realWorld } from '../../src/real-world.ts';
import { cut, fitted, padEnd, spread, width, wrap } from '../../src/text/layout.ts';

const latin = fc.string({ unit: 'grapheme-ascii', maxLength: 40 });
const hangul = fc.string({ unit: fc.constantFrom(...'가각한글보안그룹 123 abc-/ㄱㅏ'), maxLength: 60 });
const texts = fc.oneof(latin, hangul).map((text) => text.replace(/[\u0000-\u001f]/g, ''));

describe('width', () => {
  it('is what string-width says of every text of the shipped bank', () => {
    const { files } = loadBank(realWorld().files, 'bank', (path) => path);
    const wrong: string[] = [];
    const visit = (value: unknown): void => {
      if (typeof value === 'string' && width(value) !== stringWidth(value)) wrong.push(value);
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
    };
    for (const file of files) visit(file.value);
    expect(wrong).toEqual([]);
  });

  it.each(['e\u0301', '한글', 'ﾊﾝｶｸ', '\u001b[31m빨강\u001b[39m', '👩‍💻', '한', 'a\u200bb'])(
    'of %j is what string-width says',
    (text) => {
      expect(width(text)).toBe(stringWidth(text));
    },
  );

  it('is what string-width says of Latin and Korean text', () => {
    fc.assert(fc.property(texts, (text) => width(text) === stringWidth(text)));
  });
});

describe('wrap', () => {
  it('keeps every character but spaces, in lines that fit', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 40 }), (text, columns) => {
        const lines = wrap(text, columns);
        expect(lines.length).toBeGreaterThan(0);
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(columns);
        expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
      }),
    );
  });

  it('never breaks a word that fits into a line', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const columns = Math.max(2, ...text.split(' ').map(width));
        const words = wrap(text, columns).flatMap((line) => line.split(' '));
        expect(words.filter((word) => word !== '')).toEqual(text.split(' ').filter((word) => word !== ''));
      }),
    );
  });
});

describe('fitted', () => {
  it('keeps every character but spaces, and words whole, under the indent of their line', () => {
    fc.assert(
      fc.property(texts, fc.nat(4), fc.integer({ min: 8, max: 40 }), (text, indent, columns) => {
        const given = ' '.repeat(indent) + text.trim();
        const lines = fitted([given], columns);
        const words = lines.flatMap((line) => line.split(' ')).filter((word) => word !== '');
        expect(words).toEqual(given.split(' ').filter((word) => word !== ''));
        for (const line of lines) {
          expect(line.startsWith(' '.repeat(indent))).toBe(true);
          if (width(line) > columns) expect(line.trim()).not.toContain(' ');
        }
      }),
    );
  });

  it('leaves alone what fits, columns and the end of a prompt among it', () => {
    expect(fitted(['a    1', '', 'Answer > '], 9)).toEqual(['a    1', '', 'Answer > ']);
    expect(fitted(['Your answer > '], 9)).toEqual(['Your', 'answer > ']);
  });

  it('breaks between commands and keys before it breaks within them', () => {
    expect(fitted(['1-4 answer   l English   q quit'], 20)).toEqual(['1-4 answer', 'l English   q quit']);
    expect(fitted(['  saa weak   the topics with most to gain'], 30)).toEqual([
      '  saa weak',
      '  the topics with most to gain',
    ]);
  });

  it('breaks no command, however narrow it is', () => {
    const command = "saa import '/home/a learner/backups/20261121T090000Z-reset'";
    for (const columns of [20, 40, 80]) {
      expect(
        fitted([`  To get it all back: ${command}`], columns)
          .at(-1)!
          .trim(),
      ).toContain(command);
      expect(fitted([`No date.  Set it:  ${command}   or later`], columns).join('\n')).toContain(command);
    }
    expect(fitted(['Nothing is due today. Not seen yet: saa quiz --new   What gains most: saa weak'], 30)).toEqual([
      'Nothing is due today. Not seen',
      'yet: saa quiz --new',
      'What gains most: saa weak',
    ]);
  });
});

describe('padding and cutting', () => {
  it('fill exactly the cells that were asked for, or leave one free before a wide character', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 30 }), (text, cells) => {
        expect(width(padEnd(cut(text, cells), cells))).toBe(cells);
        expect(width(spread(text, 'right', cells + 6))).toBe(cells + 6);
      }),
    );
  });
});
