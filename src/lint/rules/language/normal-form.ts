import { eastAsianWidthType } from 'get-east-asian-width';
import { fileRule } from '../../rule.ts';

/** Typographic signs and what a keyboard writes for them. */
const PLAIN: Record<string, string> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2010': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2026': '...',
  '\u00b7': ', ',
  '\u00d7': 'x',
  '\u2192': '->',
  '\u2190': '<-',
  '\u2265': '>=',
  '\u2264': '<=',
  '\u00b1': '+/-',
  '\u223c': '~',
  '\u00a7': 'section ',
  '\u00b0': ' degrees',
};
/** Nothing to look for in such a text: most of them. */
const HARMLESS = /^[\n\x20-\x7e\uac00-\ud7a3]*$/;

export const normalForm = fileRule({
  id: 'language/normal-form',
  severity: 'warn',
  fixable: true,
  options: {},
  page: {
    what: {
      en: 'Texts are in Unicode normal form C and have no characters of ambiguous width: curly quotes, dashes, the ellipsis, arrows, circled digits.',
      ko: '텍스트는 유니코드 정규화 형식 C를 따르며, 너비가 모호한 문자(둥근 따옴표, 대시, 줄임표, 화살표, 원 숫자)를 쓰지 않습니다.',
    },
    why: {
      en: 'Decomposed Hangul is not found by searching; a character that is one cell wide here and two there breaks the lines of a terminal.',
      ko: '분해된 한글은 검색되지 않습니다. 터미널마다 너비가 다른 문자는 줄을 어긋나게 합니다.',
    },
    guideline: 'Unicode Standard Annex 11 (East Asian Width) and 15 (Normalization Forms)',
    bad: {
      yaml: 'stem:\n  en: A company keeps its files on one volume \u2014 for now. Which solution meets this requirement?',
    },
    good: { yaml: 'level: apply' },
    falsePositives: { en: 'Greek or Cyrillic letters in a name.', ko: '이름에 쓰인 그리스 문자나 키릴 문자' },
  },
  check({ pairs }, ask) {
    for (const { en, ko } of pairs)
      for (const view of ko ? [en, ko] : [en]) {
        const { text } = view;
        if (HARMLESS.test(text)) continue;
        for (const { from, to, put } of denormal(text))
          ask.report(
            { text: view, from, to },
            {
              en: `"${text.slice(from, to)}" is not in normal form C`,
              ko: `정규화 형식 C가 아닙니다: "${text.slice(from, to)}"`,
            },
            { fix: [{ text: view, from, to, insert: put }] },
          );
        for (const { from, char } of ambiguous(text)) {
          const put = PLAIN[char];
          const code = `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
          ask.report(
            { text: view, from, to: from + char.length },
            { en: `${code} has no certain width`, ko: `너비가 일정하지 않은 문자: ${code}` },
            put === undefined
              ? {}
              : {
                  hint: { en: `Write ${JSON.stringify(put)}.`, ko: `대신 쓸 문자: ${JSON.stringify(put)}` },
                  fix: [{ text: view, from, to: from + char.length, insert: put }],
                },
          );
        }
      }
  },
});

/** Stretches of a base character with its marks (or conjoining jamo) that have a composed form. */
function denormal(text: string): { from: number; to: number; put: string }[] {
  if (text.normalize('NFC') === text) return [];
  const found: { from: number; to: number; put: string }[] = [];
  for (const { segment, index } of new Intl.Segmenter().segment(text)) {
    const put = segment.normalize('NFC');
    if (put !== segment) found.push({ from: index, to: index + segment.length, put });
  }
  return found;
}

function ambiguous(text: string): { from: number; char: string }[] {
  const found: { from: number; char: string }[] = [];
  let from = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (
      code > 0x7e &&
      !(code >= 0xac00 && code <= 0xd7a3) &&
      eastAsianWidthType(code) === 'ambiguous' &&
      !/\p{M}/u.test(char)
    )
      found.push({ from, char });
    from += char.length;
  }
  return found;
}
