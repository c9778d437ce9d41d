import type { Lang } from '../bank/model.ts';
import { Failure } from '../failure.ts';
import { count } from '../text/count.ts';
import { words } from '../text/words.ts';
import type { Files, World } from '../world.ts';

/** Larger than any real file of answers; a wrong path should not fill the memory. */
const MOST_BYTES = 4_000_000;

/**
 * The answers of `--answers FILE`: a JSON object from question id to option keys as a line (`"A,C"`, `"2"`), a number
 * or a list of such. @throws Failure where the file is missing or something else
 */
export function answersFile(files: Files, path: string, shown: string): Map<string, string> {
  const stat = files.stat(path);
  if (!stat) throw bad(shown, { en: 'There is no such file', ko: '파일이 없습니다' });
  if (stat.size > MOST_BYTES) throw bad(shown, { en: 'The file is too large', ko: '파일이 너무 큽니다' });
  let content: unknown;
  try {
    content = JSON.parse(files.read(path).replace(/^\ufeff/, ''));
  } catch (error) {
    throw bad(shown, {
      en: `No JSON: ${(error as Error).message}`,
      ko: `JSON이 아닙니다: ${(error as Error).message}`,
    });
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) throw bad(shown, NO_OBJECT);
  return new Map(Object.entries(content).map(([id, given]) => [id, lineOf(given, id, shown)]));
}

const answersWords = words({
  en: { notAsked: (n: number): string => `${count(n, 'id is', 'ids are')} of no question asked here` },
  ko: { notAsked: (n: number): string => `출제되지 않은 문제의 id ${n}개` },
});

/** Says on stderr how many of the file's ids are of no question that is asked: of another seed, another bank, mistyped. */
export function tellNotAsked(
  answers: ReadonlyMap<string, string>,
  asked: readonly string[],
  lang: Lang,
  { stderr }: Pick<World, 'stderr'>,
): void {
  const known = new Set(asked);
  const others = [...answers.keys()].filter((id) => !known.has(id)).length;
  if (others > 0) stderr.write(`saa: --answers: ${answersWords(lang).notAsked(others)}\n`);
}

const NO_OBJECT = { en: 'A JSON object is needed', ko: 'JSON 객체여야 합니다' };

function lineOf(given: unknown, id: string, shown: string): string {
  if (typeof given === 'string' || typeof given === 'number') return String(given);
  if (given === null) return '';
  if (Array.isArray(given) && given.every((part) => typeof part === 'string' || typeof part === 'number'))
    return given.join(' ');
  throw bad(`${shown}: ${id}`, {
    en: 'An answer is a text or number, or a list of those',
    ko: '답은 글자나 숫자, 또는 그 목록이어야 합니다',
  });
}

function bad(where: string, what: { en: string; ko: string }): Failure {
  return new Failure(what, {
    where,
    hint: {
      en: 'For example: {"ebs-snapshots-01": "B", "s3-lifecycle-01": "A,C"}',
      ko: '예: {"ebs-snapshots-01": "B", "s3-lifecycle-01": "A,C"}',
    },
  });
}
