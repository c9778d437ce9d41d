import { LANGS } from '../../../bank/model.ts';
import { plain } from '../../facts.ts';
import { questionRule } from '../../rule.ts';

export const equalOptions = questionRule({
  id: 'structure/equal-options',
  severity: 'error',
  options: {},
  page: {
    what: {
      en: 'Two options say the same once case, punctuation and spaces are set aside, or an option says nothing.',
      ko: '대소문자, 문장 부호, 공백을 빼면 두 선택지가 같거나, 내용이 없는 선택지가 있습니다.',
    },
    why: {
      en: 'Of two equal options neither can be the one right answer: both are struck out at once.',
      ko: '같은 선택지 둘 중에는 정답이 있을 수 없으므로 한꺼번에 제외됩니다.',
    },
    guideline: 'Haladyna, Downing & Rodriguez (2002), 22: options are independent and do not overlap',
    bad: {
      yaml: `options:
  - {text: {en: Amazon EBS, ko: Amazon EBS}, correct: true, why: {en: It is right., ko: 맞습니다.}}
  - {text: {en: amazon EBS., ko: Amazon EFS}, why: {en: It is wrong., ko: 틀립니다.}}`,
    },
    good: { yaml: 'level: apply' },
    falsePositives: {
      en: 'Options that differ in punctuation alone, as in a question about syntax.',
      ko: '구문을 묻는 문항처럼 문장 부호만 다른 선택지',
    },
  },
  check({ options }, ask) {
    for (const lang of LANGS) {
      const seen = new Map<string, number>();
      for (const { place, text } of options) {
        const view = text[lang];
        if (!view) continue;
        const same = plain(view.text);
        const first = seen.get(same);
        if (same === '')
          ask.report({ text: view }, { en: 'This option has no words', ko: '이 선택지에는 단어가 없습니다' });
        else if (first !== undefined)
          ask.report(
            { text: view },
            { en: `Same as option ${first + 1} of the file`, ko: `파일의 ${first + 1}번째 선택지와 같습니다` },
          );
        else seen.set(same, place);
      }
    }
  },
});
