/** Charts in ASCII: read without colour, and left out where a screen is to be read aloud. Pure. */

/** `[....===O=|==....]`: an interval with its middle `O` on a scale, and a mark `|`. `width` counts the brackets. */
export function intervalBar(
  { low, mid, high }: { low: number; mid: number; high: number },
  scale: { from: number; to: number; mark?: number },
  width: number,
): string {
  const cells = Math.max(1, width - 2);
  const placeOf = (value: number): number => {
    const share = (value - scale.from) / (scale.to - scale.from);
    return Math.min(cells - 1, Math.max(0, Math.round(share * (cells - 1))));
  };
  const bar: string[] = Array.from({ length: cells }, (_, i) => (i >= placeOf(low) && i <= placeOf(high) ? '=' : '.'));
  if (scale.mark !== undefined) bar[placeOf(scale.mark)] = '|';
  bar[placeOf(mid)] = 'O';
  return `[${bar.join('')}]`;
}

/** Two shares (0-1) on one scale: `s` what was said, `r` what came true, `*` where they meet. */
export function pairBar(said: number, right: number, width: number): string {
  const cells = Math.max(1, width - 2);
  const placeOf = (share: number): number => Math.min(cells - 1, Math.max(0, Math.round(share * (cells - 1))));
  const bar = new Array<string>(cells).fill('.');
  bar[placeOf(said)] = 's';
  bar[placeOf(right)] = placeOf(said) === placeOf(right) ? '*' : 'r';
  return `[${bar.join('')}]`;
}

/** A sign a day by how much was answered. */
export function dayMarks(counts: readonly number[]): string {
  return counts.map((n) => (n === 0 ? '.' : n < 10 ? '-' : n < 30 ? '+' : '#')).join('');
}
