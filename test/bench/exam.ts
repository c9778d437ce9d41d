/**
 * What the exam's screen costs and survives: bytes of a one-second tick, half-drawn frames, scrollback, kills, views,
 * overlap of papers. `npx tsx test/bench/exam.ts [--ticks 100] [--kills 30]`; takes as many seconds as ticks and some.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '../../src/bank/order.ts';
import { width } from '../../src/text/layout.ts';
import { testBank } from '../support/bank.ts';
import { installBank } from '../support/installed.ts';
import { leastOverlap, overlaps, papersInARow } from '../support/mocks.ts';
import { Pty } from '../support/pty.ts';
import { TestRoom } from '../support/room.ts';
import { buildProgram, type Program } from '../support/saa-program.ts';
import { shippedBank } from '../support/shipped-bank.ts';

const wanted = (flag: string, usual: number): number => {
  const at = process.argv.indexOf(flag);
  return at < 0 ? usual : Number(process.argv[at + 1]);
};
const TICKS = wanted('--ticks', 100);
const KILLS = wanted('--kills', 30);
const BEGIN = '\u001b[?2026h';
const END = '\u001b[?2026l';
const SIGKILL = 9;

const bank = shippedBank();
const program = await buildProgram(installBank(bank));
const homes: string[] = [];
const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  say(`bank: ${bank.index.questions.length} questions\n`);
  await ticks(program);
  await kills(program);
  views();
  papers();
} finally {
  program.remove();
  for (const home of homes) rmSync(home, { recursive: true, force: true });
}

function start(saa: Program, flags: string[], columns: number, rows: number, lang: string): Pty {
  const home = mkdtempSync(join(tmpdir(), 'saa-bench-'));
  homes.push(home);
  return new Pty([...saa.command, 'exam', ...flags], { columns, rows, env: { SAA_HOME: home, SAA_LANG: lang } });
}

async function ticks(saa: Program): Promise<void> {
  const runs: [number, number, string, number][] = [
    [60, 20, 'ko', 65_536],
    [80, 24, 'en', 65_536],
    [80, 24, 'ko', 65_536],
    [80, 24, 'ko', 1024],
    [120, 40, 'ko', 65_536],
  ];
  say(`${TICKS} one-second ticks   bytes a tick: median, most   reads   half-drawn   cut inside a frame   scrollback`);
  const rows = await Promise.all(
    runs.map(async ([columns, height, lang, most]) => {
      const pty = start(saa, ['--timed', '--seed', 'ticks'], columns, height, lang);
      pty.readAtMost(most);
      await pty.sees(/1 *[/of]* *65/);
      const first = pty.reads.length;
      while (pty.reads.length < first + TICKS) await new Promise((done) => setTimeout(done, 200));
      const tickReads = pty.reads.slice(first, first + TICKS).map((read) => read.length);
      // Whole screens, too: a walk through the paper.
      for (let i = 0; i < 64; i++) {
        pty.type('n');
        await new Promise((done) => setTimeout(done, 15));
      }
      const { halfDrawn, cut } = drawn(pty.reads);
      const scrollback = pty.terminal.buffer.normal.baseY;
      pty.type('\u0003');
      await pty.exited;
      const sorted = [...tickReads].sort((a, b) => a - b);
      return (
        `${columns}x${height} ${lang}${most < 65_536 ? ` ${most}-byte reads` : ''}`.padEnd(28) +
        `${sorted[sorted.length >> 1]}, ${sorted.at(-1)}`.padEnd(22) +
        `${pty.reads.length}`.padEnd(8) +
        `${halfDrawn}`.padEnd(13) +
        `${cut}`.padEnd(21) +
        `${scrollback}`
      );
    }),
  );
  for (const row of rows) say(row);
  say('');
}

/**
 * A read is half-drawn where a terminal that honours synchronized output would paint an unfinished frame after it:
 * outside of a frame, but not behind one. `cut`: reads that end inside a frame, which such a terminal does not paint yet.
 */
