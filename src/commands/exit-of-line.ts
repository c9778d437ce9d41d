import { ExitCode } from '../exit-code.ts';
import type { LineEvent } from '../terminal/lines.ts';

const SIGNAL_CODES = {
  SIGINT: ExitCode.interrupted,
  SIGTERM: ExitCode.terminated,
  SIGHUP: ExitCode.hungUp,
} as const;

/** How a command ends when something else than a line came; `typed`: the answers come from a person at a terminal. */
export function exitCodeOf(event: Exclude<LineEvent, { kind: 'line' }>, typed: boolean): ExitCode {
  if (event.kind === 'signal') return SIGNAL_CODES[event.signal];
  return typed ? ExitCode.interrupted : ExitCode.endedEarly;
}
