/** One thing has one name in what the program says, whichever screen says it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const src = join(import.meta.dirname, '../../src');
const lines = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) =>
    readFileSync(join(src, name), 'utf8')
      .split('\n')
      .map((line, i) => ({ at: `${name}:${i + 1}`, line })),
  );

test.each([
  ['a domain of the exam', '영역', /(?<!하위 )도메인/],
  ['an option', '선택지', /보기(?:를|을|는|의|에|입니다)|보기 (?:선택|제외)/],
  ['a mock exam', '모의시험', /모의 시험/],
  ['a time limit', '시간 제한', /시간제한/],
  ['a share, in either language', '80%', /^(?! *(?:\*|\/)).*[\d}'] %/],
])('%s is %j', (_thing, _word, others) => {
  expect(lines.filter(({ line }) => others.test(line))).toEqual([]);
});
