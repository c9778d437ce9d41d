/**
 * A full screen drawn by difference: the alternate screen, one write a frame inside synchronized output, only what
 * changed. Lines must be at most as wide as the screen; the last cell of the last row is never written.
 */
import { width } from '../text/layout.ts';
import type { Output } from '../world.ts';

export interface Frame {
  /** Exactly as many as the screen has rows. May hold SGR sequences, each closed on its own line. */
  lines: readonly string[];
  /** 0-based place of the real cursor, for screen readers and magnifiers; null: hidden. */
  cursor: { row: number; column: number } | null;
}

const CSI = '\u001b[';
const BEGIN = `${CSI}?2026h`;
const END = `${CSI}?2026l`;
const HIDE = `${CSI}?25l`;
const SHOW = `${CSI}?25h`;

export class Screen {
  readonly #out: Pick<Output, 'write'>;
  #open = false;
  #shown: readonly string[] = [];
  #cursor = '';

  constructor(out: Pick<Output, 'write'>) {
    this.#out = out;
  }

  /** Enters the alternate screen, and asks for pasted text to be told from keys. Automatic wrapping is off: a width the terminal disagrees about stays on its line. */
  open(): void {
    if (this.#open) return;
    this.#open = true;
    this.#out.write(`${CSI}?1049h${CSI}?7l${CSI}?2004h`);
    this.forget();
  }

  /** Gives the main screen, pasting, wrapping and the cursor back. Safe to call twice. */
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#out.write(`${END}${CSI}?2004l${CSI}?7h${SHOW}${CSI}?1049l`);
  }

  /** The next frame is drawn whole: after a resize, a suspension, Ctrl-L. */
  forget(): void {
    this.#shown = [];
    this.#cursor = '';
  }

  draw(frame: Frame): void {
    if (!this.#open) return;
    const whole = this.#shown.length !== frame.lines.length;
    const changes = frame.lines
      .map((line, row) => (whole ? `${at(row, 0)}${line}${CSI}K` : changeOf(this.#shown[row]!, line, row)))
      .join('');
    const cursor = frame.cursor ? `${at(frame.cursor.row, frame.cursor.column)}${SHOW}` : '';
    if (changes === '' && cursor === this.#cursor) return;
    this.#shown = [...frame.lines];
    this.#cursor = cursor;
    this.#out.write(`${BEGIN}${HIDE}${whole ? `${CSI}2J` : ''}${changes}${cursor}${END}`);
  }

  beep(): void {
    if (this.#open) this.#out.write('\u0007');
  }
}

function at(row: number, column: number): string {
  return `${CSI}${row + 1};${column + 1}H`;
}

/** What turns the line `before` into `after`; only the end of it where both begin alike. */
function changeOf(before: string, after: string, row: number): string {
  if (before === after) return '';
  const from = commonStart(before, after);
  const start = after.slice(0, from);
  return `${at(row, width(start))}${after.slice(from)}${CSI}K`;
}

/** Where a redraw may begin: behind a blank, so that no cluster is cut, and outside of any colour. */
function commonStart(before: string, after: string): number {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  const start = same === 0 ? '' : after.slice(0, after.lastIndexOf(' ', same - 1) + 1);
  const last = [...start.matchAll(/\u001b\[([0-9;]*)m/g)].at(-1)?.[1];
  return last === undefined || /^(0|22|23|24|27|29|39|49)?$/.test(last) ? start.length : 0;
}
