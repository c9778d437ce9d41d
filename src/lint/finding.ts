import type { Text } from '../bank/model.ts';
import type { Span } from '../bank/outline.ts';

export const SEVERITIES = ['error', 'warn'] as const;
export type Severity = (typeof SEVERITIES)[number];
export const LEVELS = ['off', 'warn', 'error'] as const;
export type SeverityLevel = (typeof LEVELS)[number];

/** Puts `text` where the source says `at`: every other byte stays. */
export interface Edit {
  at: Span;
  text: string;
}

/** What a rule found in a file, at offsets: plain data, so that it can be kept in a cache. */
export interface RawFinding {
  rule: string;
  severity: Severity;
  at: Span;
  message: Text;
  hint?: Text;
  fix?: Edit[];
}

/** A finding as it is reported: 1-based lines and columns, columns in UTF-16 units, the end exclusive. */
export interface Finding extends RawFinding {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** A file's text, which may be read only when it is asked for. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** The findings of one file, and its source for the formats that show lines. */
export interface FileResult {
  file: string;
  source: Source;
  findings: Finding[];
}
