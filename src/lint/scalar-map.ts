import type { Span } from '../bank/outline.ts';

/** How a scalar is written in YAML. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'block' | 'alias';

export function styleAt(source: string, start: number): ScalarStyle {
  switch (source[start]) {
    case '"':
      return 'double';
    case "'":
      return 'single';
    case '|':
    case '>':
      return 'block';
    case '*':
      return 'alias';
    default:
      return 'plain';
  }
}

/** Where each UTF-16 unit of a scalar's value begins and ends in the source. */
export interface ScalarMap {
  starts: number[];
  ends: number[];
}

const isSpace = (c: string | undefined): boolean => c === ' ' || c === '\n' || c === '\t' || c === '\r';

const ESCAPES: Record<string, string> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

/** One step through the source: the text it stands for and the offset behind it. */
interface Step {
  text: string;
  end: number;
}

function stepAt(source: string, at: number, style: ScalarStyle): Step {
  const c = source[at] ?? '';
  if (style === 'single' && c === "'" && source[at + 1] === "'") return { text: "'", end: at + 2 };
  if (style !== 'double' || c !== '\\') return { text: c, end: at + 1 };
  const escaped = source[at + 1] ?? '';
  // A backslash at a line's end joins it with the next one.
  const joined = /^\r?\n[ \t]*/.exec(source.slice(at + 1, at + 400));
  if (joined) return { text: '', end: at + 1 + joined[0].length };
  const digits = { x: 2, u: 4, U: 8 }[escaped];
  if (digits === undefined) return { text: ESCAPES[escaped] ?? escaped, end: at + 2 };
  const code = Number.parseInt(source.slice(at + 2, at + 2 + digits), 16);
  return { text: Number.isNaN(code) || code > 0x10ffff ? '' : String.fromCodePoint(code), end: at + 2 + digits };
}

/**
 * Walks a scalar's source and value side by side. White space is matched run by run, since folding changes its kind
 * and its amount; everything else unit by unit. Undefined where they do not fit (an alias, a tag that changes the value).
 */
export function mapScalar(source: string, [start, end]: Span, value: string): ScalarMap | undefined {
  const style = styleAt(source, start);
  if (style === 'alias') return undefined;
  let at = start;
  if (style === 'single' || style === 'double') at += 1;
  if (style === 'block') at = source.indexOf('\n', start) + 1;
  if (at === 0) return undefined;
  if (!isSpace(value[0])) while (style === 'block' && isSpace(source[at])) at += 1;
  const starts: number[] = [];
  const ends: number[] = [];
  let i = 0;
  while (i < value.length) {
    if (isSpace(value[i])) {
      const from = at;
      let step = stepAt(source, at, style);
      while (at < end && (step.text === '' || isSpace(step.text))) {
        at = step.end;
        step = stepAt(source, at, style);
      }
      // Trailing line feeds of a block may lie behind the node's end.
      while (i < value.length && isSpace(value[i])) {
        starts.push(from);
        ends.push(at);
        i += 1;
      }
      continue;
    }
    const step = stepAt(source, at, style);
    if (step.text === '' && step.end <= end) {
      at = step.end;
      continue;
    }
    if (at >= end || step.text === '' || !value.startsWith(step.text, i)) return undefined;
    for (let unit = 0; unit < step.text.length; unit++) {
      starts.push(at);
      ends.push(step.end);
    }
    at = step.end;
    i += step.text.length;
  }
  return { starts, ends };
}

/** `text` as it has to be written inside a scalar of `style`; undefined where it cannot stand there safely. */
export function written(text: string, style: ScalarStyle): string | undefined {
  if (/[\n\r]/.test(text)) return undefined;
  if (style === 'double') return text.replace(/[\\"]/g, '\\$&');
  if (style === 'single') return text.replace(/'/g, "''");
  if (style === 'plain') return /: |:$| #|[[\]{},]/.test(text) ? undefined : text;
  return style === 'block' ? text : undefined;
}
