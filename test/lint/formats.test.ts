/**
 * The SARIF schema is OASIS's: test/fixtures/sarif-2.1.0-rtm.5.json, as the npm package @microsoft/jest-sarif carries it.
 */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse as parseJunit } from 'junit2json';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { bankFigures } from '../../src/lint/bank-report.ts';
import { viewBank } from '../../src/lint/bank-view.ts';
import type { FileResult, Finding } from '../../src/lint/finding.ts';
import { github, githubSummary } from '../../src/lint/formats/github.ts';
import { json } from '../../src/lint/formats/json.ts';
import { junit } from '../../src/lint/formats/junit.ts';
import { sarif } from '../../src/lint/formats/sarif.ts';
import { stylish } from '../../src/lint/formats/stylish.ts';
import { lintFile } from '../../src/lint/lint-file.ts';
import type { Look } from '../../src/lint/report.ts';
import { rules } from '../../src/lint/rules/all.ts';
import { lintTexts, settingOf } from '../support/lint.ts';
import { bankTexts, makeLintBank } from '../support/lint-bank.ts';

const LOOK: Look = { lang: 'en', paint: { error: (t) => t, warn: (t) => t, dim: (t) => t, bold: (t) => t } };

/** A bank with a few faults of both severities, one of them fixable. */
function faulty(): FileResult[] {
  const bank = makeLintBank(12);
  const [question] = bank.files[0]!.questions;
  question!.en[0] = `You \u2014 ${question!.en[0]}`;
  question!.ref = 'http://example.com/?a=1&b="2"';
  return lintTexts(bankTexts(bank), { known: bank.known });
}

const finding = (part: Partial<Finding>): Finding => ({
  rule: 'stem/length',
  severity: 'warn',
  file: 'a.yaml',
  at: [0, 1],
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 2,
  message: { en: 'Message', ko: '메시지' },
  ...part,
});
const result = (findings: Finding[], text = 'text\n'): FileResult => ({
  file: 'a.yaml',
  source: { file: 'a.yaml', text },
  findings,
});

function validator(schema: object) {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  return (value: unknown) =>
    validate(value) ? [] : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('SARIF', () => {
  const {
    id: _id,
    $schema: _draft4,
    ...schema
  } = JSON.parse(readFileSync('test/fixtures/sarif-2.1.0-rtm.5.json', 'utf8'));
  const check = validator(schema);

  it('is valid, with findings and without', () => {
    expect(check(JSON.parse(sarif({ results: faulty(), version: '1.2.3' }, rules, (file) => file)))).toEqual([]);
    expect(check(JSON.parse(sarif({ results: [], version: '1.2.3' }, rules, (file) => file)))).toEqual([]);
  });

  it('would not be valid with a column before the first', () => {
    const bad = result([finding({ column: 0 })]);
    expect(check(JSON.parse(sarif({ results: [bad], version: '1' }, rules, (file) => file)))).not.toEqual([]);
  });

  it('counts columns in UTF-16 units and names every rule that a result has', () => {
    const log = JSON.parse(sarif({ results: faulty(), version: '1.2.3' }, rules, (file) => file)) as Log;
    const [run] = log.runs;
    expect(run!.columnKind).toBe('utf16CodeUnits');
    for (const { ruleId, ruleIndex } of run!.results!) expect(run!.tool.driver.rules![ruleIndex!]!.id).toBe(ruleId);
    expect(run!.results!.some(({ fixes }) => fixes)).toBe(true);
  });
});

describe('JUnit', () => {
  it('is read by a common reader, with every count right', async () => {
    const results = faulty();
    const count = results.reduce((sum, { findings }) => sum + findings.length, 0);
    const read = (await parseJunit(junit({ results, version: '1' }))) as {
      failures: number;
      tests: number;
      testsuite: {
        name: string;
        tests: number;
        failures: number;
        testcase: { failure?: { message: string; inner: string }[] }[];
      }[];
    };
    expect(count).toBeGreaterThan(2);
    expect(read.failures).toBe(count);
    expect(read.testsuite).toHaveLength(results.length);
    for (const suite of read.testsuite) {
      expect(suite.testcase).toHaveLength(suite.tests);
      expect(suite.testcase.filter(({ failure }) => failure)).toHaveLength(suite.failures);
    }
  });

  it('keeps what XML cannot hold out of it', async () => {
    const text = 'a <b> & "c" \u0001 \ud800 ]]>';
    const read = JSON.stringify(
      await parseJunit(junit({ results: [result([finding({ message: { en: text } })])], version: '1' })),
    );
    expect(read).toContain('a <b> & \\"c\\" \ufffd \ufffd ]]>');
  });
});

describe('GitHub workflow commands', () => {
  it('put errors first', () => {
    const text = github({ results: faulty(), version: '1' }, (file) => file);
    const kinds = text
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]);
    expect(kinds).toEqual([...kinds].sort());
    expect(new Set(kinds)).toEqual(new Set(['::error', '::warning']));
  });

  it('escape data and properties as the runner reads them', () => {
    const odd = finding({ file: 'a,b:c%.yaml', message: { en: '100%\nof: a,b' }, hint: { en: 'Do\rit' } });
    expect(
      github(
        { results: [{ file: odd.file, source: { file: odd.file, text: '' }, findings: [odd] }], version: '1' },
        (file) => file,
      ),
    ).toBe(
      '::warning file=a%2Cb%3Ac%25.yaml,line=1,endLine=1,col=1,endColumn=1,title=stem/length::100%25%0Aof: a,b%0ADo%0Dit\n',
    );
  });

  it('give no columns for a finding over several lines', () => {
    const long = finding({ endLine: 3, endColumn: 5 });
    expect(github({ results: [result([long])], version: '1' }, (file) => file)).toBe(
      '::warning file=a.yaml,line=1,endLine=3,title=stem/length::Message\n',
    );
  });

  it('have a table for the summary of the step', () => {
    const both = [finding({}), finding({ severity: 'error', rule: 'stem/negative' })];
    expect(githubSummary({ results: [result(both)], version: '1' })).toBe(
      '### saa lint: 1 error, 1 warning in 1 file\n\n| rule | errors | warnings |\n|---|---:|---:|\n| stem/negative | 1 | 0 |\n| stem/length | 0 | 1 |\n',
    );
  });
});

