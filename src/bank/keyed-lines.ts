/**
 * Values by their name, one a line, `["name",value]` in JSON: what is looked for is found without reading all the others.
 * Names come out as they stand in the text; each starts with a line break.
 */
export function keyedLines(entries: Iterable<readonly [string, unknown]>): string {
  return [...entries].map((entry) => `\n${JSON.stringify(entry)}`).join('');
}

/** The line of `name`, or undefined. */
export function lineOf(text: string, name: string): string | undefined {
  const at = text.indexOf(`\n[${JSON.stringify(name)},`);
  if (at < 0) return undefined;
  const end = text.indexOf('\n', at + 1);
  return text.slice(at + 1, end < 0 ? text.length : end);
}

export function allLines(text: string): string[] {
  return text.split('\n').slice(1);
}
