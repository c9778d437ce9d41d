/** Means with their 95 % intervals, and tables of them. */
export interface Estimate {
  mean: number;
  /** Half the width of the 95 % interval. */
  margin: number;
}

export function estimate(values: readonly number[]): Estimate {
  const n = values.length;
  const mean = values.reduce((a, b) => a + b, 0) / n;
  const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / Math.max(1, n - 1);
  return { mean, margin: n > 1 ? 1.96 * Math.sqrt(variance / n) : Number.POSITIVE_INFINITY };
}

/** Of the differences, pair by pair. */
export function paired(values: readonly number[], against: readonly number[]): Estimate {
  return estimate(values.map((value, i) => value - against[i]!));
}

export function signed({ mean, margin }: Estimate, digits = 2): string {
  return `${mean < 0 ? '-' : '+'}${Math.abs(mean).toFixed(digits)} +-${margin.toFixed(digits)}`;
}

/** Rows of cells, the first column to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) => row.map((cell, c) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!))).join('  '))
    .join('\n');
}
