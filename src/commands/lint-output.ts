/** Which formats go where. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure } from '../failure.ts';
import { bankFigures, bankTable } from '../lint/bank-report.ts';
import type { FileResult } from '../lint/finding.ts';
import { github, githubSummary } from '../lint/formats/github.ts';
import { json } from '../lint/formats/json.ts';
import { junit } from '../lint/formats/junit.ts';
import { sarif } from '../lint/formats/sarif.ts';
import { stylish } from '../lint/formats/stylish.ts';
import { type Look, type Report, tally } from '../lint/report.ts';
import { rules } from '../lint/rules/all.ts';
import { openStyle } from '../terminal/style.ts';
import { closest } from '../text/closest.ts';
import type { World } from '../world.ts';
import type { Common } from './common.ts';
import { FORMATS, type LintFlags } from './lint-flags.ts';
import type { LintRun } from './lint-run.ts';
import { versionOf } from './version.ts';

type Format = (typeof FORMATS)[number];

export interface OutputChoice {
  format: Format;
  /** A file; undefined is stdout. */
  file?: string;
}

/** @throws Failure for an unknown format */
export function outputsOf(flags: LintFlags, common: Common, world: World): OutputChoice[] {
  const given = flags.format ?? (common.json ? ['json'] : []);
  if (given.length === 0) return [{ format: world.env.GITHUB_ACTIONS === 'true' ? 'github' : 'stylish' }];
  const outputs = given.map(outputOf);
  if (outputs.filter(({ file }) => file === undefined).length > 1)
    throw new Failure(
      { en: 'Two formats cannot share stdout', ko: '두 형식을 함께 표준 출력에 쓸 수 없습니다' },
      {
        where: '--format',
        hint: {
          en: 'For example: --format stylish --format sarif:lint.sarif',
          ko: '예: --format stylish --format sarif:lint.sarif',
        },
      },
    );
  return outputs;
}

function outputOf(value: string): OutputChoice {
  const colon = value.indexOf(':');
  const name = colon < 0 ? value : value.slice(0, colon);
  const format = FORMATS.find((known) => known === name);
  if (!format) throw unknownFormat(name);
  return colon < 0 ? { format } : { format, file: value.slice(colon + 1) };
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

export async function writeReports(
  outputs: readonly OutputChoice[],
  flags: LintFlags,
  common: Common,
  world: World,
  runs: readonly LintRun[],
): Promise<void> {
  const results = runs.flatMap((run) => run.results);
  const bank = runs.find((run) => run.bank)?.bank;
  const wantsFigures = bank && (flags.bankReport || outputs.some(({ format }) => format === 'json'));
  const figures = wantsFigures ? bankFigures(bank()) : undefined;
  const report: Report = {
    results: flags.quiet ? results.map(errorsOnly) : results,
    hidden: flags.quiet ? tally(results).warnings : 0,
    version: versionOf(world),
    ...(figures && { bank: figures }),
  };
  for (const { format, file } of outputs) {
    const text = render(format, report, common, world);
    if (file === undefined) world.stdout.write(text);
    else writeReport(resolve(world.cwd, file), file, text);
  }
  const hasStdout = outputs.find(({ file }) => file === undefined);
  if (flags.bankReport && figures && hasStdout?.format === 'stylish')
    world.stdout.write(`\n${bankTable(figures, common.lang)}`);
  if (world.env.GITHUB_STEP_SUMMARY && outputs.some(({ format }) => format === 'github'))
    appendFileSync(world.env.GITHUB_STEP_SUMMARY, githubSummary(report));
}

function render(format: Format, report: Report, common: Common, world: World): string {
  switch (format) {
    case 'json':
      return json(report);
    case 'github':
      return github(report, (file) => repositoryPath(world, file));
    case 'sarif':
      return sarif(report, rules, (file) => uriOf(world, file));
    case 'junit':
      return junit(report);
    case 'stylish':
      return stylish(report, lookOf(common, world));
  }
}

/** GitHub wants paths relative to the repository. */
function repositoryPath(world: World, file: string): string {
  const root = world.env.GITHUB_WORKSPACE || world.cwd;
  const short = relative(root, resolve(world.cwd, file));
  return short.startsWith('..') ? file : short.split(sep).join('/');
}

function uriOf(world: World, file: string): string {
  const path = repositoryPath(world, file);
  return path.startsWith('/') ? pathToFileURL(path).href : path.split('/').map(encodeURIComponent).join('/');
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
    const { message } = error as Error;
    throw new Failure(
      { en: `Cannot write the report: ${message}`, ko: `보고서를 쓸 수 없습니다: ${message}` },
      { where: shown, cause: error },
    );
  }
}
