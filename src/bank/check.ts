import { checkOutlines } from './check-outlines.ts';
import { outlineOf } from './outline.ts';
import type { Problem } from './problem.ts';
import { type ParsedFile, placeAt } from './source.ts';

/** What is wrong between the files of a bank: doubled ids, names that lead nowhere, questions in the wrong folder. */
export function checkBank(files: readonly ParsedFile[]): Problem[] {
  const sources = new Map(files.map((file) => [file.file, file]));
  return checkOutlines(files.map(outlineOf)).map(({ rule, file, at, message, hint }) => ({
    rule,
    place: placeAt(sources.get(file)!, ...at),
    message,
    ...(hint && { hint }),
  }));
}
