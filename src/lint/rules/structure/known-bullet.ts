import { readingRule } from '../../rule.ts';

export const knownBullet = readingRule({
  id: 'structure/known-bullet',
  severity: 'error',
  options: {},
  page: {
    what: {
      en: 'A bullet that exam.yaml does not have, or one of another task.',
      ko: 'exam.yaml에 없거나 다른 과제에 속하는 항목입니다.',
    },
    why: {
      en: 'Coverage of the exam guide is counted by bullets.',
      ko: '시험 안내서의 포함 범위는 항목 단위로 계산합니다.',
    },
    bad: { yaml: 'bullet: 1.1-K99' },
    good: { yaml: 'bullet: 1.1-K01' },
    falsePositives: { en: 'None known.', ko: '알려진 오탐이 없습니다.' },
  },
});
