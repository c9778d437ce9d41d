import { readingRule } from '../../rule.ts';

export const value = readingRule({
  id: 'schema/value',
  severity: 'error',
  options: {},
  page: {
    what: {
      en: 'A value of the right kind but not of the right form: an id, a day, a level, a number of options.',
      ko: '값의 종류는 맞지만 형식이 다릅니다(id, 날짜, 수준, 선택지 수).',
    },
    why: {
      en: 'Ids and days are compared and sorted by their form; a level outside the list is never drawn.',
      ko: 'id와 날짜는 형식에 따라 비교하고 정렬하며, 목록에 없는 수준은 출제되지 않습니다.',
    },
    bad: { yaml: 'level: hard' },
    good: { yaml: 'level: analyze' },
    falsePositives: { en: 'None known.', ko: '알려진 오탐이 없습니다.' },
  },
});
