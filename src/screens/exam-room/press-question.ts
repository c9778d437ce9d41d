/** Keys on a question: choosing, striking, moving, scrolling, leaving. Pure. */
import { isFull, markAt, questionAt } from '../../exam/seat.ts';
import { bodyRows, furthestScroll, questionBody } from './question-page.ts';
import { filtered } from './review-page.ts';
import { firstFocus, type Pressed, type RoomState, type RoomView } from './state.ts';

/** Undefined where the key means nothing here. */
export function inQuestion(view: RoomView, name: string): Pressed | undefined {
  const { state, seat } = view;
  const option = optionKey(name, questionAt(seat).order.length);
  if (option !== undefined) return choose(view, option);
  switch (name) {
    case 'up':
      return moveFocus(view, -1);
    case 'down':
      return moveFocus(view, 1);
    case 'space':
    case 'enter':
      return choose(view, state.focus);
    case 'n':
    case 'right':
      return seat.at + 1 < seat.questions.length ? goTo(view, seat.at + 1) : openReview(view);
    case 'p':
    case 'left':
      return seat.at > 0 ? goTo(view, seat.at - 1) : { state };
    case 'f':
      return { state, action: { type: 'flag' } };
    case 's':
      return strike(view);
    case 'q':
      return openReview(view);
    case 'pgup':
      return { state: scrolled(view, -Math.max(1, bodyRows(view) - 1)) };
    case 'pgdn':
      return { state: scrolled(view, Math.max(1, bodyRows(view) - 1)) };
    case 'home':
      return { state: scrolled(view, Number.NEGATIVE_INFINITY) };
    case 'end':
      return { state: scrolled(view, Number.POSITIVE_INFINITY) };
    default:
      return undefined;
  }
}

/** Digits first; letters up to E, because F flags. */
function optionKey(name: string, options: number): number | undefined {
  const at = /^[1-6]$/.test(name) ? Number(name) - 1 : /^[a-e]$/.test(name) ? name.charCodeAt(0) - 97 : -1;
  return at >= 0 && at < options ? at : undefined;
}

function choose(view: RoomView, shown: number): Pressed {
  const state = inSight({ ...view, state: { ...view.state, focus: shown } }, shown);
  const { order, select } = questionAt(view.seat);
  const place = order[shown];
  if (place === undefined) return { state };
  if (isFull(view.seat) && !markAt(view.seat).selected.includes(place))
    return { state: { ...state, note: { kind: 'full', select } }, effect: 'beep' };
  return { state, action: { type: 'choose', shown } };
}

function strike(view: RoomView): Pressed {
  const { state, seat } = view;
  const place = questionAt(seat).order[state.focus];
  if (place === undefined) return { state };
  if (markAt(seat).selected.includes(place)) return { state: { ...state, note: { kind: 'strike-chosen' } } };
  return { state: inSight(view, state.focus), action: { type: 'strike', shown: state.focus } };
}

/** Past the first and the last option the arrows scroll. */
function moveFocus(view: RoomView, by: number): Pressed {
  const { state, seat } = view;
  const focus = state.focus + by;
  if (focus < 0 || focus >= questionAt(seat).order.length) return { state: scrolled(view, by) };
  return { state: inSight({ ...view, state: { ...state, focus } }, focus) };
}

function scrolled(view: RoomView, by: number): RoomState {
  const { lines } = questionBody(view);
  const most = furthestScroll(view, lines.length);
  const scroll = Math.max(0, Math.min(most, Math.min(view.state.scroll, most) + by));
  return seen(view, { ...view.state, scroll });
}

/** Scrolled as little as it takes to show the option; its beginning where it is taller than the window. */
function inSight(view: RoomView, shown: number): RoomState {
  const { state } = view;
  const { lines, options } = questionBody(view);
  const option = options[shown];
  const rows = bodyRows(view);
  const most = furthestScroll(view, lines.length);
  let scroll = Math.min(state.scroll, most);
  if (option) {
    if (option.to > scroll + rows) scroll = option.to - rows;
    if (option.from < scroll) scroll = option.from;
  }
  return seen(view, { ...state, scroll });
}

/** Notes that the question's end has been on the screen. */
function seen(view: RoomView, state: RoomState): RoomState {
  const { at } = view.seat;
  if (state.seenToEnd.has(at)) return state;
  const most = furthestScroll(view, questionBody(view).lines.length);
  return state.scroll >= most ? { ...state, seenToEnd: new Set([...state.seenToEnd, at]) } : state;
}

/** The reminder for leaving a question whose end was never shown: once a question, and it holds nobody up. */
function reminder(view: RoomView): Pick<RoomState, 'note' | 'reminded' | 'seenToEnd'> {
  const { at } = view.seat;
  const { reminded, seenToEnd, note } = seen(view, view.state);
  if (seenToEnd.has(at) || reminded.has(at)) return { note, reminded, seenToEnd };
  return { note: { kind: 'unscrolled', n: at }, reminded: new Set([...reminded, at]), seenToEnd };
}

export function goTo(view: RoomView, n: number): Pressed {
  const state = {
    ...view.state,
    ...reminder(view),
    page: 'question' as const,
    scroll: 0,
    focus: firstFocus(view.seat, n),
  };
  return { state, action: { type: 'go', to: n } };
}

function openReview(view: RoomView): Pressed {
  const { seat, state } = view;
  const list = filtered(seat, state.filter);
  const cursor = list.includes(seat.at) ? seat.at : (list[0] ?? seat.at);
  return { state: { ...state, ...reminder(view), page: 'review', cursor, scroll: 0 } };
}
