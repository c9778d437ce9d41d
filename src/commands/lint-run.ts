/** From files on the disk to findings. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import picomatch from 'picomatch';
import type { Exam, Text } from '../bank/model.ts';
import type { FileKind } from '../bank/schema.ts';
import { kindOf, parseFile } from '../bank/source.ts';
import { Failure } from '../failure.ts';
import { type Config, noConfig, readConfig, rulesOf } from '../lint/config.ts';
import type { FileResult } from '../lint/finding.ts';
import { readGlossary } from '../lint/glossary.ts';
import { fileResult, lintBank } from '../lint/lint.ts';
import { type FileOutcome, guessKind, lintFile, lintParsed, unreadable } from '../lint/lint-file.ts';
import { Pages } from '../lint/pages.ts';
import { ServiceNames } from '../lint/service-names.ts';
import type { Setting } from '../lint/setting.ts';
import type { World } from '../world.ts';
import { bankPaths, CONFIG_NAME, shownAs, type Targets } from './lint-sources.ts';

/** A larger file is no bank file: reading it would take gigabytes. */
const MOST_BYTES = 4 * 1024 * 1024;

export interface LintRun {
  results: FileResult[];
  /** Files that could not be read at all. */
  failures: Failure[];
}

export type ConfigChoice = { kind: 'beside' } | { kind: 'none' } | { kind: 'file'; path: string };

interface ReadFile {
  path: string;
  file: string;
  text: string;
  problem?: Text;
}

/** Lints the targets of one bank: the bank is read whole, its targets are reported. */
export function lintTargets(world: World, targets: Targets, choice: ConfigChoice): LintRun {
  const config = configFor(world, targets.bank, choice);
  const wanted = targets.paths.filter((path) => !isIgnored(path, targets.bank ?? world.cwd, config));
  return targets.bank === undefined
    ? lintLoose(world, wanted, config)
    : lintInBank(world, targets.bank, wanted, config);
}

/** Lints a text that is no file: stdin. */
export function lintText(world: World, file: string, text: string, choice: ConfigChoice): FileResult {
  const setting = settingFor(world, undefined, undefined, configFor(world, undefined, choice));
  return lintAlone({ path: file, file, text, ...textProblem(text) }, setting);
}

export function configFor(world: World, bank: string | undefined, choice: ConfigChoice): Config {
  if (choice.kind === 'none') return noConfig;
  if (choice.kind === 'file') {
    if (!existsSync(choice.path))
      throw new Failure(
        { en: 'There is no such configuration', ko: '설정 파일이 없습니다' },
        { where: shownAs(world, choice.path) },
      );
    return readConfig(shownAs(world, choice.path), readFileSync(choice.path, 'utf8'));
  }
  const path = bank && join(bank, CONFIG_NAME);
  return path && existsSync(path) ? readConfig(shownAs(world, path), readFileSync(path, 'utf8')) : noConfig;
}

function isIgnored(path: string, base: string, config: Config): boolean {
  const short = relative(base, path).split(sep).join('/');
  return picomatch.isMatch(short, config.ignores);
}

function lintLoose(world: World, paths: readonly string[], config: Config): LintRun {
  const run: LintRun = { results: [], failures: [] };
  const setting = settingFor(world, undefined, undefined, config);
  for (const path of paths) {
    const read = readSource(world, path, run.failures);
    if (read) run.results.push(lintAlone(read, setting));
  }
  return run;
}

function lintAlone(read: ReadFile, setting: Setting): FileResult {
  const kind = guessKind(read.text);
  const { file, text } = read;
  const outcome = read.problem
    ? unreadable(file, 'questions', read.problem, setting)
    : kind
      ? lintFile(file, kind, text, setting)
      : unreadable(file, 'questions', NO_KIND, setting);
  return fileResult({ file, text: read.problem ? '' : text, outcome }, [], setting);
}

const NO_KIND: Text = {
  en: 'This is no file of a bank: it has no questions, topics or domains',
  ko: '문제 은행의 파일이 아닙니다. questions, topics, domains 항목이 없습니다',
};
const NO_PLACE: Text = {
  en: 'This file lies in no folder of the bank: neither notes/ nor a folder of a domain',
  ko: '문제 은행의 폴더(notes/ 또는 도메인 폴더)에 있지 않은 파일입니다',
};

