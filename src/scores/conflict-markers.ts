/**
 * git leaves both sides of a conflict in one file. Here both are copies of one sitting, to be merged like any other two.
 * @returns the texts of both sides, or undefined where there are no such markers
 */
export function conflictSides(text: string): [string, string] | undefined {
  if (!/^<{7} /m.test(text) || !/^>{7} /m.test(text)) return undefined;
  const sides: [string[], string[]] = [[], []];
  let inside: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  for (const line of text.split('\n')) {
    if (/^<{7} /.test(line)) inside = 'ours';
    else if (inside === 'ours' && /^\|{7}/.test(line)) inside = 'base';
    else if (inside !== 'both' && /^={7}$/.test(line)) inside = 'theirs';
    else if (inside === 'theirs' && /^>{7} /.test(line)) inside = 'both';
    else {
      if (inside === 'both' || inside === 'ours') sides[0].push(line);
      if (inside === 'both' || inside === 'theirs') sides[1].push(line);
    }
  }
  return [sides[0].join('\n'), sides[1].join('\n')];
}
