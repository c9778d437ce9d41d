import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unreadable } from '../../src/lint/outcome.ts';
import { pageOf } from '../../src/lint/page.ts';
import { rules } from '../../src/lint/rules/all.ts';
import { madeFiles } from '../../src/made-files.ts';
import { settingOf, shown } from '../support/lint.ts';
import { lintExample } from '../support/lint-example.ts';

/** Found by what reads files, before any rule: see sources.test.ts. */
const BY_READING = new Set(['schema/file']);

describe.each(rules.map((rule) => [rule.id, rule] as const))('the page of %s', (id, rule) => {
  it.skipIf(BY_READING.has(id))('has a bad example in which the rule finds something', () => {
    expect(lintExample(rule.page.bad, rule).map((finding) => finding.rule)).toContain(id);
  });

  it('has a good example in which the rule finds nothing', () => {
    expect(lintExample(rule.page.good, rule).filter((finding) => finding.rule === id)).toEqual([]);
  });

  it('says what, why and known false positives in both languages', () => {
    for (const text of [rule.page.what, rule.page.why, rule.page.falsePositives]) {
      expect(text.en.length).toBeGreaterThan(3);
      expect(text.ko).toMatch(/[가-힣]/);
    }
    for (const { says } of Object.values(rule.options)) expect(says.ko).toMatch(/[가-힣]/);
    expect(pageOf(rule, 'en')).toContain(`# ${id}`);
    expect(pageOf(rule, 'ko')).toContain(rule.page.what.ko);
  });
});

describe('the rules', () => {
  it('find nothing in the sound question that their examples start from', () => {
    expect(lintExample({ yaml: 'level: apply' }).map(shown)).toEqual([]);
  });

  it('stand one in a file that is named for it', () => {
    const files = readdirSync('src/lint/rules', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.includes('/') && file.endsWith('.ts'))
      .map((file) => file.replace(/\.ts$/, ''));
    expect(files.sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  it('report a file that cannot be read as schema/file', () => {
    const { findings } = unreadable('a.yaml', 'questions', { en: 'Binary', ko: '바이너리' }, settingOf(undefined));
    expect(findings.map(({ rule }) => rule)).toEqual(['schema/file']);
  });
});

describe('what is made from the source', () => {
  it.each([...madeFiles()])('%s is current (npm run schema)', (path, text) => {
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('has no page of a rule that is gone', () => {
    const pages = readdirSync('docs/rules', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.md'),
    );
    expect(pages.map((page) => join('docs/rules', page)).filter((page) => !madeFiles().has(page))).toEqual([]);
  });
});
