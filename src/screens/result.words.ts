import { words } from '../text/words.ts';

export const resultWords = words({
  en: {
    recorded: (what: string): string => `Recorded on this machine only: ${what}.`,
    score: (score: number, passed: boolean): string => `${score}, ${passed ? 'passed' : 'not passed'}`,
    pass: 'passed',
    fail: 'not passed',
    congratulations: 'Congratulations.',
    again: 'It can be taken again after 14 days. Where most points are to gain:  saa weak',
    forecast: (text: string): string => `The forecast was: ${text}`,
    noForecast: 'There was not enough evidence for a forecast to hold against it.',
    inside: 'The score lies within the 80 % interval.',
    outside: 'The score lies outside the 80 % interval, as one in five should.',
    none: 'No real exam is recorded.  Record one:  saa result 742 (or pass, fail)',
  },
  ko: {
    recorded: (what: string): string => `이 컴퓨터에만 기록했습니다: ${what}.`,
    score: (score: number, passed: boolean): string => `${score}점, ${passed ? '합격' : '불합격'}`,
    pass: '합격',
    fail: '불합격',
    congratulations: '축하합니다.',
    again: '14일 뒤에 다시 볼 수 있습니다. 얻을 점수가 큰 주제:  saa weak',
    forecast: (text: string): string => `당시 예측: ${text}`,
    noForecast: '견주어 볼 예측을 낼 만큼 근거가 없었습니다.',
    inside: '점수가 80 % 구간 안에 있습니다.',
    outside: '점수가 80 % 구간 밖에 있습니다. 다섯 번에 한 번꼴로 있는 일입니다.',
    none: '기록된 실제 시험이 없습니다.  기록:  saa result 742 (또는 pass, fail)',
  },
});
