import { fileRule } from '../../rule.ts';

export const missingLanguage = fileRule({
  id: 'language/missing',
  severity: 'warn',
  options: {},
  page: {
    what: { en: 'A text has no Korean version.', ko: '한국어 텍스트가 없습니다.' },
    why: {
      en: 'Where a text has no Korean version, a Korean reader meets English in the middle of a question. A bilingual bank makes this an error in its saa.config.yaml.',
      ko: '한국어 텍스트가 없으면 한국어 사용자가 문항 중간에서 영어를 보게 됩니다. 두 언어 문제 은행은 saa.config.yaml에서 이 규칙을 오류로 설정합니다.',
    },
    bad: { of: 'notes', yaml: 'service: ebs\nname: {en: Amazon EBS}\nstatus: current\ntopics: []\n' },
    good: { of: 'notes', yaml: 'service: ebs\nname: {en: Amazon EBS, ko: Amazon EBS}\nstatus: current\ntopics: []\n' },
    falsePositives: {
      en: 'A bank in English alone: switch the rule off.',
      ko: '영어로만 된 문제 은행에서는 이 규칙을 끄십시오.',
    },
  },
  check({ pairs }, ask) {
    for (const { path, ko } of pairs)
      if (!ko)
        ask.report({ path, part: 'key' }, { en: 'This text has no Korean version', ko: '한국어 텍스트가 없습니다' });
  },
});
