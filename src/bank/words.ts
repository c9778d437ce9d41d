import type { WordTable } from './compiled.ts';
import { allLines, lineOf } from './keyed-lines.ts';

/** What a learner may type and what it names, see `WordTable`; of thousands of words only those typed are read. */
export class Words {
  readonly #text: string;
  readonly #parse: (line: string) => unknown;

  /** @param text keyed lines */
  constructor(text: string, parse: (line: string) => unknown) {
    this.#text = text;
    this.#parse = parse;
  }

  /** @param word as `typed()` gives it */
  targets(word: string): string[] | undefined {
    const line = lineOf(this.#text, word);
    return line === undefined ? undefined : this.#entry(line)[1];
  }

  all(): string[] {
    return allLines(this.#text).map((line) => this.#entry(line)[0]);
  }

  table(): WordTable {
    return Object.fromEntries(allLines(this.#text).map((line) => this.#entry(line)));
  }

  #entry(line: string): [string, string[]] {
    return this.#parse(line) as [string, string[]];
  }
}
