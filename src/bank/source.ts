/** YAML text to values with places: what compiling and linting a bank share. */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type ScalarTag,
  type YAMLMap,
} from 'yaml';
import type { z } from 'zod';
import { closest } from '../text/closest.ts';
import { tooDeepAt } from './depth.ts';
import type { Text } from './model.ts';
import { plainValue } from './plain-value.ts';
import type { Place, Problem } from './problem.ts';
import { type FileKind, schemas } from './schema.ts';
import { isSurelySound } from './surely-sound.ts';

export { kindOf } from './kind-of.ts';

export type Path = readonly (string | number)[];

/** A parsed file of a bank. */
export interface SourceFile {
  file: string;
  kind: FileKind;
  text: string;
  document: Document.Parsed;
  /** Counted when a place is asked for. */
  readonly lines: LineCounter;
  /** The plain value as YAML says it, of whatever shape; undefined when it could not be read at all. */
  raw: unknown;
  /** Syntax and schema problems. */
  problems: Problem[];
}

export interface ParsedFile<K extends FileKind = FileKind> extends SourceFile {
  kind: K;
  /** Whether the file has no problem of form. */
  isSound: boolean;
  /** What the schema makes of a sound file, made when it is asked for; undefined of any other. */
  readonly value: z.infer<(typeof schemas)[K]> | undefined;
}

/**
 * Long and letters first, or begun as no other word of YAML is: a text in every version of it, which need not be tried as
 * a number, a day or "yes".
 */
const TEXT: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  test: /^(?:[A-Za-z].{5}|[A-EG-MP-SU-XZa-eg-mp-su-xz가-힣]|[Ff](?![Aa][Ll])|[Tt](?![Rr]))/,
  resolve: (text) => text,
};

/** Behind a broken line nearly everything looks broken. */
const MOST_FAULTS = 20;

/** Reads one file. Bad input never throws: it becomes problems. */
export function parseFile<K extends FileKind>(kind: K, file: string, text: string): ParsedFile<K> {
  const deep = tooDeepAt(text);
  const document = parseDocument(deep === undefined ? text : '', {
    uniqueKeys: true,
    logLevel: 'error',
    prettyErrors: false,
    customTags: (tags) => [TEXT, ...tags],
  });
  let value: ParsedFile<K>['value'];
  let lines: LineCounter | undefined;
  const source: ParsedFile<K> = {
    ...{ file, kind, text, document, raw: undefined, problems: [], isSound: false },
    get lines() {
      lines ??= linesOf(text);
      return lines;
    },
    get value() {
      if (this.isSound) value ??= schemas[kind].parse(this.raw) as ParsedFile<K>['value'];
      return value;
    },
  };
  if (deep !== undefined) {
    const message = { en: 'This file nests too deeply', ko: '파일의 중첩이 너무 깊습니다' };
    source.problems.push({ rule: 'schema/syntax', place: placeAt(source, deep, deep + 1), message });
    return source;
  }
  for (const fault of [...document.errors, ...document.warnings].slice(0, MOST_FAULTS)) {
    const [start, end] = fault.pos;
    source.problems.push({
      rule: fault.code === 'DUPLICATE_KEY' ? 'schema/duplicate-key' : 'schema/syntax',
      place: placeAt(source, start, Math.max(end, start + wordAt(text, start))),
      message: syntaxMessage(fault.code, fault.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')),
    });
  }
  if (document.errors.length > 0) return source;
  try {
    source.raw = plainValue(document) ?? document.toJS({ maxAliasCount: 1000 });
  } catch (error) {
    source.problems.push({
      rule: 'schema/syntax',
      place: placeAt(source, 0, 1),
      message: {
        en: `Cannot read the file: ${String((error as Error).message)}`,
        ko: '파일을 읽을 수 없습니다. 별칭(alias)이 너무 많이 펼쳐집니다.',
      },
    });
    return source;
  }
  source.isSound = isSurelySound(kind, source.raw);
  if (source.isSound) return source;
  const result = schemas[kind].safeParse(source.raw);
  if (result.success) {
    source.isSound = true;
    value = result.data as ParsedFile<K>['value'];
  } else for (const issue of result.error.issues) source.problems.push(...problemsOf(source, issue));
  return source;
}

/** A file that could not even be read, which is its one problem. */
export function unreadFile<K extends FileKind>(kind: K, file: string, message: Text): ParsedFile<K> {
  const source = parseFile(kind, file, '');
  source.problems = [{ rule: 'schema/file', place: placeAt(source, 0, 0), message }];
  return source;
}

function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  return lines;
}

/** The place of the value at `path`; of its nearest parent that exists when there is none. */
export function placeOf(source: SourceFile, path: Path, part: 'value' | 'key' = 'value'): Place {
  return placeAt(source, ...spanOf(source, path, part));
}

/** The way to the value that was asked for last, in the last file: the next one mostly lies near it. */
const trail = {
  document: undefined as Document.Parsed | undefined,
  steps: [] as (string | number)[],
  nodes: [] as Node[],
};

