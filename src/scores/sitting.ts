/** One sitting as it is kept on disk (cli.md, "What is kept"): `scores/<id>.json`. */
import type { Confidence } from '../memory/attempt.ts';

export const SITTING_FORMAT = 1;

export interface PaperItem {
  id: string;
  /** The question's hash when the paper was drawn. */
  hash: string;
  /** Option places in the order shown. */
  order: number[];
  /** Counts toward the score; false for an exam's trial questions. */
  scored: boolean;
}

export interface Answer {
  /** 0-based place in `paper`. */
  n: number;
  /** ISO time. */
  at: string;
  /** Option places, ascending; empty: taken back in an exam, in a drill a line of a pipe that named none. */
  selected: number[];
  correct: boolean;
  ms: number | null;
  predicted: number | null;
  confidence?: Confidence;
}

export interface Owner {
  host: string;
  pid: number;
  /** When the owning process started, as the operating system or the process itself tells it; tells a reused pid apart. */
  started: string;
}

/** How a sitting stands: `open` can be resumed, `done` ran to its end, `left` was ended before it. */
export type SittingState = 'open' | 'done' | 'left';

export interface Sitting {
  format: typeof SITTING_FORMAT;
  /** `<UTC yyyymmddThhmmssZ>-<8 random hex>`, the file's name without `.json`. */
  id: string;
  device: string;
  /** The sitting of another device that this one goes on from. */
  continues?: string;
  command: string;
  seed: string;
  lang: string;
  /** The bank's version. */
  bank: string;
  startedAt: string;
  offsetMinutes: number;
  /** The time limit in minutes; null where untimed. */
  minutes: number | null;
  paper: PaperItem[];
  /** An exam's answer may be changed until its end: the last one of an `n` holds. */
  answers: Answer[];
  state: SittingState;
  /** Time used, without pauses, and how many pauses there were. */
  activeMs: number;
  pauses: number;
  owner: Owner | null;
  /** ISO time of the end; null while open. */
  closed: string | null;
  /** What a command keeps beside (an exam's flags, struck options, changes of answer); unknown to the store. */
  extra?: Record<string, unknown>;
}

/** A sitting without its questions and answers: enough for lists, and read without opening its file. */
export interface SittingHead extends Omit<Sitting, 'paper' | 'answers' | 'extra'> {
  /** Questions answered; a choice taken back is none. */
  answered: number;
}
