import { say } from '../../bank/model.ts';
import { width } from '../../text/layout.ts';
import { safe, safeLine } from '../../text/safe.ts';
import type { FileResult, Finding } from '../finding.ts';
import { Lines } from '../lines.ts';
import { type Look, type Report, tally } from '../report.ts';
import { stylishWords } from './stylish.words.ts';

/**
 * For people: a line a finding, `file:line:column  severity  message  rule`, which terminals open at a click and
 * problem matchers read; under an error its source line with carets below the very text.
 */
export function stylish({ results, hidden = 0 }: Report, look: Look): string {
  const parts = results.filter(({ findings }) => findings.length > 0).map((result) => filePart(result, look));
  return [...parts, summary(results, hidden, look)].join('\n');
}

const INDENT = '    ';

function filePart(result: FileResult, look: Look): string {
  const lines = new Lines(result.source.text);
  const w = stylishWords(look.lang);
  const shown = result.findings.flatMap((finding) => {
    const { line, column, severity, message, hint, rule } = finding;
    const place = look.paint.bold(`${safeLine(result.file)}:${line}:${column}`);
    const head = [place, look.paint[severity](w[severity]), safeLine(say(message, look.lang)), look.paint.dim(rule)];
    return [
      head.join('  '),
      ...(severity === 'error' ? sourceLines(lines, finding, INDENT) : []),
      ...(hint ? [`${INDENT}${look.paint.dim(safeLine(say(hint, look.lang)))}`] : []),
    ];
  });
  return `${shown.join('\n')}\n`;
}

/** A long line is shown around the finding. */
const MOST_CELLS = 100;

function sourceLines(lines: Lines, finding: Finding, indent: string): string[] {
  const line = safe(lines.line(finding.line)).replace(/\t/g, ' ');
  if (line.trim() === '') return [];
  const end = finding.endLine === finding.line ? finding.endColumn - 1 : line.length;
  let from = line.length - line.trimStart().length;
  const start = Math.max(from, finding.column - 1);
  while (from < start && width(line.slice(from, Math.max(end, start + 1))) > MOST_CELLS) from += 1;
  let to = line.length;
  while (to > start && width(line.slice(from, to)) > MOST_CELLS) to -= 1;
  const marked = line.slice(start, Math.min(Math.max(end, start + 1), to));
  return [
    `${indent}${line.slice(from, to)}`,
    `${indent}${' '.repeat(width(line.slice(from, start)))}${'^'.repeat(Math.max(1, width(marked)))}`,
  ];
}

function summary(results: readonly FileResult[], hidden: number, look: Look): string {
  const { errors, warnings: shown, fixable } = tally(results);
  const warnings = shown + hidden;
  const words = stylishWords(look.lang);
  if (errors + warnings === 0) return `${words.clean(results.length)}\n`;
  const line = words.summary(errors, warnings);
  const painted = errors > 0 ? look.paint.error(line) : look.paint.warn(line);
  return `${painted}\n${fixable > 0 ? `${words.fixable(fixable)}\n` : ''}`;
}
