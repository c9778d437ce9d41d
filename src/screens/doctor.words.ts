import { count } from '../text/count.ts';
import { words } from '../text/words.ts';

export const doctorWords = words({
  en: {
    versions: (saa: string, node: string): string => `saa ${saa}, Node ${node}`,
    settings: 'settings',
    scores: 'scores',
    cache: 'cache',
    bank: 'bank',
    device: 'device',
    bankIs: (code: string, version: string, questions: number): string =>
      `${code} ${version}, ${count(questions, 'question')}`,
    counts: (sittings: number, open: number, answers: number, files: number): string =>
      `${count(answers, 'answer')} in ${count(sittings, 'sitting')} (${open} open), ${count(files, 'file')}`,
    none: 'none yet',
    setAside: (files: number, folder: string): string => `${count(files, 'file')} set aside earlier: ${folder}`,
    sound: 'The store is sound.',
    found: (n: number): string => `${count(n, 'thing is', 'things are')} wrong:`,
    repairs: {
      permissions: 'make it private to you',
      'bring-back': 'put the state before it back',
      'set-aside': 'set it aside, unchanged',
      salvage: 'bring them back',
      migrate: 'rewrite it, after a backup',
      sweep: 'remove it',
      none: 'needs you',
    },
    repairCommand: 'To repair: saa doctor --fix',
    ask: 'Repair now? [y/N] ',
    repaired: (count: number): string => `Repaired: ${count}.`,
    remains: (count: number): string => `Not repaired: ${count}.`,
  },
  ko: {
    versions: (saa: string, node: string): string => `saa ${saa}, Node ${node}`,
    settings: '설정',
    scores: '기록',
    cache: '캐시',
    bank: '문제 은행',
    device: '기기',
    bankIs: (code: string, version: string, questions: number): string => `${code} ${version}, ${questions}문제`,
    counts: (sittings: number, open: number, answers: number, files: number): string =>
      `답 ${answers}개, 기록 ${sittings}개(열린 기록 ${open}개), 파일 ${files}개`,
    none: '아직 없음',
    setAside: (count: number, folder: string): string => `전에 옮겨 둔 파일 ${count}개: ${folder}`,
    sound: '기록에 이상이 없습니다.',
    found: (count: number): string => `문제 ${count}건:`,
    repairs: {
      permissions: '나만 볼 수 있게 권한 변경',
      'bring-back': '바로 앞의 상태로 되돌리기',
      'set-aside': '내용 그대로 따로 옮기기',
      salvage: '답 되살리기',
      migrate: '백업한 뒤 새 형식으로 다시 쓰기',
      sweep: '지우기',
      none: '직접 확인 필요',
    },
    repairCommand: '고치는 명령: saa doctor --fix',
    ask: '지금 고칠까요? [y/N] ',
    repaired: (count: number): string => `고친 문제: ${count}건.`,
    remains: (count: number): string => `고치지 못한 문제: ${count}건.`,
  },
});
