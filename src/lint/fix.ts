/** Mending a file's text: only the ranges that fixes name are changed, every other byte stays. */
import { parse } from 'yaml';
import type { Edit, RawFinding } from './finding.ts';

/**
 * Applies the fixes of `findings` in the order of the text; of two that overlap the first one wins (the other is found
 * again in the next run). A fix after which the text would read as something else than a text is left out.
 */
export function applyFixes(text: string, findings: readonly RawFinding[]): { text: string; applied: number } {
  const fixes = findings.flatMap(({ fix }) => (fix && fix.length > 0 ? [fix] : []));
  const edits: Edit[] = [];
  let applied = 0;
  for (const fix of [...fixes].sort((a, b) => a[0]!.at[0] - b[0]!.at[0])) {
    if (fix.some((edit) => edits.some((taken) => overlap(edit, taken)))) continue;
    edits.push(...fix);
    applied++;
  }
  const mended = splice(text, edits);
  if (applied === 0 || sameShape(text, mended)) return { text: mended, applied };
  return applyOneByOne(text, fixes);
}

/** Some fix breaks the file: each is tried alone, from the end so that earlier offsets stay true. */
function applyOneByOne(text: string, fixes: readonly Edit[][]): { text: string; applied: number } {
  let mended = text;
  let applied = 0;
  let limit = Number.POSITIVE_INFINITY;
  for (const fix of [...fixes].sort((a, b) => b[0]!.at[0] - a[0]!.at[0])) {
    if (fix.some(({ at }) => at[1] > limit)) continue;
    const tried = splice(mended, fix);
    if (!sameShape(mended, tried)) continue;
    mended = tried;
    applied++;
    limit = Math.min(...fix.map(({ at }) => at[0]));
  }
  return { text: mended, applied };
}

function overlap(a: Edit, b: Edit): boolean {
  return a.at[0] < b.at[1] && b.at[0] < a.at[1] ? true : a.at[0] === b.at[0];
}

export function splice(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { at, text: put } of [...edits].sort((a, b) => b.at[0] - a.at[0])) {
    result = result.slice(0, at[0]) + put + result.slice(at[1]);
  }
  return result;
}

/** Whether two YAML texts have the same maps, lists and kinds of values: fixes change wording alone. */
function sameShape(a: string, b: string): boolean {
  try {
    return JSON.stringify(shape(parse(a))) === JSON.stringify(shape(parse(b)));
  } catch {
    return false;
  }
}

function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]));
  return typeof value;
}
