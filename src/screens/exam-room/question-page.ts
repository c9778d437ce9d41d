/** The question on screen (screens.md, E1). */
import { say } from '../../bank/model.ts';
import { markAt, questionAt } from '../../exam/seat.ts';
import type { Frame } from '../../terminal/screen.ts';
import { letterOf } from '../question.ts';
import { fitting, header, page, row, twoEnds } from './header.ts';
import { noteText } from './notes.ts';
import { roomWords } from './room.words.ts';
import { KEYS_FROM_COLUMNS, type RoomView, WIDEST_PROSE } from './state.ts';

/** Cells before an option's text: ` > 3 C. [*] `. */
const OPTION_INDENT = 12;
/** Further lines of an option on a narrow screen, where every cell counts. */
const NARROW_INDENT = 5;

export interface Body {
  lines: string[];
  /** First line of each option as shown, and the line after its last. */
  options: { from: number; to: number }[];
}

/** The stem and the options as lines, unscrolled. */
export function questionBody(view: RoomView): Body {
  const { seat, state, texts } = view;
  const w = roomWords(state.lang);
  const question = view.question(seat.at);
  const cells = Math.min(view.columns - 2, WIDEST_PROSE);
  if (!question) return { lines: texts.wrapped(w.gone, cells).map((line) => ` ${line}`), options: [] };
  const { order, select } = questionAt(seat);
  const mark = markAt(seat);
  const lines = [...texts.wrapped(say(question.stem, state.lang), cells).map((line) => ` ${line}`), ''];
  const options = order.map((place, shown) => {
    const from = lines.length;
    const struck = mark.struck.includes(place);
    const chosen = mark.selected.includes(place) ? '*' : ' ';
    const box = select > 1 ? `[${chosen}]` : `(${chosen})`;
    const pointer = shown === state.focus ? '>' : ' ';
    const text = `${struck ? `${w.struck} ` : ''}${say(question.options[place]!.text, state.lang)}`;
    const head = ` ${pointer} ${shown + 1} ${letterOf(shown)}. ${box} `;
    for (const line of optionText(view, text, cells + 1)) {
      const start = line.first ? head : ' '.repeat(line.indent);
      lines.push(paint(view, start + line.text, { chosen: chosen === '*', struck }));
    }
    return { from, to: lines.length };
  });
  return { lines, options };
}

/** An option's lines; on a narrow screen the further ones begin further left than the first one's text. */
function optionText(view: RoomView, text: string, cells: number): { text: string; first: boolean; indent: number }[] {
  const indent = view.columns < KEYS_FROM_COLUMNS ? NARROW_INDENT : OPTION_INDENT;
  // The first line's head is wider than the indent: the text is wrapped behind a stand-in for what it is wider by.
  const filler = '_'.repeat(OPTION_INDENT - indent);
  return view.texts
    .wrapped(filler + text, cells - indent)
    .map((line, i) => ({ text: i === 0 ? line.slice(filler.length) : line, first: i === 0, indent }));
}

/** Rows that the body has: all but header, status and keys. */
export function bodyRows(view: Pick<RoomView, 'columns' | 'rows'>): number {
  return Math.max(1, view.rows - 2 - (view.columns < KEYS_FROM_COLUMNS ? 1 : 2));
}

/** The furthest that a body of so many lines scrolls. */
export function furthestScroll(view: Pick<RoomView, 'columns' | 'rows'>, lines: number): number {
  return Math.max(0, lines - bodyRows(view));
}

export function questionPage(view: RoomView): Frame {
  const { seat, state } = view;
  const w = roomWords(state.lang);
  const body = questionBody(view);
  const scroll = Math.min(state.scroll, furthestScroll(view, body.lines.length));
  const window = body.lines.slice(scroll, scroll + bodyRows(view));
  const narrow = view.columns < KEYS_FROM_COLUMNS;
  const of = seat.questions.length;
  const title = narrow ? w.questionShort(seat.at + 1, of) : w.question(seat.at + 1, of);
  const lines = page(
    view,
    [header(view, [w.name, title], markAt(seat).flagged ? w.flag : ''), ...window],
    [statusRow(view, scroll, window.length, body.lines.length), ...keyRows(view)],
  );
  const focused = body.options[state.focus];
  const inWindow = focused && focused.from >= scroll && focused.from < scroll + window.length;
  const cursor =
    state.typed !== null
      ? { row: view.rows - (narrow ? 2 : 3), column: Math.min(view.columns - 2, w.goTo(state.typed).length + 1) }
      : inWindow
        ? { row: 1 + focused.from - scroll, column: 1 }
        : { row: 0, column: 1 };
  return { lines, cursor };
}

function statusRow(view: RoomView, scroll: number, shown: number, of: number): string {
  const { seat, state } = view;
  const w = roomWords(state.lang);
  if (state.typed !== null) return twoEnds(view, w.goTo(state.typed), w.goToKeys);
  const lines = w.lines(Math.min(of, scroll + 1), scroll + shown, of);
  if (view.unkept) return view.style.wrong(twoEnds(view, w.unkept(say(view.unkept, state.lang)), lines));
  if (state.note) return view.style.warn(twoEnds(view, noteText(state.note, w), lines));
  const { select } = questionAt(seat);
  const selected = w.selected(markAt(seat).selected.length, select);
  return twoEnds(view, `${selected}   ${view.saved ? w.saved : w.notSaved}`, lines);
}

function keyRows(view: RoomView): string[] {
  const w = roomWords(view.state.lang);
  if (view.columns < KEYS_FROM_COLUMNS) return [view.style.faint(row(view, w.keysShort))];
  const options = questionAt(view.seat).order.length;
  return fitting(view, w.keys(options), w.keysNarrow(options)).map((text) => view.style.faint(row(view, text)));
}

function paint(view: RoomView, line: string, { chosen, struck }: { chosen: boolean; struck: boolean }): string {
  if (chosen) return view.style.strong(line);
  return struck ? view.style.faint(line) : line;
}
