/** Keys on the review grid. Pure. */
import type { Seat } from '../../exam/seat.ts';
import { filtered, gridOf } from './review-page.ts';
import { firstFocus, type Pressed, type RoomState, type RoomView } from './state.ts';

/** Undefined where the key means nothing here. */
export function inReview(view: RoomView, name: string): Pressed | undefined {
  const { state, seat } = view;
  const list = filtered(seat, state.filter);
  const { rows } = gridOf(view, list.length);
  const move = (by: number): Pressed => {
    const at = Math.max(0, list.indexOf(state.cursor));
    return { state: { ...state, cursor: list[Math.max(0, Math.min(list.length - 1, at + by))] ?? state.cursor } };
  };
  switch (name) {
    case 'up':
      return move(-1);
    case 'down':
      return move(1);
    case 'left':
      return move(-rows);
    case 'right':
      return move(rows);
    case 'pgup':
      return move(-10);
    case 'pgdn':
      return move(10);
    case 'home':
      return move(-list.length);
    case 'end':
      return move(list.length);
    case 'enter':
    case 'space':
      return list.length === 0
        ? { state }
        : openFromReview(view, list.includes(state.cursor) ? state.cursor : list[0]!);
    case 'a':
      return { state: withFilter(state, seat, 'all') };
    case 'i':
      return { state: withFilter(state, seat, 'incomplete') };
    case 'f':
      return { state: withFilter(state, seat, 'flagged') };
    case 'e':
      return { state: { ...state, page: 'end' } };
    case 'q':
    case 'esc':
      return { state: { ...state, page: 'question', scroll: 0 } };
    default:
      return undefined;
  }
}

function openFromReview(view: RoomView, n: number): Pressed {
  const state = { ...view.state, page: 'question' as const, scroll: 0, focus: firstFocus(view.seat, n) };
  return { state, action: { type: 'go', to: n } };
}

function withFilter(state: RoomState, seat: Seat, filter: RoomState['filter']): RoomState {
  const list = filtered(seat, filter);
  return { ...state, filter, cursor: list.includes(state.cursor) ? state.cursor : (list[0] ?? state.cursor) };
}
