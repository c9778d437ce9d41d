/** How text fills terminal cells: width, wrapping at spaces (Korean words stay whole), padding, cutting. Pure. */
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** Cells that `text` takes on a terminal; Hangul takes two each. */
export function width(text: string): number {
  // Printable ASCII, most of what is measured, needs no segmenting.
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);
}

/** Lines of at most `columns` cells, broken at spaces; a word wider than a line is cut. Never an empty list. */
export function wrap(text: string, columns: number): string[] {
  if (width(text) <= columns && !text.includes('\n')) return [text];
  return wrapAnsi(text, Math.max(1, columns), { hard: true, trim: true }).split('\n');
}

/** `text` wrapped behind `first`; further lines are indented by `first`'s width. */
export function hang(first: string, text: string, columns: number): string[] {
  const indent = width(first);
  const lines = wrap(text, columns - indent);
  return lines.map((line, i) => (i === 0 ? first : ' '.repeat(indent)) + line);
}

export function padEnd(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - width(text)));
}

export function padStart(text: string, cells: number): string {
  return ' '.repeat(Math.max(0, cells - width(text))) + text;
}

/** `text` cut to at most `cells` cells, with `...` where something was cut and there is room for it. */
export function cut(text: string, cells: number): string {
  if (width(text) <= cells) return text;
  const mark = cells > 3 ? '...' : '';
  let kept = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    const w = width(segment);
    if (used + w > cells - mark.length) break;
    kept += segment;
    used += w;
  }
  return kept + mark;
}

/** `left` and `right` on one line of `columns` cells; the left part is cut when both do not fit. */
export function spread(left: string, right: string, columns: number): string {
  const room = columns - width(right);
  return right === '' ? cut(left, columns) : padEnd(cut(left, Math.max(0, room - 1)), room) + right;
}
