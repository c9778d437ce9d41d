/** The pages that a bank may cite, and those that are gone; read only when a rule asks. */
export class Pages {
  readonly #known: (() => string) | undefined;
  readonly #moved: (() => string) | undefined;
  #knownText: string | undefined;
  #movedText: string | undefined;
  /** Questions of one topic cite the same few pages. */
  readonly #asked = new Map<string, boolean>();

  /** @param known the text of `references.tsv`: lines of URL and title, sorted by URL; undefined when the bank has none */
  constructor(known?: () => string, moved?: () => string) {
    this.#known = known;
    this.#moved = moved;
  }

  /** True, too, for every page when the bank has no list. */
  isKnown(url: string): boolean {
    if (!this.#known) return true;
    let is = this.#asked.get(url);
    if (is === undefined) {
      this.#knownText ??= this.#known();
      is = hasLine(this.#knownText, url);
      this.#asked.set(url, is);
    }
    return is;
  }

  hasMoved(url: string): boolean {
    if (!this.#moved) return false;
    this.#movedText ??= this.#moved();
    return hasLine(this.#movedText, url);
  }
}

/** Whether a line of the sorted `text` begins with `url` and a tab. Binary search: the list is never split. */
function hasLine(text: string, url: string): boolean {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = text.lastIndexOf('\n', middle - 1) + 1;
    const tab = text.indexOf('\t', start);
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const here = text.slice(start, tab < 0 || tab > end ? end : tab);
    if (here === url) return true;
    if (here < url) low = end + 1;
    else high = start;
  }
  return false;
}
