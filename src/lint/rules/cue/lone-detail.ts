import { LANGS, type Text } from '../../../bank/model.ts';
import { questionRule } from '../../rule.ts';
import type { TextView } from '../../view.ts';

const DETAILS: { says: Text; has(view: TextView): boolean }[] = [
  {
    says: { en: 'a number', ko: '숫자' },
    has: ({ text, mentions }) => {
      const rest = mentions.reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), text);
      return /(?<![A-Za-z0-9])\d/.test(rest);
    },
  },
  { says: { en: 'a parenthesis', ko: '괄호' }, has: ({ text }) => /[()]/.test(text) },
  {
    says: { en: 'a named service or feature', ko: '서비스나 기능의 이름' },
    has: ({ mentions }) => mentions.length > 0,
  },
];

export const loneDetail = questionRule({
  id: 'cue/lone-detail',
  severity: 'warn',
  options: {},
  page: {
    what: {
      en: 'Only the key has a number, a parenthesis or a named feature.',
      ko: '정답에만 숫자, 괄호 또는 기능의 이름이 있습니다.',
    },
    why: {
      en: 'The one precise option looks like the one that somebody took care of.',
      ko: '하나만 구체적인 선택지는 공들여 쓴 정답으로 보입니다.',
    },
    guideline: 'Haladyna, Downing & Rodriguez (2002), 28d: no conspicuous correct choice',
    bad: {
      yaml: `options:
  - {text: {en: Take a snapshot every 12 hours., ko: 12시간마다 스냅샷을 만듭니다.}, correct: true, why: {en: It is right., ko: 맞습니다.}}
  - {text: {en: Take a snapshot when needed., ko: 필요할 때 스냅샷을 만듭니다.}, why: {en: It is wrong., ko: 틀립니다.}}`,
    },
    good: { yaml: 'level: apply' },
    falsePositives: {
      en: 'A number that the scenario asks for: give the distractors numbers too.',
      ko: '시나리오가 요구하는 숫자: 오답에도 숫자를 쓰십시오.',
    },
  },
  check({ keys, distractors }, ask) {
    // A number in a service's name is no detail, and which names there are exam.yaml says.
    if (keys.length === 0 || distractors.length === 0 || !ask.exam) return;
    for (const lang of LANGS) {
      const right = keys.flatMap(({ text }) => text[lang] ?? []);
      const wrong = distractors.flatMap(({ text }) => text[lang] ?? []);
      if (right.length < keys.length || wrong.length < distractors.length) continue;
      for (const { says, has } of DETAILS)
        if (right.every(has) && !wrong.some(has))
          ask.report({ text: right[0]! }, { en: `Only the key has ${says.en}`, ko: `정답에만 있는 것: ${says.ko}` });
    }
  },
});
