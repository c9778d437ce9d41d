import type { Exam, Text } from '../bank/model.ts';
import type { FileKind } from '../bank/schema.ts';
import type { Path } from '../bank/source.ts';
import type { BankView } from './bank-view.ts';
import type { Severity } from './finding.ts';
import type { Glossary } from './glossary.ts';
import type { Pages } from './pages.ts';
import type { ServiceNames } from './service-names.ts';
import type { FileView, QuestionView, TextView } from './view.ts';

export type OptionValue = number | string | readonly string[];
export interface OptionSpec<V extends OptionValue = OptionValue> {
  default: V;
  says: Text;
}
export type OptionSpecs = Record<string, OptionSpec>;
type Widened<V> = V extends number ? number : V extends string ? string : readonly string[];
export type OptionsOf<S extends OptionSpecs> = { [K in keyof S]: Widened<S[K]['default']> };

/** An example of a rule's page, in YAML; a test runs it. */
export interface Example {
  yaml: string;
  /** `question`: fields that replace those of a sound question; otherwise the text of a whole file. */
  of?: 'question' | FileKind;
  /** The example stands for so many questions alike but for their ids and wording. */
  times?: number;
  options?: Record<string, OptionValue>;
}

/** What a person reads about a rule: `--explain`, `docs/rules/` and SARIF show this same page. */
export interface Page {
  what: Text;
  why: Text;
  /** The guideline it follows, with its source. */
  guideline?: string;
  bad: Example;
  good: Example;
  falsePositives: Text;
}

interface RuleBase {
  id: string;
  /** In `extends: recommended`; `strict` may raise it. */
  severity: Severity | 'off';
  strict?: Severity;
  /** `--fix` can mend it. */
  fixable?: boolean;
  options: OptionSpecs;
  page: Page;
}

/** Where a finding is: a value (or a key) by its path, or a stretch of a text. */
export type Where = { path: Path; part?: 'value' | 'key' } | { text: TextView; from?: number; to?: number };

export interface Extra {
  hint?: Text;
  /** For a milder case of a rule that is an error. */
  severity?: Severity;
  /** Stretches of a text and what to put there. */
  fix?: { text: TextView; from: number; to: number; insert: string }[];
}

/** What a rule of one file may ask and say. */
export interface Ask<O = Record<string, OptionValue>> {
  options: O;
  names: ServiceNames;
  glossary: Glossary | undefined;
  pages: Pages;
  /** YYYY-MM-DD */
  today: string;
  exam: Exam | undefined;
  report(where: Where, message: Text, extra?: Extra): void;
}

/** What a rule of the whole bank may say: `at` is an offset in `file`. */
export interface BankAsk<O = Record<string, OptionValue>> {
  options: O;
  names: ServiceNames;
  report(file: string, at: readonly [number, number], message: Text, extra?: Pick<Extra, 'hint' | 'severity'>): void;
}

export interface QuestionRule extends RuleBase {
  scope: 'question';
  check(question: QuestionView, ask: Ask): void;
}
export interface FileRule extends RuleBase {
  scope: 'file';
  check(file: FileView, ask: Ask): void;
}
export interface BankRule extends RuleBase {
  scope: 'bank';
  /** Judges what the questions are together: of a bank that could not be read whole it can say nothing. */
  ofAll?: boolean;
  check(bank: BankView, ask: BankAsk): void;
}
/** Found while reading: by the parser, by the schema, between files, among suppressions. */
export interface ReadingRule extends RuleBase {
  scope: 'reading';
}
export type Rule = QuestionRule | FileRule | BankRule | ReadingRule;

type Told<S extends OptionSpecs> = Omit<RuleBase, 'options'> & { options: S };

export function questionRule<const S extends OptionSpecs>(
  rule: Told<S> & { check(question: QuestionView, ask: Ask<OptionsOf<S>>): void },
): QuestionRule {
  return { ...rule, scope: 'question', check: rule.check as QuestionRule['check'] };
}

export function fileRule<const S extends OptionSpecs>(
  rule: Told<S> & { check(file: FileView, ask: Ask<OptionsOf<S>>): void },
): FileRule {
  return { ...rule, scope: 'file', check: rule.check as FileRule['check'] };
}

export function bankRule<const S extends OptionSpecs>(
  rule: Told<S> & { ofAll?: boolean; check(bank: BankView, ask: BankAsk<OptionsOf<S>>): void },
): BankRule {
  return { ...rule, scope: 'bank', check: rule.check as BankRule['check'] };
}

export function readingRule(rule: RuleBase): ReadingRule {
  return { ...rule, scope: 'reading' };
}
