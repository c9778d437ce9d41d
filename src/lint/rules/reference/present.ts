import { questionRule } from '../../rule.ts';

export const present = questionRule({
  id: 'reference/present',
  severity: 'error',
  options: {},
  page: {
    what: { en: 'A question cites at least one page.', ko: '문항은 페이지를 하나 이상 인용합니다.' },
    why: {
      en: 'A key without a source cannot be checked again when the service changes.',
      ko: '출처가 없는 정답은 서비스가 바뀌었을 때 다시 확인할 수 없습니다.',
    },
    bad: { yaml: 'refs: []' },
    good: { yaml: 'refs: [https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volumes.html]' },
    falsePositives: { en: 'None known.', ko: '알려진 오탐이 없습니다.' },
  },
  check({ path, question }, ask) {
    if (question.refs.length === 0)
      ask.report(
        { path: [...path, 'refs'], part: 'key' },
        { en: 'This question cites no page', ko: '인용한 페이지가 없는 문항입니다' },
      );
  },
});
