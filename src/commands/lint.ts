/** `saa lint`: checks banks, and says by its exit code whether they are sound. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import type { FileResult } from '../lint/finding.ts';
import { github, githubSummary } from '../lint/formats/github.ts';
import { json } from '../lint/formats/json.ts';
import { stylish } from '../lint/formats/stylish.ts';
import { type Look, type Report, tally } from '../lint/report.ts';
import { openStyle } from '../terminal/style.ts';
import { closest } from '../text/closest.ts';
import type { World } from '../world.ts';
import type { Common } from './common.ts';
import { lintWords } from './lint.words.ts';
import type { LintFlags } from './lint-flags.ts';
import { type ConfigChoice, lintTargets, lintText } from './lint-run.ts';
import { findTargets } from './lint-sources.ts';

export type { LintFlags } from './lint-flags.ts';

const FORMATS = ['stylish', 'json', 'github'] as const;
type Format = (typeof FORMATS)[number];

/** @throws Failure when it could not run: no such file, a bad flag, a bad configuration */
export async function lint(flags: LintFlags & { words: string[] }, common: Common, world: World): Promise<ExitCode> {
  const outputs = outputsOf(flags, common, world);
  const maxWarnings = countOf(flags.maxWarnings);
  const { results, failures } = await run(flags, common, world);
  const shown = flags.quiet ? results.map(errorsOnly) : results;
  const report: Report = { results: shown, version: await versionOf(world) };
  for (const { format, file } of outputs) {
    const text = render(format, report, common, world);
    if (file === undefined) world.stdout.write(text);
    else writeReport(resolve(world.cwd, file), file, text);
  }
  if (world.env.GITHUB_STEP_SUMMARY && outputs.some(({ format }) => format === 'github'))
    appendFileSync(world.env.GITHUB_STEP_SUMMARY, githubSummary(report));
  if (failures.length > 0) throw unreadableFiles(failures);
  const { errors, warnings } = tally(results);
  return errors > 0 || warnings > maxWarnings ? ExitCode.no : ExitCode.ok;
}

async function run(flags: LintFlags & { words: string[] }, common: Common, world: World) {
  const choice = configChoice(flags, world);
  const w = lintWords(common.lang);
  const results: FileResult[] = [];
  const failures: Failure[] = [];
  const paths = flags.words.filter((path) => path !== '-');
  if (paths.length < flags.words.length) {
    const text = await readAll(world);
    results.push(lintText(world, flags.stdinFilename ?? 'stdin', text, choice));
    world.stderr.write(`${w.noBank}\n`);
  }
  if (paths.length > 0 || flags.words.length === 0) {
    for (const targets of await findTargets(world, paths, common.bank)) {
      if (targets.bank === undefined && paths.length === flags.words.length) world.stderr.write(`${w.noBank}\n`);
      const found = lintTargets(world, targets, choice);
      results.push(...found.results);
      failures.push(...found.failures);
    }
  }
  return { results, failures };
}

function configChoice(flags: LintFlags, world: World): ConfigChoice {
  if (flags.config === false) return { kind: 'none' };
  return typeof flags.config === 'string'
    ? { kind: 'file', path: resolve(world.cwd, flags.config) }
    : { kind: 'beside' };
}

function outputsOf(flags: LintFlags, common: Common, world: World): { format: Format; file?: string }[] {
  const given = flags.format ?? (common.json ? ['json'] : []);
  if (given.length === 0) return [{ format: world.env.GITHUB_ACTIONS === 'true' ? 'github' : 'stylish' }];
  return given.map((value) => {
    const colon = value.indexOf(':');
    const name = colon < 0 ? value : value.slice(0, colon);
    const format = FORMATS.find((known) => known === name);
    if (!format) throw unknownFormat(name);
    return colon < 0 ? { format } : { format, file: value.slice(colon + 1) };
  });
}

function unknownFormat(name: string): Failure {
  const [meant] = closest(name, FORMATS, 1);
  const all = FORMATS.join(', ');
  return new Failure(
    { en: `There is no format "${name}"`, ko: `없는 형식: "${name}"` },
    {
      where: '--format',
      hint: meant
        ? { en: `Did you mean ${meant}?`, ko: `비슷한 이름: ${meant}` }
        : { en: `Formats: ${all}`, ko: `형식: ${all}` },
    },
  );
}

function countOf(value: string | undefined): number {
  if (value === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d+$/.test(value)) return Number(value);
  throw new Failure(
    { en: `"${value}" is no number of warnings`, ko: `경고 수가 아닙니다: "${value}"` },
    { where: '--max-warnings', hint: { en: 'For example: --max-warnings 0', ko: '예: --max-warnings 0' } },
  );
}

function render(format: Format, report: Report, common: Common, world: World): string {
  if (format === 'json') return json(report);
  if (format === 'github') return github(report, (file) => repositoryPath(world, file));
  return stylish(report, lookOf(common, world));
}

/** GitHub wants paths relative to the repository. */
function repositoryPath(world: World, file: string): string {
  const root = world.env.GITHUB_WORKSPACE || world.cwd;
  const short = relative(root, resolve(world.cwd, file));
  return short.startsWith('..') ? file : short.split(sep).join('/');
}

function lookOf(common: Common, world: World): Look {
  const style = openStyle(world, { color: common.color });
  return { lang: common.lang, paint: { error: style.wrong, warn: style.warn, dim: style.faint, bold: style.strong } };
}

function errorsOnly(result: FileResult): FileResult {
  return { ...result, findings: result.findings.filter(({ severity }) => severity === 'error') };
}

function writeReport(path: string, shown: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new Failure(
      {
        en: `Cannot write the report: ${(error as Error).message}`,
        ko: `보고서를 쓸 수 없습니다: ${(error as Error).message}`,
      },
      { where: shown, cause: error },
    );
  }
}

function unreadableFiles(failures: readonly Failure[]): Failure {
  const [first] = failures;
  if (failures.length === 1) return first!;
  const names = failures.map(({ where }) => where).join(', ');
  return new Failure(
    { en: `${failures.length} files cannot be read`, ko: `읽을 수 없는 파일: ${failures.length}개` },
    { where: names },
  );
}

async function readAll(world: World): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of world.stdin.stream) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks).toString('utf8');
}

async function versionOf(world: World): Promise<string> {
  return (JSON.parse(world.files.read(resolve(world.home, 'package.json'))) as { version: string }).version;
}
