import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applyFixes } from '../../src/lint/fix.ts';
import { findingsOf, lintTexts } from '../support/lint.ts';

const EXAM = `format: 1
code: FIX-01
title: {en: A, ko: 가}
guide: {version: "1", checked: 2026-10-05}
questions: {total: 65, scored: 50}
minutes: {standard: 130, extra: 30}
scale: {min: 100, max: 1000, pass: 720}
bank: {version: 2026.11.0}
domains:
  - id: 1
    folder: 1-secure
    title: {en: A, ko: 가}
    short: {en: A, ko: 가}
    weight: 100
    tasks: [{id: "1.1", title: {en: A, ko: 가}, bullets: [{id: 1.1-K01, text: {en: A, ko: 가}}]}]
services:
  - {name: Amazon Data Firehose, state: current}
  - {name: Amazon Kinesis Data Firehose, state: renamed, instead: Amazon Data Firehose}
`;
const PATH = '1-secure/ebs.yaml';

function fixable(text: string) {
  const findings = findingsOf(
    lintTexts(
      new Map([
        ['exam.yaml', EXAM],
        [PATH, text],
      ]),
    ),
  );
  return findings.filter(({ file, fix }) => file === PATH && fix);
}

/** As `--fix` does: rounds until nothing is left to mend. */
function fixed(text: string): string {
  let now = text;
  for (let round = 0; round < 10; round++) {
    const { text: next, applied } = applyFixes(now, fixable(now));
    if (applied === 0 || next === now) return now;
    now = next;
  }
  throw new Error('fixes without end');
}

/** Words with and without something to mend. */
const word = fc.constantFrom(
  'plain',
  'words',
  'a \u201cquoted\u201d one',
  'it\u2019s',
  'so \u2014 there',
  'wait\u2026',
  'cafe\u0301',
  '\u1112\u1161\u11ab\u1100\u1173\u11af',
  '한국어',
  '\u{1f600}',
  'Amazon Kinesis Data Firehose',
  'a: b',
  'c #d',
  '[e], {f}',
  '(Select TWO.)',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `Keep ${words.join(' ')} here`);
const style = fc.constantFrom('folded', 'literal', 'double', 'single', 'plain', 'anchor');
type Style = 'folded' | 'literal' | 'double' | 'single' | 'plain' | 'anchor';

function scalar(lines: string[], style: Style, indent: string): string {
  const one = lines.join(' ');
  const block = lines.map((line) => `${indent}  ${line}`).join('\n');
  if (style === 'folded') return `>- # folded\n${block}`;
  if (style === 'literal') return `|\n${block}`;
  if (style === 'anchor') return `&kept >\n${block}`;
  if (style === 'single') return `'${one.replace(/'/g, "''")}'`;
  if (style === 'plain' && !/: | #|[[\]{}]/.test(one)) return one;
  return JSON.stringify(one);
}

const bank = fc
  .record({
    stem: fc.array(sentence, { minLength: 1, maxLength: 3 }),
    stemStyle: style,
    options: fc.array(fc.record({ text: sentence, style }), { minLength: 4, maxLength: 5 }),
    keys: fc.integer({ min: 1, max: 2 }),
    crlf: fc.boolean(),
    mark: fc.boolean(),
    comment: fc.boolean(),
    alias: fc.boolean(),
  })
  .map(({ stem, stemStyle, options, keys, crlf, mark, comment, alias }) => {
    const lines = [...stem, 'Which way?'];
    const made = options.map(({ text, style }, i) =>
      [
        `      - text:`,
        `          en: ${scalar([text], style === 'anchor' ? 'folded' : style, '          ')}`,
        ...(i < keys ? ['        correct: true'] : []),
        `        why: {en: "It keeps \u201cit\u201d.", ko: ${alias && i > 0 ? '*again' : i === 0 ? '&again 남습니다\u2026' : '갑니다.'}}${comment ? ' # why \u2014 so' : ''}`,
      ].join('\n'),
    );
    const text = `# A file \u2014 with comments\nservice: ebs\nquestions:\n  - id: volumes-01\n    topic: volumes\n    task: "1.1"\n    level: apply\n    stem:\n      en: ${scalar(lines, stemStyle, '      ')}\n    options:\n${made.join('\n')}\n    refs: []\n    checked: 2026-11-01\n`;
    return `${mark ? '\ufeff' : ''}${crlf ? text.replace(/\n/g, '\r\n') : text}`;
  });

describe('--fix', () => {
  it('changes only the ranges that fixes name, and nothing the second time, in any bank', () => {
    fc.assert(
      fc.property(bank, (text) => {
        const found = fixable(text);
        const once = applyFixes(text, found);
        // Every stretch between two fixed ranges stands in the result, in order.
        const spans = found.flatMap(({ fix }) => fix!.map(({ at }) => at)).sort((a, b) => a[0] - b[0]);
        let at = 0;
        let there = 0;
        for (const [start, end] of [...spans, [text.length, text.length] as const]) {
          if (start < at) continue;
          const kept = text.slice(at, start);
          const place = once.text.indexOf(kept, there);
          expect(place, JSON.stringify(kept)).toBeGreaterThanOrEqual(there);
          there = place + kept.length;
          at = end;
        }
        const twice = fixed(text);
        expect(fixed(twice)).toBe(twice);
        expect(Object.keys(parse(twice))).toEqual(Object.keys(parse(text)));
      }),
      { numRuns: 400 },
    );
  });

  it('mends each kind of fault in every style of scalar', () => {
    const text = (en: string) =>
      `service: ebs\nquestions:\n  - id: volumes-01\n    topic: volumes\n    task: "1.1"\n    level: apply\n    stem: {en: ${en}}\n    options:\n      - {text: {en: A}, correct: true, why: {en: A}}\n      - {text: {en: B}, correct: true, why: {en: B}}\n      - {text: {en: C}, why: {en: C}}\n    refs: []\n    checked: 2026-11-01\n`;
    const stemOf = (en: string) =>
      (parse(fixed(text(en))) as { questions: { stem: { en: string } }[] }).questions[0]!.stem.en;
    expect(stemOf('"Say \u201chi\u201d. Which?"')).toBe('Say "hi". Which? (Select TWO.)');
    expect(stemOf("'It\u2019s so. Which?'")).toBe("It's so. Which? (Select TWO.)");
    expect(stemOf('Use Amazon Kinesis Data Firehose\u2026 Which?')).toBe(
      'Use Amazon Data Firehose... Which? (Select TWO.)',
    );
    expect(stemOf('Cafe\u0301. Which? (Select THREE.)')).toBe('Caf\u00e9. Which? (Select TWO.)');
    // A quotation mark at the start of a plain scalar would make it a quoted one.
    expect(stemOf('\u201cHi\u201d. Which? (Select TWO.)')).toContain('\u201cHi');
  });

  it('takes a tag away without leaving an empty line', () => {
    const text = `service: ebs\nquestions:\n  - id: volumes-01\n    topic: volumes\n    task: "1.1"\n    level: apply\n    stem:\n      en: >-\n        Keep it.\n        Which way?\n        (Select TWO.)\n    options:\n      - {text: {en: A}, correct: true, why: {en: A}}\n      - {text: {en: C}, why: {en: C}}\n    refs: []\n    checked: 2026-11-01\n`;
    expect(fixed(text)).toBe(text.replace('\n        (Select TWO.)', ''));
  });
});
