import { readingRule } from '../../rule.ts';

export const syntax = readingRule({
  id: 'schema/syntax',
  severity: 'error',
  options: {},
  page: {
    what: { en: 'The file is not valid YAML.', ko: '파일이 올바른 YAML이 아닙니다.' },
    why: {
      en: 'A file that cannot be read is missing from the bank: none of its questions can be asked.',
      ko: '읽을 수 없는 파일은 문제 은행에서 빠지며, 그 안의 문항은 출제되지 않습니다.',
    },
    bad: { of: 'questions', yaml: 'service: ebs\nquestions:\n  - id: [ebs-01\n' },
    good: { of: 'questions', yaml: 'service: ebs\nquestions: []\n' },
    falsePositives: { en: 'None known.', ko: '알려진 오탐이 없습니다.' },
  },
});
