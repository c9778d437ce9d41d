import { readingRule } from '../../rule.ts';

export const domainFolder = readingRule({
  id: 'structure/domain-folder',
  severity: 'error',
  options: {},
  page: {
    what: {
      en: 'The task of a question belongs to the domain of another folder, or to none.',
      ko: '문항의 과제가 다른 폴더의 영역에 속하거나 어느 영역에도 속하지 않습니다.',
    },
    why: {
      en: 'A mock exam is drawn by domain, and people look for a question in the folder of its domain.',
      ko: '모의시험은 영역별로 출제하며, 사람도 문항을 영역 폴더에서 찾습니다.',
    },
    bad: { yaml: 'task: "2.1"\nbullet: 2.1-K01' },
    good: { yaml: 'task: "1.2"\nbullet: 1.2-K01' },
    falsePositives: { en: 'None known.', ko: '알려진 오탐이 없습니다.' },
  },
});
