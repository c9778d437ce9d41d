/** The README's pictures: made from what the program wrote, and from nothing else. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { width } from '../../src/text/layout.ts';
import { record } from '../../tools/pictures/record.ts';
import { scenes } from '../../tools/pictures/scenes.ts';
import { type Recording, terminalSvg } from '../../tools/pictures/terminal-svg.ts';
import { testBank } from '../support/bank.ts';
import { installBank } from '../support/installed.ts';
import { hasPython } from '../support/pty.ts';
import { buildProgram } from '../support/saa-program.ts';

const RECORDINGS = 'tools/pictures/recordings';
const names = readdirSync(RECORDINGS).map((file) => file.replace(/\.json$/, ''));
const recorded = (name: string): Recording =>
  JSON.parse(readFileSync(`${RECORDINGS}/${name}.json`, 'utf8')) as Recording;
const homes: string[] = [];
afterAll(() => {
  for (const home of homes) rmSync(home, { recursive: true, force: true });
});

/** The picture's lines, each text in the column where it stands. */
function linesOf(svg: string): string[] {
  const lines = new Map<number, string>();
  for (const [, attributes, escaped] of svg.matchAll(/<text((?: [a-zA-Z]+="[^"]*")+)>([^<]*)<\/text>/g)) {
    if (attributes!.includes('class="title"')) continue;
    const row = Math.round((Number(/ y="([\d.]+)"/.exec(attributes!)![1]) - 48 - 13.7) / 19);
    const column = Math.round((Number(/ x="([\d.]+)/.exec(attributes!)![1]) - 18) / 8.1);
    const text = escaped!
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
    const before = lines.get(row) ?? '';
    lines.set(row, before + ' '.repeat(column - width(before)) + text);
  }
  return Array.from({ length: Math.max(...lines.keys()) + 1 }, (_, row) => lines.get(row) ?? '');
}

/** What was written without the codes that paint it; none of the scenes but the exam moves the cursor about. */
const plain = (output: string): string[] =>
  output
    .replace(/\u001b\[[\d;?]*[A-Za-z]/g, '')
    .split(/\r?\n/)
    .map((line) => line.trimEnd());

test('there is one of quiz, exam and stats in each language, and the READMEs show them', () => {
  expect(names.sort()).toEqual(['exam.en', 'exam.ko', 'quiz.en', 'quiz.ko', 'stats.en', 'stats.ko']);
  const shown = (file: string): string[] =>
    [...readFileSync(file, 'utf8').matchAll(/pictures\/([a-z]+\.[a-z]+)\.svg/g)].map(([, name]) => name!).sort();
  expect(shown('README.md')).toEqual(names.filter((name) => name.endsWith('.en')));
  expect(shown('docs/README.ko.md')).toEqual(names.filter((name) => name.endsWith('.ko')));
});

test.each(names)('%s is drawn from its recording', async (name) => {
  const svg = readFileSync(`docs/pictures/${name}.svg`, 'utf8');
  expect(await terminalSvg(recorded(name))).toBe(svg);
  expect(svg).not.toMatch(/<script|<image|href|url\(|https?:\/\/(?!www\.w3\.org\/2000\/svg)[^ ]*"/);
});

test.each(names.filter((name) => !name.startsWith('exam')))(
  '%s has every line that the program wrote',
  async (name) => {
    const recording = recorded(name);
    const wrote = plain(recording.output).join('\n').trimEnd().split('\n');
    expect(linesOf(await terminalSvg(recording))).toEqual(
      wrote.map((line) => line.replace(/^(Answer|답) > .*/, (typed) => typed)),
    );
  },
);

test.skipIf(!hasPython)('the program writes what the picture shows: recorded anew with another bank', async () => {
  const bank = testBank({ perDomain: 20 });
  const program = await buildProgram(installBank(bank));
  try {
    for (const scene of scenes(bank).filter(({ name }) => name !== 'quiz')) {
      const home = mkdtempSync(join(tmpdir(), 'saa-scene-'));
      homes.push(home);
      const recording = await record(scene, program.command, home);
      const lines = linesOf(await terminalSvg(recording));
      const kept = linesOf(readFileSync(`docs/pictures/${scene.name}.${scene.lang}.svg`, 'utf8'));
      // What does not come from the bank or from what was answered stands in both.
      const frame =
        scene.name === 'exam' ? kept.slice(-2) : [kept[1]!, kept.find((line) => /^(Section|영역)/.test(line))!];
      for (const line of frame) expect(lines).toContain(line);
      expect(lines.length).toBeLessThanOrEqual(scene.rows);
    }
  } finally {
    program.remove();
  }
});
