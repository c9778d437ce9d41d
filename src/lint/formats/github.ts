import { count } from '../../text/count.ts';
import type { Finding } from '../finding.ts';
import { type Report, tally } from '../report.ts';

/**
 * Workflow commands, errors first: GitHub shows ten errors and ten warnings of a step.
 * Source of the escapes: actions/toolkit, packages/core/src/command.ts.
 */
export function github({ results }: Report, pathOf: (file: string) => string): string {
  const findings = results.flatMap((result) => result.findings);
  const sorted = [...findings].sort((a, b) => rank(a) - rank(b));
  return sorted.map((finding) => `${command(finding, pathOf)}\n`).join('');
}

const rank = ({ severity }: Finding): number => (severity === 'error' ? 0 : 1);

function command(finding: Finding, pathOf: (file: string) => string): string {
  const { line, column, endLine, endColumn } = finding;
  const properties = {
    file: pathOf(finding.file),
    line,
    endLine,
    // Columns are only allowed within one line; the last one is inclusive.
    ...(line === endLine ? { col: column, endColumn: Math.max(column, endColumn - 1) } : {}),
    title: finding.rule,
  };
  const shown = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const text = [finding.message.en, finding.hint?.en].filter(Boolean).join('\n');
  return `::${finding.severity === 'error' ? 'error' : 'warning'} ${shown.join(',')}::${escapeData(text)}`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

/** The table for `$GITHUB_STEP_SUMMARY`, in Markdown. */
export function githubSummary({ results }: Report): string {
  const { errors, warnings } = tally(results);
  const counts = new Map<string, { error: number; warn: number }>();
  for (const { rule, severity } of results.flatMap(({ findings }) => findings)) {
    const count = counts.get(rule) ?? { error: 0, warn: 0 };
    count[severity] += 1;
    counts.set(rule, count);
  }
  const rows = [...counts]
    .sort((a, b) => b[1].error - a[1].error || b[1].warn - a[1].warn || (a[0] < b[0] ? -1 : 1))
    .map(([rule, { error, warn }]) => `| ${rule} | ${error} | ${warn} |`);
  const head = `### saa lint: ${count(errors, 'error')}, ${count(warnings, 'warning')} in ${count(results.length, 'file')}\n`;
  return rows.length === 0 ? head : `${head}\n| rule | errors | warnings |\n|---|---:|---:|\n${rows.join('\n')}\n`;
}
