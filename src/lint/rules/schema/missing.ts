import { readingRule } from '../../rule.ts';

export const missing = readingRule({
  id: 'schema/missing',
  severity: 'error',
  options: {},
  page: {
    what: { en: 'A field that the format requires is missing.', ko: '필수 항목이 없습니다.' },
    why: {
      en: 'A question without its task, reasons or check date cannot be drawn, explained or trusted.',
      ko: '과제, 이유, 확인 날짜가 없는 문항은 출제할 수도, 설명할 수도, 믿을 수도 없습니다.',
    },
    bad: { of: 'questions', yaml: 'questions: []\n' },
    good: { of: 'questions', yaml: 'service: ebs\nquestions: []\n' },
    falsePositives: { en: 'None known.', ko: '알려진 오탐이 없습니다.' },
  },
});
