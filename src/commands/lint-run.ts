/** From files on the disk to findings. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import picomatch from 'picomatch';
import { kindOf } from '../bank/kind-of.ts';
import type { Exam, Text } from '../bank/model.ts';
import { cannotRead } from '../bank/readable.ts';
import type { FileKind } from '../bank/schema.ts';
import { Failure } from '../failure.ts';
import { type BankView, viewBank } from '../lint/bank-view.ts';
import { type Config, noConfig, rulesOf } from '../lint/config.ts';
import type { FileFacts } from '../lint/facts.ts';
import type { FileResult, RawFinding } from '../lint/finding.ts';
import { readGlossary } from '../lint/glossary.ts';
import { fileResult, lintBank } from '../lint/lint.ts';
import { type FileOutcome, guessKind, unreadable } from '../lint/outcome.ts';
import { Pages } from '../lint/pages.ts';
import { ServiceNames } from '../lint/service-names.ts';
import type { Setting } from '../lint/setting.ts';
import type { World } from '../world.ts';
import { canKeep, LintCache } from './lint-cache.ts';
import { bankOf, bankPaths, CONFIG_NAME, shownAs, type Targets } from './lint-sources.ts';
import { hashOf, readSourceText, SourceText } from './source-text.ts';

/** A file with its raw findings, those of the bank among them: what reports and fixes are made from. */
export interface LintedFile {
  source: SourceText;
  outcome: FileOutcome;
  ofBank: readonly RawFinding[];
}

export interface LintRun {
  results: FileResult[];
  files: LintedFile[];
  /** Gives the whole bank; undefined for files outside of one. */
  bank: (() => BankView) | undefined;
  /** Files that could not be read at all. */
  failures: Failure[];
}

export type ConfigChoice = { kind: 'beside' } | { kind: 'none' } | { kind: 'file'; path: string };

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

/** Lints stdin as the file that it stands for, in that file's bank. */
export async function lintStdin(
  world: World,
  name: string | undefined,
  text: string,
  options: RunOptions,
): Promise<LintRun> {
  const path = resolve(world.cwd, name ?? '');
  const bank = name === undefined ? undefined : bankOf(world, dirname(path));
  const overlay = new Map([[path, text], ...(options.overlay ?? [])]);
  if (bank !== undefined) return lintTargets(world, { bank, paths: [path] }, { ...options, overlay });
  const file = name ?? 'stdin';
  return lintText(world, file, options.overlay?.get(file) ?? text, options.config);
}

/** Lints a text of no bank. */
async function lintText(world: World, file: string, text: string, choice: ConfigChoice): Promise<LintRun> {
  const setting = settingFor(world, undefined, undefined, await configFor(world, undefined, choice));
  const linted = await lintAlone(new SourceText(file, file, Buffer.from(text)), setting);
  return { results: [resultOf(linted, setting)], files: [linted], bank: undefined, failures: [] };
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
  return readConfig(shownAs(world, path), configText(world, path));
}

function configText(world: World, path: string): string {
  const { file, text, problem } = readSource(world, path, [], undefined);
  if (!problem) return text;
  const hint = {
    en: 'Give a file with: --config FILE, or none with: --no-config',
    ko: '설정 파일은 --config FILE, 설정 없이 검사하려면 --no-config를 쓰십시오',
  };
  throw new Failure(problem, { where: file, hint });
}

function isIgnored(path: string, base: string, config: Config): boolean {
  return picomatch.isMatch(shortIn(base, path), config.ignores);
}

function shortIn(base: string, path: string): string {
  return relative(base, path).split(sep).join('/');
}

async function lintLoose(
  world: World,
  paths: readonly string[],
  config: Config,
  { overlay }: RunOptions,
): Promise<LintRun> {
  const run: LintRun = { results: [], files: [], bank: undefined, failures: [] };
  const setting = settingFor(world, undefined, undefined, config);
  for (const path of paths) run.files.push(await lintAlone(readSource(world, path, run.failures, overlay), setting));
  run.results = run.files.map((linted) => resultOf(linted, setting));
  return run;
}

async function lintAlone(source: SourceText, setting: Setting): Promise<LintedFile> {
  const { file, text, problem } = source;
  const kind = guessKind(text);
  const { lintFile } = await import('../lint/lint-file.ts');
  const outcome =
    problem || !kind ? unreadable(file, 'questions', problem ?? NO_KIND, setting) : lintFile(file, kind, text, setting);
  return { source, outcome, ofBank: [] };
}

function resultOf({ source, outcome, ofBank }: LintedFile, setting: Setting): FileResult {
  return fileResult(source, outcome, ofBank, setting);
}

