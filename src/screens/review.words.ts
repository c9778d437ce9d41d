import type { Text } from '../bank/model.ts';
import { words } from '../text/words.ts';

/** A sitting by the command that asked it. */
const commandsEn: Record<string, string> = { exam: 'mock exam', quiz: 'quiz', weak: 'weak topics' };
const commandsKo: Record<string, string> = { exam: '모의시험', quiz: '퀴즈', weak: '약한 주제' };

export const reviewWords = words({
  en: {
    title: (command: string, when: string, seed: string) =>
      `Review of ${commandsEn[command] ?? command}, ${when}, seed ${seed}`,
    counts: (wrong: number, of: number) => `${wrong} of ${of} wrong or unanswered.`,
    place: (n: number, of: number) => `Question ${n} of ${of}`,
    trial: 'on trial, not scored',
    gone: 'This question is no longer in the bank.',
    keys: 'Enter next   p previous   g 37 go to   l 한국어   q quit',
    last: 'That was the last one. Enter or q ends, p goes back.',
    prompt: '> ',
    typable: (numbers: string) => `Type Enter, p, l, q, or the number of a question here: ${numbers}`,
    none: 'Nothing wrong here: every answer was right.',
    empty: 'No question was answered in it.',
  },
  ko: {
    title: (command: string, when: string, seed: string) =>
      `${commandsKo[command] ?? command} 복습, ${when}, seed ${seed}`,
    counts: (wrong: number, of: number) => `${of}문제 중 오답 또는 미응답 ${wrong}문제.`,
    place: (n: number, of: number) => `${of}문제 중 ${n}번`,
    trial: '채점하지 않는 문제',
    gone: '문제 은행에서 삭제된 문제입니다.',
    keys: 'Enter 다음   p 이전   g 37 번호로   l English   q 끝내기',
    last: '마지막 문제입니다. Enter 또는 q 끝내기, p 이전',
    prompt: '> ',
    typable: (numbers: string) => `Enter, p, l, q 또는 여기 있는 문제의 번호를 입력하십시오: ${numbers}`,
    none: '틀린 문제가 없습니다. 모두 정답입니다.',
    empty: '답한 문제가 없습니다.',
  },
});

/** Why there is nothing to review. */
export const reviewFailures = {
  nothing: { en: 'There is nothing to review yet', ko: '아직 복습할 기록이 없습니다' },
  nothingHint: {
    en: 'Answer something first: saa quiz, or saa exam --timed',
    ko: '먼저 문제를 푸십시오: saa quiz 또는 saa exam --timed',
  },
  unknown: (id: string): Text => ({ en: `No sitting ${id}`, ko: `없는 기록: ${id}` }),
  newest: (ids: string): Text => ({ en: `The newest: ${ids}`, ko: `최근 기록: ${ids}` }),
  open: {
    en: 'This exam is still open: a review would show its answers',
    ko: '아직 끝나지 않은 시험입니다. 복습하면 정답이 보입니다',
  },
  openHint: (resume: string): Text => ({ en: `Go on with it: ${resume}`, ko: `이어서 하기: ${resume}` }),
};
