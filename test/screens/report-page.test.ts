/** `saa stats --html`: the page as an HTML parser reads it. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { expect, test } from 'vitest';
import type { Bank } from '../../src/bank/bank.ts';
import type { Lang } from '../../src/bank/model.ts';
import { openBank } from '../../src/commands/bank.ts';
import { stats } from '../../src/commands/stats.ts';
import { html } from '../../src/screens/report-page/markup.ts';
import { testExam, testNotes, testQuestion } from '../support/bank.ts';
import { writeBank } from '../support/bank-folder.ts';
import { common } from '../support/installed.ts';
import { STUDIES, type Studies, study } from '../support/studied.ts';
import { type FakeWorld, fakeWorld } from '../support/world.ts';

type Node = DefaultTreeAdapterMap['childNode'];
type Element = DefaultTreeAdapterMap['element'];

const FEW: Studies = { ...STUDIES, quizzes: [[1, 6]], exams: [], settings: {} };
const NONE: Studies = { ...STUDIES, quizzes: [], exams: [], settings: {} };
const HOSTILE = `</title><script>alert("1")</script>&lt;'"><img src=x onerror=y>`;

/** 96 questions, 24 a domain, two a topic. */
function parts(hostile: boolean) {
  const questions = Array.from({ length: 96 }, (_, i) =>
    testQuestion({
      id: `ec2-t${String(Math.floor(i / 2)).padStart(2, '0')}-0${1 + (i % 2)}`,
      task: `${1 + (Math.floor(i / 2) % 4)}.1`,
    }),
  );
  const notes = testNotes('ec2', [...new Set(questions.map((question) => question.topic))]);
  const exam = testExam();
  if (hostile) {
    for (const topic of notes.topics) topic.name = { en: HOSTILE, ko: HOSTILE };
    for (const domain of exam.domains) domain.title = { en: HOSTILE, ko: HOSTILE };
    exam.title = { en: HOSTILE, ko: HOSTILE };
  }
  return { questions, notes: [notes], exam };
}

interface Made {
  world: FakeWorld;
  page: string;
  bank: Bank;
}

async function made(studies: Studies, lang: Lang = 'en', hostile = false): Promise<Made> {
  const world = fakeWorld({ now: STUDIES.now });
  const dir = writeBank(join(world.dir, 'bank'), parts(hostile));
  const bank = await openBank(world, dir);
  study(world.dir, bank, studies);
  await stats({ html: 'report.html' }, common({ bank: dir, lang }), world);
  return { world, bank, page: readFileSync(join(world.dir, 'report.html'), 'utf8') };
}

function read(page: string) {
  const errors: string[] = [];
  const document = parse(page, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine, startCol }) => errors.push(`${code} ${startLine}:${startCol}`),
  });
  return { errors, all: elements(document.childNodes) };
}

const elements = (nodes: readonly Node[]): Element[] =>
  nodes.flatMap((node) => ('tagName' in node ? [node, ...elements(node.childNodes)] : []));
const inside = (element: Element, tag: string, cls?: string): Element[] =>
  elements(element.childNodes).filter(
    (child) => child.tagName === tag && (!cls || attr(child, 'class')?.split(' ').includes(cls)),
  );
const attr = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;
const textOf = (element: Element): string =>
  element.childNodes
    .map((node) =>
      'value' in node ? node.value : 'tagName' in node ? (node.tagName === 'br' ? ' ' : textOf(node)) : '',
    )
    .join('');
const cells = (table: Element): string[][] =>
  inside(table, 'tr').map((row) => [...inside(row, 'th'), ...inside(row, 'td')].map(textOf));
/** The section that the heading with this id names. */
const sectionOf = (all: readonly Element[], id: string): Element =>
  all.find((element) => element.tagName === 'section' && attr(element, 'aria-labelledby') === id)!;
const share = (element: Element, name: string): number => Number(attr(element, name)!.replace('%', '')) / 100;

const LANGUAGES: Lang[] = ['en', 'ko'];

