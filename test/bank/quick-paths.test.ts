/** What is quick about reading a file changes nothing: what is sure is true, and values are those of the library. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { schemas } from '../../src/bank/schema.ts';
import { parseFile } from '../../src/bank/source.ts';
import { isSurelySound } from '../../src/bank/surely-sound.ts';
import { bankTexts, makeLintBank } from '../support/lint-bank.ts';

type Json = Record<string, unknown>;
const texts = bankTexts(makeLintBank(20));
const questions = (): Json => parse([...texts].find(([path]) => path.startsWith('1-'))![1]) as Json;
const notes = (): Json => parse(texts.get('notes/svc0.yaml')!) as Json;

/** Every place in a value, as a path. */
function pathsOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (value === null || typeof value !== 'object') return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

const odd = fc.oneof(
  fc.constantFrom<unknown>('', ' ', '\n', 'x', 'a-b', '1.1', '1.1-K01', '2026-01-01', 'apply', 'exam', 'current'),
  fc.constantFrom<unknown>(null, true, 0, 1.5, [], {}, ['a'], { en: 'A' }, { en: ' ', ko: '가' }, { en: 'A', fr: 'B' }),
);

describe('the quick look at a file', () => {
  it.each([
    ['questions', questions],
    ['notes', notes],
  ] as const)('knows sound %s', (kind, make) => {
    expect(isSurelySound(kind, make())).toBe(true);
  });

  it.each([
    ['questions', questions],
    ['notes', notes],
  ] as const)('is sure of no %s that the schema refuses, nor doubts any that it takes', (kind, make) => {
    const paths = pathsOf(make());
    const change = fc.record({
      at: fc.constantFrom(...paths),
      how: fc.constantFrom('put', 'drop', 'add'),
      value: odd,
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const holder = { whole: make() as unknown };
        for (const { at, how, value } of changes) {
          const path = ['whole', ...at];
          let here: unknown = holder;
          for (const step of path.slice(0, -1)) here = (here as Json | undefined | null)?.[step];
          if (here === null || typeof here !== 'object') continue;
          const last = how === 'add' ? 'added' : path.at(-1)!;
          if (how === 'drop' && !Array.isArray(here)) delete (here as Json)[last];
          else (here as Json)[last] = structuredClone(value);
        }
        expect(isSurelySound(kind, holder.whole)).toBe(schemas[kind].safeParse(holder.whole).success);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('the value of a file', () => {
  const same = (text: string): void => {
    const { raw } = parseFile('questions', 'a.yaml', text);
    let whole: unknown;
    try {
      whole = parse(text, { logLevel: 'silent' });
    } catch {
      return;
    }
    expect(raw).toEqual(whole);
  };

  it('is that of the library, whatever is written', () => {
    const scalar = fc.oneof(
      fc.constantFrom(...'yes no on off true null ~ 0x1F 0o7 1e3 .inf .nan 2001-12-14 truelove Normal 한 '.split(' ')),
      fc.string(),
      fc.double(),
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof({ depthSize: 'small' }, scalar, fc.array(tie('any')), fc.dictionary(fc.string(), tie('any'))),
    })).any;
    fc.assert(
      fc.property(value, (made) => same(stringify(made, { aliasDuplicateObjects: true }))),
      { numRuns: 1000 },
    );
  });

  it.each([
    'a: &x {b: 1}\nc: *x\n',
    '%YAML 1.1\n---\na: yes\nb: 0777\nc: 12:30:45\nd: 2001-12-14 21:59:43\n<<: {e: f}\n',
    '{<<: {a: b}, c: d}',
    '1: one\ntrue: two\n',
    '__proto__: a\n',
    'constructor: a\n',
    '!!set {a, b}\n',
    '!!omap [a: 1]\n',
    '!!str 12\n',
    '!!str Normal text\n',
    '!!int "12"\n',
    '? [a, b]\n: c\n',
    '- Normal\n\n  text\n- "y"\n- y\n- Yes\n- october\n',
    '',
    '# nothing\n',
  ])('is that of the library for %j', same);
});
