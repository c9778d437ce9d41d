import { fileRule } from '../../rule.ts';

export const known = fileRule({
  id: 'reference/known',
  severity: 'warn',
  options: {},
  page: {
    what: {
      en: "A cited page is in the bank's references.tsv.gz. A page that somebody opened and read is added there.",
      ko: '인용한 페이지는 문제 은행의 references.tsv.gz에 있어야 합니다. 직접 열어 읽은 페이지는 이 목록에 추가합니다.',
    },
    why: {
      en: 'Addresses written from memory often do not exist.',
      ko: '기억에 의존해 쓴 주소는 없는 경우가 많습니다.',
    },
    bad: { yaml: 'refs: [https://docs.aws.amazon.com/ebs/latest/userguide/invented-page.html]' },
    good: { yaml: 'refs: [https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volumes.html]' },
    falsePositives: {
      en: 'New pages. Without references.tsv.gz in the bank the rule is silent.',
      ko: '새 페이지. 문제 은행에 references.tsv.gz가 없으면 이 규칙은 적용되지 않습니다.',
    },
  },
  check({ refs }, ask) {
    for (const { url, path } of refs) {
      const page = url.replace(/#.*$/, '');
      if (ask.pages.isKnown(page) || ask.pages.hasMoved(page)) continue;
      ask.report(
        { path },
        { en: 'This page is not among the known pages of the bank', ko: '문제 은행의 페이지 목록에 없는 페이지입니다' },
        {
          hint: {
            en: 'Open it; if it says what you cite, add it to references.tsv.gz.',
            ko: '페이지를 열어 내용을 확인한 뒤 references.tsv.gz에 추가하십시오.',
          },
        },
      );
    }
  },
});
