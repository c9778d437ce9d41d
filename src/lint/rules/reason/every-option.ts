import { questionRule } from '../../rule.ts';

export const everyOption = questionRule({
  id: 'reason/every-option',
  severity: 'error',
  options: {
    words: { default: 15, says: { en: 'Fewest words of an English reason.', ko: '영어 이유의 최소 단어 수' } },
    characters: {
      default: 30,
      says: { en: 'Fewest characters of a Korean reason.', ko: '한국어 이유의 최소 글자 수' },
    },
  },
  page: {
    what: {
      en: 'Every option has a reason long enough to teach, in every language of the question.',
      ko: '모든 선택지에 문항의 언어마다 충분히 긴 이유가 있어야 합니다.',
    },
    why: {
      en: 'A wrong answer teaches only when it says which constraint it fails and when it would be right.',
      ko: '오답은 어떤 조건을 어기는지, 언제 알맞은지를 설명할 때 비로소 학습이 됩니다.',
    },
    guideline:
      'Haladyna, Downing & Rodriguez (2002), 30: options use the typical errors of learners; feedback names them',
    bad: {
      yaml: `options:
  - {text: {en: Amazon EBS, ko: Amazon EBS}, correct: true, why: {en: It is right., ko: 맞습니다.}}
  - {text: {en: Amazon EFS, ko: Amazon EFS}, why: {en: It is wrong., ko: 틀립니다.}}`,
    },
    good: { yaml: 'level: apply' },
    falsePositives: {
      en: 'A reason that says all in fewer words: lower `words` for that bank.',
      ko: '더 짧은 말로 충분한 이유: 해당 문제 은행에서 `words`를 낮추십시오.',
    },
  },
  check({ options }, ask) {
    for (const { why } of options) {
      const words = why.en.text.split(/\s+/).length;
      if (words < ask.options.words)
        ask.report(
          { text: why.en },
          {
            en: `This reason has ${words} words; at least ${ask.options.words} are asked for`,
            ko: `영어 이유가 ${words}단어입니다. 최소 ${ask.options.words}단어가 필요합니다`,
          },
        );
      const characters = why.ko?.text.length ?? ask.options.characters;
      if (why.ko && characters < ask.options.characters)
        ask.report(
          { text: why.ko },
          {
            en: `This Korean reason has ${characters} characters; at least ${ask.options.characters} are asked for`,
            ko: `이유가 ${characters}자입니다. 최소 ${ask.options.characters}자가 필요합니다`,
          },
        );
    }
  },
});
