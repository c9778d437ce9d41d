/** `--fix` and `--fix-dry-run`. */
import { readFileSync, statSync } from 'node:fs';
import { createTwoFilesPatch } from 'diff';
import { Failure } from '../failure.ts';
import { applyFixes } from '../lint/fix.ts';
import { writeAtomically } from '../scores/write-atomically.ts';
import type { World } from '../world.ts';
import type { LintFlags } from './lint-flags.ts';
import type { LintRun } from './lint-run.ts';

/** A fix may uncover another one; more rounds than this would be two rules at war. */
const MOST_ROUNDS = 10;

/**
 * Mends what can be mended, round by round in memory; then writes the files, or prints what would change.
 * @returns what remains
 */
export async function fixAll(
  flags: LintFlags,
  world: World,
  first: LintRun[],
  overlay: Map<string, string>,
  again: () => Promise<LintRun[]>,
): Promise<LintRun[]> {
  const shown = new Map<string, string>();
  let runs = first;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let applied = 0;
    for (const { files, results } of runs)
      for (const [i, { source }] of files.entries()) {
        const { path, file, text } = source;
        const mended = applyFixes(text, results[i]!.findings);
        if (mended.applied === 0 || mended.text === text) continue;
        applied += mended.applied;
        overlay.set(path, mended.text);
        shown.set(path, file);
      }
    if (applied === 0) break;
    runs = await again();
  }
  for (const [path, text] of overlay) {
    if (flags.fixDryRun) world.stdout.write(patch(first, path, shown.get(path) ?? path, text));
    else if (flags.fix) replaceSource(world, path, shown.get(path) ?? path, text);
  }
  return runs;
}

function patch(first: readonly LintRun[], path: string, file: string, text: string): string {
  const before = first.flatMap(({ files }) => files).find(({ source }) => source.path === path)?.source.text ?? '';
  return createTwoFilesPatch(`a/${file}`, `b/${file}`, before, text, undefined, undefined, { context: 2 }).replace(
    /^=+\n/,
    '',
  );
}

/** Whole or not at all, with the file's own mode. */
function replaceSource(world: World, path: string, file: string, text: string): void {
  try {
    const { mode } = statSync(path);
    if (readFileSync(path, 'utf8') === text) return;
    writeAtomically(path, text, `${world.randomHex(4)}.tmp`, mode);
  } catch (error) {
    const { message } = error as Error;
    throw new Failure(
      { en: `Cannot write the file: ${message}`, ko: `파일을 쓸 수 없습니다: ${message}` },
      { where: file, cause: error },
    );
  }
}
