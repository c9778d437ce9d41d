import { readingRule } from '../../rule.ts';

export const knownTopic = readingRule({
  id: 'structure/known-topic',
  severity: 'error',
  options: {},
  page: {
    what: { en: 'A topic that no notes file has.', ko: '어느 노트 파일에도 없는 주제입니다.' },
    why: {
      en: 'Without its topic a question has no notes to go back to and no place in the memory model.',
      ko: '주제가 없으면 돌아가 볼 노트도 없고 학습 모델에서 자리도 없습니다.',
    },
    bad: { yaml: 'topic: volume\nid: volume-01' },
    good: { yaml: 'topic: volumes\nid: volumes-01' },
    falsePositives: { en: 'None known.', ko: '알려진 오탐이 없습니다.' },
  },
});
