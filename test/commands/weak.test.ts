import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Bank } from '../../src/bank/bank.ts';
import { openBank } from '../../src/commands/bank.ts';
import type { Common } from '../../src/commands/common.ts';
import { weak } from '../../src/commands/weak.ts';
import { testNotes, testQuestion } from '../support/bank.ts';
import { writeBank } from '../support/bank-folder.ts';
import { type Learned, learn } from '../support/learned.ts';
import { type FakeWorldOptions, fakeWorld } from '../support/world.ts';

const SERVICES = ['ebs', 'efs', 's3', 'ec2'];

/** 80 questions, four of each of 20 topics; option 1 of every EBS question stands for EFS. */
function parts() {
  const questions = Array.from({ length: 80 }, (_, i) => {
    const service = SERVICES[i % 4]!;
    const topic = `${service}-topic${Math.floor(i / 4) % 5}`;
    const number = String(1 + Math.floor(i / 20)).padStart(2, '0');
    const task = `${1 + (i % 4)}.${1 + (Math.floor(i / 4) % 2)}`;
    const about = service === 'ebs' ? [undefined, 'efs-topic1'] : [];
    return testQuestion({ id: `${topic}-${number}`, task, about });
  });
  const notes = SERVICES.map((service) =>
    testNotes(
      service,
      [0, 1, 2, 3, 4].map((t) => `${service}-topic${t}`),
    ),
  );
  const text = (en: string) => ({ en, ko: en });
  const contrasts = [
    {
      id: 'ebs-efs',
      topics: ['ebs-topic0', 'efs-topic1'],
      title: text('Block or file'),
      rows: [{ criterion: text('Shared by'), cells: [text('one instance'), text('many instances')] }],
    },
  ];
  return { questions, notes, contrasts };
}

async function ask(
  flags: Parameters<typeof weak>[0],
  answers: (bank: Bank) => Learned[],
  options: FakeWorldOptions & { common?: Partial<Common> } = {},
) {
  const world = fakeWorld(options);
  const dir = writeBank(join(world.dir, 'bank'), parts());
  const bank = await openBank(world, dir);
  learn(world.dir, bank, answers(bank));
  const common = { bank: dir, lang: 'en', both: false, json: false, plain: false, color: false, save: true } as const;
  const code = await weak(flags, { ...common, ...options.common }, world);
  return { code, out: world.out(), bank };
}

/** Every question answered once, four a day; those of `wrongService` wrong. */
const allOnce = (wrongService: string) => (bank: Bank) =>
  bank.index.questions.map(({ id, service }, i) => ({
    id,
    correct: service !== wrongService,
    daysAgo: 25 - Math.floor(i / 4),
  }));

test('topics that were answered wrong stand first, as an interval, with what they cost and what they are mixed up with', async () => {
  const { code, out } = await ask({ list: true }, allOnce('ebs'), { columns: 80 });
  expect(code).toBe(0);
  const rows = out.split('\n').filter((line) => /^ \d /.test(line));
  expect(rows.slice(0, 5).every((row) => /ebs-topic\d +\d+-\d+% +\d\.\d/.test(row))).toBe(true);
  expect(rows[0]).toContain('efs-topic1');
  expect(out).toContain('chose Topic efs-topic1 where Topic ebs-topic0 was right (4 times)');
  expect(out).toContain('saa quiz --contrast ebs-topic0,efs-topic1');
  expect(out).toContain('Topic efs-topic1: many instances');
});

test('without evidence the list says so and ranks by weight', async () => {
  const { out } = await ask({ list: true }, () => [], { columns: 60 });
  expect(out).toContain('Not enough answers yet (0 first answers of 40)');
  expect(out).toContain('not enough data');
  expect(out.split('\n').every((line) => line.length <= 60)).toBe(true);
});

test('a topic with under three first answers shows its task', async () => {
  const few = (bank: Bank) => allOnce('s3')(bank).filter(({ id }) => !/^ec2-topic0-0[34]/.test(id));
  const { out } = await ask({ list: true }, few, { columns: 80, common: { json: true } });
  const topics = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const ec2 = topics.find((topic) => topic.id === 'ec2-topic0');
  expect(ec2).toMatchObject({ v: 1, type: 'topic', service: 'ec2', basis: 'task', firsts: 2 });
  expect(ec2.known.low).toBeLessThan(ec2.known.mid);
  expect(topics[0]).toMatchObject({ service: 's3', basis: 'topic' });
  expect(topics[0].gain).toBeGreaterThan(topics.at(-1).gain);
});

test('the drill asks about topics that cost most, and says which', async () => {
  const { out, code } = await ask({ n: 3 }, allOnce('ebs'), { input: '1\n\n1\n\n1\n\n' });
  expect(code).toBe(0);
  expect(out).toContain('Most points to gain: ');
  expect(out).toMatch(/^Weak topics quiz {3}question 1 of 3/m);
  const { out: events } = await ask({ n: 3 }, allOnce('ebs'), { input: '1\n1\n1\n', common: { json: true } });
  const asked = events
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter((event) => event.type === 'question');
  expect(asked).toHaveLength(3);
  expect(asked.every((event) => event.topic.startsWith('ebs-'))).toBe(true);
});

test('topics that top the list and rest after practice are named', async () => {
  const lately = (bank: Bank) =>
    allOnce('ebs')(bank).map((answer) => (answer.id.startsWith('ebs-topic1') ? { ...answer, daysAgo: 0 } : answer));
  const { out } = await ask({ n: 3 }, lately, { input: '1\n\n1\n\n1\n\n' });
  expect(out).toMatch(/Practised lately, so they rest: Topic ebs-topic\d/);
});

test('without evidence the drill asks what weighs most and says so', async () => {
  const { out } = await ask({ n: 1 }, () => [], { input: '1\n\n' });
  expect(out).toContain('Not enough answers yet; these weigh most.');
  expect(out).toMatch(/^Weighty topics quiz {3}question 1 of 1/m);
});

test('with a seed of its own the drill is the same for everybody', async () => {
  const draw = async (answers: (bank: Bank) => Learned[]) =>
    (await ask({ n: 5, seed: 'x' }, answers, { input: '1\n'.repeat(5), common: { json: true } })).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .flatMap(({ type, id }) => (type === 'question' ? [id] : []));
  const drawn = await draw(() => []);
  expect(drawn).toHaveLength(5);
  expect(await draw(allOnce('ebs'))).toEqual(drawn);
});

test('in Korean every line fits its columns', async () => {
  const { out } = await ask({ list: true }, allOnce('ebs'), { columns: 60, common: { lang: 'ko' } });
  expect(out).toContain('아는 정도');
  expect(out).toMatch(/정답: 주제 ebs-topic\d \/ 고른 것: 주제 efs-topic1 \(4회\)/);
});

test('in a narrow terminal names stand whole above their figures', async () => {
  const { out, bank } = await ask({ list: true }, allOnce('ebs'), { columns: 40 });
  const rows = out.split('\n');
  const names = bank.index.topics.map(({ name }) => name.en);
  const at = rows.findIndex((row) => /^ 1 /.test(row));
  expect(names).toContain(rows[at]!.slice(3));
  expect(rows[at + 1]).toMatch(/^ {4}\S.* \d\.\d +(\d+|-)$/);
});
