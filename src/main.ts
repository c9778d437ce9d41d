/** The only place where an error becomes an exit code. */
import type { CommanderError } from 'commander';
import { LANGUAGES, type Lang, type Language } from './bank/model.ts';
import { chooseLanguage } from './commands/common.ts';
import { version } from './commands/version.ts';
import { ExitCode } from './exit-code.ts';
import { type Failure, isFailure } from './failure.ts';
import { type RealWorld, realWorld } from './real-world.ts';
import type { World } from './world.ts';

/** @param argv the arguments after the program's name */
export async function run(argv: readonly string[], world: World): Promise<number> {
  // With other flags beside it the program answers; alone it need not be loaded.
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    return version(world);
  }
  const lang = languageOf(argv, world);
  try {
    const { runProgram } = await import('./program.ts');
    return await runProgram(argv, world, lang);
  } catch (error) {
    if (isFailure(error)) return await tell(error, world, lang);
    if (isUsageError(error)) return error.exitCode === 0 ? ExitCode.ok : ExitCode.failed;
    return tellBug(error, world);
  }
}

/** The process's own run: arguments, real world, exit code. */
export async function main(): Promise<void> {
  let world: RealWorld | undefined;
  try {
    // A reader that went away (`| head`) is no error, and neither is a terminal that was closed.
    world = realWorld((error) => {
      if (error.code === 'EPIPE') process.exit(ExitCode.ok);
      if (error.code === 'EIO') {
        world?.hangUp();
        process.exit(ExitCode.hungUp);
      }
      process.stderr.write(`saa: cannot write the output: ${error.message}\n`);
      process.exit(ExitCode.failed);
    });
    process.exitCode = await run(process.argv.slice(2), world);
    world.hangUp();
    // At once: what Node does at a natural end, taking the heap apart above all, takes longer than many a command.
    if (world.stdout.isFlushed && world.stderr.isFlushed) process.exit();
  } catch (error) {
    // Only what the world itself could not do, such as a malformed SAA_NOW, gets here.
    if (!isFailure(error)) throw error;
    process.stderr.write(`saa: ${error.what.en}\n${error.hint ? `     ${error.hint.en}\n` : ''}`);
    process.exitCode = error.exitCode;
  }
}

/** The language of messages: never fails; what is wrong with one choice is told in the language of the next one. */
function languageOf(argv: readonly string[], world: World): Lang {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const flag = at < 0 ? undefined : argv[at]!.includes('=') ? argv[at]!.slice(7) : argv[at + 1];
  const chosen =
    languageBy(flag, world.env, world) ??
    languageBy(undefined, world.env, world) ??
    languageBy(undefined, { ...world.env, SAA_LANG: undefined }, world);
  return chosen === 'ko' ? 'ko' : 'en';
}

function languageBy(flag: string | undefined, env: World['env'], world: World): Language | undefined {
  try {
    return chooseLanguage(flag, env, () => settingOf(world));
  } catch {
    return undefined;
  }
}

function settingOf(world: World): Language | null {
  try {
    const { language } = JSON.parse(world.files.read(`${world.places.config}/settings.json`)) as { language?: unknown };
    return LANGUAGES.find((known) => known === language) ?? null;
  } catch {
    return null;
  }
}

async function tell(failure: Failure, world: World, lang: Lang): Promise<number> {
  const { fitted } = await import('./text/layout.ts');
  const what = failure.what[lang] ?? failure.what.en;
  const hint = failure.hint?.[lang] ?? failure.hint?.en;
  const lines = [`saa: ${failure.where ? `${failure.where}: ` : ''}${what}`, ...(hint ? [`     ${hint}`] : [])];
  // In a pipe a message stays a line, which can be searched for.
  const shown = world.stderr.isTTY ? fitted(lines, world.stderr.columns) : lines;
  world.stderr.write(`${shown.join('\n')}\n`);
  return failure.exitCode;
}

function isUsageError(error: unknown): error is CommanderError {
  return (
    error instanceof Error && 'exitCode' in error && String((error as { code?: unknown }).code).startsWith('commander.')
  );
}

function tellBug(error: unknown, world: World): number {
  const stack = error instanceof Error ? error.stack : String(error);
  world.stderr.write(`saa: a bug in saa itself; please report it with these lines:\n${stack}\n`);
  return ExitCode.failed;
}
