/** The first row of every page: where one is at the left, pace and time at the right. */
import { paceMs } from '../../exam/clock.ts';
import { tally } from '../../exam/seat.ts';
import { cut, padEnd, width } from '../../text/layout.ts';
import { clockText } from '../../text/time-text.ts';
import { type RoomWords, roomWords } from './room.words.ts';
import type { RoomView } from './state.ts';

/** `parts` at the left, the most important last: earlier ones go first where there is no room. */
export function header(view: RoomView, parts: readonly string[], flag = ''): string {
  const w = roomWords(view.state.lang);
  const time = timeText(view, w);
  const pace = paceText(view, w);
  const left = (kept: readonly string[]): string => ` ${[...kept, ...(flag === '' ? [] : [flag])].join('   ')}`;
  const times = [pace, time].filter((text) => text !== '').join('   ');
  const forms: [string, string][] = [
    [left(parts), times],
    [left(parts.slice(-1)), times],
    [left(parts), time],
    [left(parts.slice(-1)), time],
  ];
  const room = view.columns - 1;
  const [text, right] = forms.find(([a, b]) => width(a) + width(b) + 2 <= room) ?? forms.at(-1)!;
  const cells = Math.max(0, room - width(right));
  const shown = cut(text, Math.max(0, cells - 1));
  return `${view.style.strong(shown)}${' '.repeat(Math.max(0, cells - width(shown)))}${cut(right, room)}`;
}

/** Time left or used in the chosen form; a warning in words while it holds, and the last 5 minutes are never hidden. */
export function timeText(view: RoomView, w: RoomWords): string {
  const { state, leftMs, activeMs } = view;
  if (leftMs === null) {
    if (state.timer === 'hidden') return '';
    return state.timer === 'minutes' ? w.minutesUsed(Math.floor(activeMs / 60_000)) : w.used(clockText(activeMs));
  }
  if (state.warning && activeMs < state.warning.untilMs) return w.minutesLeft(state.warning.minutes);
  if (state.timer === 'hidden' && leftMs > 5 * 60_000) return '';
  return state.timer === 'minutes' ? w.minutesLeft(Math.ceil(leftMs / 60_000)) : w.left(clockText(leftMs));
}

/** Whole minutes ahead of or behind an even walk through the paper; nothing within a minute of it. */
function paceText(view: RoomView, w: RoomWords): string {
  const { minutes, seat, state } = view;
  if (minutes === null || state.timer === 'hidden') return '';
  const pace = paceMs(view.activeMs, minutes, tally(seat).answered, seat.questions.length);
  const whole = Math.floor(Math.abs(pace) / 60_000);
  if (whole === 0) return '';
  return pace > 0 ? w.ahead(whole) : w.behind(whole);
}

/** Rows filled up to exactly `rows`, the last ones at the bottom; no row is wider than the screen less one cell. */
export function page(view: RoomView, top: readonly string[], bottom: readonly string[]): string[] {
  const { rows } = view;
  const kept = top.slice(0, Math.max(0, rows - bottom.length));
  const gap = Math.max(0, rows - bottom.length - kept.length);
  return [...kept, ...Array.from({ length: gap }, () => ''), ...bottom].slice(0, rows);
}

/** A row of chrome: one blank, cut to the screen less its last cell. */
export function row(view: RoomView, text: string): string {
  return cut(` ${text}`, view.columns - 1);
}

/** The first form of which every row fits. */
export function fitting(view: RoomView, ...forms: readonly string[][]): string[] {
  return forms.find((rows) => rows.every((text) => width(text) + 1 < view.columns)) ?? forms.at(-1)!;
}

export function twoEnds(view: RoomView, left: string, right: string): string {
  const room = view.columns - 1;
  const shown = cut(` ${left}`, Math.max(0, room - width(right) - (right === '' ? 0 : 1)));
  return right === '' ? shown : `${padEnd(shown, room - width(right))}${right}`;
}
