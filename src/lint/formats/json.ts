import type { FileResult, Finding } from '../finding.ts';
import { pageAddress, type Report } from '../report.ts';

/** For programs: eslint's array of results in an envelope; texts in English. `schema/lint-output.schema.json` says all. */
export function json({ results, bank, version }: Report): string {
  const object = {
    schemaVersion: 1,
    tool: { name: 'saa lint', version },
    results: results.map(result),
    ...(bank === undefined ? {} : { bank }),
  };
  return `${JSON.stringify(object, null, 2)}\n`;
}

function result({ file, findings }: FileResult) {
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    filePath: file,
    errorCount: count('error'),
    warningCount: count('warn'),
    fixableErrorCount: findings.filter(({ severity, fix }) => severity === 'error' && fix).length,
    fixableWarningCount: findings.filter(({ severity, fix }) => severity === 'warn' && fix).length,
    messages: findings.map(message),
  };
}

function message(finding: Finding) {
  const { rule, severity, line, column, endLine, endColumn } = finding;
  return {
    ruleId: rule,
    severity: severity === 'error' ? 2 : 1,
    message: finding.message.en,
    line,
    column,
    endLine,
    endColumn,
    ...(finding.hint && { hint: finding.hint.en }),
    page: pageAddress(rule),
    ...(finding.fix && { fix: finding.fix.map(({ at, text }) => ({ range: at, text })) }),
  };
}