test.each(
  LANGUAGES.flatMap((lang) =>
    (
      [
        ['much', STUDIES],
        ['little', FEW],
        ['nothing', NONE],
      ] as const
    ).map(([name, studies]) => ({ lang, name, studies })),
  ),
)(
  'with $name learned, in $lang, it is well-formed, of one piece, and named in its language',
  async ({ lang, studies }) => {
    const { page } = await made(studies, lang);
    const { errors, all } = read(page);
    expect(errors).toEqual([]);
    // A page shows several spaces as one: they part nothing.
    expect(textOf(all.find(({ tagName }) => tagName === 'main')!)).not.toMatch(/\S {3,}\S/);
    // Nothing is left open: what opens, closes (or is one of the few that need not).
    const open = all.filter((element) => {
      const place = element.sourceCodeLocation;
      return (
        !place?.endTag &&
        !['meta', 'br'].includes(element.tagName) &&
        !page.slice(place?.startOffset, place?.startTag?.endOffset).endsWith('/>')
      );
    });
    expect(open.map((element) => element.tagName)).toEqual([]);
    expect(attr(all.find((element) => element.tagName === 'html')!, 'lang')).toBe(lang);
    const ids = all.flatMap((element) => attr(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const element of all)
      for (const id of attr(element, 'aria-labelledby')?.split(' ') ?? []) expect(ids).toContain(id);
    expect(/[\uac00-\ud7a3]/.test(page)).toBe(lang === 'ko');
  },
);

test('no text of a bank becomes markup', async () => {
  const { page } = await made(STUDIES, 'en', true);
  const { errors, all } = read(page);
  expect(errors).toEqual([]);
  expect(all.filter(({ tagName }) => /^(script|img)$/.test(tagName))).toEqual([]);
  expect(textOf(sectionOf(all, 'domains'))).toContain(HOSTILE);
  expect(html`<i title="${HOSTILE}">${'a\u0000\u001b\ud800'}</i>`.text).toBe(
    `<i title="&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;lt;&#39;&quot;&gt;&lt;img src=x onerror=y&gt;">a\ufffd\ufffd\ufffd</i>`,
  );
});

test.each(LANGUAGES)('every chart has a title, a description and its table beside it (%s)', async (lang) => {
  const { all } = read((await made(STUDIES, lang)).page);
  const svgs = all.filter((element) => element.tagName === 'svg' && attr(element, 'role') === 'img');
  expect(svgs.length).toBeGreaterThanOrEqual(12);
  for (const svg of svgs) {
    const [title, description] = attr(svg, 'aria-labelledby')!.split(' ');
    for (const id of [title, description])
      expect(textOf(elements(svg.childNodes).find((element) => attr(element, 'id') === id)!)).not.toBe('');
  }
  const figures = all.filter((element) => element.tagName === 'figure');
  expect(figures.flatMap((figure) => inside(figure, 'svg').filter((svg) => attr(svg, 'role')))).toEqual(svgs);
  for (const figure of figures) expect(inside(figure, 'table')).toHaveLength(1);
});

test('bars, intervals, columns, lines and dots stand where their tables say', async () => {
  const { all } = read((await made(STUDIES)).page);
  const rowsOf = (id: string): string[][] => cells(inside(sectionOf(all, id), 'table')[0]!).slice(1);
  const figures = (text: string): number[] => [...text.matchAll(/\d+/g)].map(([figure]) => Number(figure));
  const percent = (value: number): number => Math.round(100 * value);

  const bars = inside(sectionOf(all, 'domains'), 'rect', 'bar').map((bar) => `${percent(share(bar, 'width'))}%`);
  expect(bars).toEqual(rowsOf('domains').map(([, right]) => right));

  // Score on 100-1000 to the tens, then the chance in whole percents; both rows of each.
  const spans = inside(sectionOf(all, 'readiness'), 'rect', 'interval').map((rect) => [
    share(rect, 'x'),
    share(rect, 'x') + share(rect, 'width'),
  ]);
  const [today, exam] = rowsOf('readiness');
  const points = (place: number): number => Math.round((100 + 900 * place) / 10) * 10;
  expect(spans.slice(0, 2).map((span) => span.map(points))).toEqual(
    [today, exam].map((row) => figures(row![1]!).slice(1)),
  );
  expect(spans.slice(2).map((span) => span.map(percent))).toEqual(
    [today, exam].map((row) => figures(row![2]!).slice(1)),
  );

  const columns = inside(sectionOf(all, 'days'), 'g', 'column').map((column) =>
    figures(textOf(inside(column, 'title')[0]!)).slice(3),
  );
  const days = rowsOf('days').flatMap((row) => row.slice(1));
  expect(columns.map(([right, answered]) => (answered === 0 ? '-' : `${right}/${answered}`))).toEqual(days);
  const full = inside(sectionOf(all, 'days'), 'rect', 'bar').map((bar) => Number(attr(bar, 'height')));
  const rights = columns.map(([right]) => right!).filter((right) => right > 0);
  const unit = Math.max(...full) / Math.max(...rights);
  expect(full.map((height) => Math.round(height / unit))).toEqual(rights);

  const dots = inside(sectionOf(all, 'weeks'), 'circle', 'dot').map((dot) =>
    percent(1 - (Number(attr(dot, 'cy')) - 10) / 84),
  );
  const weeks = rowsOf('weeks')
    .flatMap((row) => row.slice(1))
    .filter((cell) => cell !== '-');
  expect(dots.map((dot, i) => Math.abs(dot - figures(weeks[i]!)[0]!))).toEqual(
    dots.map(() => expect.toBeOneOf([0, 1])),
  );

  const known = inside(sectionOf(all, 'topics'), 'text', 'value').map(textOf);
  expect(known).toEqual(rowsOf('topics').map((row) => row[1]));

  const reliability = inside(sectionOf(all, 'calibration'), 'g', 'point').map((point) =>
    figures(textOf(inside(point, 'title')[0]!)),
  );
  expect(
    reliability.map(([from, to, said, right, n]) => [`${from}-${to}%`, String(n), `${said}%`, `${right}%`]),
  ).toEqual(rowsOf('calibration'));

  const plan = inside(sectionOf(all, 'plan'), 'g', 'column').map((column) => textOf(inside(column, 'title')[0]!));
  const planned = rowsOf('plan').flatMap(([span, text]) => {
    const [what, times = '1'] = text!.split(' x ');
    const first = span!.split(' - ')[0]!;
    return Array.from({ length: Number(times) }, (_, i) => ({ day: i === 0 ? first : undefined, what: what! }));
  });
  expect(planned.at(-1)!.what).toBe('the exam');
  const shown = planned.slice(0, plan.length);
  expect(plan).toEqual(shown.map(({ day, what }, i) => `${day ?? plan[i]!.split(':')[0]}: ${what}`));
});

test('with little learned it says what is missing in place of numbers', async () => {
  const { all } = read((await made(FEW)).page);
  const readiness = sectionOf(all, 'readiness');
  expect(textOf(readiness)).toContain('not enough evidence yet');
  expect(inside(readiness, 'svg')).toEqual([]);
  expect(textOf(sectionOf(all, 'exams'))).toContain('No mock exam');
  expect(textOf(sectionOf(all, 'topics'))).toContain('not enough data');
  const before = read((await made(NONE)).page).all;
  expect(before.filter(({ tagName }) => tagName === 'section')).toHaveLength(1);
  expect(textOf(before.find(({ tagName }) => tagName === 'main')!)).toContain('No answers yet');
});

test('it replaces an earlier report, and nothing else', async () => {
  const { world } = await made(FEW);
  const again = (file: string, change = {}) =>
    stats({ html: file }, common({ bank: join(world.dir, 'bank'), ...change }), world);
  const file = join(world.dir, 'report.html');
  await again('report.html', { lang: 'ko' });
  expect(readFileSync(file, 'utf8')).toContain('lang="ko"');
  expect(world.out()).toContain(`Written: ${file}`);
  writeFileSync(join(world.dir, 'mine.html'), '<p>mine');
  await expect(again('mine.html')).rejects.toThrow('not a report of saa');
  expect(readFileSync(join(world.dir, 'mine.html'), 'utf8')).toBe('<p>mine');
  mkdirSync(join(world.dir, 'folder'));
  await expect(again('folder')).rejects.toThrow('is a folder');
  await expect(again('no/such/report.html')).rejects.toThrow('There is no folder');
  await expect(again('-', { json: true })).rejects.toThrow('stdout');
  // No half-written file is left either.
  expect(
    readdirSync(world.dir)
      .filter((name) => /html/.test(name))
      .sort(),
  ).toEqual(['mine.html', 'report.html']);
});

test('with - the page goes to stdout, with --json the file is named beside the figures', async () => {
  const { world, page } = await made(FEW);
  const before = world.out().length;
  await stats({ html: '-' }, common({ bank: join(world.dir, 'bank') }), world);
  expect(world.out().slice(before)).toBe(page);
  const from = world.out().length;
  await stats({ html: 'report.html' }, common({ bank: join(world.dir, 'bank'), json: true }), world);
  expect(JSON.parse(world.out().slice(from))).toMatchObject({
    type: 'stats',
    answered: 6,
    html: join(world.dir, 'report.html'),
  });
});
