import { describe, expect, test } from 'vitest';
import { keyOf } from '../../src/bank/model.ts';
import { drawPaper } from '../../src/exam/draw.ts';
import { reportOf } from '../../src/exam/mark.ts';
import { examReport } from '../../src/screens/exam-report.ts';
import { plainStyle } from '../../src/terminal/style.ts';
import { width } from '../../src/text/layout.ts';
import { testBank } from '../support/bank.ts';

const bank = testBank({ perDomain: 40 });
const { items: paper } = drawPaper(bank, { seed: '8f3a2c', n: 65, history: new Map(), today: 1 });
const facts = {
  code: 'TEST-01',
  startedAt: '2026-09-18T12:04:00Z',
  offsetMinutes: 540,
  activeMs: 7_073_000,
  minutes: 130,
  seed: '8f3a2c',
  pauses: 0,
  resumed: 0,
  esl: false,
  saved: true,
};
const answers = paper.flatMap((item, n) => (n % 4 === 3 ? [] : [{ n, selected: keyOf(bank.question(item.id)) }]));
const extra = { fresh: paper.map((_, n) => n).slice(24), ms: paper.map((_, n) => n * 1000) };
const report = reportOf({ paper, answers, extra }, bank);
const lines = (lang: 'en' | 'ko', columns = 80) => examReport(report, facts, lang, columns, plainStyle);

describe('the score report', () => {
  test.each(['en', 'ko'] as const)('in %s looks like this', async (lang) => {
    await expect(`${lines(lang).join('\n')}\n`).toMatchFileSnapshot(`snapshots/exam-report-80-${lang}.txt`);
  });

  test('fits every width from 40 on', () => {
    for (const lang of ['en', 'ko'] as const)
      for (let columns = 40; columns <= 130; columns++)
        for (const line of lines(lang, columns)) expect(width(line)).toBeLessThanOrEqual(columns);
  });

  test('cuts nothing, however long the names of the sections are', () => {
    const title = { en: 'Design High-Performing Architectures', ko: '비용에 최적화된 아키텍처 설계' };
    const named = { ...report, domains: report.domains.map((domain) => ({ ...domain, title })) };
    for (const lang of ['en', 'ko'] as const)
      for (let columns = 40; columns <= 130; columns++) {
        const shown = examReport(named, facts, lang, columns, plainStyle);
        expect(shown.join('\n')).not.toContain('...');
        for (const line of shown) expect(width(line)).toBeLessThanOrEqual(columns);
      }
    expect(examReport(named, facts, 'en', 80, plainStyle).join('\n')).toMatch(/3 Design High-P.* 24% /);
  });

  test('of an exam that is not kept advises no review of it', () => {
    const told = (saved: boolean) => examReport(report, { ...facts, saved }, 'en', 80, plainStyle).join('\n');
    expect(told(true)).toContain('saa review last --wrong');
    expect(told(false)).not.toContain('saa review');
    expect(told(false)).toMatch(/Next: +saa quiz --domain/);
  });

  test('calls the score estimated and the sections by the words of the real report', () => {
    const text = lines('en').join('\n');
    expect(text).toContain('estimated score');
    expect(text).toMatch(/Meets competencies|Needs improvement/);
    expect(text).toContain('41 of 65 were fresh.');
  });
});
