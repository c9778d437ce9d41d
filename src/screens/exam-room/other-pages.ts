/** The pages without a question: ending (screens.md, E3), help, and a screen that is too small. */
import { tally } from '../../exam/seat.ts';
import type { Frame } from '../../terminal/screen.ts';
import { cut, hang, padEnd, width, wrap } from '../../text/layout.ts';
import { fitting, header, page, row } from './header.ts';
import { roomWords } from './room.words.ts';
import type { RoomView } from './state.ts';

export function endPage(view: RoomView): Frame {
  const w = roomWords(view.state.lang);
  const { incomplete, flagged } = tally(view.seat);
  const cells = view.columns - 1;
  const counted = (label: string, list: readonly number[]): string[] =>
    list.length === 0 ? [] : hang(`   ${label} `, list.map((n) => n + 1).join(', '), cells);
  const lists = [
    ...(incomplete.length === 0 ? [`   ${w.endComplete}`] : counted(w.endIncomplete(incomplete.length), incomplete)),
    ...counted(w.endFlagged(flagged.length), flagged),
  ];
  const keys = fitting(view, [w.endKeys.join('      ')], w.endKeys);
  const closing = ['', ...wrap(w.endNote, cells - 1), ...keys].map((line) => row(view, line).trimEnd());
  // The question itself always stays in sight, however long the lists are.
  const room = Math.max(0, view.rows - 2 - closing.length);
  const shown = lists.length > room ? [...lists.slice(0, Math.max(0, room - 1)), '   ...'].slice(0, room) : lists;
  return {
    lines: page(view, [header(view, [w.endTitle]), '', ...shown.map((line) => cut(line, cells)), ...closing], []),
    cursor: null,
  };
}

/** All lines of the help, unscrolled. */
export function helpLines(view: RoomView): string[] {
  const w = roomWords(view.state.lang);
  const cells = view.columns - 1;
  const label = Math.min(20, Math.max(...w.help.map(([keys]) => width(keys))));
  return w.help.flatMap(([keys, meaning]) => hang(` ${padEnd(cut(keys, label), label)}  `, meaning, cells));
}

export function helpRows(view: Pick<RoomView, 'rows'>): number {
  return Math.max(1, view.rows - 2);
}

export function helpPage(view: RoomView): Frame {
  const w = roomWords(view.state.lang);
  const lines = helpLines(view);
  const scroll = Math.min(view.state.scroll, Math.max(0, lines.length - helpRows(view)));
  return {
    lines: page(
      view,
      [header(view, [w.name, w.helpTitle]), ...lines.slice(scroll, scroll + helpRows(view))],
      [view.style.faint(row(view, w.helpKeys))],
    ),
    cursor: null,
  };
}

export function tooSmallPage(view: RoomView): Frame {
  const cells = view.columns - 1;
  const lines = cells > 0 ? wrap(roomWords(view.state.lang).tooSmall, cells).map((line) => cut(line, cells)) : [];
  return { lines: page(view, lines, []), cursor: null };
}
