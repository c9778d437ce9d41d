import { count } from '../text/count.ts';
import { words } from '../text/words.ts';

export const lintWords = words({
  en: {
    noBank: 'No exam.yaml in a folder upward: only the form and the texts are checked, not what they refer to.',
    namelessStdin:
      'Only the form and the texts of stdin are checked; as a file of a bank it is checked with: --stdin-filename FILE',
    checks: (bank: string) => `Bank: ${bank}`,
    bankHere: (dir: string) => `There is a bank here too; to check that: saa lint ${dir}`,
    tooManyWarnings: (warnings: number, most: number) =>
      `${count(warnings, 'warning')}; --max-warnings allows ${most}, so the exit code is 1.`,
    wouldRemain: (errors: number, warnings: number) =>
      `Would remain: ${count(errors, 'error')}, ${count(warnings, 'warning')}`,
  },
  ko: {
    noBank: '상위 폴더에 exam.yaml이 없어 형식과 텍스트만 검사하고, 참조 대상은 검사하지 않습니다.',
    namelessStdin: '표준 입력의 형식과 텍스트만 검사합니다. 문제 은행의 파일로 검사하려면: --stdin-filename FILE',
    checks: (bank: string) => `문제 은행: ${bank}`,
    bankHere: (dir: string) => `이 위치에도 문제 은행이 있습니다. 검사하려면: saa lint ${dir}`,
    tooManyWarnings: (warnings: number, most: number) =>
      `경고 ${warnings}개가 --max-warnings 한도(${most}개)를 넘어 종료 코드는 1입니다.`,
    wouldRemain: (errors: number, warnings: number) => `고친 뒤 남는 문제: 오류 ${errors}개, 경고 ${warnings}개`,
  },
});
