import { LANGS } from '../../../bank/model.ts';
import { matchesOf } from '../../../text/matches.ts';
import { fileRule } from '../../rule.ts';
import type { TextView } from '../../view.ts';

const PRICE = {
  en: /(?:\$|\bUSD\s?|\bUS\$\s?|[\u20ac\u00a3\u20a9])\s?\d(?:[\d,.]*\d)?|\b\d(?:[\d,.]*\d)?\s?(?:USD|US dollars?|dollars?|cents?|KRW|won)\b/g,
  ko: /(?:\$|USD\s?|[\u20a9])\s?\d(?:[\d,.]*\d)?|\d(?:[\d,.]*\d)?\s?(?:만|천|억)?\s?(?:USD|달러|센트|원)(?![가-힣]*본)/g,
} as const;
const BUDGET = {
  en: /budget|afford|at most|no more than|up to|limit|threshold|exceed|under|below|spends?|bill|saves?|saved|saving|credit|per customer|revenue|order|alarm|alert/i,
  ko: /예산|이하|이내|미만|초과|넘|한도|임계값|지출|청구|절감|절약|크레딧|매출|주문|경보|알림/,
} as const;

export const price = fileRule({
  id: 'currency/price',
  severity: 'error',
  options: {},
  page: {
    what: {
      en: 'No prices. A budget in a scenario, and what repeats it, is allowed.',
      ko: '가격을 쓰지 않습니다. 시나리오의 예산과 이를 다시 언급한 금액은 쓸 수 있습니다.',
    },
    why: {
      en: 'Prices differ by Region and change without notice; the exam asks for the cheaper design, never for a price.',
      ko: '가격은 리전마다 다르고 예고 없이 바뀝니다. 시험은 더 저렴한 설계를 물을 뿐 가격을 묻지 않습니다.',
    },
    bad: {
      yaml: `options:
  - {text: {en: Use a volume for $0.08 per GB., ko: 볼륨을 사용합니다.}, correct: true, why: {en: It is right., ko: 맞습니다.}}
  - {text: {en: Use a share., ko: 공유를 사용합니다.}, why: {en: It is wrong., ko: 틀립니다.}}`,
    },
    good: {
      yaml: 'stem:\n  en: A company has a budget of $500 per month for its files. Which solution meets this requirement?\n  ko: 한 회사의 파일 저장 예산은 한 달에 $500입니다. 이 요구 사항을 충족하는 솔루션은 무엇입니까?',
    },
    falsePositives: {
      en: 'An amount that is no price, such as the value of an order: say what it is in the same sentence.',
      ko: '주문 금액처럼 가격이 아닌 금액: 같은 문장에서 무엇인지 밝히십시오.',
    },
  },
  check({ pairs, questions, kind }, ask) {
    const report = (view: TextView, match: RegExpExecArray): void =>
      ask.report(
        { text: view, from: match.index, to: match.index + match[0].length },
        { en: `A price: ${match[0]}`, ko: `가격: ${match[0]}` },
        { hint: { en: 'Compare the designs without figures.', ko: '금액 없이 설계를 비교하십시오.' } },
      );
    if (kind === 'notes')
      for (const { en, ko } of pairs)
        for (const view of ko ? [en, ko] : [en]) for (const match of pricesIn(view)) report(view, match);
    for (const { stem, options } of questions)
      for (const lang of LANGS) {
        const scenario = stem[lang]?.text ?? '';
        const check = (view: TextView | undefined): void => {
          for (const match of view ? pricesIn(view) : []) {
            const figure = /\d[\d,.]*\d|\d/.exec(match[0])![0];
            if (view!.role === 'stem' || !scenario.includes(figure)) report(view!, match);
          }
        };
        check(stem[lang]);
        for (const { text, why } of options) {
          check(text[lang]);
          check(why[lang]);
        }
      }
  },
});

/** Amounts of money outside a sentence that says what they are. */
function pricesIn(view: TextView): RegExpExecArray[] {
  if (!/\d/.test(view.text)) return [];
  return matchesOf(PRICE[view.lang], view.text).filter(({ index }) => {
    const sentence = view.sentences.find(({ from, to }) => from <= index && index < to);
    return !(sentence && (view.role === 'stem' || view.role === 'fact') && BUDGET[view.lang].test(sentence.text));
  });
}
