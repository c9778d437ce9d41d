/** The review grid (screens.md, E2): every question with its answer, by columns, scrolled by rows. */
import { isAnswered, type Seat, tally } from '../../exam/seat.ts';
import type { Frame } from '../../terminal/screen.ts';
import { padEnd, padStart } from '../../text/layout.ts';
import { letterOf } from '../question.ts';
import { fitting, header, page, row, twoEnds } from './header.ts';
import { noteText } from './notes.ts';
import { roomWords } from './room.words.ts';
import { type Filter, KEYS_FROM_COLUMNS, type RoomView } from './state.ts';

const CELL_COLUMNS = 15;

/** Questions that the filter lets through, 0-based. */
export function filtered(seat: Seat, filter: Filter): number[] {
  if (filter === 'incomplete') return tally(seat).incomplete;
  if (filter === 'flagged') return tally(seat).flagged;
  return seat.questions.map((_, n) => n);
}

/** How a grid of so many questions stands: by columns, so that up and down go by one. */
export function gridOf(view: Pick<RoomView, 'columns'>, count: number): { columns: number; rows: number } {
  const columns = Math.max(1, Math.floor(view.columns / CELL_COLUMNS));
  return { columns, rows: Math.max(1, Math.ceil(count / columns)) };
}

export function reviewPage(view: RoomView): Frame {
  const { seat, state } = view;
  const w = roomWords(state.lang);
  const list = filtered(seat, state.filter);
  const { answered, incomplete, flagged } = tally(seat);
  const top = [
    header(view, [w.name, w.review]),
    twoEnds(view, w.counts(answered, incomplete.length, flagged.length), w.showing[state.filter]),
    ...(view.rows >= 14 ? [row(view, w.filters), ''] : []),
  ];
  const bottom = bottomRows(view);
  const room = Math.max(1, view.rows - top.length - bottom.length - 1);
  if (list.length === 0)
    return { lines: page(view, [...top, row(view, w.none)], [statusRow(view), ...bottom]), cursor: null };
  const { lines, more, cursor } = gridRows(view, list, room);
  return {
    lines: page(view, [...top, ...lines], [statusRow(view, more), ...bottom]),
    cursor: { row: top.length + cursor.row, column: cursor.column },
  };
}

function bottomRows(view: RoomView): string[] {
  const w = roomWords(view.state.lang);
  const faint = (text: string): string => view.style.faint(row(view, text));
  if (view.columns < KEYS_FROM_COLUMNS) return [faint(w.reviewKeysShort)];
  const keys = fitting(view, w.reviewKeys, w.reviewKeysNarrow);
  return [
    ...(view.rows >= 14 ? fitting(view, [w.legend], [w.legendNarrow]).map((text) => row(view, text)) : []),
    ...keys.map(faint),
  ];
}

function statusRow(view: RoomView, more = ''): string {
  const { note, lang } = view.state;
  if (note) return view.style.warn(row(view, noteText(note, roomWords(lang))));
  return more === '' ? '' : twoEnds(view, '', more);
}

/** The rows of the grid that fit, the cursor's among them; which they are where there are more; where the cursor is. */
function gridRows(view: RoomView, list: readonly number[], room: number) {
  const { columns, rows } = gridOf(view, list.length);
  const index = Math.max(0, list.indexOf(view.state.cursor));
  const cursorRow = index % rows;
  const first = Math.max(0, Math.min(cursorRow - Math.floor(room / 2), rows - room));
  const cells = Math.floor((view.columns - 1) / columns);
  const lines = Array.from({ length: Math.min(room, rows) }, (_, i) => {
    const inRow = Array.from({ length: columns }, (_, column) => list[column * rows + first + i]);
    return inRow.map((n) => (n === undefined ? '' : padEnd(cell(view, n, n === list[index]), cells))).join('');
  });
  const column = Math.floor(index / rows) * cells;
  const more = rows > room ? roomWords(view.state.lang).gridRows(first + 1, first + room, rows) : '';
  return { lines: lines.map((line) => line.trimEnd()), more, cursor: { row: cursorRow - first, column } };
}

function cell(view: RoomView, n: number, here: boolean): string {
  const { seat } = view;
  const flag = seat.marks[n]!.flagged ? '[F]' : here ? '<' : '';
  const pointer = seat.marks[n]!.flagged && here ? '<' : '';
  return `${padStart(String(n + 1), 4)} ${padEnd(answerText(seat, n), 4)}${flag}${pointer}`;
}

/** `AC`, `--` where nothing is chosen, `1/2` where too little is. */
export function answerText(seat: Seat, n: number): string {
  const { selected } = seat.marks[n]!;
  const { order, select } = seat.questions[n]!;
  if (selected.length === 0) return '--';
  if (!isAnswered(seat, n)) return `${selected.length}/${select}`;
  return order.flatMap((place, shown) => (selected.includes(place) ? [letterOf(shown)] : [])).join('');
}
