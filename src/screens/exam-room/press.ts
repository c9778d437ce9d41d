/** One key -> what changes on the screen, what is done at the seat, what the room does. Pure. */

import { TIMERS } from '../../exam/timer.ts';
import type { Key } from '../../terminal/key-stream.ts';
import { helpLines, helpRows } from './other-pages.ts';
import { goTo, inQuestion } from './press-question.ts';
import { inReview } from './press-review.ts';
import { type Effect, isTooSmall, type Pressed, type RoomView } from './state.ts';

export function press(view: RoomView, key: Key): Pressed {
  const control = CONTROL[key.name];
  if (control) return { state: view.state, effect: control };
  // What cannot be seen is not done.
  if (isTooSmall(view)) return { state: view.state };
  if (key.name === 'paste') return { state: { ...view.state, note: { kind: 'pasted' } } };
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
      return anywhere(view, name) ?? inReview(view, name) ?? unused(view);
    case 'question':
      return inQuestion(view, name) ?? anywhere(view, name) ?? unused(view);
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

function unused({ state }: RoomView): Pressed {
  return { state: { ...state, note: { kind: 'unused' } } };
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
  if (pressed.state.imeSaid || pressed.state.note) return pressed;
  return { ...pressed, state: { ...pressed.state, imeSaid: true, note: { kind: 'ime' } } };
}
