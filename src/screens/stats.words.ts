import type { Confidence } from '../memory/attempt.ts';
import { count } from '../text/count.ts';
import { words } from '../text/words.ts';

export const statsWords = words({
  en: {
    title: 'saa stats',
    since: (day: string): string => `since ${day}`,
    days: (n: number): string => count(n, 'day'),
    streak: (n: number): string => `streak ${count(n, 'day')}`,
    nothing: (command: string): string => `No answers yet.  Begin:  ${command}`,
    answered: (n: number): string => `Answered ${n}`,
    correct: (n: number): string => `correct ${n}`,
    percent: (share: number): string => `${Math.round(100 * share)}%`,
    thisWeek: (n: number, share: string, change: number | null): string =>
      `this week ${n} (${share}${change === null || change === 0 ? '' : `, ${change > 0 ? 'up' : 'down'} ${Math.abs(change)}`})`,
    average: (time: string): string => `avg ${time}`,
    columns: { section: 'Section', seen: 'Seen', right: 'Right', trend: 'Trend, last 4 weeks' },
    lastDays: 'Last 28 days',
    lastDaysKey: '. none   - under 10   + under 30   # more',
    exams: 'Exams',
    questions: (n: number): string => count(n, 'question'),
    pass: 'PASS',
    fail: 'FAIL',
    real: 'Real exam',
    readiness: (score: string, pass: string): string => `Readiness ${score}, pass ${pass}`,
    ifStopped: 'If you took it today',
    ifKept: (pace: number, days: number, dated: boolean): string =>
      dated
        ? `At ${pace} a day until the exam, ${count(days, 'day')}`
        : `At ${pace} a day for ${count(days, 'day')} more`,
    passMark: (pass: number): string => `| pass ${pass}`,
    assumption: (cut: number, fixed: boolean, firsts: number): string =>
      fixed
        ? `80% intervals from ${firsts} first answers. The pass mark is taken at ${cut}% right (--cut).`
        : `80% intervals from ${firsts} first answers. AWS publishes no raw cut: ${cut}% right is assumed, give or take 2.5 (--cut 0.7 sets it). The forecast was tried on simulated learners only.`,
    tooSmall: (all: number, domain: number): string =>
      `Readiness: this bank has too few questions for it; it takes ${all}, and ${domain} of each domain.`,
    notEnough: (missing: number): string =>
      `Readiness: not enough evidence yet. ${missing} more ${missing === 1 ? 'question' : 'questions'} answered for the first time:`,
    missingIn: (domain: string, missing: number): string => `${domain} ${missing}`,
    anyDomain: 'any domain',
    dueToday: (n: number): string => `Due today ${n}`,
    confidence: 'When you said',
    confidences: { sure: 'sure', unsure: 'unsure', guessed: 'guessed' } as Record<Confidence, string>,
    of: (right: number, of: number): string => `${right} of ${of} right`,
    calibration: 'Calibration of the forecasts made before each first answer',
    noPredictions:
      'No forecasts yet: they are kept from first answers in quiz and weak, and in exams sat at a terminal.',
    calibrationCounts: (n: number): string => `${n} forecasts`,
    logLoss: (own: string, base: string): string => `log loss ${own} (always the average: ${base})`,
    brier: (own: string, base: string): string => `Brier ${own} (${base})`,
    binColumns: { forecast: 'Forecast', count: 'Answers', said: 'Said', right: 'Right' },
    binKey: 's said, r right, * both',
    realForecast: (forecast: string): string => `forecast then: ${forecast}`,
  },
  ko: {
    title: 'saa stats',
    since: (day: string): string => `${day}부터`,
    days: (n: number): string => `${n}일`,
    streak: (n: number): string => `연속 ${n}일`,
    nothing: (command: string): string => `아직 답이 없습니다.  시작:  ${command}`,
    answered: (n: number): string => `푼 문제 ${n}`,
    correct: (n: number): string => `정답 ${n}`,
    percent: (share: number): string => `${Math.round(100 * share)}%`,
    thisWeek: (n: number, share: string, change: number | null): string =>
      `이번 주 ${n} (${share}${change === null || change === 0 ? '' : `, ${Math.abs(change)} ${change > 0 ? '상승' : '하락'}`})`,
    average: (time: string): string => `평균 ${time} / 문제`,
    columns: { section: '영역', seen: '푼/전체', right: '정답률', trend: '최근 4주 추이' },
    lastDays: '최근 28일',
    lastDaysKey: '. 없음   - 10 미만   + 30 미만   # 그 이상',
    exams: '모의시험',
    questions: (n: number): string => `${n}문제`,
    pass: '합격',
    fail: '불합격',
    real: '실제 시험',
    readiness: (score: string, pass: string): string => `준비도 ${score}, 합격 ${pass}`,
    ifStopped: '오늘 시험을 본다면',
    ifKept: (pace: number, days: number, dated: boolean): string =>
      dated ? `시험까지 ${days}일 동안 하루 ${pace}문제씩 풀면` : `${days}일 더 하루 ${pace}문제씩 풀면`,
    passMark: (pass: number): string => `| 합격 ${pass}`,
    assumption: (cut: number, fixed: boolean, firsts: number): string =>
      fixed
        ? `첫 답 ${firsts}개로 낸 80% 구간. 합격선은 정답률 ${cut}% (--cut).`
        : `첫 답 ${firsts}개로 낸 80% 구간. AWS는 합격선의 정답률을 공개하지 않습니다: ${cut}%에 오차 2.5로 가정 (--cut 0.7로 지정). 예측은 모의 학습자로만 검증했습니다.`,
    tooSmall: (all: number, domain: number): string =>
      `준비도: 문제 은행의 문제가 적어 알 수 없습니다. 모두 ${all}문제, 영역마다 ${domain}문제가 있어야 합니다.`,
    notEnough: (missing: number): string =>
      `준비도: 아직 근거가 부족합니다. 처음 보는 문제 ${missing}개가 더 필요합니다:`,
    missingIn: (domain: string, missing: number): string => `${domain} ${missing}`,
    anyDomain: '영역 무관',
    dueToday: (n: number): string => `오늘 복습 ${n}`,
    confidence: '확신도별 정답',
    confidences: { sure: '확실', unsure: '불확실', guessed: '찍음' } as Record<Confidence, string>,
    of: (right: number, of: number): string => `${of}개 중 ${right}개 정답`,
    calibration: '첫 답 전에 낸 예측의 정확도',
    noPredictions: '아직 예측이 없습니다. quiz와 weak, 터미널에서 치른 exam의 첫 답부터 쌓입니다.',
    calibrationCounts: (n: number): string => `예측 ${n}개`,
    logLoss: (own: string, base: string): string => `로그 손실 ${own} (늘 평균으로 예측: ${base})`,
    brier: (own: string, base: string): string => `브라이어 ${own} (${base})`,
    binColumns: { forecast: '예측', count: '답', said: '예측 평균', right: '정답률' },
    binKey: 's 예측, r 정답률, * 같음',
    realForecast: (forecast: string): string => `당시 예측: ${forecast}`,
  },
});
