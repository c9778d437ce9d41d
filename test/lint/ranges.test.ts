import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument, type Scalar } from 'yaml';
import { Lines } from '../../src/lint/lines.ts';
import { mapScalar } from '../../src/lint/scalar-map.ts';
import { cutOut, findingsOf, lintTexts } from '../support/lint.ts';
import { bankTexts, makeLintBank } from '../support/lint-bank.ts';

const QUESTION = (stem: string): string => `service: ebs
questions:
  - id: volumes-01
    topic: volumes
    task: "1.1"
    level: apply
    stem:
${stem}
    options:
      - text: {en: Keep it., ko: 유지합니다.}
        correct: true
        why: {en: It stays., ko: 남습니다.}
      - text: {en: Drop it., ko: 버립니다.}
        why: {en: It goes., ko: 없어집니다.}
    refs: []
    checked: 2026-11-01
`;

/** Where the linter finds `your` in a stem that is written in one way or another. */
function foundIn(stem: string, prefix = ''): string[] {
  const text = `${prefix}${QUESTION(stem)}`;
  const findings = findingsOf(
    lintTexts(
      new Map([
        ['exam.yaml', ''],
        ['1-secure/ebs.yaml', text],
      ]),
    ),
  );
  return findings
    .filter(({ rule }) => rule === 'stem/second-person')
    .map((finding) => `${cutOut(text, finding)} ${finding.line}:${finding.column}`);
}

describe('a finding', () => {
  it.each([
    ['plain', '      en: Keep your files. Which way?', 'your 8:16'],
    ['plain over two lines', '      en: Keep\n        your files. Which way?', 'your 9:9'],
    ['single quotes', "      en: 'It''s your file. Which way?'", 'your 8:18'],
    ['double quotes with escapes', '      en: "A \\"new\\" \\u0041 your file. Which way?"', 'your 8:29'],
    ['double quotes over lines', '      en: "Keep \\\n        your file. Which way?"', 'your 9:9'],
    ['folded', '      en: >-\n        Keep\n        your files. Which way?', 'your 10:9'],
    ['literal', '      en: |\n        Keep it.\n        And your files. Which way?', 'your 10:13'],
    [
      'folded with a comment behind its mark',
      '      en: >- # a note\n        Keep your files. Which way?',
      'your 9:14',
    ],
    ['a flow map', '      {en: Keep your files. Which way?}', 'your 8:17'],
    ['Hangul and emoji before it', '      en: 한글과 \u{1f600} your files. Which way?', 'your 8:18'],
  ])('marks the very word in a text written as %s', (_, stem, place) => {
    expect(foundIn(stem)).toEqual([place]);
  });

  it('counts no column for a byte order mark, and lines the same with CRLF', () => {
    const stem = '      en: >-\n        Keep\n        your files. Which way?';
    expect(foundIn(stem, '\ufeff')).toEqual(['your 10:9']);
    const text = QUESTION(stem).replace(/\n/g, '\r\n');
    const findings = findingsOf(
      lintTexts(
        new Map([
          ['exam.yaml', ''],
          ['1-secure/ebs.yaml', text],
        ]),
      ),
    );
    const [found] = findings.filter(({ rule }) => rule === 'stem/second-person');
    expect([found!.line, found!.column, cutOut(text, found!)]).toEqual([10, 9, 'your']);
  });

  it('of a missing field marks the first line of its question', () => {
    const findings = findingsOf(
      lintTexts(
        new Map([
          ['exam.yaml', ''],
          ['1-secure/ebs.yaml', QUESTION('      en: A b. C?').replace('    level: apply\n', '')],
        ]),
      ),
    );
    const found = findings.find(({ rule }) => rule === 'schema/missing');
    expect([found!.line, found!.column, found!.message.en]).toEqual([3, 5, '"level" is missing']);
  });

  it("cuts its message's quotation out of the source, in every file of a bank with planted words", () => {
    const bank = makeLintBank(60);
    for (const [i, file] of bank.files.entries()) {
      for (const question of file.questions) question.en[i % 2] = `We ${question.en[i % 2]}`;
    }
    const texts = bankTexts(bank);
    const found = findingsOf(lintTexts(texts, { known: bank.known })).filter(
      ({ rule }) => rule === 'stem/second-person',
    );
    expect(found).toHaveLength(60);
    for (const finding of found) expect(cutOut(texts.get(finding.file)!, finding)).toBe('We');
  });
});

describe('the map from a scalar to its source', () => {
  const scalar = fc
    .array(
      fc.constantFrom('a', 'b ', ' ', "'", '"', '\\', '한', '\u{1f600}', '#', ': ', 'é', '\n', '\n\n', '\t', '-', '%'),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''));
  const styles = fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL');

  it('gives every unit that is no white space the source that stands for it', () => {
    fc.assert(
      fc.property(scalar, styles, fc.boolean(), (value, type, crlf) => {
        const document = parseDocument('- x\n');
        const node = document.createNode(value);
        node.type = type;
        const made = parseDocument('[]');
        made.contents = made.createNode([{ k: node }]) as never;
        let source = made.toString({ lineWidth: 20 });
        if (crlf && !value.includes('\n')) source = source.replace(/\n/g, '\r\n');
        const read = parseDocument(source);
        const found = read.getIn([0, 'k'], true) as Scalar;
        const text = found.value;
        if (typeof text !== 'string' || text === '') return;
        const [start, end] = found.range!;
        const map = mapScalar(source, [start, end], text);
        expect(map).toBeDefined();
        for (let i = 0; i < text.length; i++) {
          if (/\s/.test(text[i]!)) continue;
          const cut = source.slice(map!.starts[i], map!.ends[i]);
          if (cut.length === 1) expect(cut).toBe(text[i]);
          else expect(["''", '\\"', '\\\\']).toContain(cut);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('lines', () => {
  it('agree with counting by hand, wherever the offset', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '\n', '\r\n', '한')).map((parts) => parts.join('')),
        fc.nat(),
        (text, n) => {
          const offset = text.length === 0 ? 0 : n % (text.length + 1);
          const before = text.slice(0, offset).split('\n');
          expect(new Lines(text).place(offset)).toEqual({ line: before.length, column: before.at(-1)!.length + 1 });
        },
      ),
    );
  });
});
