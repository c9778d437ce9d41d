import { readingRule } from '../../rule.ts';

export const uniqueId = readingRule({
  id: 'structure/unique-id',
  severity: 'error',
  options: {},
  page: {
    what: {
      en: 'An id is used twice: questions and topics over the whole bank, facts within a topic.',
      ko: 'id가 두 번 쓰였습니다. 문항과 주제의 id는 문제 은행 전체에서, 사실의 id는 주제 안에서 고유해야 합니다.',
    },
    why: {
      en: "A learner's history is kept under the id: two questions would share one memory.",
      ko: '학습 기록은 id로 저장되므로 두 문항이 하나의 기록을 나눠 쓰게 됩니다.',
    },
    bad: {
      of: 'questions',
      yaml: 'service: ebs\nquestions:\n  - {id: volumes-01}\n  - {id: volumes-01}\n',
    },
    good: {
      of: 'questions',
      yaml: 'service: ebs\nquestions:\n  - {id: volumes-01}\n  - {id: volumes-02}\n',
    },
    falsePositives: { en: 'None known.', ko: '알려진 오탐이 없습니다.' },
  },
});
