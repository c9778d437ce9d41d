import { words } from '../text/words.ts';

const listed = (numbers: readonly number[], and: string): string =>
  numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} ${and} ${numbers.at(-1)}`;

export const examPlainWords = words({
  en: {
    start: (code: string, n: number, seed: string) => `${code} practice exam: ${n} questions, seed ${seed}.`,
    limit: (minutes: number) => `Time limit ${minutes} minutes; the clock runs only while the exam is open.`,
    untimed: 'No time limit.',
    trial: (n: number) =>
      n === 1
        ? 'One of the questions is on trial, not told which, and does not count.'
        : `${n} of the questions are on trial, not told which, and do not count.`,
    fewer: (n: number, wanted: number) => `The bank fills the blueprint with ${n} questions, not ${wanted}.`,
    esl: (minutes: number) =>
      `${minutes} of the minutes are the accommodation for non-native speakers: it holds for the English form only.`,
    resumed: (answered: number, of: number) => `Resumed: ${answered} of ${of} answered.`,
    question: (n: number, of: number) => `Question ${n} of ${of}.`,
    left: (hours: number, minutes: number) =>
      `${[...(hours > 0 ? [`${hours} ${hours === 1 ? 'hour' : 'hours'}`] : []), `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`].join(' ')} left.`,
    used: (time: string) => `No time limit; ${time} used.`,
    flagged: 'Flagged.',
    notFlagged: 'Not flagged.',
    select: (n: number) => (n === 1 ? 'Choose 1.' : `Choose ${n}.`),
    struck: '(struck)',
    chosen: '(chosen)',
    gone: 'This question is no longer in the bank; it is left out of the score.',
    prompt: 'Answer, or n, p, f, s 2, g 37, l, t, review, end, help: ',
    reviewPrompt: 'Number of a question, or incomplete, flagged, n, p, t, end, help: ',
    selected: (numbers: readonly number[]) => `Selected ${listed(numbers, 'and')}. Saved.`,
    cleared: 'Selection cleared. Saved.',
    tooFew: (chosen: number, of: number) => `${chosen} of ${of} selected; too few count as wrong.`,
    tooMany: (select: number) => `Too many: choose ${select}.`,
    unknown: (part: string) => `No such option or command: ${part}`,
    countedWrong: 'Counted as wrong.',
    struckNow: (n: number) => `Option ${n} struck.`,
    unstruck: (n: number) => `Option ${n} no longer struck.`,
    cannotStrike: 'A selected option cannot be struck; there is no such option otherwise.',
    noQuestion: (of: number) => `Give a number from 1 to ${of}, such as g 37.`,
    review: (answered: number, incomplete: number, flagged: number) =>
      `Review. Answered ${answered}, incomplete ${incomplete}, flagged ${flagged}.`,
    incompleteList: (list: string) => `Incomplete: ${list}`,
    flaggedList: (list: string) => `Flagged: ${list}`,
    none: 'none',
    end: (incomplete: number) =>
      `End the exam? ${incomplete === 0 ? 'All questions are answered.' : `${incomplete} ${incomplete === 1 ? 'question is' : 'questions are'} incomplete; unanswered questions score as wrong.`} y ends and scores, Enter goes back: `,
    warning: (minutes: number) => `${minutes} minutes left.`,
    timeUp: 'Time is up. The exam is scored as it stands.',
    saved: (answered: number, of: number, left: string | null) =>
      `Saved ${answered} of ${of} answers${left === null ? '' : `, ${left} left`}.  Resume:  saa exam --resume`,
    notSaved: 'Left without saving (--no-save).',
    ime: 'The Hangul input is on; digits and words work under it, too.',
    help: [
      '1, B, 1 3, ac    select; typing an answer again replaces it; 0 clears it',
      'n, p, g 37       next question, previous, question 37',
      's 2              strike option 2 out, or take it back',
      'f                flag this question, or take the flag off',
      'l                English or Korean',
      't                time left',
      'review, end      the list of questions; end and score',
      'Ctrl-C           save and leave; go on with: saa exam --resume',
    ],
    openExam: (answered: number, of: number, left: string | null) =>
      `An exam is open: ${answered} of ${of} answered${left === null ? '' : `, ${left} left`}.`,
    resumeOrNew: 'Enter resumes it, new starts another one, q leaves: ',
  },
  ko: {
    start: (code: string, n: number, seed: string) => `${code} 모의시험: ${n}문제, seed ${seed}.`,
    limit: (minutes: number) => `제한 시간 ${minutes}분. 시험이 열려 있는 동안에만 시간이 갑니다.`,
    untimed: '시간제한 없음.',
    trial: (n: number) =>
      n === 0 ? '' : `이 중 ${n}문제는 채점되지 않는 시험 문항이며 어느 것인지 표시하지 않습니다.`,
    fewer: (n: number, wanted: number) => `문제 은행으로 출제 비율을 맞출 수 있는 문제 수: ${n} (요청 ${wanted})`,
    esl: (minutes: number) => `이 중 ${minutes}분은 비영어권 응시자를 위한 추가 시간이며 영어 시험에만 적용됩니다.`,
    resumed: (answered: number, of: number) => `이어서 합니다. ${of}문제 중 ${answered}문제 응답.`,
    question: (n: number, of: number) => `${of}문제 중 ${n}번.`,
    left: (hours: number, minutes: number) => `남은 시간 ${hours > 0 ? `${hours}시간 ` : ''}${minutes}분.`,
    used: (time: string) => `시간제한 없음. 사용한 시간 ${time}.`,
    flagged: '표시함.',
    notFlagged: '표시 안 함.',
    select: (n: number) => `${n}개 선택.`,
    struck: '(제외)',
    chosen: '(선택)',
    gone: '문제 은행에서 삭제된 문제이며 채점에서 제외됩니다.',
    prompt: '답 또는 n, p, f, s 2, g 37, l, t, review, end, help: ',
    reviewPrompt: '문제 번호 또는 incomplete, flagged, n, p, t, end, help: ',
    selected: (numbers: readonly number[]) => `${numbers.map((n) => `${n}번`).join(', ')} 선택. 저장됨.`,
    cleared: '선택을 지웠습니다. 저장됨.',
    tooFew: (chosen: number, of: number) => `${of}개 중 ${chosen}개 선택. 모자라면 오답 처리됩니다.`,
    tooMany: (select: number) => `너무 많이 골랐습니다. ${select}개를 선택하십시오.`,
    unknown: (part: string) => `없는 선택지 또는 명령: ${part}`,
    countedWrong: '오답 처리합니다.',
    struckNow: (n: number) => `${n}번 선택지를 제외했습니다.`,
    unstruck: (n: number) => `${n}번 선택지의 제외를 취소했습니다.`,
    cannotStrike: '선택한 선택지나 없는 선택지는 제외할 수 없습니다.',
    noQuestion: (of: number) => `1부터 ${of}까지의 번호를 입력하십시오. 예: g 37`,
    review: (answered: number, incomplete: number, flagged: number) =>
      `검토. 응답 ${answered}, 미완료 ${incomplete}, 표시 ${flagged}.`,
    incompleteList: (list: string) => `미완료: ${list}`,
    flaggedList: (list: string) => `표시: ${list}`,
    none: '없음',
    end: (incomplete: number) =>
      `시험을 끝낼까요? ${incomplete === 0 ? '모든 문제에 답했습니다.' : `미완료 ${incomplete}문제. 응답하지 않은 문제는 오답 처리됩니다.`} y 끝내고 채점, Enter 돌아가기: `,
    warning: (minutes: number) => `남은 시간 ${minutes}분.`,
    timeUp: '시간이 끝났습니다. 지금까지의 답으로 채점합니다.',
    saved: (answered: number, of: number, left: string | null) =>
      `${of}문제 중 ${answered}문제 답을 저장했습니다.${left === null ? '' : ` 남은 시간 ${left}`}\n이어서:  saa exam --resume`,
    notSaved: '저장하지 않고 나갑니다 (--no-save).',
    ime: '한글 입력 상태입니다. 숫자와 단어는 그대로 쓸 수 있습니다.',
    help: [
      '1, B, 1 3, ac    선택. 다시 입력하면 바뀌고 0은 선택을 지움',
      'n, p, g 37       다음 문제, 이전 문제, 37번 문제',
      's 2              2번 선택지 제외 또는 취소',
      'f                이 문제 표시 또는 취소',
      'l                영어 또는 한국어',
      't                남은 시간',
      'review, end      문제 목록, 끝내고 채점',
      'Ctrl-C           저장하고 나가기. 이어서: saa exam --resume',
    ],
    openExam: (answered: number, of: number, left: string | null) =>
      `진행 중인 시험이 있습니다. ${of}문제 중 ${answered}문제 응답.${left === null ? '' : ` 남은 시간 ${left}`}`,
    resumeOrNew: 'Enter 이어서 하기, new 새 시험, q 나가기: ',
  },
});
