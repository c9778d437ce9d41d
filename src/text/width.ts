/**
 * Cells that text takes on a terminal. Our own, because it runs in every command: string-width and wrap-ansi compile
 * Unicode property patterns and make an Intl.Segmenter when they are loaded, a third of the time of a short command. A test
 * holds it against string-width over everything that the bank says.
 */
import { eastAsianWidth } from 'get-east-asian-width';

/** Combining marks, joiners, variation selectors, conjoining vowels and finals: they take no cell of their own. */
function takesNoCell(code: number): boolean {
  return (
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x483 && code <= 0x489) ||
    (code >= 0x1ab0 && code <= 0x1aff) ||
    (code >= 0x1dc0 && code <= 0x1dff) ||
    (code >= 0x20d0 && code <= 0x20ff) ||
    (code >= 0x1160 && code <= 0x11ff) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2060 && code <= 0x2064) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    (code >= 0xfe20 && code <= 0xfe2f) ||
    (code >= 0x1f3fb && code <= 0x1f3ff) ||
    (code >= 0xe0000 && code <= 0xe0fff) ||
    code < 0x20 ||
    (code >= 0x7f && code < 0xa0) ||
    code === 0xad ||
    code === 0xfeff
  );
}

const JOINER = 0x200d;
/** Colours and styles, as chalk writes them. */
const STYLES = /\u001b\[[\d;]*m/g;

/** Cells of `text`; Hangul takes two each, an ambiguous character one, colours none. */
export function width(text: string): number {
  // Printable ASCII is most of what is measured.
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let cells = 0;
  let joined = false;
  for (const character of text.includes('\u001b') ? text.replace(STYLES, '') : text) {
    const code = character.codePointAt(0)!;
    if (!joined && !takesNoCell(code)) cells += cellsOf(code);
    joined = code === JOINER;
  }
  return cells;
}

function cellsOf(code: number): number {
  if (code < 0x1100) return 1;
  // Hangul syllables are nearly all that is not ASCII here.
  return code >= 0xac00 && code <= 0xd7a3 ? 2 : eastAsianWidth(code);
}
