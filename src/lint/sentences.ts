/** A stretch of a text, offsets in UTF-16 units. */
export interface Stretch {
  text: string;
  from: number;
  to: number;
}

const END = /[.?!]+["')\]]*(?=\s|$)/g;
const ABBREVIATION = /\b(?:e\.g|i\.e|vs|approx|Inc|Corp|Ltd|U\.S)$/;

/** Sentences by their end marks; a last one without a mark counts too. */
export function sentencesOf(text: string): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  const add = (to: number): void => {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const start = from + raw.indexOf(trimmed[0]!);
      found.push({ text: trimmed, from: start, to: start + trimmed.length });
    }
    from = to;
  };
  END.lastIndex = 0;
  for (let match = END.exec(text); match; match = END.exec(text)) {
    if (match[0] === '.' && match.index + 1 < text.length && ABBREVIATION.test(text.slice(from, match.index))) continue;
    add(match.index + match[0].length);
  }
  add(text.length);
  return found;
}

export const SELECT_TAG = {
  en: /\(\s*(?:select|choose)\s+(\w+)\s*\.?\s*\)\.?/i,
  ko: /\(\s*(\d+|[가-힣]+)\s*(?:개|가지)를\s*(?:모두\s*)?(?:선택|고르)[^)]*\)\.?/,
} as const;

const NUMBERS = ['ZERO', 'ONE', 'TWO', 'THREE', 'FOUR', 'FIVE', 'SIX'];

/** The tag that ends the stem of a question with `count` keys. */
export function selectTag(lang: 'en' | 'ko', count: number): string {
  return lang === 'en' ? `(Select ${NUMBERS[count] ?? count}.)` : `(${count}개를 선택하세요.)`;
}

/** A stem without its "(Select TWO.)". */
export function withoutTag(stem: string, lang: 'en' | 'ko'): string {
  const match = SELECT_TAG[lang].exec(stem);
  return match ? `${stem.slice(0, match.index)}${stem.slice(match.index + match[0].length)}`.trim() : stem;
}

/** The sentence that asks: the last one, without the tag. Empty for an empty text. */
export function askOf(stem: string, lang: 'en' | 'ko'): string {
  return sentencesOf(withoutTag(stem, lang)).at(-1)?.text ?? '';
}
