import { count } from '../text/count.ts';
import { words } from '../text/words.ts';

export const lintWords = words({
  en: {
    noBank: 'No exam.yaml in a folder upward: only the form and the texts are checked, not what they refer to.',
    wouldRemain: (errors: number, warnings: number) =>
      `Would remain: ${count(errors, 'error')}, ${count(warnings, 'warning')}`,
  },
  ko: {
    noBank: '상위 폴더에 exam.yaml이 없어 형식과 텍스트만 검사하고, 참조 대상은 검사하지 않습니다.',
    wouldRemain: (errors: number, warnings: number) => `고친 뒤 남는 문제: 오류 ${errors}개, 경고 ${warnings}개`,
  },
});
