import { readingRule } from '../../rule.ts';

export const knownFact = readingRule({
  id: 'structure/known-fact',
  severity: 'error',
  options: {},
  page: {
    what: { en: 'A fact that its topic does not have.', ko: '주제에 없는 사실입니다.' },
    why: {
      en: 'The deciding fact is shown after the answer and scheduled for review; a name that leads nowhere shows nothing.',
      ko: '결정적인 사실은 답한 뒤에 표시되고 복습 일정에 들어갑니다. 이름이 틀리면 아무것도 표시되지 않습니다.',
    },
    bad: { yaml: 'facts: [persists]' },
    good: { yaml: 'facts: [first]' },
    falsePositives: { en: 'None known.', ko: '알려진 오탐이 없습니다.' },
  },
});
