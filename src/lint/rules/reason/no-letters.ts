import { matchesOf } from '../../../text/matches.ts';
import { questionRule } from '../../rule.ts';

const PATTERNS = {
  en: [
    /\b(?:options?|answers?|choices?|alternatives?)\s+(?:[A-F](?![\w'])|[1-6](?![\w.%]))/g,
    /\bthe\s+(?:first|second|third|fourth|fifth|sixth|last|previous|preceding|next|other|above)\s+(?:option|answer|choice|alternative)s?\b/gi,
    /\b(?:options?|answers?|choices?)\s+(?:above|below)\b/gi,
    /^(?:[B-F]|A(?=\s+is\s+(?:right|wrong|correct|incorrect)))\s+is\b/g,
    /^[A-F]\s*[):]/g,
    /\b[A-F]\s+and\s+[A-F]\s+are\b/g,
  ],
  ko: [
    /(?:보기|선택지|옵션|정답|오답|답)\s*(?:[A-F](?![A-Za-z0-9])|[1-6]\s*번|[①-⑥])/g,
    /[①-⑥]/g,
    /(?:첫|두|세|네|다섯|여섯|마지막)\s*(?:번째\s*)?(?:보기|선택지|답)(?![가-힣]*변)/g,
    /(?:위|아래|앞|다음)의?\s*(?:보기|선택지)/g,
    /^[A-F]는|^[1-6]번(?:은|이)\s/g,
  ],
} as const;

/** A quick look: most texts have no word of this kind. */
const MAY = {
  en: /option|answer|choice|alternative|^[A-F](?:\s+is\b|\s*[):])|\b[A-F]\s+and\s+[A-F]\b/i,
  ko: /보기|선택지|옵션|답|[①-⑥]|^[A-F]는|^[1-6]번/,
} as const;

export const noLetters = questionRule({
  id: 'reason/no-letters',
  severity: 'error',
  options: {},
  page: {
    what: {
      en: 'Stems, options and reasons name no option by its letter or position.',
      ko: '지문, 선택지, 이유에서 선택지를 기호나 위치로 가리키지 않습니다.',
    },
    why: {
      en: 'The program shuffles options: "option B" is then another one.',
      ko: '프로그램이 선택지 순서를 섞으므로 "선택지 B"는 다른 선택지가 됩니다.',
    },
    guideline: 'Haladyna, Downing & Rodriguez (2002), 20: the place of the right answer varies',
    bad: { yaml: 'stem:\n  en: A company needs a volume. Which solution is better than option B?' },
    good: { yaml: 'level: apply' },
    falsePositives: {
      en: 'Things that are called options and have letters themselves, such as a vendor\'s "option A".',
      ko: '제품의 "option A"처럼 그 자체가 기호가 붙은 이름',
    },
  },
  check({ stem, options }, ask) {
    for (const pair of [stem, ...options.flatMap((option) => [option.text, option.why])])
      for (const text of [pair.en, pair.ko]) {
        if (!text || !MAY[text.lang].test(text.text)) continue;
        for (const pattern of PATTERNS[text.lang])
          for (const match of matchesOf(pattern, text.text))
            ask.report(
              { text, from: match.index, to: match.index + match[0].length },
              {
                en: `"${match[0]}" names an option by letter or position`,
                ko: `선택지를 기호나 위치로 가리킵니다: "${match[0]}"`,
              },
              { hint: { en: 'Name what the option does.', ko: '선택지의 내용으로 쓰십시오.' } },
            );
      }
  },
});
