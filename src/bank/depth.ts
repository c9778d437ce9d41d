/** How deep a text nests, told without parsing: the parser recurses, and a text made for it can bring the process down. */

/** A bank nests about ten deep. */
export const MOST_DEPTH = 200;

/** The offset at which a YAML text nests too deeply, or undefined. */
export function tooDeepAt(text: string): number | undefined {
  const indented = /\n {800}|(?:[-?:][ \t]+){200}/.exec(text);
  if (indented) return indented.index;
  if (count(text, '[') + count(text, '{') <= MOST_DEPTH) return undefined;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === 0x5b || c === 0x7b) depth++;
    else if ((c === 0x5d || c === 0x7d) && depth > 0) depth--;
    if (depth > MOST_DEPTH) return at;
  }
  return undefined;
}

function count(text: string, char: string): number {
  let found = 0;
  for (let at = text.indexOf(char); at >= 0; at = text.indexOf(char, at + 1)) found++;
  return found;
}
