import { readingRule } from '../../rule.ts';

export const duplicateKey = readingRule({
  id: 'schema/duplicate-key',
  severity: 'error',
  options: {},
  page: {
    what: { en: 'A map has the same key twice.', ko: '한 맵에 같은 키가 두 번 있습니다.' },
    why: {
      en: 'Only one of the two values would count, and which one depends on the reader.',
      ko: '두 값 중 하나만 쓰이며, 어느 값이 쓰일지는 읽는 프로그램에 따라 다릅니다.',
    },
    bad: { of: 'questions', yaml: 'service: ebs\nservice: efs\nquestions: []\n' },
    good: { of: 'questions', yaml: 'service: ebs\nquestions: []\n' },
    falsePositives: { en: 'None known.', ko: '알려진 오탐이 없습니다.' },
  },
});
