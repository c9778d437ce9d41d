import type { Exam } from '../bank/model.ts';
import type { Severity } from './finding.ts';
import type { Glossary } from './glossary.ts';
import type { Pages } from './pages.ts';
import type { OptionValue, Rule } from './rule.ts';
import type { ServiceNames } from './service-names.ts';

export interface RuleSetting {
  rule: Rule;
  severity: Severity;
  options: Record<string, OptionValue>;
}

/** The rules that are on, and what a bank keeps beside its questions. */
export interface Setting {
  rules: ReadonlyMap<string, RuleSetting>;
  exam: Exam | undefined;
  names: ServiceNames;
  glossary: Glossary | undefined;
  pages: Pages;
  /** YYYY-MM-DD */
  today: string;
}
