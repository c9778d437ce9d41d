import { words } from '../text/words.ts';

export const homeWords = words({
  en: {
    welcome: (code: string, questions: number): string[] => [
      `saa drills you for the ${code} exam: ${questions} questions, a reason for every option, offline.`,
      '',
      '  saa quiz ec2            ten questions on a topic',
      '  saa exam --timed 130    the exam as it is: 65 questions, 130 minutes',
      '  saa --lang ko           한국어로',
    ],
    back: (answered: number): string[] => [
      `${answered} answers so far.`,
      '',
      '  saa quiz     ten questions, chosen by memory',
      '  saa weak     the topics with most points to gain',
      '  saa stats    where you stand',
    ],
  },
  ko: {
    welcome: (code: string, questions: number): string[] => [
      `saa는 ${code} 시험 연습 도구입니다. ${questions}문제, 모든 보기에 해설, 오프라인.`,
      '',
      '  saa quiz ec2            한 주제에서 열 문제',
      '  saa exam --timed 130    실제 시험처럼: 65문제, 130분',
      '  saa --lang en           in English',
    ],
    back: (answered: number): string[] => [
      `지금까지 답 ${answered}개.`,
      '',
      '  saa quiz     기억 모델이 고른 열 문제',
      '  saa weak     얻을 점수가 가장 큰 주제',
      '  saa stats    지금 실력',
    ],
  },
});
