import { readingRule } from '../../rule.ts';

export const form = readingRule({
  id: 'suppression/form',
  severity: 'error',
  options: {},
  page: {
    what: {
      en: 'A suppression comment that names no rule, or a rule that does not exist.',
      ko: '규칙 이름이 없거나 없는 규칙을 적은 억제 주석입니다.',
    },
    why: {
      en: "A comment that silences everything hides tomorrow's faults too.",
      ko: '모든 규칙을 막는 주석은 나중에 생길 문제까지 숨깁니다.',
    },
    bad: { of: 'questions', yaml: '# saa-disable-file stem/lenght\nservice: ebs\nquestions: []\n' },
    good: { of: 'questions', yaml: '# saa-disable-file stem/length -- drafts\nservice: ebs\nquestions: []\n' },
    falsePositives: { en: 'None known.', ko: '알려진 오탐이 없습니다.' },
  },
});
