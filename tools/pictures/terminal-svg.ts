/**
 * A terminal's screen as an SVG picture: text as text, every cell in its column whatever the font, light and dark as the
 * reader's system is. The same screen gives the same bytes.
 */
import { createRequire } from 'node:module';
import type { IBufferCell, IBufferLine, Terminal } from '@xterm/headless';
import { escaped } from './escaped.ts';

// A CommonJS package whose named exports plain Node does not see.
const { Terminal: XTerm } = createRequire(import.meta.url)('@xterm/headless') as typeof import('@xterm/headless');

/** What a program wrote to a terminal of this size, up to the moment of the picture. */
export interface Recording {
  /** What was typed to start it; the picture's title. */
  command: string;
  lang: string;
  columns: number;
  rows: number;
  output: string;
}

const CELL = { width: 8.1, height: 19 };
const PAD = { x: 18, top: 48, bottom: 16 };

/** @returns the picture, and its lines as they can be read from it */
export async function terminalSvg(recording: Recording): Promise<string> {
  const { columns, rows, output, command, lang } = recording;
  const terminal = new XTerm({ cols: columns, rows, allowProposedApi: true });
  await new Promise<void>((done) => terminal.write(output, done));
  const lines = usedLines(terminal);
  const [width, height] = [columns * CELL.width + 2 * PAD.x, PAD.top + lines.length * CELL.height + PAD.bottom];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${height}" width="${round(width)}" height="${height}" role="img" aria-labelledby="t" xml:lang="${lang}">
<title id="t">${escaped(command)}</title>
<style>${STYLE}</style>
<rect class="window" x="0.5" y="0.5" width="${round(width - 1)}" height="${height - 1}" rx="8"/>
<circle class="dot" cx="20" cy="18" r="5"/><circle class="dot" cx="37" cy="18" r="5"/><circle class="dot" cx="54" cy="18" r="5"/>
<text class="title" x="${round(width / 2)}" y="22.5" text-anchor="middle">${escaped(command)}</text>
${lines.flatMap((line, row) => lineText(line, row, columns)).join('\n')}
</svg>
`;
}

/** The screen without its empty end. */
function usedLines(terminal: Terminal): IBufferLine[] {
  const { active } = terminal.buffer;
  const lines = Array.from({ length: terminal.rows }, (_, row) => active.getLine(active.baseY + row)!);
  const last = lines.findLastIndex((line) => line.translateToString(true) !== '');
  return lines.slice(0, last + 1);
}

interface Run {
  looks: string;
  cells: { column: number; text: string; wide: boolean }[];
}

function lineText(line: IBufferLine, row: number, columns: number): string[] {
  const y = round(PAD.top + row * CELL.height + CELL.height * 0.72);
  return runsOf(line, columns).flatMap((run) => runText(run, y, PAD.top + row * CELL.height));
}

/** Cells of one look that follow each other; blanks without a look of their own end nothing and begin nothing. */
function runsOf(line: IBufferLine, columns: number): Run[] {
  const runs: Run[] = [];
  for (let column = 0; column < columns; column++) {
    const cell = line.getCell(column);
    if (!cell || cell.getWidth() === 0) continue;
    const text = cell.getChars() || ' ';
    const looks = looksOf(cell);
    const last = runs.at(-1);
    if (last?.looks === looks) last.cells.push({ column, text, wide: cell.getWidth() === 2 });
    else runs.push({ looks, cells: [{ column, text, wide: cell.getWidth() === 2 }] });
  }
  return runs;
}

function looksOf(cell: IBufferCell): string {
  const looks = [
    cell.isBold() ? 'b' : '',
    cell.isDim() ? 'd' : '',
    cell.isInverse() ? 'i' : '',
    cell.isUnderline() ? 'u' : '',
    cell.isFgPalette() && cell.getFgColor() < 16 ? `c${cell.getFgColor() % 8}` : '',
  ];
  return looks.filter(Boolean).join(' ');
}

/** What is narrow is placed by its first cell and stretched to its last; a wide character is placed by itself. */
function runText({ looks, cells }: Run, y: number, top: number): string[] {
  const [first, last] = [cells[0]!, cells.at(-1)!];
  const left = PAD.x + first.column * CELL.width;
  const ground = looks.split(' ').includes('i')
    ? [
        `<rect class="ground" x="${round(left)}" y="${round(top)}" width="${round((last.column + (last.wide ? 2 : 1) - first.column) * CELL.width)}" height="${CELL.height}"/>`,
      ]
    : [];
  const texts = words(cells).map((word) => {
    const x = word.map(({ column }) => round(PAD.x + column * CELL.width));
    const { wide } = word[0]!;
    const place = wide
      ? `x="${x.join(' ')}"`
      : `x="${x[0]}" textLength="${round(word.length * CELL.width)}" lengthAdjust="spacingAndGlyphs"`;
    const names = [looks, wide ? 'w' : ''].filter(Boolean).join(' ');
    const look = names === '' ? '' : ` class="${names}"`;
    return `<text${look} ${place} y="${y}">${escaped(word.map(({ text }) => text).join(''))}</text>`;
  });
  return [...ground, ...texts];
}

/** Words, and within them what is wide apart from what is narrow. */
function words(cells: Run['cells']): Run['cells'][] {
  const found: Run['cells'][] = [];
  let open: boolean | undefined;
  for (const cell of cells) {
    const kind = cell.text.trim() === '' ? undefined : cell.wide;
    if (kind !== undefined && kind === open) found.at(-1)!.push(cell);
    else if (kind !== undefined) found.push([cell]);
    open = kind;
  }
  return found;
}

const round = (value: number): number => Math.round(value * 10) / 10;

const STYLE = `
svg{--ground:#fbfbfa;--ink:#24292f;--soft:#5b6470;--line:#d3d8de;--red:#b42318;--green:#1a7035;--yellow:#8a5a00;--cyan:#0b6b83}
@media(prefers-color-scheme:dark){svg{--ground:#161b22;--ink:#e1e6ec;--soft:#9aa5b1;--line:#333b45;--red:#ff8a7d;--green:#6fcf87;--yellow:#e3b75f;--cyan:#6cc5dc}}
.window{fill:var(--ground);stroke:var(--line)}.dot{fill:var(--line)}.ground{fill:var(--ink)}
text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,"D2Coding","Noto Sans Mono CJK KR","DejaVu Sans Mono",monospace;fill:var(--ink)}
.w{font-size:15.4px}.title{fill:var(--soft);font-size:13px}.b{font-weight:700}.d{fill:var(--soft)}.u{text-decoration:underline}
.c1{fill:var(--red)}.c2{fill:var(--green)}.c3{fill:var(--yellow)}.c6{fill:var(--cyan)}.i{fill:var(--ground)}
`.trim();
