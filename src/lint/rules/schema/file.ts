import { readingRule } from '../../rule.ts';

export const file = readingRule({
  id: 'schema/file',
  severity: 'error',
  options: {},
  page: {
    what: {
      en: 'A file that is no file of a bank: in no folder of exam.yaml, no plain file, too large (over 4 MB), binary, or not UTF-8.',
      ko: '문제 은행의 파일이 아닙니다. exam.yaml에 없는 폴더에 있거나, 일반 파일이 아니거나, 너무 크거나(4MB 초과), 바이너리이거나, UTF-8이 아닙니다.',
    },
    why: {
      en: 'Its questions would silently never be asked.',
      ko: '그 안의 문항은 아무 알림 없이 출제되지 않습니다.',
    },
    bad: { of: 'questions', yaml: '\u0000\u0001\u0002' },
    good: { of: 'questions', yaml: 'service: ebs\nquestions: []\n' },
    falsePositives: {
      en: 'YAML files beside a bank that serve something else: name them under `ignores` in saa.config.yaml.',
      ko: '문제 은행 옆에 있는 다른 용도의 YAML 파일은 saa.config.yaml의 `ignores`에 적으십시오.',
    },
  },
});
