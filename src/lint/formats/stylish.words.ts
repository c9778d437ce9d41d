import { count } from '../../text/count.ts';
import { words } from '../../text/words.ts';

export const stylishWords = words({
  en: {
    error: 'error',
    warn: 'warning',
    clean: (files: number) => `No problems in ${count(files, 'file')}`,
    summary: (errors: number, warnings: number) => `${count(errors, 'error')}, ${count(warnings, 'warning')}`,
    fixable: (n: number) => `${n} of them can be mended with --fix`,
  },
  ko: {
    error: '오류',
    warn: '경고',
    clean: (files: number) => `문제 없음 (파일 ${files}개)`,
    summary: (errors: number, warnings: number) => `오류 ${errors}개, 경고 ${warnings}개`,
    fixable: (n: number) => `이 중 ${n}개는 --fix 옵션으로 고칠 수 있습니다`,
  },
});
