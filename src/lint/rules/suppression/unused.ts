import { readingRule } from '../../rule.ts';

export const unused = readingRule({
  id: 'suppression/unused',
  severity: 'off',
  strict: 'warn',
  options: {},
  page: {
    what: { en: 'A suppression comment that suppresses nothing.', ko: '아무 문제도 막지 않는 억제 주석입니다.' },
    why: {
      en: 'The fault has been mended; the comment would hide the next one.',
      ko: '문제는 이미 고쳐졌고, 남은 주석은 다음 문제를 숨깁니다.',
    },
    bad: { of: 'questions', yaml: '# saa-disable-file stem/length -- drafts\nservice: ebs\nquestions: []\n' },
    good: { of: 'questions', yaml: 'service: ebs\nquestions: []\n' },
    falsePositives: {
      en: 'A rule that is switched off finds nothing, so comments for it count as unused.',
      ko: '꺼 둔 규칙은 아무것도 찾지 않으므로 그 규칙의 주석은 사용되지 않는 것으로 봅니다.',
    },
  },
});
