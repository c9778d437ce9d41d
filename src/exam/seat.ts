/**
 * One exam under way as a pure state machine: what is chosen, struck and flagged, where the learner stands, which answers
 * changed. Screens and the plain line interface are shells around it.
 */

/** A question's seat on the paper, as far as answering goes. */
export interface SeatQuestion {
  id: string;
  /** Option places (as in the bank's file) in the order shown. */
  order: readonly number[];
  /** How many to choose. */
  select: number;
}

export interface Mark {
  /** Chosen option places, ascending. */
  selected: readonly number[];
  /** Option places ruled out. */
  struck: readonly number[];
  flagged: boolean;
  /** Active time spent on the question, over all visits. */
  ms: number;
  /** The last full choice, to tell a changed answer. */
  settled: readonly number[] | null;
}

/** A full choice that took the place of another one. Places. */
export interface Change {
  n: number;
  from: readonly number[];
  to: readonly number[];
}

export interface Seat {
  readonly questions: readonly SeatQuestion[];
  readonly marks: readonly Mark[];
  readonly changes: readonly Change[];
  /** 0-based question on screen. */
  readonly at: number;
}

export type SeatAction =
  /** Chooses the option shown at a place; again clears it. Single choice replaces, multiple response toggles. */
  | { type: 'choose'; shown: number }
  /** Chooses exactly these, as shown; at most as many as are asked for. */
  | { type: 'set'; shown: readonly number[] }
  | { type: 'strike'; shown: number }
  | { type: 'flag' }
  | { type: 'go'; to: number }
  /** Active time that passed on the current question. */
  | { type: 'spend'; ms: number };

const UNTOUCHED: Mark = { selected: [], struck: [], flagged: false, ms: 0, settled: null };

export function takeSeat(questions: readonly SeatQuestion[]): Seat {
  return { questions, marks: questions.map(() => UNTOUCHED), changes: [], at: 0 };
}

/** The seat after `action`; the same object where nothing changes (a limit reached, a place that is not there). */
export function sit(seat: Seat, action: SeatAction): Seat {
  switch (action.type) {
    case 'choose':
      return choose(seat, action.shown);
    case 'set':
      return setChoice(seat, action.shown);
    case 'strike':
      return strike(seat, action.shown);
    case 'flag':
      return withMark(seat, { flagged: !markAt(seat).flagged });
    case 'go':
      return go(seat, action.to);
    case 'spend':
      return action.ms === 0 ? seat : withMark(seat, { ms: markAt(seat).ms + action.ms });
  }
}

export function questionAt(seat: Seat): SeatQuestion {
  return seat.questions[seat.at]!;
}

export function markAt(seat: Seat): Mark {
  return seat.marks[seat.at]!;
}

/** True where choosing one more would be too many: the learner has to clear one first. */
export function isFull(seat: Seat): boolean {
  const { select } = questionAt(seat);
  return select > 1 && markAt(seat).selected.length >= select;
}

export function isAnswered(seat: Seat, n: number): boolean {
  return seat.marks[n]!.selected.length === seat.questions[n]!.select;
}

export interface Tally {
  answered: number;
  /** 0-based questions with no or too few choices, and flagged ones. */
  incomplete: number[];
  flagged: number[];
}

export function tally(seat: Seat): Tally {
  const all = seat.questions.map((_, n) => n);
  const incomplete = all.filter((n) => !isAnswered(seat, n));
  return {
    answered: all.length - incomplete.length,
    incomplete,
    flagged: all.filter((n) => seat.marks[n]!.flagged),
  };
}

function choose(seat: Seat, shown: number): Seat {
  const { order, select } = questionAt(seat);
  const place = order[shown];
  if (place === undefined) return seat;
  const { selected } = markAt(seat);
  if (selected.includes(place))
    return chosen(
      seat,
      selected.filter((other) => other !== place),
    );
  if (select === 1) return chosen(seat, [place]);
  return selected.length < select ? chosen(seat, [...selected, place]) : seat;
}

function setChoice(seat: Seat, shown: readonly number[]): Seat {
  const { order, select } = questionAt(seat);
  const places = [...new Set(shown)].map((place) => order[place]);
  if (places.length > select || places.some((place) => place === undefined)) return seat;
  return chosen(seat, places as number[]);
}

function chosen(seat: Seat, places: readonly number[]): Seat {
  const selected = [...places].sort((a, b) => a - b);
  const mark = markAt(seat);
  if (same(selected, mark.selected)) return seat;
  const struck = mark.struck.filter((place) => !selected.includes(place));
  if (selected.length < questionAt(seat).select) return withMark(seat, { selected, struck });
  const from = mark.settled;
  const changes = from && !same(from, selected) ? [...seat.changes, { n: seat.at, from, to: selected }] : seat.changes;
  return { ...withMark(seat, { selected, struck, settled: selected }), changes };
}

/** A chosen option is not struck out: clear it first. */
function strike(seat: Seat, shown: number): Seat {
  const place = questionAt(seat).order[shown];
  const { struck, selected } = markAt(seat);
  if (place === undefined || selected.includes(place)) return seat;
  if (struck.includes(place)) return withMark(seat, { struck: struck.filter((other) => other !== place) });
  return withMark(seat, { struck: [...struck, place].sort((a, b) => a - b) });
}

function go(seat: Seat, to: number): Seat {
  const inside = Number.isInteger(to) && to >= 0 && to < seat.questions.length;
  return inside && to !== seat.at ? { ...seat, at: to } : seat;
}

function withMark(seat: Seat, change: Partial<Mark>): Seat {
  return { ...seat, marks: seat.marks.with(seat.at, { ...markAt(seat), ...change }) };
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((place, i) => place === b[i]);
}
