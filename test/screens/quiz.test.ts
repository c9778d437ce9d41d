import { expect, test } from 'vitest';
import { type QuizScreen, questionScreen, summaryLines } from '../../src/screens/quiz.ts';
import { plainStyle } from '../../src/terminal/style.ts';
import { testBank } from '../support/bank.ts';

const bank = testBank();
const domain = {
  ...bank.exam.domains[0]!,
  title: { en: 'Design Cost-Optimized Architectures', ko: '비용에 최적화된 아키텍처 설계' },
};
const screen = (lang: 'en' | 'ko', columns: number): QuizScreen => ({
  lang,
  shown: [lang],
  columns,
  style: plainStyle,
  plain: false,
  bankFolder: undefined,
  saved: true,
});

test.each(['en', 'ko'] as const)('the summary cuts no name of a domain where there is room for it: %s', (lang) => {
  const summary = { right: 1, answered: 2, skipped: 0, byDomain: [{ domain, right: 1, answered: 2 }] };
  expect(summaryLines(summary, screen(lang, 80)).join('\n')).toContain(`${domain.title[lang]} `);
});

test('the summary of a drill that is not kept names no command for its wrong answers', () => {
  const summary = { right: 1, answered: 2, skipped: 0, byDomain: [{ domain, right: 1, answered: 2 }] };
  const told = (saved: boolean) => summaryLines(summary, { ...screen('en', 80), saved }).join('\n');
  expect(told(true)).toContain('saa quiz --wrong');
  expect(told(false)).not.toContain('--wrong');
});

test.each(['en', 'ko'] as const)('a key stays on one line with what it does: %s', (lang) => {
  const question = bank.question(bank.index.questions[0]!.id);
  const asked = { question, order: question.options.map((_, at) => at) };
  const progress = { title: [], n: 1, of: 2, right: 0, answered: 0, seed: 'x' };
  for (let columns = 40; columns <= 100; columns++) {
    const text = questionScreen(asked, domain, progress, screen(lang, columns)).join('\n');
    for (const key of lang === 'en' ? ['n skip', '? help', 'q quit'] : ['n 건너뛰기', '? 도움말', 'q 끝내기'])
      expect(text).toContain(key);
  }
});
