import { words } from '../text/words.ts';

export const pageWords = words({
  en: {
    what: 'What it checks',
    why: 'Why',
    guideline: 'Guideline',
    bad: 'Bad',
    good: 'Good',
    times: (n: number) => `${n} questions like this one:`,
    options: 'Options',
    noOptions: 'None.',
    falsePositives: 'Known false positives',
    severity: (recommended: string, strict: string) =>
      recommended === strict ? `Severity: ${recommended}` : `Severity: ${recommended}; strict: ${strict}`,
    fixable: '--fix mends it.',
    default: 'default',
    suppress: 'To suppress one finding',
    because: 'reason',
  },
  ko: {
    what: '검사 내용',
    why: '이유',
    guideline: '지침',
    bad: '나쁜 예',
    good: '좋은 예',
    times: (n: number) => `이런 문항 ${n}개:`,
    options: '옵션',
    noOptions: '없음',
    falsePositives: '알려진 오탐',
    severity: (recommended: string, strict: string) =>
      recommended === strict ? `심각도: ${recommended}` : `심각도: ${recommended}, strict: ${strict}`,
    fixable: '--fix로 고칠 수 있습니다.',
    default: '기본값',
    suppress: '문제 하나만 막으려면',
    because: '이유',
  },
});
