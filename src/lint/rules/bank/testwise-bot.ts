import { testwiseBot as score } from '../../figures/testwise-bot.ts';
import { bankRule } from '../../rule.ts';

export const testwiseBot = bankRule({
  id: 'bank/testwise-bot',
  severity: 'error',
  ofAll: true,
  options: {
    most: { default: 28, says: { en: 'Most percent that the bot may guess right.', ko: '봇의 최대 정답률(%)' } },
    from: {
      default: 150,
      says: { en: 'One-of-four questions from which it is judged.', ko: '검사를 시작하는 4지선다 문항 수' },
    },
  },
  page: {
    what: {
      en: 'A bot that knows nothing of the subject guesses at most 28% of the one-of-four questions, in each language. It is a logistic regression, cross-validated tenfold, on relative length, echoed rare stem words, overlap with the other options, and absolute words.',
      ko: '내용을 전혀 모르는 봇의 4지선다 정답률은 언어마다 28% 이하여야 합니다. 봇은 상대 길이, 드문 지문 단어의 반복, 다른 선택지와의 겹침, 단정적인 말을 쓰는 10겹 교차 검증 로지스틱 회귀입니다.',
    },
    why: {
      en: 'What a regression finds, a test-wise candidate finds: public banks give it 24 to 40%.',
      ko: '회귀가 찾아내는 것은 요령 있는 수험자도 찾아냅니다. 공개 문제 은행에서는 24-40%입니다.',
    },
    guideline: 'Haladyna, Downing & Rodriguez (2002), 28: no clues to the right answer',
    bad: {
      times: 40,
      options: { from: 10 },
      yaml: `options:
  - {text: {en: Attach a volume that outlives the instance., ko: 인스턴스보다 오래 남는 볼륨을 인스턴스에 연결합니다.}, correct: true, why: {en: It is right., ko: 맞습니다.}}
  - {text: {en: Add a node., ko: 노드를 추가합니다.}, why: {en: It is wrong., ko: 틀립니다.}}
  - {text: {en: Add a cache., ko: 캐시를 추가합니다.}, why: {en: It is wrong., ko: 틀립니다.}}
  - {text: {en: Add a queue., ko: 대기열을 추가합니다.}, why: {en: It is wrong., ko: 틀립니다.}}`,
    },
    good: { yaml: 'level: apply' },
    falsePositives: {
      en: 'The figure has a standard error of 3.5 points at 150 questions: a bank near the mark needs more questions, not better luck.',
      ko: '150문항에서 표준 오차는 3.5포인트입니다. 기준에 가까우면 문항을 늘리십시오.',
    },
  },
  check({ examFile, questions }, ask) {
    for (const [lang, name] of [
      ['en', { en: 'English', ko: '영어' }],
      ['ko', { en: 'Korean', ko: '한국어' }],
    ] as const) {
      const { questions: count, right } = score(questions, lang);
      if (!examFile || count < ask.options.from || right <= ask.options.most) continue;
      ask.report(examFile, [0, 1], {
        en: `${name.en}: a bot that knows nothing guesses ${right.toFixed(1)}% of ${count} questions; at most ${ask.options.most}% are allowed`,
        ko: `${name.ko}: 내용을 모르는 봇의 정답률 ${right.toFixed(1)}% (문항 ${count}개, 허용 ${ask.options.most}%)`,
      });
    }
  },
});
