import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which rooms a room may import from, besides itself (architecture.md, "Rooms"). Files right under src/ are open to all. */
const MAY_IMPORT: Record<string, string[]> = {
  text: ['bank'],
  bank: ['text'],
  memory: ['bank', 'text'],
  quiz: ['memory', 'bank', 'text'],
  exam: ['memory', 'bank', 'text'],
  lint: ['bank', 'text'],
  scores: ['exam', 'quiz', 'memory', 'lint', 'bank', 'text'],
  screens: ['exam', 'quiz', 'memory', 'lint', 'bank', 'text', 'scores', 'terminal'],
  terminal: ['exam', 'quiz', 'memory', 'lint', 'bank', 'text'],
  commands: ['screens', 'terminal', 'scores', 'exam', 'quiz', 'memory', 'lint', 'bank', 'text'],
};
/** No clock, no chance, no disk, no terminal. */
const PURE = ['text', 'bank', 'memory', 'quiz', 'exam', 'lint', 'screens'];
/** Of what reaches outside, a pure room may use types alone. */
const OUTSIDE = ['scores', 'terminal'];
const IMPURE =
  /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bconsole\.|\bperformance\.now\b|from '(node:)?(fs|os|child_process|readline|tty|worker_threads)(\/promises)?'|from 'chalk'/;

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

const source = resolve('src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

function importsOf(file: string): Import[] {
  const text = readFileSync(join(source, file), 'utf8');
  const found = text.matchAll(/^\s*(?:import|export)\s+(type\s+)?[^;]*?from\s+'(\.[^']+)'|import\('(\.[^']+)'\)/gm);
  return [...found].map(([, type, named, dynamic]) => ({
    from: file,
    to: relative(source, resolve(source, dirname(file), (named ?? dynamic)!)),
    typeOnly: type !== undefined,
  }));
}

/** A file without its comments. */
const codeOf = (file: string): string =>
  readFileSync(join(source, file), 'utf8').replace(/^\s*(\/\*|\*|\/\/).*$/gm, '');

const roomOf = (file: string): string | undefined => (file.includes('/') ? file.split('/')[0] : undefined);

describe('the rooms of src', () => {
  it('are all known to this test', () => {
    const rooms = new Set(files.map(roomOf).filter((room) => room !== undefined));
    expect([...rooms].filter((room) => !(room! in MAY_IMPORT))).toEqual([]);
  });

  it('import only in the direction of the house', () => {
    const wrong = files.flatMap(importsOf).filter(({ from, to }) => {
      const [own, other] = [roomOf(from), roomOf(to)];
      return own && other && own !== other && !MAY_IMPORT[own]?.includes(other);
    });
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('stay pure where they are said to be', () => {
    const impure = files.filter((file) => PURE.includes(roomOf(file) ?? '') && IMPURE.test(codeOf(file)));
    expect(impure).toEqual([]);
  });

  it('take only types from rooms that touch the outside', () => {
    const taken = files
      .filter((file) => PURE.includes(roomOf(file) ?? ''))
      .flatMap(importsOf)
      .filter(({ to, typeOnly }) => OUTSIDE.includes(roomOf(to) ?? '') && !typeOnly);
    expect(taken.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });
});