describe('JSON', () => {
  const check = validator(JSON.parse(readFileSync('schema/lint-output.schema.json', 'utf8')));

  it('is as its schema says, the figures of a bank among it', () => {
    const bank = makeLintBank(80);
    const setting = settingOf(undefined);
    const facts = [...bankTexts(bank)].map(([file, text]) =>
      lintFile(file, file === 'exam.yaml' ? 'exam' : file.startsWith('notes') ? 'notes' : 'questions', text, setting),
    );
    const figures = bankFigures(viewBank(facts.map((outcome) => outcome.facts)));
    expect(figures).toMatchObject({ exam: 'MADE-01', questions: 80 });
    expect(check(JSON.parse(json({ results: faulty(), bank: figures, version: '1.2.3' })))).toEqual([]);
    expect(check({ schemaVersion: 2, tool: {}, results: [] })).not.toEqual([]);
  });
});

describe('the form for people', () => {
  it('shows the source line of an error with carets under its very cells', () => {
    const text = 'stem: 한글 NOT 여기\n';
    const found = finding({
      severity: 'error',
      rule: 'stem/negative',
      column: 10,
      endColumn: 13,
      hint: { en: 'Ask otherwise.' },
    });
    expect(
      stylish({ results: [result([found], text)], version: '1' }, LOOK),
    ).toBe(`a.yaml:1:10  error  Message  stem/negative
    stem: 한글 NOT 여기
               ^^^
    Ask otherwise.

1 error, 0 warnings
`);
  });

  it('is Korean for Korean readers', () => {
    const text = stylish({ results: [result([finding({})])], version: '1' }, { ...LOOK, lang: 'ko' });
    expect(text).toContain('a.yaml:1:1  경고  메시지  stem/length');
    expect(text).toContain('오류 0개, 경고 1개');
  });

  it('cuts a long line around the finding', () => {
    const text = `${'가'.repeat(300)}NOT${'나'.repeat(300)}\n`;
    const found = finding({ severity: 'error', column: 301, endColumn: 304 });
    const [, line, caret] = stylish({ results: [result([found], text)], version: '1' }, LOOK).split('\n');
    expect(line!.trim().length).toBeLessThan(110);
    expect(caret!.trim()).toBe('^^^');
    expect(line).toContain('NOT');
  });

  it('lets no control character through to the terminal', () => {
    const odd = finding({ severity: 'error', message: { en: 'an \u001b[31m escape' } });
    const text = stylish({ results: [result([odd], 'a \u001b]0;x\u0007 b\n')], version: '1' }, LOOK);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});
