import { count } from '../text/count.ts';
import { words } from '../text/words.ts';

/** `saa export`, `saa import`, `saa reset`. */
export const transferWords = words({
  en: {
    exported: (sittings: number, answers: number, path: string): string =>
      `${count(answers, 'answer')} of ${count(sittings, 'sitting')} written to ${path}`,
    newerLeft: (left: number): string => `${count(left, 'sitting')} of a newer saa left out; update saa to export all`,
    imported: (added: number, merged: number, unchanged: number): string =>
      `${count(added, 'sitting')} added, ${merged} completed, ${unchanged} known already`,
    answers: (more: number): string => `${count(more, 'answer')} more than before`,
    nothingTaken: (left: number): string =>
      `Nothing was imported: ${count(left, 'sitting was', 'sittings were')} left out, and no other is there`,
    ask: (sittings: number, answers: number, backup: string): string =>
      `This starts anew: ${count(answers, 'answer')} of ${count(sittings, 'sitting')}, marks and results are put away in\n${backup}\nStart anew? [y/N] `,
    kept: 'Nothing was changed.',
    done: (backup: string): string => `Started anew. To get it all back: saa import ${backup}`,
    nothing: 'There are no scores yet.',
    needsYes: 'A reset asks first, and here is no terminal to ask at',
    yesHint: 'To do it unasked: saa reset --yes',
    busy: (pid: number): string => `Another saa (process ${pid}) has a sitting open`,
    busyHint: 'End it there, then run this again.',
  },
  ko: {
    exported: (sittings: number, answers: number, path: string): string =>
      `내보냄: 기록 ${sittings}개, 답 ${answers}개. 파일: ${path}`,
    newerLeft: (count: number): string =>
      `더 새로운 버전의 saa에서 만든 기록 ${count}개는 제외했습니다. 내보내려면 saa를 업데이트하십시오`,
    imported: (added: number, merged: number, unchanged: number): string =>
      `가져온 기록: 새 기록 ${added}개, 보완된 기록 ${merged}개, 이미 있던 기록 ${unchanged}개`,
    answers: (count: number): string => `늘어난 답: ${count}개`,
    nothingTaken: (left: number): string => `가져온 기록이 없습니다. 제외한 기록: ${left}개`,
    ask: (sittings: number, answers: number, backup: string): string =>
      `기록 ${sittings}개(답 ${answers}개)와 표시, 시험 결과를 다음 폴더로 옮기고 새로 시작합니다.\n${backup}\n새로 시작할까요? [y/N] `,
    kept: '바꾼 것이 없습니다.',
    done: (backup: string): string => `새로 시작했습니다. 되돌리는 명령: saa import ${backup}`,
    nothing: '아직 기록이 없습니다.',
    needsYes: '초기화는 먼저 확인을 받아야 하는데 터미널이 없습니다',
    yesHint: '확인 없이 실행하려면: saa reset --yes',
    busy: (pid: number): string => `다른 saa에서 푸는 중인 기록이 있습니다 (프로세스 ${pid})`,
    busyHint: '그쪽을 끝낸 뒤 다시 실행하십시오.',
  },
});
