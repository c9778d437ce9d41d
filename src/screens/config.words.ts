import { words } from '../text/words.ts';

export const configWords = words({
  en: {
    about: {
      language: 'language of texts and screens',
      minutesPerDay: 'minutes of study a day',
      plain: 'numbered lines only, for screen readers',
      timer: "the exam's clock",
    },
    change: (command: string): string => `Change it:  ${command}`,
    howTo: 'Change one:  saa config timer minutes     Exam date:  saa plan --exam 2026-12-20',
    keys: 'Up/Down move   Enter choose',
  },
  ko: {
    about: {
      language: '글과 화면의 언어',
      minutesPerDay: '하루 공부 시간(분)',
      plain: '번호 줄만 사용(화면 낭독기용)',
      timer: '시험 시계',
    },
    change: (command: string): string => `바꾸기:  ${command}`,
    howTo: '바꾸기:  saa config timer minutes     시험 날짜:  saa plan --exam 2026-12-20',
    keys: '위/아래 이동   Enter 선택',
  },
});
