/** How many questions of each domain a paper holds, and how many of those count. Pure arithmetic on the exam's outline. */
import type { ExamOutline } from '../bank/compiled.ts';

export interface DomainShare {
  domain: number;
  /** Questions asked, and those of them that count toward the score. */
  total: number;
  scored: number;
}

/**
 * `total` split in proportion to `weights` by largest remainder; ties go to the earlier one. Sums to `total` exactly.
 * Weights need not sum to 100; a weight of 0 gets nothing.
 */
export function largestRemainder(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum <= 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map((share) => Math.floor(share + 1e-9));
  const missing = total - parts.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((share, i) => ({ i, remainder: share - parts[i]! }))
    .filter(({ i }) => weights[i]! > 0)
    .sort((a, b) => (Math.abs(a.remainder - b.remainder) > 1e-9 ? b.remainder - a.remainder : a.i - b.i));
  for (const { i } of byRemainder.slice(0, missing)) parts[i]!++;
  return parts;
}

/** The shares of a paper of `n` questions over the domains in `only` (all where it is empty). */
export function blueprint(exam: ExamOutline, n: number, only: readonly number[] = []): DomainShare[] {
  const domains = exam.domains.filter((domain) => only.length === 0 || only.includes(domain.id));
  const weights = domains.map((domain) => domain.weight);
  const totals = largestRemainder(n, weights);
  const scored = withinTotals(largestRemainder(scoredOf(exam, n), weights), totals);
  return domains.map((domain, i) => ({ domain: domain.id, total: totals[i]!, scored: scored[i]! }));
}

/** How many of `n` questions count; at least one. */
export function scoredOf(exam: ExamOutline, n: number): number {
  return Math.min(n, Math.max(1, Math.round((exam.questions.scored * n) / exam.questions.total)));
}

/** No domain can have more scored questions than questions: what is over goes where there is room. */
function withinTotals(scored: readonly number[], totals: readonly number[]): number[] {
  const fitted = scored.map((count, i) => Math.min(count, totals[i]!));
  let over = scored.reduce((a, b) => a + b, 0) - fitted.reduce((a, b) => a + b, 0);
  for (let i = 0; over > 0 && i < fitted.length; i++) {
    const moved = Math.min(over, totals[i]! - fitted[i]!);
    fitted[i]! += moved;
    over -= moved;
  }
  return fitted;
}

/** The biggest paper of at most `n` questions that the blueprint allows with `available` questions in each domain. */
export function largestPaper(
  exam: ExamOutline,
  n: number,
  available: ReadonlyMap<number, number>,
  only: readonly number[] = [],
): DomainShare[] {
  const stocked = exam.domains
    .filter((domain) => (only.length === 0 || only.includes(domain.id)) && (available.get(domain.id) ?? 0) > 0)
    .map((domain) => domain.id);
  if (stocked.length === 0) return [];
  for (let size = n; size > 0; size--) {
    const shares = blueprint(exam, size, stocked);
    if (shares.every((share) => share.total <= (available.get(share.domain) ?? 0))) return shares;
  }
  return [];
}
