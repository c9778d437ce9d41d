import { LANGS } from '../../../bank/model.ts';
import { openingOf } from '../../opening.ts';
import { questionRule } from '../../rule.ts';

export const parallel = questionRule({
  id: 'option/parallel',
  severity: 'warn',
  options: {},
  page: {
    what: {
      en: 'All options of a question have one form: all imperatives or all noun phrases; in Korean all -합니다 or all nouns.',
      ko: '한 문항의 선택지는 형식이 같아야 합니다. 영어는 모두 명령문이거나 모두 명사구, 한국어는 모두 -합니다이거나 모두 명사형입니다.',
    },
    why: {
      en: 'The option that is built differently draws the eye, and is often the key or the afterthought.',
      ko: '형식이 다른 선택지는 눈에 띄며, 대개 정답이거나 나중에 끼워 넣은 것입니다.',
    },
    guideline: 'Haladyna, Downing & Rodriguez (2002), 23: options are alike in content and grammatical structure',
    bad: {
      yaml: `options:
  - {text: {en: Use an Amazon EBS volume., ko: Amazon EBS 볼륨을 사용합니다.}, correct: true, why: {en: It is right., ko: 맞습니다.}}
  - {text: {en: The instance store, ko: 인스턴스 스토어}, why: {en: It is wrong., ko: 틀립니다.}}`,
    },
    good: { yaml: 'level: apply' },
    falsePositives: {
      en: 'An imperative whose first word is also a noun ("Cache ...") is left unjudged rather than guessed.',
      ko: '동사와 명사가 같은 단어로 시작하는 선택지("Cache ...")는 추측하지 않고 판단에서 뺍니다.',
    },
  },
  check({ options }, ask) {
    for (const lang of LANGS) {
      const forms = options.flatMap(({ text }) => {
        const view = text[lang];
        const form = view && openingOf(view.text, lang);
        return view && form ? [{ view, form }] : [];
      });
      const counts = new Map<string, number>();
      for (const { form } of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
      if (counts.size < 2) continue;
      const usual = [...counts].sort((a, b) => b[1] - a[1])[0]![0];
      const odd = forms.find(({ form }) => form !== usual)!;
      ask.report(
        { text: odd.view },
        {
          en: `This option is ${FORMS[odd.form]?.en}, the others are ${FORMS[usual]?.en}`,
          ko: `이 선택지는 ${FORMS[odd.form]?.ko}, 나머지는 ${FORMS[usual]?.ko} 형식입니다`,
        },
      );
    }
  },
});

const FORMS: Record<string, { en: string; ko: string }> = {
  imperative: { en: 'imperative', ko: '명령문' },
  noun: { en: 'a noun phrase', ko: '명사형' },
  gerund: { en: 'a gerund', ko: '동명사' },
  sentence: { en: 'a sentence', ko: '-합니다' },
};
