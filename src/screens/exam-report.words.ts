import { count } from '../text/count.ts';
import { words } from '../text/words.ts';

export const examReportWords = words({
  en: {
    title: (code: string) => `${code} practice exam`,
    took: (used: string, limit: string | null) =>
      limit === null ? `took ${used}, no time limit` : `took ${used} of ${limit}`,
    pass: 'PASS',
    fail: 'FAIL',
    estimate: (score: number, low: number, high: number, pass: number) =>
      `estimated score ${score} (80%: ${low}-${high}, pass ${pass})`,
    counts: (scored: string, scoredOf: number, all: number, of: number) =>
      `${scored} of ${scoredOf} scored, ${all} of ${of}`,
    section: 'Section',
    weight: 'Weight',
    score: 'Score',
    result: 'Result',
    results: {
      meets: 'Meets competencies',
      'needs-improvement': 'Needs improvement',
      'too-few': 'Too few to say',
    },
    unanswered: (n: number) => `Unanswered ${n}`,
    changed: (times: number, toRight: number, toWrong: number) =>
      times === 0 ? 'changed answers 0' : `changed answers ${times} (to right ${toRight}, to wrong ${toWrong})`,
    paused: (times: number) => `paused ${count(times, 'time')}`,
    resumed: (times: number) => `resumed ${count(times, 'time')}`,
    slowest: (list: string) => `Slowest: question ${list}`,
    slow: (n: number, time: string) => `${n} (${time})`,
    fresh: (fresh: number, of: number) => `${fresh} of ${of} were fresh.`,
    freshApart: (right: number, of: number, seenRight: number, seenOf: number) =>
      `Of the fresh ones ${right} of ${of} right, of those seen before ${seenRight} of ${seenOf}: a score on seen questions is too high.`,
    allSeen: 'A score on questions seen before is too high.',
    honest:
      'The score is an estimate: linear on both sides of 720 at 72%; AWS does not publish its cut. No section needs a pass of its own.',
    honestAt: (pass: number) =>
      `The score is an estimate: linear on both sides of ${pass} at 72%; the real cut is not published. No section needs a pass of its own.`,
    gone: (n: number) => `${count(n, 'question is', 'questions are')} no longer in the bank and left out of the score.`,
    edited: (n: number) =>
      `${count(n, 'question has', 'questions have')} changed since the paper was drawn and left out of the score.`,
    eslNote: 'The extra minutes are an accommodation for the English form of the exam only.',
    next: 'Next:',
    reviewWrong: (n: number) => `the ${n} wrong ${n === 1 ? 'answer' : 'answers'} with explanations`,
    drillWeakest: 'your weakest section',
    another: 'another paper',
  },
  ko: {
    title: (code: string) => `${code} 모의시험`,
    took: (used: string, limit: string | null) =>
      limit === null ? `소요 ${used}, 시간 제한 없음` : `소요 ${used} / ${limit}`,
    pass: '합격',
    fail: '불합격',
    estimate: (score: number, low: number, high: number, pass: number) =>
      `추정 점수 ${score} (80%: ${low}-${high}, 합격 ${pass})`,
    counts: (scored: string, scoredOf: number, all: number, of: number) =>
      `채점 ${scoredOf}문제 중 ${scored}, 전체 ${of}문제 중 ${all}`,
    section: '영역',
    weight: '비중',
    score: '점수',
    result: '결과',
    results: {
      meets: '기준 충족',
      'needs-improvement': '개선 필요',
      'too-few': '문제 수 부족',
    },
    unanswered: (n: number) => `미응답 ${n}`,
    changed: (times: number, toRight: number, toWrong: number) =>
      times === 0 ? '답 변경 0회' : `답 변경 ${times}회 (정답으로 ${toRight}, 오답으로 ${toWrong})`,
    paused: (times: number) => `일시 중지 ${times}회`,
    resumed: (times: number) => `재개 ${times}회`,
    slowest: (list: string) => `오래 걸린 문제: ${list}`,
    slow: (n: number, time: string) => `${n}번 (${time})`,
    fresh: (fresh: number, of: number) => `${of}문제 중 ${fresh}문제는 처음 본 문제입니다.`,
    freshApart: (right: number, of: number, seenRight: number, seenOf: number) =>
      `처음 본 문제는 ${of}문제 중 ${right}문제 정답, 본 적 있는 문제는 ${seenOf}문제 중 ${seenRight}문제 정답입니다. 본 적 있는 문제의 점수는 실제보다 높게 나옵니다.`,
    allSeen: '본 적 있는 문제의 점수는 실제보다 높게 나옵니다.',
    honest:
      '점수는 72%를 720점으로 놓고 환산한 추정치이며 AWS는 합격선을 공개하지 않습니다. 영역마다 합격할 필요는 없습니다.',
    honestAt: (pass: number) =>
      `점수는 72%를 ${pass}점으로 놓고 환산한 추정치이며 실제 합격선은 공개되지 않습니다. 영역마다 합격할 필요는 없습니다.`,
    gone: (n: number) => `${n}문제는 문제 은행에서 삭제되어 채점에서 제외했습니다.`,
    edited: (n: number) => `${n}문제는 시험지를 만든 뒤 내용이 바뀌어 채점에서 제외했습니다.`,
    eslNote: '추가 시간은 영어 시험에만 적용되는 편의 제공입니다.',
    next: '다음:',
    reviewWrong: (n: number) => `틀린 ${n}문제와 해설`,
    drillWeakest: '가장 약한 영역',
    another: '새 시험지',
  },
});