const NO_KIND: Text = {
  en: 'This is no file of a bank: it has no questions, topics or domains',
  ko: '문제 은행의 파일이 아닙니다. questions, topics, domains 항목이 없습니다',
};
const NO_PLACE: Text = {
  en: 'This file lies in no folder of the bank: neither notes/ nor a folder of a domain',
  ko: '문제 은행의 폴더(notes/ 또는 영역 폴더)에 있지 않은 파일입니다',
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
  /** What the bank is made of: each file as what it was read, and its state. */
  const states: string[] = [];
  const add = (source: SourceText, kind: FileKind | undefined, lint: () => FileOutcome): void => {
    const isRead = kind && !source.problem;
    const outcome = isRead && cache ? cache.outcome(source, lint) : lint();
    files.push({ source, outcome, ofBank: [] });
    states.push(`${source.file} ${kind} ${isRead ? source.hash : 'unread'}`);
  };

  const known = !exam.problem && cache?.has(exam) ? cache.outcome(exam, neverAsked) : undefined;
  // Parsing is loaded only when some file has changed.
  const parsing = known ? undefined : await import('../lint/lint-file.ts');
  const parsed = !exam.problem && parsing ? parsing.parseExam(exam.file, exam.text) : undefined;
  const setting = settingFor(world, bank, known?.facts.exam ?? parsed?.exam, config);
  if (exam.problem) add(exam, 'exam', () => unreadable(exam.file, 'exam', exam.problem!, setting));
  else add(exam, 'exam', () => parsing!.lintParsed(parsed!.source, setting));

  // A file that stdin stands for need not be on the disk.
  const paths = [...new Set([...bankPaths(bank), ...wanted.map((path) => shortIn(bank, path))])].sort();
  const { outline } = files[0]!.outcome.facts;
  // Which are the domains' is not known where exam.yaml cannot be read: any may be.
  const folders = outline.isRead ? outline.domains.map(({ folder }) => folder) : paths.map((path) => dirname(path));
  const inBank = paths
    .map((short) => ({ path: join(bank, short), kind: kindOf(short, folders) }))
    .filter(({ kind, path }) => kind !== undefined && kind !== 'exam' && !isIgnored(path, bank, config));
  const listed = new Set([examPath, ...inBank.map(({ path }) => path)]);
  const strays = wanted.filter((path) => !listed.has(path)).map((path) => ({ path, kind: undefined }));
  for (const { path, kind } of [...inBank, ...strays]) {
    const source = readSource(world, path, run.failures, overlay);
    const { file, problem } = source;
    if (problem || !kind) {
      add(source, kind, () => unreadable(file, kind ?? 'questions', problem ?? NO_PLACE, setting));
      continue;
    }
    const lintFile = cache?.has(source) ? undefined : (await import('../lint/lint-file.ts')).lintFile;
    add(source, kind, () => lintFile!(file, kind, source.text, setting));
  }
  // Behind exam.yaml and these stand the strays, which are none of the bank's.
  const facts = (): FileFacts[] => files.slice(0, 1 + inBank.length).map(({ outcome }) => outcome.facts);
  let view: BankView | undefined;
  run.bank = () => {
    view ??= viewBank(facts());
    return view;
  };
  const lintWhole = (): Map<string, RawFinding[]> => lintBank(facts(), run.bank!(), setting);
  const ofBank = cache ? cache.ofBank(hashOf(states.join('\n')), lintWhole) : lintWhole();
  const reported = new Set(wanted);
  run.files = files
    .filter(({ source }) => reported.has(source.path))
    .map(({ source, outcome }) => ({ source, outcome, ofBank: ofBank.get(source.file) ?? [] }))
    .sort((a, b) => (a.source.file < b.source.file ? -1 : 1));
  run.results = run.files.map((linted) => resultOf(linted, setting));
  return run;
}

function neverAsked(): never {
  throw new Error('the cache has this file');
}

/** All that a file's result depends on besides its text. */
function fingerprint(world: World, bank: string, exam: SourceText, config: Config): string {
  const beside = ['references.tsv.gz', 'moved.tsv.gz', 'glossary.tsv'].map((name) => {
    const path = join(bank, name);
    return existsSync(path) ? hashOf(readBeside(world, path)) : '';
  });
  const rules = [...rulesOf(config).values()].map(({ rule, severity, options }) => [rule.id, severity, options]);
  return JSON.stringify([exam.hash, beside, rules, today(world), world.cwd]);
}

function today(world: World): string {
  return world.clock.now().toISOString().slice(0, 10);
}

/** What cannot be read at all is a problem of the file, and a failure of the run besides. */
function readSource(
  world: World,
  path: string,
  failures: Failure[],
  overlay: ReadonlyMap<string, string> | undefined,
): SourceText {
  const file = shownAs(world, path);
  const laid = overlay?.get(path);
  if (laid !== undefined) return new SourceText(path, file, Buffer.from(laid));
  try {
    return readSourceText(path, file);
  } catch (error) {
    const why = cannotRead(error);
    failures.push(new Failure(why, { where: file, cause: error }));
    return new SourceText(path, file, Buffer.alloc(0), why);
  }
}

/** @throws Failure where a list beside the bank is not what it should be */
function readBeside(world: World, path: string, unpacked = (bytes: Buffer): Buffer => bytes): Buffer {
  try {
    return unpacked(readFileSync(path));
  } catch (error) {
    throw new Failure(cannotRead(error), { where: shownAs(world, path), cause: error });
  }
}

function settingFor(world: World, bank: string | undefined, exam: Exam | undefined, config: Config): Setting {
  const beside = (name: string): string | undefined => {
    const path = bank && join(bank, name);
    return path && existsSync(path) ? path : undefined;
  };
  const list = (name: string): (() => string) | undefined => {
    const path = beside(name);
    return path === undefined ? undefined : () => readBeside(world, path, gunzipSync).toString('utf8');
  };
  const glossary = beside('glossary.tsv');
  return {
    rules: rulesOf(config),
    exam,
    names: new ServiceNames(exam?.services ?? []),
    glossary: glossary === undefined ? undefined : readGlossary(readBeside(world, glossary).toString('utf8')),
    pages: new Pages(list('references.tsv.gz'), list('moved.tsv.gz')),
    today: today(world),
  };
}
