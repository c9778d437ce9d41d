/** How text fills terminal cells: wrapping at spaces (Korean words stay whole), padding, cutting. Pure. */
import { width } from './width.ts';

export { width };

/** Lines of at most `columns` cells, broken at spaces; a word wider than a line is cut. Never an empty list. */
export function wrap(text: string, columns: number): string[] {
  const room = Math.max(1, columns);
  return text.split('\n').flatMap((line) => (width(line) <= room ? [line] : wrapLine(line, room)));
}

function wrapLine(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const end = (): void => {
    lines.push(line);
    line = '';
    used = 0;
  };
  for (const [, gap, word] of text.matchAll(/( *)([^ ]+)/g) as IterableIterator<[string, string, string]>) {
    const cells = width(word);
    const before = used > 0 ? gap : '';
    if (used > 0 && used + before.length + cells > room) end();
    if (cells <= room) {
      // The gap between words stays as it is, but opens no line.
      line += used > 0 ? before + word : word;
      used = width(line);
      continue;
    }
    // A word that is wider than any line: an address, mostly.
    for (const character of word) {
      const w = width(character);
      if (used > 0 && used + w > room) end();
      line += character;
      used += w;
    }
  }
  if (line !== '' || lines.length === 0) end();
  return lines;
}

/**
 * Lines of at most `columns` cells: one that is too wide goes on in the next, under its own beginning. What has no space
 * stays whole, so that an address, a path and an id can be copied, and so does a command: `saa` at the start, behind a
 * colon or apart by more than a space, with all that stands behind it up to the next such gap.
 */
export function fitted(lines: readonly string[], columns: number): string[] {
  return lines
    .flatMap((text) => text.split('\n'))
    .flatMap((line) => (width(line) <= columns ? [line] : fittedLine(line, columns)));
}

function fittedLine(text: string, columns: number): string[] {
  // A prompt ends with a space, which divides it from what is typed.
  const [, indent, body, end] = /^( *)(.*?)( *)$/.exec(text)! as unknown as [string, string, string, string];
  const lines: string[] = [];
  let line = '';
  const add = (gap: string, part: string): void => {
    if (line === '') line = part;
    else if (width(indent + line + gap + part) <= columns) line += gap + part;
    else {
      lines.push(indent + line);
      line = part;
    }
  };
  // What stands apart by more than a space, as commands and keys do, comes apart first.
  for (const [, gap, phrase] of body.matchAll(/( *)([^ ]+(?: (?!(?<=: )saa )[^ ]+)*)/g) as IterableIterator<
    [string, string, string]
  >) {
    if (phrase.startsWith('saa ') || width(indent + phrase) <= columns) add(gap, phrase);
    else for (const [n, word] of phrase.split(' ').entries()) add(n === 0 ? gap : ' ', word);
  }
  return [...lines, indent + line + end];
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
  for (const character of text) {
    const w = width(character);
    if (used + w > cells - mark.length) break;
    kept += character;
    used += w;
  }
  return kept + mark;
}

/** `left` and `right` on one line of `columns` cells; the left part is cut when both do not fit. */
export function spread(left: string, right: string, columns: number): string {
  const room = columns - width(right);
  return right === '' ? cut(left, columns) : padEnd(cut(left, Math.max(0, room - 1)), room) + right;
}
