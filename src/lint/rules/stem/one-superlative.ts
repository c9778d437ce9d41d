import { matchesOf } from '../../../text/matches.ts';
import { questionRule } from '../../rule.ts';

const QUALIFIER =
  /\b(?:MOST|LEAST|HIGHEST|LOWEST|GREATEST|FEWEST|FASTEST|QUICKEST|SHORTEST|LONGEST|BEST|CHEAPEST|MINIMUM|MAXIMUM|MINIMAL)\b/g;

/** What a qualifier weighs, and the words by which a scenario brings it up. */
const CRITERIA: { asks: RegExp; said: RegExp; en: string; ko: string }[] = [
  {
    asks: /cost|cheap|expens|price/i,
    said: /cost|bill|budget|pric|pay|paid|spend|charge|cheap|expens|econom|saving|save|money|invoice|afford|idle|unused|discount/i,
    en: 'cost',
    ko: '비용',
  },
  {
    asks: /operational|overhead|effort|administrat|maintenance|manage|development/i,
    said: /operat|manag|maintain|maintenance|administ|staff|team|engineer|patch|overhead|effort|change|code|manual|automat|server|develop|time|hours?\b|work|skill|run/i,
    en: 'operational effort',
    ko: '운영 부담',
  },
  {
    asks: /availab|resilien|durab|fault|reliab|downtime/i,
    said: /availab|outage|fail|down|resilien|durab|los[et]|interrupt|continu|survive|disaster|recover|fault|must keep|keep/i,
    en: 'availability',
    ko: '가용성',
  },
  {
    asks: /secur|privileg|protect/i,
    said: /secur|complian|encrypt|access|permission|audit|attack|protect|credential|secret|private|policy|trust|internet|allow/i,
    en: 'security',
    ko: '보안',
  },
  {
    asks: /perform|latency|throughput|speed|fast|quick|time/i,
    said: /perform|latency|fast|slow|quick|throughput|second|minute|hour|speed|time|IOPS|delay|wait|peak|load|users/i,
    en: 'performance',
    ko: '성능',
  },
];

export const oneSuperlative = questionRule({
  id: 'stem/one-superlative',
  severity: 'warn',
  options: {},
  page: {
    what: {
      en: 'At most one qualifier in capitals (MOST, LEAST, HIGHEST), and what it weighs is brought up in the scenario.',
      ko: '대문자 한정어(MOST, LEAST, HIGHEST)는 하나까지만 쓰며, 그 기준이 시나리오에 나와야 합니다.',
    },
    why: {
      en: 'Two qualifiers contradict each other; one that falls from the sky makes the key a matter of opinion.',
      ko: '한정어가 둘이면 서로 충돌하고, 근거 없이 붙은 한정어는 정답을 의견의 문제로 만듭니다.',
    },
    guideline: 'Haladyna, Downing & Rodriguez (2002), 6 and 14: no opinions, clear directions',
    bad: {
      yaml: 'stem:\n  en: A company keeps files on one volume. Which solution is the MOST secure with the LEAST effort?',
    },
    good: {
      yaml: 'stem:\n  en: A trade fair moves a database to AWS, and every interruption closes its gates. Which migration has the LEAST downtime?',
    },
    falsePositives: {
      en: "A scenario that brings up the criterion in unusual words; the list of words is in the rule's source.",
      ko: '기준을 드문 표현으로 언급한 시나리오. 단어 목록은 규칙의 소스에 있습니다.',
    },
  },
  check({ stem }, ask) {
    const text = stem.en;
    const found = matchesOf(QUALIFIER, text.text);
    const [first, second] = found;
    if (!first) return;
    if (second) {
      ask.report(
        { text, from: second.index, to: second.index + second[0].length },
        { en: `A second qualifier: ${first[0]} and ${second[0]}`, ko: `한정어가 둘입니다: ${first[0]}, ${second[0]}` },
      );
      return;
    }
    const behind = text.text
      .slice(first.index + first[0].length)
      .split(/\s+/)
      .slice(0, 4)
      .join(' ');
    const criterion = CRITERIA.find(({ asks }) => asks.test(behind));
    const sentence = text.sentences.find(({ from, to }) => from <= first.index && first.index < to)!;
    const scenario = text.text.slice(0, sentence.from);
    if (criterion && !criterion.said.test(scenario))
      ask.report(
        { text, from: first.index, to: first.index + first[0].length },
        {
          en: `${first[0]} weighs ${criterion.en}, which the scenario does not bring up`,
          ko: `${first[0]}의 기준(${criterion.ko})이 시나리오에 없습니다`,
        },
      );
  },
});
