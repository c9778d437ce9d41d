import { describe, expect, it } from 'vitest';
import { noConfig } from '../../src/lint/config.ts';
import { findingsOf, lintTexts, shown } from '../support/lint.ts';

const FILE = (stem: string, head = ''): string => `${head}service: ebs
questions:
  - id: volumes-01
    topic: volumes
    task: "1.1"
    level: recall
    stem:
${stem}
    options:
      - {text: {en: Keep it., ko: 유지합니다.}, correct: true, why: {en: It stays., ko: 남습니다.}}
      - {text: {en: Drop it., ko: 버립니다.}, why: {en: It goes., ko: 없어집니다.}}
    refs: []
    checked: 2026-11-01
`;

function rulesAt(text: string, extendsName: 'recommended' | 'strict' = 'recommended'): string[] {
  const config = { ...noConfig, extends: extendsName };
  const found = findingsOf(
    lintTexts(
      new Map([
        ['exam.yaml', ''],
        ['1-secure/ebs.yaml', text],
      ]),
      { config },
    ),
  );
  return found.filter(({ rule }) => /second-person|suppression/.test(rule)).map(shown);
}
const YOU = 'stem/second-person 1-secure/ebs.yaml:';

describe('a suppression', () => {
  it.each([
    [
      'the next line',
      '      # saa-disable-next-line stem/second-person -- a quotation\n      en: Keep your files. Which way?',
    ],
    ['its own line', '      en: Keep your files. Which way?   # saa-disable-line stem/second-person'],
    [
      'a stretch',
      '      # saa-disable stem/second-person, stem/length\n      en: Keep your files. Which way?\n      # saa-enable',
    ],
  ])('silences %s', (_, stem) => {
    expect(rulesAt(FILE(stem))).toEqual([]);
  });

  it('silences a whole file, and only the rules that it names', () => {
    const text = FILE('      en: Keep your files. Which way?', '# saa-disable-file stem/second-person -- drafts\n');
    expect(rulesAt(text)).toEqual([]);
    expect(rulesAt(text.replace('second-person', 'length'))).toHaveLength(1);
  });

  it('ends with saa-enable', () => {
    const stem =
      '      # saa-disable stem/second-person\n      # saa-enable stem/second-person\n      en: Keep your files. Which way?';
    expect(rulesAt(FILE(stem))[0]).toContain(`${YOU}10:`);
  });

  it('is not read from a text that only looks like one', () => {
    const stem = '      en: >-\n        # saa-disable-file stem/second-person\n        Keep your files. Which way?';
    expect(rulesAt(FILE(stem))).toHaveLength(1);
  });

  it('must name its rules, and rules that exist', () => {
    expect(rulesAt(FILE('      en: Keep it. Which way? # saa-disable-line'))).toEqual([
      'suppression/form 1-secure/ebs.yaml:8:31 saa-disable-line names no rule',
    ]);
    const [found] = findingsOf(
      lintTexts(
        new Map([
          ['exam.yaml', ''],
          ['1-secure/ebs.yaml', FILE('      en: A? # saa-disable-line stem/lenght')],
        ]),
      ),
    ).filter(({ rule }) => rule === 'suppression/form');
    expect(found!.hint?.en).toBe('Did you mean stem/length?');
  });

  it('that silences nothing is reported under strict', () => {
    const text = FILE('      en: Keep it. Which way?', '# saa-disable-file stem/second-person\n');
    expect(rulesAt(text)).toEqual([]);
    expect(rulesAt(text, 'strict')).toEqual([
      'suppression/unused 1-secure/ebs.yaml:1:1 Nothing to suppress here for stem/second-person',
    ]);
  });
});
