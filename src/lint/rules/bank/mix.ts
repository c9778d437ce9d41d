import { mixOf } from '../../figures/mix.ts';
import { bankRule } from '../../rule.ts';

export const mix = bankRule({
  id: 'bank/mix',
  severity: 'warn',
  ofAll: true,
  options: {
    fewestMultiple: {
      default: 12,
      says: { en: 'Fewest percent with several keys.', ko: '복수 정답 문항의 최소 비율(%)' },
    },
    mostMultiple: { default: 18, says: { en: 'Most percent with several keys.', ko: '복수 정답 문항의 최대 비율(%)' } },
    mostRecall: { default: 15, says: { en: 'Most percent of level recall.', ko: 'recall 문항의 최대 비율(%)' } },
    mostThreeOfSix: {
      default: 3,
      says: { en: 'Most percent with three of six.', ko: '여섯 중 셋 문항의 최대 비율(%)' },
    },
    from: {
      default: 65,
      says: { en: 'Smaller banks are not judged.', ko: '이보다 문항이 적은 문제 은행은 검사하지 않습니다.' },
    },
  },
  page: {
    what: {
      en: '12-18% of the questions have several keys, at most 15% are of level recall, at most 3% are three of six.',
      ko: '복수 정답 문항은 12-18%, recall 수준은 15% 이하, 여섯 중 셋은 3% 이하여야 합니다.',
    },
    why: {
      en: "A learner should meet the exam's own mix of forms.",
      ko: '학습자는 실제 시험과 같은 구성의 문항을 만나야 합니다.',
    },
    guideline: 'Haladyna, Downing & Rodriguez (2002), 2: important content, no trivia',
    bad: { times: 10, options: { from: 10 }, yaml: 'level: recall' },
    good: { yaml: 'level: apply' },
    falsePositives: { en: 'Another exam: set the options.', ko: '다른 시험: 옵션을 설정하십시오.' },
  },
  check({ examFile, questions }, ask) {
    const { options: o } = ask;
    if (!examFile || questions.length < o.from) return;
    const { multipleResponse, recall, threeOfSix } = mixOf(questions);
    const tell = (share: number, wanted: string, en: string, ko: string): void =>
      ask.report(examFile, [0, 1], {
        en: `${share.toFixed(1)}% of the questions ${en}; wanted: ${wanted}`,
        ko: `${ko} 비율 ${share.toFixed(1)}%, 기준: ${wanted}`,
      });
    if (multipleResponse < o.fewestMultiple || multipleResponse > o.mostMultiple)
      tell(multipleResponse, `${o.fewestMultiple}-${o.mostMultiple}%`, 'have several keys', '복수 정답 문항');
    if (recall > o.mostRecall) tell(recall, `<= ${o.mostRecall}%`, 'are of level recall', 'recall 수준 문항');
    if (threeOfSix > o.mostThreeOfSix)
      tell(threeOfSix, `<= ${o.mostThreeOfSix}%`, 'are three of six', '여섯 중 셋 문항');
  },
});
