import { questionRule } from '../../rule.ts';

const PATTERNS = {
  en: /\b(?:all|none|both|neither|any|either)\s+of\s+(?:the\s+above|the\s+(?:other\s+)?(?:options|answers|choices)|these\s+(?:options|answers|solutions))\b|^\s*(?:all|none|both|neither)(?:\s+of\s+(?:these|them))?\s*\.?\s*$|\bsame\s+as\s+(?:the\s+)?(?:option|above)\b/i,
  ko: /(?:위|보기|앞|선택지)(?:의|에서)?\s*(?:모두|모든|전부|어느\s*것도)|^\s*(?:모두\s*(?:정답|해당|맞)|해당\s*(?:사항\s*)?없음|정답\s*없음)/,
} as const;

export const noAllNone = questionRule({
  id: 'option/no-all-none',
  severity: 'error',
  options: {},
  page: {
    what: {
      en: 'No option says "all of the above", "none of the above" or "both", and none speaks about another option.',
      ko: '"위의 모두", "해당 없음" 같은 선택지나 다른 선택지를 언급하는 선택지를 쓰지 않습니다.',
    },
    why: {
      en: 'Two true options prove "all of the above" without reading the third; and options are shuffled.',
      ko: '두 선택지가 맞으면 나머지를 읽지 않아도 "위의 모두"가 정답이 됩니다. 또한 선택지의 순서는 섞입니다.',
    },
    guideline: 'Haladyna, Downing & Rodriguez (2002), 25 and 26: none-of-the-above with care, all-of-the-above never',
    bad: {
      yaml: `options:
  - {text: {en: Amazon EBS, ko: Amazon EBS}, correct: true, why: {en: It is right., ko: 맞습니다.}}
  - {text: {en: All of the above, ko: 위의 모두}, why: {en: It is wrong., ko: 틀립니다.}}`,
    },
    good: { yaml: 'level: apply' },
    falsePositives: { en: 'None known.', ko: '알려진 오탐이 없습니다.' },
  },
  check({ options }, ask) {
    for (const option of options)
      for (const text of [option.text.en, option.text.ko]) {
        const match = text && PATTERNS[text.lang].exec(text.text);
        if (text && match)
          ask.report(
            { text, from: match.index, to: match.index + match[0].length },
            { en: 'An option about other options', ko: '다른 선택지를 언급하는 선택지입니다' },
          );
      }
  },
});
