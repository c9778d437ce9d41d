import type { Text } from '../bank/model.ts';
import type { FileKind } from '../bank/schema.ts';
import type { FileFacts } from './facts.ts';
import type { RawFinding } from './finding.ts';
import type { Setting } from './setting.ts';
import type { Directive } from './suppress.ts';

/** All that linting one file gives: plain data that depends on the file's text and the setting alone. */
export interface FileOutcome {
  findings: RawFinding[];
  directives: Directive[];
  facts: FileFacts;
}

/** What kind of file a text is by its top-level keys, for a file that lies in no bank. */
export function guessKind(text: string): FileKind | undefined {
  if (/^questions:/m.test(text)) return 'questions';
  if (/^topics:/m.test(text)) return 'notes';
  if (/^domains:/m.test(text)) return 'exam';
  return /^- *(?:id|\{ *id):/m.test(text) ? 'contrasts' : undefined;
}

/** The outcome of a file that is not read as YAML at all. */
export function unreadable(file: string, kind: FileKind, message: Text, setting: Setting): FileOutcome {
  const on = setting.rules.get('schema/file');
  const outline = {
    file,
    kind,
    isRead: false,
    domains: [],
    services: [],
    service: undefined,
    topics: [],
    questions: [],
    contrasts: [],
  };
  return {
    findings: on ? [{ rule: 'schema/file', severity: on.severity, at: [0, 0], message }] : [],
    directives: [],
    facts: { outline, isWhole: false, questions: [] },
  };
}
