import { words } from '../text/words.ts';

export const feedbackWords = words({
  en: {
    correct: 'CORRECT',
    wrong: 'WRONG',
    yourAnswer: (letters: string): string => `your answer: ${letters}`,
    correctAnswer: (letters: string): string => `correct answer: ${letters}`,
    none: 'none',
    tagCorrect: 'correct',
    tagYours: 'yours',
    tagMissed: 'missed',
    remember: 'Remember',
    read: 'Read',
    notesSay: 'Old notes',
    nowSo: 'Now',
    labelCells: 10,
    changed: 'This question has changed since you last saw it.',
    score: (right: number, of: number): string => `${right} of ${of}`,
    seconds: (seconds: number): string =>
      seconds < 100 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`,
  },
  ko: {
    correct: '정답',
    wrong: '오답',
    yourAnswer: (letters: string): string => `내 답: ${letters}`,
    correctAnswer: (letters: string): string => `정답: ${letters}`,
    none: '없음',
    tagCorrect: '정답',
    tagYours: '내 답',
    tagMissed: '놓침',
    remember: '기억할 점',
    read: '문서',
    notesSay: '예전 자료',
    nowSo: '현재',
    labelCells: 10,
    changed: '이 문제는 지난번에 본 뒤로 바뀌었습니다.',
    score: (right: number, of: number): string => `${of}문제 중 ${right}문제`,
    seconds: (seconds: number): string =>
      seconds < 100 ? `${seconds}초` : `${Math.floor(seconds / 60)}분 ${seconds % 60}초`,
  },
});
