/** Optional, typed after an answer: how sure the learner was. */
export const CONFIDENCES = ['sure', 'unsure', 'guessed'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** One answer to one question: what memory, stats and plans are computed from. Plain data. */
export interface Attempt {
  /** The sitting's id and the place of the question in it (0-based): together they name the attempt. */
  sitting: string;
  n: number;
  /** The command that asked: `quiz`, `weak`, `exam`, ... */
  command: string;
  question: string;
  /** The question's hash when it was shown; where it differs from the bank's, the attempt counts for the topic alone. */
  hash: string;
  /** When it was answered, ms since the epoch, and the local time's offset from UTC in minutes (east positive). */
  at: number;
  offsetMinutes: number;
  /** Chosen options by their 0-based place in the bank's file; empty for a line of a pipe that named none. */
  selected: number[];
  correct: boolean;
  /** Thinking time, null unless typed at a terminal. */
  ms: number | null;
  /** P(correct) that the model gave before the answer; null when it was not a first exposure or nothing was predicted. */
  predicted: number | null;
  confidence?: Confidence;
}
