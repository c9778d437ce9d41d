import { count } from '../text/count.ts';
import { words } from '../text/words.ts';

export const lintWords = words({
  en: {
    noBank: 'No exam.yaml in a folder upward: only the form and the texts are checked, not what they refer to.',
    tooManyWarnings: (warnings: number, most: number) =>
      `${count(warnings, 'warning')}; --max-warnings allows ${most}, so the exit code is 1.`,
    wouldRemain: (errors: number, warnings: number) =>
      `Would remain: ${count(errors, 'error')}, ${count(warnings, 'warning')}`,
  },
  ko: {
    noBank: '상위 폴더에 exam.yaml이 없어 형식과 텍스트만 검사하고, 참조 대상은 검사하지 않습니다.',
    tooManyWarnings: (warnings: number, most: number) =>
      `경고 ${warnings}개가 --max-warnings 한도(${most}개)를 넘어 종료 코드는 1입니다.`,
    wouldRemain: (errors: number, warnings: number) => `고친 뒤 남는 문제: 오류 ${errors}개, 경고 ${warnings}개`,
  },
});
