/** The score store's face: what commands may ask of it. Kept by `open.ts` on disk, by `memory-only.ts` under --no-save. */
import type { Text } from '../bank/model.ts';
import type { Attempt } from '../memory/attempt.ts';
import type { Answer, Sitting, SittingHead } from './sitting.ts';

/** What a command decides about a sitting; the store adds id, device, owner and times. */
export type NewSitting = Pick<Sitting, 'command' | 'seed' | 'lang' | 'bank' | 'minutes' | 'paper'> & {
  continues?: string;
  extra?: Record<string, unknown>;
};

/** A sitting that this process owns. Every call is on disk when it returns. */
export interface OpenSitting {
  /** As it stands; read only. */
  readonly sitting: Readonly<Sitting>;
  /** Keeps an answer. A second answer to the same `n` replaces the first. */
  answer(answer: Answer): void;
  /** Keeps other changes of a sitting under way. */
  update(change: Partial<Pick<Sitting, 'activeMs' | 'pauses' | 'extra' | 'paper'>>): void;
  /** Ends it: `done` or `left` for good, `open` leaves it for `--resume` without an owner. */
  close(state: Sitting['state']): void;
}

export interface Scores {
  /** What was found wrong while reading (files set aside, newer formats): said once by the command. */
  readonly notices: readonly Text[];
  /** Asynchronous because what writes is loaded first. @throws Failure when nothing can be written here */
  start(sitting: NewSitting): Promise<OpenSitting>;
  /**
   * All sittings that can be read, oldest first, without papers and answers; one that went on on another machine, and
   * copies, are one sitting.
   */
  heads(): SittingHead[];
  /** True for a sitting that a newer saa wrote a part of: it cannot be taken up here. */
  isReadOnly(id: string): boolean;
  /** One of them, whole. */
  sitting(id: string): Sitting | undefined;
  /** Changes whenever any answer or exam on disk does: what is derived from them may be cached under it. */
  readonly fingerprint: string;
  /**
   * Every answer of every sitting, oldest first; doubled ones (sync copies) told by (sitting, n) and dropped. The same
   * array until something is kept, so that what is worked out of it can be remembered by it.
   */
  attempts(): readonly Attempt[];
  /**
   * Takes over an open sitting. @throws Failure when its owner lives, when it is not open or of a newer format.
   * Another device's sitting goes on in a new file that `continues` it.
   */
  resume(sittingId: string): Promise<OpenSitting>;
}
