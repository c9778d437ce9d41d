/** `saa lint`: checks banks, and says by its exit code whether they are sound. */
import { relative, resolve } from 'node:path';
import { ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { tally } from '../lint/report.ts';
import { shellWord } from '../text/shell-word.ts';
import type { World } from '../world.ts';
import type { Common } from './common.ts';
import { lintWords } from './lint.words.ts';
import type { LintFlags } from './lint-flags.ts';
import { outputsOf, writeReports } from './lint-output.ts';
import { type ConfigChoice, type LintRun, lintStdin, lintTargets, type RunOptions } from './lint-run.ts';
import { bankOf, defaultBank, findTargets, shownAs } from './lint-sources.ts';

export type { LintFlags } from './lint-flags.ts';

/** @throws Failure when it could not run: no such file, a bad flag, a bad configuration */
export async function lint(flags: LintFlags & { words: string[] }, common: Common, world: World): Promise<ExitCode> {
  if (flags.rules || flags.explain !== undefined || flags.printConfig !== undefined) {
    const { showPages } = await import('./lint-pages.ts');
    return showPages(flags, common, world, configChoice(flags, world));
  }
  const outputs = outputsOf(flags, common, world);
  const maxWarnings = countOf(flags.maxWarnings);
  const stdin = flags.words.includes('-') ? await readAll(flags, world) : undefined;
  const overlay = new Map<string, string>();
  let runs = await runAll(flags, common, world, stdin, overlay);
  if (flags.fix || flags.fixDryRun) {
    const { fixAll } = await import('./lint-fix.ts');
    runs = await fixAll(flags, world, runs, overlay, () => runAll(flags, common, world, stdin, overlay));
  }
  const { errors, warnings } = tally(runs.flatMap(({ results }) => results));
  // The difference stands on stdout: reports of what would remain go into files alone.
  const shown = flags.fixDryRun ? outputs.filter(({ file }) => file !== undefined) : outputs;
  await writeReports(shown, flags, common, world, runs);
  if (flags.fixDryRun) world.stderr.write(`${lintWords(common.lang).wouldRemain(errors, warnings)}\n`);
  if (errors === 0 && warnings > maxWarnings)
    world.stderr.write(`${lintWords(common.lang).tooManyWarnings(warnings, maxWarnings)}\n`);
  const failures = runs.flatMap((run) => run.failures);
  if (failures.length > 0) throw unreadableFiles(failures);
  return errors > 0 || warnings > maxWarnings ? ExitCode.no : ExitCode.ok;
}

/** One run for stdin, one for each bank, one for the files of none. */
async function runAll(
  flags: LintFlags & { words: string[] },
  common: Common,
  world: World,
  stdin: string | undefined,
  overlay: ReadonlyMap<string, string>,
): Promise<LintRun[]> {
  const options: RunOptions = { config: configChoice(flags, world), cache: flags.cache !== false, overlay };
  const runs: LintRun[] = [];
  const paths = flags.words.filter((path) => path !== '-');
  if (stdin !== undefined) runs.push(await lintStdin(world, flags.stdinFilename, stdin, options));
  if (paths.length > 0 || flags.words.length === 0)
    for (const targets of await findTargets(world, paths, common.bank))
      runs.push(await lintTargets(world, targets, options));
  if (overlay.size === 0) for (const notice of noticesOf(flags, common, world, runs)) world.stderr.write(`${notice}\n`);
  return runs;
}

function* noticesOf(
  flags: LintFlags & { words: string[] },
  common: Common,
  world: World,
  runs: readonly LintRun[],
): Generator<string> {
  const w = lintWords(common.lang);
  if (flags.words.length === 0) {
    const bank = resolve(world.cwd, defaultBank(world, common.bank));
    const here = bankOf(world, world.cwd);
    yield w.checks(shownAs(world, bank));
    if (here !== undefined && here !== bank) yield w.bankHere(shellWord(relative(world.cwd, here) || '.'));
  }
  if (runs.some(({ bank }) => bank === undefined))
    yield flags.words.includes('-') && flags.stdinFilename === undefined ? w.namelessStdin : w.noBank;
}

function configChoice(flags: LintFlags, world: World): ConfigChoice {
  if (flags.config === false) return { kind: 'none' };
  return typeof flags.config === 'string'
    ? { kind: 'file', path: resolve(world.cwd, flags.config) }
    : { kind: 'beside' };
}

function countOf(value: string | undefined): number {
  if (value === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d+$/.test(value)) return Number(value);
  throw new Failure(
    { en: `"${value}" is no number of warnings`, ko: `경고 수가 아닙니다: "${value}"` },
    { where: '--max-warnings', hint: { en: 'For example: --max-warnings 0', ko: '예: --max-warnings 0' } },
  );
}

function fixOfStdin(): Failure {
  return new Failure(
    { en: 'stdin cannot be mended in place', ko: '표준 입력은 고쳐 쓸 수 없습니다' },
    {
      where: '--fix',
      hint: { en: 'Show the changes with: --fix-dry-run', ko: '변경 내용만 보려면: --fix-dry-run' },
    },
  );
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

/** All of stdin, once: it cannot be read again when its mended text is linted. */
async function readAll(flags: LintFlags, world: World): Promise<string> {
  if (flags.fix) throw fixOfStdin();
  const chunks: Buffer[] = [];
  for await (const chunk of world.stdin.stream) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks).toString('utf8');
}
