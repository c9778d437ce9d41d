import type { Command } from 'commander';
import type { Lang } from '../bank/model.ts';
import { lintFlagWords } from './lint-flags.words.ts';

export const FORMATS = ['stylish', 'json', 'github', 'sarif', 'junit'] as const;

/** The flags of `saa lint`, as commander gives them. */
export interface LintFlags {
  /** Formats, each with a file after a colon or without. */
  format?: string[];
  maxWarnings?: string;
  quiet?: boolean;
  /** A file; false under `--no-config`. */
  config?: string | boolean;
  printConfig?: string;
  rules?: boolean;
  explain?: string;
  fix?: boolean;
  fixDryRun?: boolean;
  stdinFilename?: string;
  bankReport?: boolean;
  cache?: boolean;
}

/** Adds the flags of `saa lint [paths...]` to its command. */
export function addLintFlags(command: Command, lang: Lang): Command {
  const w = lintFlagWords(lang);
  // Collected one by one: a variadic option would swallow the paths behind it.
  const collect = (value: string, before: string[] = []): string[] => [...before, value];
  return command
    .option('--format <format[:file]>', w.format, collect)
    .option('--max-warnings <count>', w.maxWarnings)
    .option('--quiet', w.quiet)
    .option('--config <file>', w.config)
    .option('--no-config', w.noConfig)
    .option('--print-config <file>', w.printConfig)
    .option('--fix', w.fix)
    .option('--fix-dry-run', w.fixDryRun)
    .option('--bank-report', w.bankReport)
    .option('--rules', w.rules)
    .option('--explain <rule>', w.explain)
    .option('--stdin-filename <name>', w.stdinFilename)
    .option('--no-cache', w.noCache);
}
