import { count } from '../text/count.ts';
import { words } from '../text/words.ts';

export const planWords = words({
  en: {
    title: 'saa plan',
    examOn: (day: string, left: number): string => `exam ${day}, ${count(left, 'day')} left`,
    examToday: 'The exam is today. Rest, read the question twice, answer every one. Good luck.',
    after: 'Afterwards record it:  saa result 742',
    past: (day: string): string => `The exam date ${day} has passed.`,
    pastNext: 'Record the result:  saa result 742 (or pass, fail)     Another date:  saa plan --exam 2027-01-31',
    none: 'No exam date is set; two weeks are assumed.  Set it:  saa plan --exam 2026-12-20 --minutes 30',
    budget: (minutes: number, questions: number, seconds: number): string =>
      `${count(minutes, 'minute')} a day: ${count(questions, 'question')} at ${seconds} s each`,
    today: (done: number, left: number): string =>
      left === 0 ? `today: done (${done})` : `today: ${done} done, ${left} to go`,
    columns: { day: 'Day', what: 'What' },
    drill: (n: number): string => count(n, 'question'),
    mock: 'mock exam, 65 questions, 130 minutes',
    exam: 'the exam',
    mocks: (days: string, done: number): string => `Mocks to come: ${days}   taken: ${done}`,
    noMocks: (done: number): string => `Mocks to come: none   taken: ${done}`,
    fresh: (fresh: number, reserved: number): string =>
      reserved > 0
        ? `Fresh questions: ${fresh}, ${reserved} of them kept for mocks until the last days.`
        : `Fresh questions: ${fresh}.`,
    freshUntil: (day: string): string =>
      `At this pace the fresh ones last until ${day}; then memory repeats what would be lost.`,
    questionsLeft: (n: number): string => `Until the exam: ${count(n, 'question')} besides the mocks.`,
    begin: 'Begin:',
    weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  },
  ko: {
    title: 'saa plan',
    examOn: (day: string, left: number): string => `시험 ${day}, ${left}일 남음`,
    examToday: '오늘이 시험일입니다. 문제를 두 번 읽고, 모든 문제에 답하십시오. 행운을 빕니다.',
    after: '시험 뒤에 기록:  saa result 742',
    past: (day: string): string => `시험일이 지났습니다: ${day}`,
    pastNext: '결과 기록:  saa result 742 (또는 pass, fail)     새 날짜:  saa plan --exam 2027-01-31',
    none: '시험일이 정해지지 않아 2주로 가정합니다.  설정:  saa plan --exam 2026-12-20 --minutes 30',
    budget: (minutes: number, questions: number, seconds: number): string =>
      `하루 ${minutes}분: 문제당 ${seconds}초로 ${questions}문제`,
    today: (done: number, left: number): string =>
      left === 0 ? `오늘: 완료 (${done})` : `오늘: ${done}문제 완료, ${left}문제 남음`,
    columns: { day: '날짜', what: '할 일' },
    drill: (n: number): string => `${n}문제`,
    mock: '모의시험 65문제, 130분',
    exam: '시험일',
    mocks: (days: string, done: number): string => `남은 모의시험: ${days}   치른 모의시험: ${done}`,
    noMocks: (done: number): string => `남은 모의시험: 없음   치른 모의시험: ${done}`,
    fresh: (fresh: number, reserved: number): string =>
      reserved > 0
        ? `처음 보는 문제: ${fresh}, 그중 ${reserved}문제는 마지막 며칠까지 모의시험용으로 남겨 둡니다.`
        : `처음 보는 문제: ${fresh}.`,
    freshUntil: (day: string): string =>
      `이 속도면 처음 보는 문제는 ${day}까지입니다. 그 뒤에는 잊을 만한 문제를 반복합니다.`,
    questionsLeft: (n: number): string => `시험까지 모의시험을 빼고 ${n}문제.`,
    begin: '시작:',
    weekdays: ['일', '월', '화', '수', '목', '금', '토'],
  },
});