function lintInBank(world: World, bank: string, wanted: readonly string[], config: Config): LintRun {
  const run: LintRun = { results: [], failures: [] };
  const examPath = ['exam.yaml', 'exam.yml'].map((name) => join(bank, name)).find(existsSync)!;
  const examRead = readSource(world, examPath, run.failures);
  const exam = examRead && !examRead.problem ? parseFile('exam', examRead.file, examRead.text) : undefined;
  const setting = settingFor(world, bank, exam?.value as Exam | undefined, config);
  const linted: { read: ReadFile; outcome: FileOutcome }[] = [];
  if (examRead) {
    const outcome = exam ? lintParsed(exam, setting) : unreadable(examRead.file, 'exam', examRead.problem!, setting);
    linted.push({ read: examRead, outcome });
  }
  const folders = linted[0]?.outcome.facts.outline.domains.map(({ folder }) => folder) ?? [];
  const inBank = bankPaths(bank)
    .map((short) => ({ path: join(bank, short), kind: kindOf(short, folders) }))
    .filter(({ kind, path }) => kind !== undefined && kind !== 'exam' && !isIgnored(path, bank, config));
  const known = new Set([examPath, ...inBank.map(({ path }) => path)]);
  const strays = wanted.filter((path) => !known.has(path)).map((path) => ({ path, kind: undefined }));
  for (const { path, kind } of [...inBank, ...strays]) {
    const read = readSource(world, path, run.failures);
    if (read) linted.push({ read, outcome: outcomeOf(read, kind, setting) });
  }
  const ofBank = lintBank(
    linted.map(({ outcome }) => outcome.facts),
    setting,
  );
  const reported = new Set(wanted);
  run.results = linted
    .filter(({ read }) => reported.has(read.path))
    .map(({ read: { file, text, problem }, outcome }) =>
      fileResult({ file, text: problem ? '' : text, outcome }, ofBank.get(file) ?? [], setting),
    )
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  return run;
}

function outcomeOf(read: ReadFile, kind: FileKind | undefined, setting: Setting): FileOutcome {
  if (read.problem) return unreadable(read.file, kind ?? 'questions', read.problem, setting);
  return kind ? lintFile(read.file, kind, read.text, setting) : unreadable(read.file, 'questions', NO_PLACE, setting);
}

function readSource(world: World, path: string, failures: Failure[]): ReadFile | undefined {
  const file = shownAs(world, path);
  try {
    if (statSync(path).size > MOST_BYTES)
      return { path, file, text: '', problem: { en: 'This file is larger than 4 MB', ko: '파일이 4MB보다 큽니다' } };
    const text = readFileSync(path, 'utf8');
    return { path, file, text, ...textProblem(text) };
  } catch (error) {
    failures.push(
      new Failure(
        {
          en: `Cannot read the file: ${(error as Error).message}`,
          ko: `파일을 읽을 수 없습니다: ${(error as Error).message}`,
        },
        { where: file, cause: error },
      ),
    );
    return undefined;
  }
}

function textProblem(text: string): { problem?: Text } {
  if (text.includes('\0'))
    return { problem: { en: 'This file is binary, no text', ko: '텍스트가 아닌 바이너리 파일입니다' } };
  if (text.includes('\ufffd'))
    return { problem: { en: 'This file is not valid UTF-8', ko: '올바른 UTF-8 파일이 아닙니다' } };
  return {};
}

function settingFor(world: World, bank: string | undefined, exam: Exam | undefined, config: Config): Setting {
  const beside = (name: string): string | undefined => {
    const path = bank && join(bank, name);
    return path && existsSync(path) ? path : undefined;
  };
  const list = (name: string): (() => string) | undefined => {
    const path = beside(name);
    return path === undefined ? undefined : () => gunzipSync(readFileSync(path)).toString('utf8');
  };
  const glossary = beside('glossary.tsv');
  return {
    rules: rulesOf(config),
    exam,
    names: new ServiceNames(exam?.services ?? []),
    glossary: glossary === undefined ? undefined : readGlossary(readFileSync(glossary, 'utf8')),
    pages: new Pages(list('references.tsv.gz'), list('moved.tsv.gz')),
    today: world.clock.now().toISOString().slice(0, 10),
  };
}
