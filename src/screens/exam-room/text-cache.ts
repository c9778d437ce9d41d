import { wrap } from '../../text/layout.ts';
import { safeLine } from '../../text/safe.ts';

/** Wrapped texts, so that a countdown costs no wrapping: a paper's texts at a few widths. */
export class TextCache {
  readonly #lines = new Map<string, readonly string[]>();

  /** `text`, made safe for a terminal, in lines of at most `columns` cells. */
  wrapped(text: string, columns: number): readonly string[] {
    const key = `${columns} ${text}`;
    let lines = this.#lines.get(key);
    if (!lines) {
      lines = wrap(safeLine(text), columns);
      if (this.#lines.size >= 1000) this.#lines.clear();
      this.#lines.set(key, lines);
    }
    return lines;
  }
}
