/** `saa.config.yaml`: which rules are on, how severe, with which options, and which files are left out. */
import type { Severity, SeverityLevel } from './finding.ts';
import type { OptionValue } from './rule.ts';
import { rules } from './rules/all.ts';
import type { RuleSetting } from './setting.ts';

export const PRESETS = ['recommended', 'strict'] as const;
export type Preset = (typeof PRESETS)[number];

export interface Config {
  extends: Preset;
  rules: Map<string, { level: SeverityLevel; options: Record<string, OptionValue> }>;
  ignores: string[];
}

export const noConfig: Config = { extends: 'recommended', rules: new Map(), ignores: [] };

/** The rules that are on under `config`, each with all of its options. */
export function rulesOf(config: Config): Map<string, RuleSetting> {
  const on = new Map<string, RuleSetting>();
  for (const rule of rules) {
    const own = config.rules.get(rule.id);
    const level = own?.level ?? (config.extends === 'strict' ? (rule.strict ?? rule.severity) : rule.severity);
    if (level === 'off') continue;
    const defaults = Object.fromEntries(Object.entries(rule.options).map(([name, spec]) => [name, spec.default]));
    on.set(rule.id, { rule, severity: level as Severity, options: { ...defaults, ...own?.options } });
  }
  return on;
}
