import { questionRule } from '../../rule.ts';
import type { TextView } from '../../view.ts';

const NEGATIVE = {
  en: /\b(?:NOT|EXCEPT|NEVER)\b|\bexcept(?=\s*\?|\s*:)|\b[Ww]h(?:ich|at)\b(?:\s+(?!that|so|when|where|who|if|to|while|because)[\w-]+){0,4}?\s+(?:is|are|was|does|do|did|will|would|should|can|could|must|has|have)(?:\s+not\b|n't\b)|\b(?:least likely|least suitable|incorrect|false)\b/,
  ko: /(?:않는|않은|아닌|없는|틀린|잘못된|부적절한|부적합한|거리가\s*먼|제외한)\s*(?:것|솔루션|방법|설명|서비스|옵션|구성|단계|조합|진술)(?:은|는|을|를|이|가|들|끼리)?(?=[\s?]|$)/,
} as const;

export const negative = questionRule({
  id: 'stem/negative',
  severity: 'error',
  options: {},
  page: {
    what: {
      en: 'The question does not ask for the exception: no NOT, EXCEPT, 아닌 것, 않는 것.',
      ko: '예외를 묻지 않습니다(NOT, EXCEPT, 아닌 것, 않는 것).',
    },
    why: {
      en: 'A candidate who knows the subject and misses one word answers wrong; and knowing what does not fit is not knowing what does.',
      ko: '내용을 아는 수험자도 단어 하나를 놓치면 틀립니다. 또한 맞지 않는 것을 아는 것과 맞는 것을 아는 것은 다릅니다.',
    },
    guideline: 'Haladyna, Downing & Rodriguez (2002), 17: the stem is worded positively',
    bad: { yaml: 'stem:\n  en: A company keeps files on a volume. Which solution does NOT meet this requirement?' },
    good: { yaml: 'level: apply' },
    falsePositives: {
      en: 'A requirement that is itself a prohibition belongs into the scenario, not into the question sentence.',
      ko: '금지 자체가 요구 사항이면 질문 문장이 아니라 시나리오에 쓰십시오.',
    },
  },
  check({ stem }, ask) {
    for (const text of [stem.en, stem.ko]) {
      const hit = text && negativeAsk(text);
      if (text && hit)
        ask.report(
          { text, from: hit.from, to: hit.to },
          { en: 'The question asks for what does not fit', ko: '맞지 않는 것을 묻는 질문입니다' },
          { hint: { en: 'Ask for what meets the requirement.', ko: '요구 사항을 충족하는 것을 물으십시오.' } },
        );
    }
  },
});

function negativeAsk({ text, lang, sentences }: TextView): { from: number; to: number } | undefined {
  const ask = sentences.findLast((sentence) => /\?["')\]]*$/.test(sentence.text)) ?? sentences.at(-1);
  const match = ask && NEGATIVE[lang].exec(text.slice(ask.from, ask.to));
  return match ? { from: ask.from + match.index, to: ask.from + match.index + match[0].length } : undefined;
}
