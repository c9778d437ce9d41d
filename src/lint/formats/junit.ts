import type { FileResult, Finding } from '../finding.ts';
import type { Report } from '../report.ts';

/**
 * JUnit XML: a suite a file, a failed case a finding; a sound file is one passed case, so that a clean run is not an
 * empty report, which readers take for a fault.
 */
export function junit({ results }: Report): string {
  const tests = results.reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0);
  const failures = results.reduce((sum, { findings }) => sum + findings.length, 0);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="saa lint" tests="${tests}" failures="${failures}" errors="0">`,
    ...results.flatMap(suite),
    '</testsuites>',
  ];
  return `${lines.join('\n')}\n`;
}

function suite({ file, findings }: FileResult): string[] {
  const tests = Math.max(1, findings.length);
  const name = attribute(file);
  return [
    `  <testsuite name="${name}" tests="${tests}" failures="${findings.length}" errors="0" skipped="0" time="0">`,
    ...(findings.length === 0
      ? [`    <testcase name="lint" classname="${name}" time="0"/>`]
      : findings.map((finding) => failed(file, finding))),
    '  </testsuite>',
  ];
}

function failed(file: string, { rule, severity, line, column, message, hint }: Finding): string {
  const place = `${file}:${line}:${column}`;
  const text = [`${place} ${severity} ${message.en}`, hint?.en].filter(Boolean).join('\n');
  return [
    `    <testcase name="${attribute(`${rule} ${line}:${column}`)}" classname="${attribute(file)}" time="0">`,
    `      <failure type="${severity === 'error' ? 'error' : 'warning'}" message="${attribute(message.en)}">${content(text)}</failure>`,
    '    </testcase>',
  ].join('\n');
}

/** XML 1.0 has no way to write most control characters. */
function content(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])/g, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

function attribute(text: string): string {
  return content(text).replace(/"/g, '&quot;').replace(/\r/g, '&#13;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}