function drawn(reads: readonly Buffer[]): { halfDrawn: number; cut: number } {
  let text = '';
  let halfDrawn = 0;
  let cut = 0;
  const from = reads.findIndex((read) => read.includes(BEGIN));
  for (const read of reads.slice(from)) {
    text += read.toString('latin1');
    if (text.lastIndexOf(BEGIN) > text.lastIndexOf(END)) cut++;
    else if (!text.endsWith(END)) halfDrawn++;
  }
  return { halfDrawn, cut };
}

async function kills(saa: Program): Promise<void> {
  const random = randomFrom('kills');
  let pty = start(saa, ['--timed', '--seed', 'kills'], 80, 24, 'en');
  const home = homes.at(-1)!;
  await pty.sees('Question 1 of 65');
  let survived = 0;
  let answered = 0;
  for (let i = 0; i < KILLS; i++) {
    const select = Number(/Selected \d of (\d)/.exec(await pty.sees(/Selected \d of \d/))![1]);
    for (let key = 1; key <= select; key++) pty.type(String(key));
    await pty.sees(`Selected ${select} of ${select}`);
    answered++;
    pty.type('n');
    await new Promise((done) => setTimeout(done, random() * 40));
    pty.signal(SIGKILL);
    await pty.exited;
    pty = new Pty([...saa.command, 'exam', '--resume'], { env: { SAA_HOME: home, SAA_LANG: 'en' } });
    const text = await pty.sees(/Question \d+ of 65/);
    if (text.includes(`Resumed: ${answered} of 65`)) survived++;
    const at = Number(/Question (\d+) of 65/.exec(text)![1]);
    pty.type(at === answered ? 'n' : 'x');
    await pty.sees(`Question ${answered + 1} of 65`);
    pty.type('x');
  }
  pty.type('\u0003');
  await pty.exited;
  say(`kills (SIGKILL up to 40 ms after a key): ${survived} of ${KILLS} survived with every answer\n`);
}

function views(): void {
  const random = randomFrom('views');
  const keys = [
    ...'1234abcdenpfsglt?qia0'.split(''),
    'up',
    'down',
    'left',
    'right',
    'pgup',
    'pgdn',
    'home',
    'end',
    'enter',
    'esc',
  ];
  const sizes = [
    [40, 10],
    [60, 20],
    [80, 24],
    [120, 40],
    [97, 13],
    [200, 60],
  ];
  const ids = bank.index.questions.map((question) => question.id);
  let checked = 0;
  let bad = 0;
  let spentMs = 0;
  for (const lang of ['en', 'ko'] as const) {
    for (const [columns, rows] of sizes) {
      const room = new TestRoom({ bank, ids, lang, columns: columns!, rows: rows!, leftMs: 3_000_000 });
      for (let n = 0; n < ids.length; n++) {
        room.state = { ...room.state, page: 'question', typed: null };
        room.press('g', ...String(n + 1).split(''), 'enter');
        for (let i = 0; i < 12; i++) {
          room.press(keys[Math.floor(random() * keys.length)]!);
          const from = performance.now();
          const lines = room.lines;
          spentMs += performance.now() - from;
          checked++;
          if (lines.length !== rows || lines.some((line) => width(line) >= columns!)) bad++;
        }
      }
    }
  }
  say(
    `views checked: ${checked} over the whole bank, ${sizes.length} sizes, 2 languages; wrong: ${bad}; ${(spentMs / checked).toFixed(2)} ms a view\n`,
  );
}

function papers(): void {
  for (const [name, of] of [
    ['shipped bank', bank],
    ['made bank of 132', testBank({ perDomain: 33 })],
    ['made bank of 500', testBank({ perDomain: 125 })],
  ] as const) {
    const shared = overlaps(papersInARow(of, 20, name));
    const mean = shared.reduce((a, b) => a + b, 0) / shared.length;
    say(
      `20 papers in a row, ${name}: overlap with the one before ${mean.toFixed(1)} of 65 on average, at most ${Math.max(...shared)}; no draw could do with less than ${leastOverlap(of)}`,
    );
  }
}
