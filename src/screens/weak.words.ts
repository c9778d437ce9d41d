import { count } from '../text/count.ts';
import { words } from '../text/words.ts';

export const weakWords = words({
  en: {
    head: 'saa weak   topics by points to gain on exam day',
    columns: { topic: 'Topic', known: 'Known', points: 'Points', due: 'Due', mixedUp: 'Confused with' },
    percents: (low: number, high: number): string => `${low}-${high}%`,
    ofTask: '(task)',
    noData: 'not enough data',
    legend: "Known: 80% interval. (task): too few answers, its task's figure. Points: of 100.",
    notEnough: (firsts: number, needed: number): string =>
      `Not enough answers yet (${firsts} first answers of ${needed}); these topics weigh most.`,
    drill: (command: string): string => `Drill:   ${command}`,
    oneTopic: (command: string): string => `One topic:   ${command}`,
    more: (n: number, command: string): string => `... and ${n} more:  ${command}`,
    confusions: 'Mixed up',
    confusion: (chose: string, right: string, times: number): string =>
      `chose ${chose} where ${right} was right (${count(times, 'time')})`,
    tellApart: (command: string): string => `Tell them apart:   ${command}`,
    weakTopics: 'Weak topics',
    weightyTopics: 'Weighty topics',
    why: (topics: string): string => `Most points to gain: ${topics}`,
    rest: (topics: string, more: number): string =>
      `Practised lately, so they rest: ${topics}${more > 0 ? ` and ${more} more` : ''}`,
    whyFew: 'Not enough answers yet; these weigh most.',
  },
  ko: {
    head: 'saa weak   시험 당일 얻을 점수가 큰 주제 순',
    columns: { topic: '주제', known: '아는 정도', points: '점수', due: '복습', mixedUp: '헷갈린 것' },
    percents: (low: number, high: number): string => `${low}-${high}%`,
    ofTask: '(작업)',
    noData: '자료 부족',
    legend: '아는 정도: 80% 구간. (작업): 답이 적어 작업 단위로 추정. 점수: 100점 만점 기준.',
    notEnough: (firsts: number, needed: number): string =>
      `아직 답이 부족합니다 (첫 답 ${needed}개 중 ${firsts}개). 비중이 큰 주제 순입니다.`,
    drill: (command: string): string => `풀기:   ${command}`,
    oneTopic: (command: string): string => `한 주제만:   ${command}`,
    more: (n: number, command: string): string => `... 그 밖에 ${n}개:  ${command}`,
    confusions: '헷갈린 것',
    confusion: (chose: string, right: string, times: number): string =>
      `정답: ${right} / 고른 것: ${chose} (${times}회)`,
    tellApart: (command: string): string => `구별 연습:   ${command}`,
    weakTopics: '약한 주제',
    weightyTopics: '비중이 큰 주제',
    why: (topics: string): string => `얻을 점수가 큰 주제: ${topics}`,
    rest: (topics: string, more: number): string =>
      `최근에 풀어 이번에는 쉬는 주제: ${topics}${more > 0 ? ` 외 ${more}개` : ''}`,
    whyFew: '아직 답이 부족합니다. 비중이 큰 주제부터 출제합니다.',
  },
});
