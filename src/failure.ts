import type { Text } from './bank/model.ts';

/**
 * Something the program could not do: what, where, and what to do about it. `run` prints it and exits with `exitCode`.
 * Faults of content are no failures but problems (`bank/problem.ts`): values, all of them reported.
 */
export class Failure extends Error {
  readonly what: Text;
  /** `file`, `file:line:column`, a flag or a command; as the person would look for it. */
  readonly where: string | undefined;
  /** The next step, usually a command. */
  readonly hint: Text | undefined;
  readonly exitCode: number;

  constructor(what: Text, details: { where?: string; hint?: Text; exitCode?: number; cause?: unknown } = {}) {
    super(what.en, { cause: details.cause });
    this.name = 'Failure';
    this.what = what;
    this.where = details.where;
    this.hint = details.hint;
    this.exitCode = details.exitCode ?? 2;
  }
}

/**
 * By its marks, not by its class: every command is bundled by itself, with a `Failure` of its own.
 */
export function isFailure(error: unknown): error is Failure {
  return error instanceof Error && error.name === 'Failure' && 'what' in error && 'exitCode' in error;
}
