/** What the exam's screen knows beside the seat: where one looks, not what one answered. */
import type { Lang, Question, Text } from '../../bank/model.ts';
import type { Seat, SeatAction } from '../../exam/seat.ts';
import type { Timer } from '../../exam/timer.ts';
import type { Style } from '../../terminal/style.ts';
import type { TextCache } from './text-cache.ts';

export const PAGES = ['question', 'review', 'end', 'help'] as const;
export type Page = (typeof PAGES)[number];
export const FILTERS = ['all', 'incomplete', 'flagged'] as const;
export type Filter = (typeof FILTERS)[number];

/** A one-line message in the status row, until the next key. */
export type Note =
  | { kind: 'full'; select: number }
  | { kind: 'strike-chosen' }
  | { kind: 'unscrolled'; n: number }
  | { kind: 'no-question'; of: number }
  | { kind: 'ime' }
  | { kind: 'unused' }
  | { kind: 'pasted' }
  | { kind: 'esl'; minutes: number }
  | { kind: 'fewer'; n: number; wished: number }
  | { kind: 'resumed'; answered: number; of: number };

export interface RoomState {
  page: Page;
  /** Where help goes back to. */
  before: Exclude<Page, 'help'>;
  lang: Lang;
  timer: Timer;
  /** The focused option as shown, 0-based. */
  focus: number;
  /** Lines of the page's body above the window. */
  scroll: number;
  filter: Filter;
  /** The question under the review's cursor, 0-based. */
  cursor: number;
  /** Digits typed after `g`; null while no number is asked for. */
  typed: string | null;
  note: Note | null;
  /** A time warning in words, until this much active time. */
  warning: { minutes: number; untilMs: number } | null;
  /** Questions whose end was on screen, and those that the reminder was given for. */
  seenToEnd: ReadonlySet<number>;
  reminded: ReadonlySet<number>;
  imeSaid: boolean;
}

/** Everything a view is computed from. */
export interface RoomView {
  state: RoomState;
  seat: Seat;
  /** The question with its texts; undefined where the bank lost it. */
  question(n: number): Question | undefined;
  activeMs: number;
  /** The limit; null untimed. */
  minutes: number | null;
  leftMs: number | null;
  /** False under `--no-save`. */
  saved: boolean;
  /** Why the newest changes are not on disk yet. */
  unkept: Text | undefined;
  columns: number;
  rows: number;
  style: Style;
  texts: TextCache;
}

/** What a key asks of the room itself. */
export type Effect = 'leave' | 'suspend' | 'repaint' | 'end' | 'beep';

/** What a key led to. */
export interface Pressed {
  state: RoomState;
  action?: SeatAction;
  effect?: Effect;
}

const LEAST_COLUMNS = 40;
const LEAST_ROWS = 10;
/** Under so many columns the key rows shrink to `? help`. */
export const KEYS_FROM_COLUMNS = 60;
export const WIDEST_PROSE = 100;

export const isTooSmall = ({ columns, rows }: Pick<RoomView, 'columns' | 'rows'>): boolean =>
  columns < LEAST_COLUMNS || rows < LEAST_ROWS;

export function enterRoom(lang: Lang, timer: Timer, seat: Seat): RoomState {
  return {
    page: 'question',
    before: 'question',
    lang,
    timer,
    focus: firstFocus(seat, seat.at),
    scroll: 0,
    filter: 'all',
    cursor: seat.at,
    typed: null,
    note: null,
    warning: null,
    seenToEnd: new Set(),
    reminded: new Set(),
    imeSaid: false,
  };
}

/** The first chosen option of a question as shown, else the first one. */
export function firstFocus(seat: Seat, n: number): number {
  const { order } = seat.questions[n]!;
  return Math.max(
    0,
    order.findIndex((place) => seat.marks[n]!.selected.includes(place)),
  );
}
