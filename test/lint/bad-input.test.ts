import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintFile } from '../../src/lint/lint-file.ts';
import { findingsOf, lintTexts, settingOf } from '../support/lint.ts';
import { bankTexts, makeLintBank } from '../support/lint-bank.ts';

const setting = settingOf(undefined);
const rulesIn = (text: string, kind: 'questions' | 'notes' | 'exam' | 'contrasts' = 'questions'): string[] => [
  ...new Set(lintFile('a.yaml', kind, text, setting).findings.map(({ rule }) => rule)),
];

describe('broken files', () => {
  it.each([
    ['empty', '', 'schema/type'],
    ['only comments', '# nothing\n', 'schema/type'],
    ['a text', 'hello', 'schema/type'],
    ['tabs', 'questions:\n\t- id: a\n', 'schema/syntax'],
    ['an open bracket', 'questions: [', 'schema/syntax'],
    ['an unclosed quote', 'service: "ebs\n', 'schema/syntax'],
    ['duplicate keys', 'service: a\nservice: b\nquestions: []\n', 'schema/duplicate-key'],
    ['two documents', 'service: a\n---\nservice: b\n', 'schema/syntax'],
    ['an unknown alias', 'service: *nobody\nquestions: []\n', 'schema/syntax'],
    ['an unknown tag', 'service: !!python/object x\nquestions: []\n', 'schema/syntax'],
    ['a merge of itself', 'service: a\nquestions: &q [*q]\n', 'schema/'],
    ['a key that is a map', '{? {a: b} : c, service: a, questions: []}', 'schema/unknown-key'],
    ['control characters', 'service: "\u0007"\nquestions: []\n', 'schema/'],
    ['correct: yes', 'service: a\nquestions: [{options: [{correct: yes}, {}]}]\n', 'schema/type'],
    ['__proto__', 'service: a\n__proto__: {x: 1}\nquestions: []\n', 'schema/unknown-key'],
  ])('with %s give a finding', (_, text, rule) => {
    expect(rulesIn(text).join(' ')).toContain(rule);
  });

  it("that hold two documents are told in saa's own words, where the second begins", () => {
    const text = 'service: a\nquestions: []\n---\nservice: b\n';
    const { findings } = lintFile('a.yaml', 'questions', text, setting);
    expect(findings.map(({ message, at }) => [message.en, at[0]])).toEqual([
      ['A file holds one document, and a second one begins here', text.indexOf('---')],
    ]);
  });

  it('of billions of laughs are told in no time', () => {
    const laughs = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [i, letter] of [...'bcdefghi'].entries())
      laughs.push(
        `${letter}: &${letter} [${Array(9)
          .fill(`*${String.fromCharCode(97 + i)}`)
          .join(', ')}]`,
      );
    expect(rulesIn(`${laughs.join('\n')}\nservice: x\nquestions: *i\n`).length).toBeGreaterThan(0);
  });

  it.each([
    ['brackets', `questions: ${'['.repeat(20_000)}`],
    ['maps', `questions: ${'{a: '.repeat(20_000)}`],
    ['dashes', `questions:\n  ${'- '.repeat(20_000)}x`],
    ['indents', Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['question marks', '? '.repeat(5000)],
    ['quotes', '"'.repeat(50_000)],
    ['anchors', `a: ${'&x '.repeat(10_000)}`],
  ])('nested deeply in %s are told, not crashed on', (_, text) => {
    expect(rulesIn(text).length).toBeGreaterThan(0);
  });

  it('hide nothing of the other files and questions', () => {
    const bank = makeLintBank(40);
    bank.files[1]!.questions[0]!.en[0] = 'You keep it.';
    const texts = bankTexts(bank);
    const [broken] = bank.files;
    texts.set(broken!.path, `${texts.get(broken!.path)}  - [broken\n`);
    const half = bank.files[2]!;
    texts.set(
      half.path,
      texts.get(half.path)!.replace('level: ', 'levle: ').replace('Which solution', 'Which NOT solution'),
    );
    const rules = findingsOf(lintTexts(texts, { known: bank.known })).map(({ rule, file }) => `${file} ${rule}`);
    expect(rules).toContain(`${broken!.path} schema/syntax`);
    expect(rules).toContain(`${bank.files[1]!.path} stem/second-person`);
    expect(rules).toContain(`${half.path} schema/unknown-key`);
  });
});

describe('what could not be read', () => {
  const clean = makeLintBank(160);
  const [first] = clean.files;
  const found = (broken: Record<string, string>): string[] =>
    findingsOf(lintTexts(new Map([...bankTexts(clean), ...Object.entries(broken)]), { known: clean.known })).map(
      ({ rule, file }) => `${rule} ${file}`,
    );

  it.each([
    ['exam.yaml', 'domains: ['],
    ['exam.yaml', 'domain: []'],
    ['notes/svc0.yaml', 'topics: ['],
    ['notes/svc0.yaml', 'topcis: []'],
    [first!.path, 'questions: ['],
    [first!.path, `service: svc0\nquestions:\n  - id: a\n`],
  ])('%s as "%s" makes no finding elsewhere', (file, text) => {
    const files = found({ [file]: text }).map((line) => line.split(' ')[1]);
    expect([...new Set(files)]).toEqual([file]);
  });

  it("of exam.yaml leaves the services' names unknown: a number in one is judged no detail", () => {
    const [path, text] = [...bankTexts(clean)].find(([path]) => path === first!.path)!;
    const named = text.replace(/\.(?=\n +ko: .*\n +correct: true)/, ' (or 7 more).');
    expect(named).not.toBe(text);
    expect(found({ [path]: named }).join()).toContain('cue/lone-detail');
    expect(found({ [path]: named, 'exam.yaml': 'domains: [' }).join()).not.toContain('cue/lone-detail');
  });

  it('is told apart from what is missing: whole files that name nothing are judged', () => {
    expect(found({ 'notes/svc0.yaml': 'service: svc0\ntopics: []\n' }).join()).toContain('structure/known-topic 1-');
    expect(found({ [first!.path]: 'service: svc0\nquestions: []\n' })).toContain('bank/blueprint exam.yaml');
  });
});

describe('any text', () => {
  const [, sample = ''] = [...bankTexts(makeLintBank(3))].find(([path]) => path.startsWith('1-'))!;
  const alphabet = fc.constantFrom(
    ...'abc01:-?#|>&*!%@`"\'[]{},\n\n  \t한\u{1f600}\u0000\ufeff'.split(''),
    '- ',
    ': ',
    '\n  ',
    '<<: ',
    '---\n',
    '...\n',
  );
  const noise = fc.array(alphabet, { maxLength: 60 }).map((parts) => parts.join(''));
  const wounded = fc
    .tuple(fc.nat(sample.length), fc.nat(40), noise)
    .map(([at, length, put]) => sample.slice(0, at) + put + sample.slice(at + length));

  it('becomes findings within it, whatever it is', () => {
    const kinds = fc.constantFrom('questions' as const, 'notes' as const, 'exam' as const, 'contrasts' as const);
    fc.assert(
      fc.property(fc.oneof(noise, wounded, fc.string({ unit: 'binary', maxLength: 200 })), kinds, (text, kind) => {
        const { findings } = lintFile('a.yaml', kind, text, setting);
        for (const { at } of findings) {
          expect(at[0]).toBeGreaterThanOrEqual(0);
          expect(at[1]).toBeLessThanOrEqual(text.length + 1);
          expect(at[0]).toBeLessThanOrEqual(at[1]);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
