import type { Lang } from '../bank/model.ts';
import type { FileResult } from './finding.ts';

/** Everything that a format prints. */
export interface Report {
  results: FileResult[];
  /** Warnings that are among the results no more, for they are not to be shown (`--quiet`). */
  hidden?: number;
  /** Bank-level figures; undefined where no whole bank was read. */
  bank?: unknown;
  /** The program's version. */
  version: string;
}

export interface Look {
  lang: Lang;
  /** Colours by role; plain ones return the text unchanged. */
  paint: {
    error(text: string): string;
    warn(text: string): string;
    dim(text: string): string;
    bold(text: string): string;
  };
}

export function tally(results: readonly FileResult[]): { errors: number; warnings: number; fixable: number } {
  const all = results.flatMap(({ findings }) => findings);
  return {
    errors: all.filter(({ severity }) => severity === 'error').length,
    warnings: all.filter(({ severity }) => severity === 'warn').length,
    fixable: all.filter(({ fix }) => fix).length,
  };
}

/** Where a rule's page is read. */
export function pageAddress(rule: string): string {
  return `docs/rules/${rule}.md`;
}
