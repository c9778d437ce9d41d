/** The exit codes of every command (cli.md, "Exit codes"). */
export const ExitCode = {
  ok: 0,
  /** The answer is "no": lint errors, `--fail-under` missed. */
  no: 1,
  /** Could not do it: usage, unreadable bank, a menu without a terminal. */
  failed: 2,
  /** Answers ended before the questions did. */
  endedEarly: 3,
  interrupted: 130,
  terminated: 143,
  hungUp: 129,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
