import type { Exam } from '../bank/model.ts';
import { outlineOf } from '../bank/outline.ts';
import { type FileKind, questionsSchema } from '../bank/schema.ts';
import { type ParsedFile, parseFile, spanOf } from '../bank/source.ts';
import { questionFacts } from './facts.ts';
import type { Edit, RawFinding } from './finding.ts';
import type { FileOutcome } from './outcome.ts';
import type { Ask, Extra, Where } from './rule.ts';
import { mapScalar, styleAt, written } from './scalar-map.ts';
import type { RuleSetting, Setting } from './setting.ts';
import { directivesOf } from './suppression.ts';
import { type TextView, viewFile } from './view.ts';

/** Lints one file by itself. Bad input never throws: it becomes findings. */
export function lintFile(file: string, kind: FileKind, text: string, setting: Setting): FileOutcome {
  return lintParsed(parseFile(kind, file, text), setting);
}

/** An exam's file, read once: the linting of every file needs its services. */
export function parseExam(file: string, text: string): { source: ParsedFile; exam: Exam | undefined } {
  const source = parseFile('exam', file, text);
  return { source, exam: source.value };
}

export function lintParsed(source: ParsedFile, setting: Setting): FileOutcome {
  const { kind, text } = source;
  const findings: RawFinding[] = [];
  for (const { rule, place, message, hint } of source.problems) {
    const on = setting.rules.get(rule);
    if (on)
      findings.push({
        rule,
        severity: on.severity,
        at: [place.start, place.end],
        message,
        ...(hint && { hint }),
      });
  }
  const view = viewFile(kind, source.raw, setting.names, soundQuestions(source));
  for (const on of setting.rules.values()) {
    const { rule } = on;
    if (rule.scope === 'file') rule.check(view, askFor(source, on, setting, findings));
    if (rule.scope === 'question') {
      const ask = askFor(source, on, setting, findings);
      for (const question of view.questions) rule.check(question, ask);
    }
  }
  const { directives, findings: ofDirectives } = directivesOf(text, setting);
  return {
    findings: [...findings, ...ofDirectives],
    directives,
    facts: {
      outline: outlineOf(source),
      isWhole: source.isSound,
      ...(kind === 'exam' && source.value ? { exam: source.value as Exam } : {}),
      questions: view.questions.map((question) =>
        questionFacts(question, (path) => textOf(text, spanOf(source, path))),
      ),
    },
  };
}

/** A scalar's text without its quotes, its block header and the line feed behind it. */
function textOf(text: string, [start, end]: [number, number]): [number, number] {
  const first = text[start];
  if (first === '"' || first === "'") return [start + 1, Math.max(start + 1, end - 1)];
  if (first !== '>' && first !== '|') return [start, end];
  let from = text.indexOf('\n', start);
  while (from < end && /\s/.test(text[from]!)) from++;
  let to = end;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return [from, to];
}

/** Which questions of a file can be judged: all of a sound file; else those that are sound by themselves. */
function soundQuestions(source: ParsedFile): (raw: unknown) => boolean {
  if (source.kind !== 'questions' || source.isSound) return () => true;
  const schema = questionsSchema.shape.questions.element;
  return (raw) => schema.safeParse(raw).success;
}

function askFor(source: ParsedFile, on: RuleSetting, setting: Setting, findings: RawFinding[]): Ask {
  return {
    options: on.options,
    names: setting.names,
    glossary: setting.glossary,
    pages: setting.pages,
    today: setting.today,
    exam: setting.exam,
    report(where, message, extra = {}) {
      const { hint, severity } = extra;
      const fix = fixOf(source, extra);
      findings.push({
        rule: on.rule.id,
        severity: on.severity === 'error' && severity === 'warn' ? 'warn' : on.severity,
        at: spanWhere(source, where),
        message,
        ...(hint && { hint }),
        ...(fix && { fix }),
      });
    },
  };
}

function spanWhere(source: ParsedFile, where: Where): [number, number] {
  if ('path' in where) return spanOf(source, where.path, where.part);
  return textSpan(source, where.text, where.from ?? 0, where.to ?? where.text.text.length);
}

/** The source of `[from, to)` of a text; of the whole value where the two cannot be matched. */
function textSpan(source: ParsedFile, view: TextView, from: number, to: number): [number, number] {
  const span = spanOf(source, view.path);
  const value = valueAt(source.raw, view.path);
  const map = typeof value === 'string' ? mapScalar(source.text, span, value) : undefined;
  if (!map || typeof value !== 'string') return span;
  const lead = value.length - value.trimStart().length;
  const start = map.starts[lead + from] ?? span[0];
  const end = to > from ? (map.ends[lead + to - 1] ?? span[1]) : start;
  return [start, end];
}

/** A fix in source edits, or none when one of its parts cannot be written safely. */
function fixOf(source: ParsedFile, { fix }: Extra): Edit[] | undefined {
  if (!fix) return undefined;
  const edits: Edit[] = [];
  for (const { text, from, to, insert } of fix) {
    const [start] = spanOf(source, text.path);
    const value = valueAt(source.raw, text.path);
    if (typeof value !== 'string') return undefined;
    const style = styleAt(source.text, start);
    const at = from === to ? insertionSpan(source, text, from) : textSpan(source, text, from, to);
    // A plain scalar's first character decides what it is.
    if (style === 'plain' && at[0] === start && !/^[\p{L}\p{N}(]/u.test(insert)) return undefined;
    const put = written(insert, style);
    if (put === undefined || style === 'alias') return undefined;
    edits.push({ at, text: put });
  }
  return edits;
}

/** Where text is inserted before `offset`: behind the unit before it. */
function insertionSpan(source: ParsedFile, text: TextView, offset: number): [number, number] {
  if (offset === 0) return textSpan(source, text, 0, 0);
  const [, end] = textSpan(source, text, offset - 1, offset);
  return [end, end];
}

function valueAt(raw: unknown, path: readonly (string | number)[]): unknown {
  let here = raw;
  for (const step of path) here = (here as Record<string | number, unknown> | null | undefined)?.[step];
  return here;
}
