import { expect, test } from 'vitest';
import type { Lang } from '../../src/bank/model.ts';
import type { Ask, Where } from '../../src/lint/rule.ts';
import { noLetters } from '../../src/lint/rules/reason/no-letters.ts';
import { ServiceNames } from '../../src/lint/service-names.ts';
import { type QuestionView, TextView } from '../../src/lint/view.ts';

/** What of a text the rule marks as the letter or the place of an option. */
function marked(lang: Lang, text: string): string[] {
  const view = new TextView(lang, 'stem', [], text, new ServiceNames([]));
  const question = { stem: { en: view }, options: [] } as unknown as QuestionView;
  const found: string[] = [];
  const report = (where: Where): void => {
    if ('text' in where) found.push(text.slice(where.from, where.to));
  };
  if (noLetters.scope === 'question') noLetters.check(question, { report } as unknown as Ask);
  return found;
}

test.each<[Lang, string, string]>([
  ['en', 'Here answer 2 is dear.', 'answer 2'],
  ['en', 'It is as dear as The Previous Choice.', 'The Previous Choice'],
  ['en', 'See the choices below.', 'choices below'],
  ['en', 'C  is dear.', 'C  is'],
  ['en', 'A is wrong, since it is dear.', 'A is'],
  ['en', 'D ) It is dear.', 'D )'],
  ['en', 'Both B  and\nC are dear.', 'B  and\nC are'],
  ['ko', '보기 B는 비쌉니다.', '보기 B'],
  ['ko', '②는 비쌉니다.', '②'],
  ['ko', '두 번째 선택지는 비쌉니다.', '두 번째 선택지'],
  ['ko', '아래의 보기는 비쌉니다.', '아래의 보기'],
  ['ko', 'C는 비쌉니다.', 'C는'],
  ['ko', '3번은 비쌉니다.', '3번은 '],
])('in %s "%s" the quick look lets "%s" be found', (lang, text, found) => {
  expect(marked(lang, text)).toContain(found);
});

test.each<[Lang, string]>([
  ['en', 'A company is growing. Data and files are kept in A Coruna.'],
  ['en', 'B2B trade is growing.'],
  ['ko', 'Amazon S3는 3번째로 큽니다.'],
  ['ko', '1번 서버를 옮깁니다.'],
])('in %s "%s" names no option', (lang, text) => {
  expect(marked(lang, text)).toEqual([]);
});
