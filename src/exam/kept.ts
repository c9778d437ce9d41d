/** What an exam keeps in its sitting beside the answers, and how a seat is rebuilt from it. Pure. */
import type { Bank } from '../bank/bank.ts';
import type { Change, Mark, Seat, SeatQuestion } from './seat.ts';
import { takeSeat, tally } from './seat.ts';

/** `Sitting.extra` of an exam. Unknown or damaged parts are read as not there: an answer never depends on them. */
export interface KeptExtra {
  /** 0-based question on screen. */
  at: number;
  flags: number[];
  /** Struck option places by question. */
  struck: Record<string, number[]>;
  /** Active time by question, whole ms. */
  ms: number[];
  changes: [n: number, from: number[], to: number[]][];
  /** How often the exam was left and taken up again. */
  resumed: number;
  /** The accommodation for the English form is in the minutes. */
  esl: boolean;
  /** 0-based questions that the learner had never seen when the paper was drawn. */
  fresh: number[];
  /** The domains the paper was limited to; empty for all. */
  domains: number[];
}

export interface KeptSitting {
  paper: readonly { id: string; hash: string; order: readonly number[]; scored: boolean }[];
  answers: readonly { n: number; selected: readonly number[] }[];
  extra?: Record<string, unknown> | undefined;
}

/** The seats of a paper. A question that changed is shown as it is now; one that is gone keeps its place, empty. */
export function seatsOf(paper: KeptSitting['paper'], bank: Pick<Bank, 'entry'>): SeatQuestion[] {
  return paper.map((item) => {
    const entry = bank.entry(item.id);
    const options = entry?.options ?? 0;
    const known = item.order.filter((place) => place < options);
    const added = Array.from({ length: options }, (_, place) => place).filter((place) => !known.includes(place));
    return { id: item.id, order: [...known, ...added], select: entry?.select ?? 1 };
  });
}

export function readExtra(extra: Record<string, unknown> | undefined): KeptExtra {
  const raw = extra ?? {};
  return {
    at: typeof raw.at === 'number' ? raw.at : 0,
    flags: numbers(raw.flags),
    struck: typeof raw.struck === 'object' && raw.struck !== null ? (raw.struck as Record<string, number[]>) : {},
    ms: numbers(raw.ms),
    changes: Array.isArray(raw.changes) ? (raw.changes as KeptExtra['changes']) : [],
    resumed: typeof raw.resumed === 'number' ? raw.resumed : 0,
    esl: raw.esl === true,
    fresh: numbers(raw.fresh),
    domains: numbers(raw.domains),
  };
}

/** The extra of a seat as it stands now, over what it was at the start. */
export function extraOf(seat: Seat, start: KeptExtra): KeptExtra {
  const all = seat.marks.map((mark, n) => ({ mark, n }));
  return {
    ...start,
    at: seat.at,
    flags: all.filter(({ mark }) => mark.flagged).map(({ n }) => n),
    struck: Object.fromEntries(
      all.filter(({ mark }) => mark.struck.length > 0).map(({ mark, n }) => [String(n), [...mark.struck]]),
    ),
    ms: seat.marks.map((mark) => Math.round(mark.ms)),
    changes: seat.changes.map((change) => [change.n, [...change.from], [...change.to]]),
  };
}

/** A seat as it was left. */
export function seatFrom(sitting: KeptSitting, bank: Pick<Bank, 'entry'>): Seat {
  const extra = readExtra(sitting.extra);
  const questions = seatsOf(sitting.paper, bank);
  const answers = new Map(sitting.answers.map((answer) => [answer.n, answer.selected]));
  const marks = questions.map((question, n): Mark => {
    const selected = (answers.get(n) ?? []).filter((place) => question.order.includes(place)).slice(0, question.select);
    return {
      selected,
      struck: numbers(extra.struck[String(n)]).filter((place) => !selected.includes(place)),
      flagged: extra.flags.includes(n),
      ms: extra.ms[n] ?? 0,
      settled: lastSettled(extra.changes, n) ?? (selected.length === question.select ? selected : null),
    };
  });
  const changes = extra.changes.map(([n, from, to]): Change => ({ n, from, to }));
  const at = Math.min(Math.max(0, extra.at), questions.length - 1);
  return { ...takeSeat(questions), marks, changes, at };
}

/** Questions answered so far, as the review grid counts them. */
export function answeredIn(sitting: KeptSitting, bank: Pick<Bank, 'entry'>): number {
  return tally(seatFrom(sitting, bank)).answered;
}

function lastSettled(changes: KeptExtra['changes'], n: number): number[] | undefined {
  return changes.findLast(([place]) => place === n)?.[2];
}

function numbers(value: unknown): number[] {
  return Array.isArray(value) ? value.filter((item) => Number.isInteger(item)) : [];
}
