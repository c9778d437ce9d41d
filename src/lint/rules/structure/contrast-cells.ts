import { readingRule } from '../../rule.ts';

export const contrastCells = readingRule({
  id: 'structure/contrast-cells',
  severity: 'error',
  options: {},
  page: {
    what: {
      en: 'A row of contrasts.yaml has more or fewer cells than topics.',
      ko: 'contrasts.yaml의 행에 있는 칸 수가 주제 수와 다릅니다.',
    },
    why: {
      en: 'Cells are matched with topics by their order.',
      ko: '칸은 순서에 따라 주제와 짝을 이룹니다.',
    },
    bad: {
      of: 'contrasts',
      yaml: '- id: a-b\n  topics: [volumes, volumes]\n  title: {en: A, ko: 가}\n  rows:\n    - criterion: {en: C, ko: 나}\n      cells: [{en: one, ko: 하나}]\n',
    },
    good: {
      of: 'contrasts',
      yaml: '- id: a-b\n  topics: [volumes, volumes]\n  title: {en: A, ko: 가}\n  rows:\n    - criterion: {en: C, ko: 나}\n      cells: [{en: one, ko: 하나}, {en: two, ko: 둘}]\n',
    },
    falsePositives: { en: 'None known.', ko: '알려진 오탐이 없습니다.' },
  },
});
