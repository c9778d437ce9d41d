/** From files on the disk to findings. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import picomatch from 'picomatch';
import { kindOf } from '../bank/kind-of.ts';
import type { Exam, Text } from '../bank/model.ts';
import { Failure } from '../failure.ts';
import { type BankView, viewBank } from '../lint/bank-view.ts';
import { type Config, noConfig, rulesOf } from '../lint/config.ts';
import type { FileResult, RawFinding } from '../lint/finding.ts';
import { readGlossary } from '../lint/glossary.ts';
import { fileResult, lintBank } from '../lint/lint.ts';
import { type FileOutcome, guessKind, unreadable } from '../lint/outcome.ts';
import { Pages } from '../lint/pages.ts';
import { ServiceNames } from '../lint/service-names.ts';
import type { Setting } from '../lint/setting.ts';
import type { World } from '../world.ts';
import { canKeep, hashOf, LintCache } from './lint-cache.ts';
import { bankPaths, CONFIG_NAME, shownAs, type Targets } from './lint-sources.ts';

/** A larger file is no bank file: reading it would take gigabytes. */
const MOST_BYTES = 4 * 1024 * 1024;

/** A file with its raw findings, those of the bank among them: what reports and fixes are made from. */
export interface LintedFile {
  path: string;
  file: string;
  text: string;
  outcome: FileOutcome;
  ofBank: RawFinding[];
}

