import { keyLength } from '../../figures/key-length.ts';
import { bankRule } from '../../rule.ts';

export const keyLengthBias = bankRule({
  id: 'bank/key-length-bias',
  severity: 'error',
  ofAll: true,
  options: {
    points: { default: 3, says: { en: 'Percentage points off chance.', ko: '우연과의 허용 차이(퍼센트포인트)' } },
    from: { default: 150, says: { en: 'Questions from which it is judged.', ko: '검사를 시작하는 문항 수' } },
  },
  page: {
    what: {
      en: 'Over the whole bank the longest option is the key as often as chance would have it (25% of one-of-four), give or take three points, in each language.',
      ko: '문제 은행 전체에서 가장 긴 선택지가 정답인 비율은 언어마다 우연(넷 중 하나면 25%)과 3포인트 이내여야 합니다.',
    },
    why: {
      en: 'In public banks it is 23 to 47%: whoever picks the longest option passes a part of the exam without knowing anything.',
      ko: '공개 문제 은행에서는 23-47%입니다. 가장 긴 선택지만 골라도 아는 것 없이 점수를 얻게 됩니다.',
    },
    guideline: 'Haladyna, Downing & Rodriguez (2002), 24: the length of options is about equal',
    bad: {
      times: 10,
      options: { from: 10 },
      yaml: `options:
  - {text: {en: Attach a volume that outlives the instance., ko: 볼륨을 연결합니다.}, correct: true, why: {en: It is right., ko: 맞습니다.}}
  - {text: {en: Attach a second instance., ko: 인스턴스를 추가로 연결합니다.}, why: {en: It is wrong., ko: 틀립니다.}}`,
    },
    good: { yaml: 'level: apply' },
    falsePositives: {
      en: 'With 150 questions three points are within chance; the rule still asks for balance.',
      ko: '150문항에서 3포인트는 우연일 수 있지만, 이 규칙은 균형을 요구합니다.',
    },
  },
  check({ examFile, questions }, ask) {
    for (const [lang, name] of [
      ['en', { en: 'English', ko: '영어' }],
      ['ko', { en: 'Korean', ko: '한국어' }],
    ] as const) {
      const { questions: count, longestIsKey, chance } = keyLength(questions, lang);
      if (!examFile || count < ask.options.from || Math.abs(longestIsKey - chance) <= ask.options.points) continue;
      ask.report(examFile, [0, 1], {
        en: `${name.en}: the longest option is the key in ${longestIsKey.toFixed(1)}% of ${count} questions; chance is ${chance.toFixed(1)}%`,
        ko: `${name.ko}: 가장 긴 선택지가 정답인 비율 ${longestIsKey.toFixed(1)}% (문항 ${count}개, 우연 ${chance.toFixed(1)}%)`,
      });
    }
  },
});
