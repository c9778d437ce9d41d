/** Linting texts without a disk. */
import type { Exam } from '../../src/bank/model.ts';
import type { FileKind } from '../../src/bank/schema.ts';
import { kindOf } from '../../src/bank/source.ts';
import { viewBank } from '../../src/lint/bank-view.ts';
import { type Config, noConfig, rulesOf } from '../../src/lint/config.ts';
import type { FileResult, Finding } from '../../src/lint/finding.ts';
import { readGlossary } from '../../src/lint/glossary.ts';
import { fileResult, lintBank } from '../../src/lint/lint.ts';
import { lintFile, lintParsed, parseExam } from '../../src/lint/lint-file.ts';
import { type FileOutcome, guessKind } from '../../src/lint/outcome.ts';
import { Pages } from '../../src/lint/pages.ts';
import { ServiceNames } from '../../src/lint/service-names.ts';
import type { Setting } from '../../src/lint/setting.ts';

export const TODAY = '2026-11-21';

export interface LintTextOptions {
  config?: Config;
  today?: string;
  /** Lines of URL and title, sorted. */
  known?: string;
  moved?: string;
  glossary?: string;
}

export function settingOf(exam: Exam | undefined, options: LintTextOptions = {}): Setting {
  const { known, moved, glossary } = options;
  return {
    rules: rulesOf(options.config ?? noConfig),
    exam,
    names: new ServiceNames(exam?.services ?? []),
    glossary: glossary === undefined ? undefined : readGlossary(glossary),
    pages: new Pages(known === undefined ? undefined : () => known, moved === undefined ? undefined : () => moved),
    today: options.today ?? TODAY,
  };
}

/** Lints a bank whose files are texts by their path; every file is reported. */
export function lintTexts(texts: ReadonlyMap<string, string>, options: LintTextOptions = {}): FileResult[] {
  const parsed = parseExam('exam.yaml', texts.get('exam.yaml') ?? '');
  const setting = settingOf(parsed.exam, options);
  const folders = parsed.exam?.domains.map(({ folder }) => folder) ?? [];
  const outcomes = new Map<string, FileOutcome>([['exam.yaml', lintParsed(parsed.source, setting)]]);
  for (const [file, text] of texts) {
    const kind: FileKind = kindOf(file, folders) ?? guessKind(text) ?? 'questions';
    if (file !== 'exam.yaml') outcomes.set(file, lintFile(file, kind, text, setting));
  }
  const facts = [...outcomes.values()].map((outcome) => outcome.facts);
  const ofBank = lintBank(facts, viewBank(facts), setting);
  return [...outcomes].map(([file, outcome]) =>
    fileResult({ file, text: texts.get(file) ?? '' }, outcome, ofBank.get(file) ?? [], setting),
  );
}

export function findingsOf(results: readonly FileResult[]): Finding[] {
  return results.flatMap(({ findings }) => findings);
}

/** A finding as a line to compare: rule, place, message. */
export function shown({ rule, file, line, column, message }: Finding): string {
  return `${rule} ${file}:${line}:${column} ${message.en}`;
}

/** The text that a finding's lines and columns cut out of a source. */
export function cutOut(text: string, { line, column, endLine, endColumn }: Finding): string {
  const lines = text.replace(/^\ufeff/, '').split('\n');
  if (line === endLine) return lines[line - 1]!.slice(column - 1, endColumn - 1);
  return [
    lines[line - 1]!.slice(column - 1),
    ...lines.slice(line, endLine - 1),
    lines[endLine - 1]!.slice(0, endColumn - 1),
  ].join('\n');
}
