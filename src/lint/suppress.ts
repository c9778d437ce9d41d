import type { Span } from '../bank/outline.ts';

/** Rules that are silent over some lines (1-based, the end inclusive). */
export interface Directive {
  at: Span;
  rules: string[];
  from: number;
  to: number;
}

/** Findings that no directive silences, and the directives that silenced nothing. */
export function suppress<T extends { rule: string; line: number }>(
  findings: readonly T[],
  directives: readonly Directive[],
): { kept: T[]; unused: Directive[] } {
  if (directives.length === 0) return { kept: [...findings], unused: [] };
  const used = new Set<Directive>();
  const kept = findings.filter((finding) => {
    const by = directives.filter(
      ({ rules, from, to }) => rules.includes(finding.rule) && finding.line >= from && finding.line <= to,
    );
    for (const directive of by) used.add(directive);
    return by.length === 0;
  });
  return { kept, unused: directives.filter((directive) => !used.has(directive)) };
}