/** As `placeOf`, in offsets. */
export function spanOf(source: SourceFile, path: Path, part: 'value' | 'key' = 'value'): [start: number, end: number] {
  const { document } = source;
  const { steps, nodes } = trail;
  if (trail.document !== document) steps.length = 0;
  trail.document = document;
  let depth = 0;
  while (depth < path.length - 1 && depth < steps.length && steps[depth] === path[depth]) depth++;
  let node: unknown = depth > 0 ? nodes[depth - 1] : document.contents;
  let range = rangeOf(node);
  for (; depth < path.length; depth++) {
    const step = path[depth]!;
    if (isAlias(node)) node = node.resolve(document);
    let next: unknown;
    let key: unknown;
    if (isMap(node)) {
      const pair = pairOf(node, step);
      next = pair?.value;
      key = pair?.key;
    } else if (isSeq(node) && typeof step === 'number') {
      next = node.items[step];
    }
    const wanted = part === 'key' && depth === path.length - 1 ? key : (next ?? key);
    const found = rangeOf(wanted);
    if (!found) break;
    range = found;
    node = next;
    steps.length = depth;
    if (wanted !== next) continue;
    steps[depth] = step;
    nodes[depth] = next as Node;
  }
  return range ? [range[0], range[1]] : [0, Math.min(1, source.text.length)];
}

function pairOf({ items }: YAMLMap, step: string | number): Pair | undefined {
  for (const item of items) {
    const { key } = item;
    if (!isScalar(key)) continue;
    if (key.value === step) return item;
    if (typeof key.value !== typeof step && String(key.value) === String(step)) return item;
  }
  return undefined;
}

/** The stretch `[start, end)` of offsets as lines and columns. */
export function placeAt(source: Pick<SourceFile, 'file' | 'lines'>, start: number, end: number): Place {
  const from = source.lines.linePos(start);
  const to = source.lines.linePos(end);
  return {
    file: source.file,
    line: from.line || 1,
    column: from.col || 1,
    endLine: to.line || 1,
    endColumn: to.col || 1,
    start,
    end,
  };
}

function rangeOf(node: unknown): Node['range'] {
  return (node as Node | undefined)?.range;
}

function problemsOf(source: SourceFile, issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path as (string | number)[];
  const where = path.length > 0 ? path.map(String).join('.') : 'the file';
  if (issue.code !== 'unrecognized_keys' && path.length > 0 && valueAt(source.raw, path) === undefined)
    return [missingAt(source, path)];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const [meant] = closest(key, knownKeys());
        const problem: Problem = {
          rule: 'schema/unknown-key',
          place: placeOf(source, [...path, key], 'key'),
          message: { en: `Unknown key "${key}"`, ko: `알 수 없는 키 "${key}"` },
        };
        if (meant) problem.hint = { en: `Did you mean "${meant}"?`, ko: `혹시 "${meant}"입니까?` };
        return problem;
      });
    case 'invalid_type':
      return [
        {
          rule: 'schema/type',
          place: placeOf(source, path),
          message: {
            en: `${where}: expected ${issue.expected}, found ${kindName(valueAt(source.raw, path))}`,
            ko: `${where}: ${issue.expected} 형식이어야 하는데 ${kindName(valueAt(source.raw, path))} 값입니다`,
          },
        },
      ];
    default:
      return [
        {
          rule: 'schema/value',
          place: placeOf(source, path),
          message: {
            en: `${where}: ${issueText(issue)}`,
            ko: `${where}: 값이 올바르지 않습니다 (${issueText(issue)})`,
          },
        },
      ];
  }
}

/** The parser marks where a fault begins; a person looks at the word. */
function wordAt(text: string, start: number): number {
  return /^[\w./-]+/.exec(text.slice(start, start + 80))?.[0].length ?? 1;
}

function missingAt(source: SourceFile, path: Path): Problem {
  const name = String(path.at(-1));
  return {
    rule: 'schema/missing',
    place: firstLine(source, placeOf(source, path.slice(0, -1))),
    message: { en: `"${name}" is missing`, ko: `"${name}" 항목이 없습니다` },
  };
}

function issueText(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map((v) => String(v)).join(', ')}`;
  if (issue.code === 'too_small')
    return issue.origin === 'string' ? 'must not be empty' : `needs at least ${issue.minimum}`;
  if (issue.code === 'too_big') return `allows at most ${issue.maximum}`;
  return issue.message;
}

/** A long block is marked by its first line only. */
function firstLine(source: SourceFile, place: Place): Place {
  const lineEnd = source.text.indexOf('\n', place.start);
  const end = Math.min(place.end, lineEnd < 0 ? source.text.length : lineEnd);
  return placeAt(source, place.start, Math.max(end, place.start + 1));
}

function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) here = (here as Record<string | number, unknown> | null | undefined)?.[step];
  return here;
}

function kindName(value: unknown): string {
  return value === null
    ? 'nothing'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object'
        ? 'a map'
        : typeof value;
}

let keys: string[] | undefined;
/** Every key that some map of the format has: what an unknown key is compared with. */
function knownKeys(): string[] {
  if (keys) return keys;
  const found = new Set<string>();
  const walk = (schema: unknown): void => {
    const def = (schema as { _zod?: { def: Record<string, unknown> } } | undefined)?._zod?.def;
    if (!def) return;
    for (const [key, inner] of Object.entries((def.shape as object | undefined) ?? {})) {
      found.add(key);
      walk(inner);
    }
    walk(def.element);
    walk(def.innerType);
  };
  for (const schema of Object.values(schemas)) walk(schema);
  keys = [...found];
  return keys;
}

function syntaxMessage(code: string, message: string): Text {
  const ko: Record<string, string> = {
    DUPLICATE_KEY: '같은 키가 두 번 있습니다',
    TAB_AS_INDENT: '들여쓰기에 탭을 사용할 수 없습니다',
    BAD_INDENT: '들여쓰기가 맞지 않습니다',
  };
  if (code === 'MULTIPLE_DOCS')
    return {
      en: 'A file holds one document, and a second one begins here',
      ko: '파일 하나에는 문서가 하나만 있어야 하는데, 여기서 둘째 문서가 시작됩니다',
    };
  return { en: message, ko: ko[code] ? `${ko[code]} (${message})` : `YAML 구문 오류: ${message}` };
}
