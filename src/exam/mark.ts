/** Marks a paper all-or-nothing and draws up its report. Pure: data in, data out. */
import type { Bank } from '../bank/bank.ts';
import { isCorrect, keyOf, type Text } from '../bank/model.ts';
import { ASSUMED_CUT } from '../memory/scale.ts';
import type { KeptSitting } from './kept.ts';
import { readExtra } from './kept.ts';
import { type Estimate, estimate } from './score.ts';

export interface MarkedQuestion {
  /** 0-based place on the paper. */
  n: number;
  id: string;
  /** 0 where the question is gone from the bank. */
  domain: number;
  /** Option places. */
  selected: readonly number[];
  key: readonly number[];
  correct: boolean;
  /** Anything was chosen; too few choices are an answer, and wrong. */
  answered: boolean;
  /** One of the questions that count. */
  scored: boolean;
  /** Gone or edited since the paper was drawn: left out of every count. */
  excluded: 'gone' | 'changed' | null;
  fresh: boolean;
  ms: number;
}

export const DOMAIN_RESULTS = ['meets', 'needs-improvement', 'too-few'] as const;
export type DomainResult = (typeof DOMAIN_RESULTS)[number];

export interface DomainRow {
  id: number;
  title: Text;
  short: Text;
  weight: number;
  correct: number;
  of: number;
  result: DomainResult;
}

export interface Count {
  correct: number;
  of: number;
}

export interface Report {
  questions: MarkedQuestion[];
  estimate: Estimate;
  passMark: number;
  /** Of all asked, and of those that count. */
  all: Count;
  scored: Count;
  fresh: Count;
  domains: DomainRow[];
  unanswered: number;
  changed: { times: number; toRight: number; toWrong: number };
  /** 0-based places, slowest first, at most three; empty where no times were taken. */
  slowest: { n: number; ms: number }[];
  gone: number;
  edited: number;
}

/** Under so many asked, a domain's share says nothing. */
const FEW = 5;

export function markPaper(sitting: KeptSitting, bank: Pick<Bank, 'entry' | 'question'>): MarkedQuestion[] {
  const extra = readExtra(sitting.extra);
  const answers = new Map(sitting.answers.map((answer) => [answer.n, answer.selected]));
  return sitting.paper.map((item, n) => {
    const entry = bank.entry(item.id);
    const key = entry ? keyOf(bank.question(item.id)) : [];
    const selected = answers.get(n) ?? [];
    return {
      n,
      id: item.id,
      domain: entry?.domain ?? 0,
      selected,
      key,
      correct: entry !== undefined && isCorrect(selected, key),
      answered: selected.length > 0,
      scored: item.scored,
      excluded: entry === undefined ? 'gone' : entry.hash === item.hash ? null : 'changed',
      fresh: extra.fresh.includes(n),
      ms: extra.ms[n] ?? 0,
    };
  });
}

export function reportOf(sitting: KeptSitting, bank: Bank): Report {
  const questions = markPaper(sitting, bank);
  const counted = questions.filter((question) => question.excluded === null);
  const scored = count(counted.filter((question) => question.scored));
  const scale = bank.exam.scale;
  return {
    questions,
    estimate: estimate(scored.correct, scored.of, scale),
    passMark: scale.pass,
    all: count(counted),
    scored,
    fresh: count(counted.filter((question) => question.fresh)),
    domains: domainRows(counted, bank),
    unanswered: counted.filter((question) => !question.answered).length,
    changed: changesOf(sitting, questions),
    slowest: slowest(questions),
    gone: questions.filter((question) => question.excluded === 'gone').length,
    edited: questions.filter((question) => question.excluded === 'changed').length,
  };
}

export function count(questions: readonly MarkedQuestion[]): Count {
  return { correct: questions.filter((question) => question.correct).length, of: questions.length };
}

export function domainResult({ correct, of }: Count): DomainResult {
  if (of < FEW) return 'too-few';
  return correct / of >= ASSUMED_CUT - 1e-9 ? 'meets' : 'needs-improvement';
}

function domainRows(counted: readonly MarkedQuestion[], bank: Bank): DomainRow[] {
  return bank.exam.domains
    .map((domain) => ({ domain, share: count(counted.filter((question) => question.domain === domain.id)) }))
    .filter(({ share }) => share.of > 0)
    .map(({ domain, share }) => ({
      id: domain.id,
      title: domain.title,
      short: domain.short,
      weight: domain.weight,
      ...share,
      result: domainResult(share),
    }));
}

function changesOf(sitting: KeptSitting, questions: readonly MarkedQuestion[]): Report['changed'] {
  const changes = readExtra(sitting.extra).changes.map(([n, from, to]) => {
    const key = questions[n]?.key ?? [];
    return { before: isCorrect(from, key), after: isCorrect(to, key) };
  });
  return {
    times: changes.length,
    toRight: changes.filter(({ before, after }) => !before && after).length,
    toWrong: changes.filter(({ before, after }) => before && !after).length,
  };
}

function slowest(questions: readonly MarkedQuestion[]): Report['slowest'] {
  return questions
    .filter(({ ms }) => ms >= 1000)
    .sort((a, b) => b.ms - a.ms || a.n - b.n)
    .slice(0, 3)
    .map(({ n, ms }) => ({ n, ms }));
}
