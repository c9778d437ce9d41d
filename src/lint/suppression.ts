/** Suppressions in YAML comments: read from the lexer's tokens, so that a `#` inside a text is none. */
import { Lexer } from 'yaml';
import type { Span } from '../bank/outline.ts';
import { closest } from '../text/closest.ts';
import type { RawFinding } from './finding.ts';
import { Lines } from './lines.ts';
import { ruleIds } from './rules/all.ts';
import type { Setting } from './setting.ts';
import type { Directive } from './suppress.ts';

const FORM = /^#\s*saa-(disable-next-line|disable-line|disable-file|disable|enable)(?![\w-])\s*([\s\S]*)$/;

/** The directives of a file, and what is wrong with their form. */
export function directivesOf(text: string, setting: Setting): { directives: Directive[]; findings: RawFinding[] } {
  if (!text.includes('saa-')) return { directives: [], findings: [] };
  const lines = new Lines(text);
  const last = lines.place(text.length).line;
  const directives: Directive[] = [];
  const findings: RawFinding[] = [];
  let open: Directive[] = [];
  for (const { at, comment } of commentsOf(text)) {
    const match = FORM.exec(comment);
    if (!match) continue;
    const [, kind, rest = ''] = match as unknown as [string, string, string];
    const rules = rest
      .split(/\s--(?:\s|$)/)[0]!
      .split(/[\s,]+/)
      .filter(Boolean);
    const { line } = lines.place(at[0]);
    const known = checkRules(rules, kind, at, setting, findings);
    if (kind === 'enable') {
      for (const directive of open) if (known.length === 0 || known.includes(directive.rules[0]!)) directive.to = line;
      open = open.filter((directive) => known.length > 0 && !known.includes(directive.rules[0]!));
      continue;
    }
    const [from, to] = linesOf(kind, line, last);
    for (const rule of known) {
      const directive: Directive = { at, rules: [rule], from, to };
      directives.push(directive);
      if (kind === 'disable') open.push(directive);
    }
  }
  return { directives, findings };
}

function linesOf(kind: string, line: number, last: number): [number, number] {
  if (kind === 'disable-line') return [line, line];
  if (kind === 'disable-next-line') return [line + 1, line + 1];
  return kind === 'disable-file' ? [1, last] : [line, last];
}

function checkRules(rules: string[], kind: string, at: Span, setting: Setting, findings: RawFinding[]): string[] {
  const on = setting.rules.get('suppression/form');
  if (on && rules.length === 0 && kind !== 'enable')
    findings.push({
      rule: 'suppression/form',
      severity: on.severity,
      at,
      message: { en: `saa-${kind} names no rule`, ko: `saa-${kind}: 규칙 이름이 없습니다` },
      hint: {
        en: `Name the rules: # saa-${kind} stem/length -- reason`,
        ko: `규칙 이름을 쓰십시오: # saa-${kind} stem/length -- 이유`,
      },
    });
  return rules.filter((rule) => {
    if (ruleIds().has(rule)) return true;
    const [meant] = closest(rule, ruleIds(), 1);
    if (on)
      findings.push({
        rule: 'suppression/form',
        severity: on.severity,
        at,
        message: { en: `There is no rule ${rule}`, ko: `없는 규칙: ${rule}` },
        ...(meant && { hint: { en: `Did you mean ${meant}?`, ko: `비슷한 이름: ${meant}` } }),
      });
    return false;
  });
}

function commentsOf(text: string): { at: Span; comment: string }[] {
  const found: { at: Span; comment: string }[] = [];
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    // The lexer marks documents, flow ends and scalars with single control characters that take no room.
    if (token === '\x02' || token === '\x18' || token === '\x1f') continue;
    if (token.startsWith('#')) found.push({ at: [offset, offset + token.length], comment: token.trimEnd() });
    offset += token.length;
  }
  return found;
}
