import type { Span } from '../bank/outline.ts';

/** Lines and columns of a text: 1-based, columns in UTF-16 units, a byte order mark is no column. */
export class Lines {
  readonly text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.text = text;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  place(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    const mark = low === 0 && this.text.charCodeAt(0) === 0xfeff ? 1 : 0;
    return { line: low + 1, column: Math.max(1, offset - this.#starts[low]! + 1 - mark) };
  }

  range([start, end]: Span): { line: number; column: number; endLine: number; endColumn: number } {
    const from = this.place(start);
    const to = this.place(Math.max(start, end));
    return { ...from, endLine: to.line, endColumn: to.column };
  }

  /** A line's text without its end; `line` is 1-based. */
  line(line: number): string {
    const start = this.#starts[line - 1] ?? this.text.length;
    const end = this.#starts[line] ?? this.text.length;
    return this.text
      .slice(start, end)
      .replace(/\r?\n$/, '')
      .replace(/^\ufeff/, '');
  }

  /** Offset at which a 1-based line begins; past the last line the text's end. */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? this.text.length;
  }
}
