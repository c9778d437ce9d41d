import { readingRule } from '../../rule.ts';

export const unknownKey = readingRule({
  id: 'schema/unknown-key',
  severity: 'error',
  options: {},
  page: {
    what: { en: 'A key that the format does not know.', ko: '형식에 없는 키입니다.' },
    why: {
      en: 'It is nearly always a slip of the pen: the value that was meant is then missing.',
      ko: '대부분 오타이며, 이때 원래 쓰려던 값은 빠지게 됩니다.',
    },
    bad: { yaml: 'levle: apply' },
    good: { yaml: 'level: apply' },
    falsePositives: {
      en: 'None known: the format has no room for keys of your own.',
      ko: '알려진 오탐이 없습니다. 형식에 사용자 정의 키를 둘 수 없습니다.',
    },
  },
});
