import { fileRule } from '../../rule.ts';

export const retired = fileRule({
  id: 'reference/retired',
  severity: 'error',
  options: {},
  page: {
    what: {
      en: 'A cited page has moved or is gone (moved.tsv.gz).',
      ko: '인용한 페이지가 옮겨졌거나 없어졌습니다(moved.tsv.gz).',
    },
    why: {
      en: 'A learner who follows the link lands on a start page and learns nothing.',
      ko: '링크를 따라간 학습자는 시작 페이지로 이동할 뿐 아무것도 확인하지 못합니다.',
    },
    bad: { yaml: 'refs: [https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/moved-page.html]' },
    good: { yaml: 'refs: [https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volumes.html]' },
    falsePositives: {
      en: 'A page that came back. Without moved.tsv.gz in the bank the rule is silent.',
      ko: '다시 생긴 페이지. 문제 은행에 moved.tsv.gz가 없으면 이 규칙은 적용되지 않습니다.',
    },
  },
  check({ refs }, ask) {
    for (const { url, path } of refs)
      if (ask.pages.hasMoved(url.replace(/#.*$/, '')))
        ask.report(
          { path },
          { en: 'This page has moved or is gone', ko: '옮겨졌거나 없어진 페이지입니다' },
          { hint: { en: 'Cite the page that replaced it.', ko: '이를 대체한 페이지를 인용하십시오.' } },
        );
  },
});
