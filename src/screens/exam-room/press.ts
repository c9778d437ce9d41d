/** One key -> what changes on the screen, what is done at the seat, what the room does. Pure. */
import { isFull, markAt, questionAt, type Seat, type SeatAction } from '../../exam/seat.ts';
import type { Key } from '../../terminal/key-stream.ts';
import { helpLines, helpRows } from './other-pages.ts';
import { bodyRows, furthestScroll, questionBody } from './question-page.ts';
import { filtered, gridOf } from './review-page.ts';
import { firstFocus, type RoomState, type RoomView, TIMERS } from './state.ts';

export type Effect = 'leave' | 'suspend' | 'repaint' | 'end' | 'beep';

export interface Pressed {
  state: RoomState;
  action?: SeatAction;
  effect?: Effect;
}

export function press(view: RoomView, key: Key): Pressed {
  const control = CONTROL[key.name];
  if (control) return { state: view.state, effect: control };
  const fresh: RoomView = { ...view, state: { ...view.state, note: null } };
  const pressed = onPage(fresh, key.name);
  return key.hangul ? withImeHint(pressed) : pressed;
}

const CONTROL: Record<string, Effect> = {
  'ctrl-c': 'leave',
  'ctrl-d': 'leave',
  'ctrl-z': 'suspend',
  'ctrl-l': 'repaint',
};

function onPage(view: RoomView, name: string): Pressed {
  if (view.state.typed !== null) return typeNumber(view, name);
  switch (view.state.page) {
    case 'help':
      return inHelp(view, name);
    case 'end':
      return inEnd(view, name);
    case 'review':
      return anywhere(view, name) ?? inReview(view, name);
    case 'question':
      return inQuestion(view, name) ?? anywhere(view, name) ?? { state: view.state };
  }
}

/** Keys that mean the same on the question and on the review page. */
function anywhere({ state }: RoomView, name: string): Pressed | undefined {
  switch (name) {
    case 'l':
      return { state: { ...state, lang: state.lang === 'en' ? 'ko' : 'en', scroll: 0 } };
    case 't':
      return { state: { ...state, timer: TIMERS[(TIMERS.indexOf(state.timer) + 1) % TIMERS.length]! } };
    case '?':
    case '/':
      return { state: { ...state, page: 'help', before: state.page === 'review' ? 'review' : 'question', scroll: 0 } };
    case 'g':
      return { state: { ...state, typed: '', page: 'question' } };
    default:
      return undefined;
  }
}

function inQuestion(view: RoomView, name: string): Pressed | undefined {
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

function goTo(view: RoomView, n: number): Pressed {
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

function typeNumber(view: RoomView, name: string): Pressed {
  const { state, seat } = view;
  const typed = state.typed ?? '';
  if (/^\d$/.test(name)) return { state: { ...state, typed: (typed + name).slice(0, 4) } };
  if (name === 'backspace') return { state: { ...state, typed: typed.slice(0, -1) } };
  if (name !== 'enter') return name === 'esc' || name === 'q' ? { state: { ...state, typed: null } } : { state };
  const n = Number(typed) - 1;
  const closed = { ...view, state: { ...state, typed: null } };
  if (typed === '') return { state: closed.state };
  if (n >= 0 && n < seat.questions.length) return goTo(closed, n);
  return { state: { ...closed.state, note: { kind: 'no-question', of: seat.questions.length } } };
}

function inReview(view: RoomView, name: string): Pressed {
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
      return { state };
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

/** The default is to go back: only `y` ends. */
function inEnd({ state }: RoomView, name: string): Pressed {
  if (name === 'y') return { state, effect: 'end' };
  const back = ['enter', 'n', 'esc', 'q', 'space'].includes(name);
  if (name === 'l') return { state: { ...state, lang: state.lang === 'en' ? 'ko' : 'en' } };
  return { state: back ? { ...state, page: 'review' } : state };
}

function inHelp(view: RoomView, name: string): Pressed {
  const { state } = view;
  const most = Math.max(0, helpLines(view).length - helpRows(view));
  const by = { pgup: 1 - helpRows(view), pgdn: helpRows(view) - 1, up: -1, down: 1 }[name];
  if (by !== undefined) return { state: { ...state, scroll: Math.max(0, Math.min(most, state.scroll + by)) } };
  if (name === 'l') return { state: { ...state, lang: state.lang === 'en' ? 'ko' : 'en', scroll: 0 } };
  return { state: { ...state, page: state.before, scroll: 0 } };
}

/** Keys work under the Hangul input, but say once how to switch it off. */
function withImeHint(pressed: Pressed): Pressed {
  if (pressed.state.imeSaid) return pressed;
  const note = pressed.state.note ?? ({ kind: 'ime' } as const);
  return { ...pressed, state: { ...pressed.state, imeSaid: true, note } };
}
