/** Linting a bank: files one by one, then what only the whole shows. Pure: texts in, findings out. */
import { checkOutlines } from '../bank/check-outlines.ts';
import type { BankView } from './bank-view.ts';
import type { FileFacts } from './facts.ts';
import type { FileResult, Finding, RawFinding, Source } from './finding.ts';
import { Lines } from './lines.ts';
import type { FileOutcome } from './outcome.ts';
import type { BankAsk } from './rule.ts';
import type { Setting } from './setting.ts';
import { suppress } from './suppress.ts';

/** What rules of the whole bank and the checks between its files find, by file. */
export function lintBank(facts: readonly FileFacts[], bank: BankView, setting: Setting): Map<string, RawFinding[]> {
  const found = new Map<string, RawFinding[]>();
  const add = (file: string, finding: RawFinding): void => {
    const findings = found.get(file);
    if (findings) findings.push(finding);
    else found.set(file, [finding]);
  };
  for (const { rule, file, at, message, hint } of checkOutlines(facts.map(({ outline }) => outline))) {
    const on = setting.rules.get(rule);
    if (on) add(file, { rule, severity: on.severity, at, message, ...(hint && { hint }) });
  }
  for (const { rule, severity, options } of setting.rules.values()) {
    if (rule.scope !== 'bank' || (rule.ofAll && !bank.isWhole)) continue;
    const ask: BankAsk = {
      options,
      names: setting.names,
      report(file, at, message, extra = {}) {
        const milder = severity === 'error' && extra.severity === 'warn' ? 'warn' : severity;
        add(file, { rule: rule.id, severity: milder, at, message, ...(extra.hint && { hint: extra.hint }) });
      },
    };
    rule.check(bank, ask);
  }
  return found;
}

/** The report of one file: findings of all kinds with their lines, suppressions applied, in the order of the text. */
export function fileResult(
  source: Source,
  outcome: Pick<FileOutcome, 'findings' | 'directives'>,
  ofBank: readonly RawFinding[],
  setting: Setting,
): FileResult {
  const { file } = source;
  const raw = [...outcome.findings, ...ofBank];
  if (raw.length === 0 && outcome.directives.length === 0) return { source, file, findings: [] };
  const lines = new Lines(source.text);
  const place = (finding: RawFinding): Finding => ({ ...finding, file, ...lines.range(finding.at) });
  const { kept, unused } = suppress(raw.map(place), outcome.directives);
  const on = setting.rules.get('suppression/unused');
  if (on)
    for (const { at, rules } of unused)
      kept.push(
        place({
          rule: 'suppression/unused',
          severity: on.severity,
          at,
          message: {
            en: `Nothing to suppress here for ${rules[0]}`,
            ko: `이 주석이 막는 문제가 없습니다: ${rules[0]}`,
          },
          hint: { en: 'Delete the comment.', ko: '주석을 지우십시오.' },
        }),
      );
  return { source, file, findings: kept.sort(inOrder) };
}

function inOrder(a: Finding, b: Finding): number {
  return a.at[0] - b.at[0] || a.at[1] - b.at[1] || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
