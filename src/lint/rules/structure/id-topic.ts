import { readingRule } from '../../rule.ts';

export const idTopic = readingRule({
  id: 'structure/id-topic',
  severity: 'error',
  options: {},
  page: {
    what: { en: 'A question id that does not begin with its topic.', ko: '주제로 시작하지 않는 문항 id입니다.' },
    why: {
      en: 'An id is its topic and a number, so that a person who sees the id knows where the question stands.',
      ko: 'id는 주제와 번호로 이루어지므로 id만 보고도 문항의 위치를 알 수 있습니다.',
    },
    bad: { yaml: 'id: snapshots-01' },
    good: { yaml: 'id: volumes-07' },
    falsePositives: { en: 'None known.', ko: '알려진 오탐이 없습니다.' },
  },
});
