import { LANGS } from '../../../bank/model.ts';
import { questionRule } from '../../rule.ts';

export const lengthSpread = questionRule({
  id: 'option/length-spread',
  severity: 'warn',
  options: {
    ratio: {
      default: 2,
      says: {
        en: 'Most that the longest option may be of the shortest.',
        ko: '가장 긴 선택지와 가장 짧은 선택지의 최대 길이 비율',
      },
    },
    ignoreBelow: {
      default: 30,
      says: {
        en: 'Options that are all at most so many characters long (names) are not compared.',
        ko: '모든 선택지가 이 글자 수 이하이면(이름) 비교하지 않습니다.',
      },
    },
  },
  page: {
    what: {
      en: 'The longest option is more than twice as long as the shortest, in characters of one language.',
      ko: '한 언어에서 가장 긴 선택지가 가장 짧은 선택지의 두 배보다 깁니다(글자 수).',
    },
    why: {
      en: 'Options of one length say nothing about which one is right.',
      ko: '길이가 비슷한 선택지는 정답에 대한 단서를 주지 않습니다.',
    },
    guideline: 'Haladyna, Downing & Rodriguez (2002), 24: the length of options is about equal',
    bad: {
      yaml: `options:
  - {text: {en: Use Amazon EBS., ko: Amazon EBS를 사용합니다.}, correct: true, why: {en: It is right., ko: 맞습니다.}}
  - {text: {en: Use Amazon EFS in several Availability Zones with a lifecycle policy., ko: Amazon EFS를 사용합니다.}, why: {en: It is wrong., ko: 틀립니다.}}`,
    },
    good: { yaml: 'level: apply' },
    falsePositives: {
      en: 'Options that are names of services: raise `ignoreBelow`.',
      ko: '서비스 이름으로 된 선택지: `ignoreBelow`를 높이십시오.',
    },
  },
  check({ options }, ask) {
    for (const lang of LANGS) {
      const views = options.flatMap(({ text }) => text[lang] ?? []);
      if (views.length < 2) continue;
      const longest = views.reduce((a, b) => (b.text.length > a.text.length ? b : a));
      const shortest = views.reduce((a, b) => (b.text.length < a.text.length ? b : a));
      const ratio = longest.text.length / shortest.text.length;
      if (ratio <= ask.options.ratio || longest.text.length <= ask.options.ignoreBelow) continue;
      ask.report(
        { text: longest },
        {
          en: `The longest option is ${ratio.toFixed(1)} times as long as the shortest (${longest.text.length} and ${shortest.text.length} characters)`,
          ko: `가장 긴 선택지가 가장 짧은 선택지의 ${ratio.toFixed(1)}배입니다(${longest.text.length}자, ${shortest.text.length}자)`,
        },
      );
    }
  },
});
