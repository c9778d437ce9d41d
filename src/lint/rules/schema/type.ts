import { readingRule } from '../../rule.ts';

export const type = readingRule({
  id: 'schema/type',
  severity: 'error',
  options: {},
  page: {
    what: {
      en: 'A value of the wrong kind: `correct: yes` is a text in YAML 1.2, `task: 2.10` a number.',
      ko: '값의 종류가 다릅니다. YAML 1.2에서 `correct: yes`는 문자열이고 `task: 2.10`은 숫자입니다.',
    },
    why: {
      en: 'Such a value means something else than it seems to: an option that looks right is not, a task loses its last zero.',
      ko: '이런 값은 보이는 것과 뜻이 다릅니다. 정답으로 보이는 선택지가 정답이 아니거나, 과제 번호의 마지막 0이 사라집니다.',
    },
    bad: { yaml: 'task: 2.2' },
    good: { yaml: 'task: "1.1"' },
    falsePositives: { en: 'None known.', ko: '알려진 오탐이 없습니다.' },
  },
});