export interface LintRun {
  results: FileResult[];
  files: LintedFile[];
  /** The whole bank; undefined for files outside of one. */
  bank: BankView | undefined;
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

export interface RunOptions {
  config: ConfigChoice;
  /** Keep results for the next run, and use those of the last one. */
  cache: boolean;
  /** Texts that stand for files' contents, by absolute path: what fixes would make of them. */
  overlay?: ReadonlyMap<string, string>;
}

/** Lints the targets of one bank: the bank is read whole, its targets are reported. */
export async function lintTargets(world: World, targets: Targets, options: RunOptions): Promise<LintRun> {
  const config = await configFor(world, targets.bank, options.config);
  const wanted = targets.paths.filter((path) => !isIgnored(path, targets.bank ?? world.cwd, config));
  return targets.bank === undefined
    ? lintLoose(world, wanted, config, options)
    : lintInBank(world, targets.bank, wanted, config, options);
}

/** Lints a text that is no file: stdin. */
export async function lintText(world: World, file: string, text: string, choice: ConfigChoice): Promise<LintRun> {
  const setting = settingFor(world, undefined, undefined, await configFor(world, undefined, choice));
  const linted = await lintAlone({ path: file, file, text, ...textProblem(text) }, setting);
  return { results: [fileResult(linted, [], setting)], files: [linted], bank: undefined, failures: [] };
}

export async function configFor(world: World, bank: string | undefined, choice: ConfigChoice): Promise<Config> {
  if (choice.kind === 'none') return noConfig;
  const path = choice.kind === 'file' ? choice.path : bank && join(bank, CONFIG_NAME);
  if (choice.kind === 'file' && !existsSync(choice.path))
    throw new Failure(
      { en: 'There is no such configuration', ko: '설정 파일이 없습니다' },
      { where: shownAs(world, choice.path) },
    );
  if (!path || !existsSync(path)) return noConfig;
  const { readConfig } = await import('../lint/read-config.ts');
  return readConfig(shownAs(world, path), readFileSync(path, 'utf8'));
}

function isIgnored(path: string, base: string, config: Config): boolean {
  const short = relative(base, path).split(sep).join('/');
  return picomatch.isMatch(short, config.ignores);
}

async function lintLoose(
  world: World,
  paths: readonly string[],
  config: Config,
  { overlay }: RunOptions,
): Promise<LintRun> {
  const run: LintRun = { results: [], files: [], bank: undefined, failures: [] };
  const setting = settingFor(world, undefined, undefined, config);
  for (const path of paths) {
    const read = readSource(world, path, run.failures, overlay);
    if (read) run.files.push(await lintAlone(read, setting));
  }
  run.results = run.files.map((linted) => fileResult(linted, [], setting));
  return run;
}

async function lintAlone(read: ReadFile, setting: Setting): Promise<LintedFile> {
  const kind = guessKind(read.text);
  const { path, file, text } = read;
  const { lintFile } = await import('../lint/lint-file.ts');
  const outcome = read.problem
    ? unreadable(file, 'questions', read.problem, setting)
    : kind
      ? lintFile(file, kind, text, setting)
      : unreadable(file, 'questions', NO_KIND, setting);
  return { path, file, text: read.problem ? '' : text, outcome, ofBank: [] };
}

const NO_KIND: Text = {
  en: 'This is no file of a bank: it has no questions, topics or domains',
  ko: '문제 은행의 파일이 아닙니다. questions, topics, domains 항목이 없습니다',
};
const NO_PLACE: Text = {
  en: 'This file lies in no folder of the bank: neither notes/ nor a folder of a domain',
  ko: '문제 은행의 폴더(notes/ 또는 도메인 폴더)에 있지 않은 파일입니다',
};

async function lintInBank(
  world: World,
  bank: string,
  wanted: readonly string[],
  config: Config,
  { cache: cached, overlay }: RunOptions,
): Promise<LintRun> {
  const run: LintRun = { results: [], files: [], bank: undefined, failures: [] };
  const examPath = ['exam.yaml', 'exam.yml'].map((name) => join(bank, name)).find(existsSync)!;
  const exam = readSource(world, examPath, run.failures, overlay);
  const cache = cached && canKeep() ? new LintCache(world, bank, fingerprint(world, bank, exam, config)) : undefined;
  const files: LintedFile[] = [];
  const add = (read: ReadFile, outcome: FileOutcome): number =>
    files.push({ path: read.path, file: read.file, text: read.problem ? '' : read.text, outcome, ofBank: [] });

  const known = exam && cache?.has(exam.file, exam.text) ? cache.outcome(exam.file, exam.text, neverAsked) : undefined;
  // Parsing is loaded only when some file has changed.
  const parsing = known ? undefined : await import('../lint/lint-file.ts');
  const parsed = exam && !exam.problem && parsing ? parsing.parseExam(exam.file, exam.text) : undefined;
  const setting = settingFor(world, bank, known?.facts.exam ?? parsed?.exam, config);
  if (exam?.problem) add(exam, unreadable(exam.file, 'exam', exam.problem, setting));
  else if (exam) add(exam, known ?? keep(cache, exam, () => parsing!.lintParsed(parsed!.source, setting)));

  const folders = files[0]?.outcome.facts.outline.domains.map(({ folder }) => folder) ?? [];
  const inBank = bankPaths(bank)
    .map((short) => ({ path: join(bank, short), kind: kindOf(short, folders) }))
    .filter(({ kind, path }) => kind !== undefined && kind !== 'exam' && !isIgnored(path, bank, config));
  const listed = new Set([examPath, ...inBank.map(({ path }) => path)]);
  const strays = wanted.filter((path) => !listed.has(path)).map((path) => ({ path, kind: undefined }));
  for (const { path, kind } of [...inBank, ...strays]) {
    const read = readSource(world, path, run.failures, overlay);
    if (!read) continue;
    if (read.problem || !kind) add(read, unreadable(read.file, kind ?? 'questions', read.problem ?? NO_PLACE, setting));
    else {
      const lintFile = cache?.has(read.file, read.text) ? undefined : (await import('../lint/lint-file.ts')).lintFile;
      add(
        read,
        keep(cache, read, () => lintFile!(read.file, kind, read.text, setting)),
      );
    }
  }
  cache?.save();
  const facts = files.map(({ outcome }) => outcome.facts);
  run.bank = viewBank(facts);
  const ofBank = lintBank(facts, run.bank, setting);
  const reported = new Set(wanted);
  run.files = files
    .filter(({ path }) => reported.has(path))
    .map((linted) => ({ ...linted, ofBank: ofBank.get(linted.file) ?? [] }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  run.results = run.files.map((linted) => fileResult(linted, linted.ofBank, setting));
  return run;
}

function keep(cache: LintCache | undefined, { file, text }: ReadFile, lint: () => FileOutcome): FileOutcome {
  return cache ? cache.outcome(file, text, lint) : lint();
}

function neverAsked(): never {
  throw new Error('the cache has this file');
}

/** All that a file's result depends on besides its text. */
function fingerprint(world: World, bank: string, exam: ReadFile | undefined, config: Config): string {
  const beside = ['references.tsv.gz', 'moved.tsv.gz', 'glossary.tsv'].map((name) => {
    const path = join(bank, name);
    return existsSync(path) ? hashOf(readFileSync(path)) : '';
  });
  const rules = [...rulesOf(config).values()].map(({ rule, severity, options }) => [rule.id, severity, options]);
  return JSON.stringify([hashOf(exam?.text ?? ''), beside, rules, today(world), world.cwd]);
}

function today(world: World): string {
  return world.clock.now().toISOString().slice(0, 10);
}

function readSource(
  world: World,
  path: string,
  failures: Failure[],
  overlay: ReadonlyMap<string, string> | undefined,
): ReadFile | undefined {
  const file = shownAs(world, path);
  const laid = overlay?.get(path);
  if (laid !== undefined) return { path, file, text: laid };
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
    today: today(world),
  };
}
