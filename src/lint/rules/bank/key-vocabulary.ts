import { appearancesOf } from '../../figures/vocabulary.ts';
import { bankRule } from '../../rule.ts';

export const keyVocabulary = bankRule({
  id: 'bank/key-vocabulary',
  severity: 'warn',
  ofAll: true,
  options: {
    appearances: {
      default: 10,
      says: { en: 'Questions from which a service is judged.', ko: '검사를 시작하는 서비스의 등장 문항 수' },
    },
    most: {
      default: 60,
      says: { en: 'Most percent of appearances in the key alone.', ko: '정답에만 나오는 최대 비율(%)' },
    },
  },
  page: {
    what: {
      en: 'A service that stands in the options of at least ten questions stands in no key, or stands in the key alone in over 60% of them.',
      ko: '열 문항 이상의 선택지에 나오는 서비스가 정답에는 한 번도 없거나, 60% 넘는 문항에서 정답에만 나옵니다.',
    },
    why: {
      en: 'Then its name alone says whether an option is right.',
      ko: '이런 경우 서비스 이름만 보고도 정답 여부를 알 수 있습니다.',
    },
    guideline: 'Haladyna, Downing & Rodriguez (2002), 28: no clues to the right answer',
    bad: {
      times: 12,
      yaml: `options:
  - {text: {en: Use Amazon EBS., ko: Amazon EBS를 사용합니다.}, correct: true, why: {en: It is right., ko: 맞습니다.}}
  - {text: {en: Use Amazon EFS., ko: Amazon EFS를 사용합니다.}, why: {en: It is wrong., ko: 틀립니다.}}`,
    },
    good: { yaml: 'level: apply' },
    falsePositives: {
      en: 'Services that no architecture is built on (a calculator, a support plan).',
      ko: '설계의 중심이 될 수 없는 서비스(계산기, 지원 플랜)',
    },
  },
  check({ examFile, outlines, questions }, ask) {
    if (!examFile) return;
    const places = new Map(outlines.flatMap(({ services }) => services.map(({ id, at }) => [id, at])));
    for (const { service, appears, inKey, keyAlone } of appearancesOf(questions)) {
      if (appears < ask.options.appearances) continue;
      const at = places.get(service) ?? [0, 1];
      if (inKey === 0)
        ask.report(examFile, at, {
          en: `${service} stands in the options of ${appears} questions, and in no key`,
          ko: `${service}: 문항 ${appears}개의 선택지에 나오지만 정답에는 한 번도 나오지 않음`,
        });
      else if ((100 * keyAlone) / appears > ask.options.most)
        ask.report(examFile, at, {
          en: `${service} stands in the key alone in ${keyAlone} of the ${appears} questions whose options name it`,
          ko: `${service}: 선택지에 나오는 문항 ${appears}개 중 ${keyAlone}개에서 정답에만 나옴`,
        });
    }
  },
});
