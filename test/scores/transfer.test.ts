import { lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportScores } from '../../src/commands/export.ts';
import { importScores } from '../../src/commands/import.ts';
import { linesOf } from '../../src/scores/keep.ts';
import { openScores } from '../../src/scores/open.ts';
import { openSettings } from '../../src/scores/settings.ts';
import type { Sitting } from '../../src/scores/sitting.ts';
import { common } from '../support/installed.ts';
import { anAnswer, aPaper, aSitting, sittingsOf } from '../support/sittings.ts';
import { type FakeWorld, fakeWorld } from '../support/world.ts';

function machine(sittings: readonly Sitting[] = []): FakeWorld {
  const world = fakeWorld();
  mkdirSync(join(world.dir, 'scores'));
  for (const sitting of sittings) writeFileSync(join(world.dir, 'scores', `${sitting.id}.json`), linesOf(sitting));
  return world;
}

async function exported(world: FakeWorld, format: 'json' | 'csv' | 'fsrs' = 'json'): Promise<string> {
  const before = world.out().length;
  expect(await exportScores({ format }, common(), world)).toBe(0);
  return world.out().slice(before);
}

async function importing(text: string, world: FakeWorld): Promise<string> {
  const path = join(world.dir, 'incoming.json');
  writeFileSync(path, text);
  const before = world.out().length;
  expect(await importScores(path, common({ json: true }), world)).toBe(0);
  return world.out().slice(before);
}

const id = fc.integer({ min: 0, max: 5 }).map((n) => `20261121T09000${n}Z-0000000${n}`);
const sittings: fc.Arbitrary<Sitting[]> = fc.uniqueArray(
  fc
    .record({
      id,
      device: fc.constantFrom('aaaaaaaa', 'bbbbbbbb'),
      state: fc.constantFrom<Sitting['state'][]>('open', 'done', 'left'),
      activeMs: fc.nat(1000),
      continues: fc.option(id, { nil: undefined, freq: 4 }),
      answers: fc.uniqueArray(
        fc
          .record({ n: fc.nat(4), minute: fc.nat(59), selected: fc.subarray([0, 1, 2, 3]), correct: fc.boolean() })
          .map(({ minute, ...change }) =>
            anAnswer(change.n, { ...change, at: new Date(Date.UTC(2026, 10, 21, 9, minute)).toISOString() }),
          ),
        { selector: ({ n }) => n, maxLength: 5 },
      ),
    })
    .map(({ continues, ...change }) =>
      aSitting({ paper: aPaper(5), ...change, ...(continues && continues !== change.id ? { continues } : {}) }),
    ),
  { selector: (sitting) => sitting.id, maxLength: 5 },
);

describe('export and import', () => {
  test('of all scores into an empty store is the identity, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(sittings, async (list) => {
        const text = await exported(machine(list));
        const other = machine();
        await importing(text, other);
        expect(await exported(other)).toBe(text);
      }),
      { numRuns: 25 },
    );
  });

  test('of A into B and of B into A give the same scores on both, and a second time changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(sittings, sittings, async (here, there) => {
        const [a, b] = [machine(here), machine(there)];
        const [fromA, fromB] = [await exported(a), await exported(b)];
        await importing(fromB, a);
        await importing(fromA, b);
        const both = await exported(a);
        expect(await exported(b)).toBe(both);
        const [scoresA, scoresB] = [await openScores(a, { save: true }), await openScores(b, { save: true })];
        expect(scoresA.attempts()).toEqual(scoresB.attempts());
        expect(sittingsOf(scoresA)).toEqual(sittingsOf(scoresB));
        expect(JSON.parse(await importing(fromB, a))).toMatchObject({ added: 0, merged: 0, answers: 0 });
        expect(await exported(a)).toBe(both);
      }),
      { numRuns: 25 },
    );
  });

  test('bring marks, hidden questions and results along', async () => {
    const [a, b] = [machine(), machine()];
    await (await openSettings(a)).set({
      marked: ['x-01'],
      results: [{ at: '2026-11-20T00:00:00.000Z', outcome: 742 }],
    });
    await (await openSettings(b)).set({ marked: ['y-01'], language: 'ko' });
    await importing(await exported(a), b);
    const { marked, results, language } = (await openSettings(b)).get();
    expect([marked.sort(), results.length, language]).toEqual([['x-01', 'y-01'], 1, 'ko']);
  });

  test('go through a file that only its owner may read', async () => {
    const world = machine([aSitting({ answers: [anAnswer(0)] })]);
    await exportScores({ format: 'json', output: 'out.json' }, common(), world);
    expect(statSync(join(world.dir, 'out.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(world.dir).sort()).toEqual(['out.json', 'scores']);
  });

  test('go through a link into the file that it leads to', async () => {
    const world = machine([aSitting({ answers: [anAnswer(0)] })]);
    const at = (name: string): string => join(world.dir, name);
    writeFileSync(at('real.json'), 'before');
    symlinkSync('real.json', at('link.json'));
    symlinkSync('/dev/null', at('nothing'));
    symlinkSync('nowhere', at('lost'));
    for (const output of ['link.json', 'nothing']) await exportScores({ format: 'json', output }, common(), world);
    await expect(exportScores({ format: 'json', output: 'lost' }, common(), world)).rejects.toMatchObject({
      where: at('lost'),
    });
    expect(['link.json', 'nothing', 'lost'].map((name) => lstatSync(at(name)).isSymbolicLink())).toEqual([
      true,
      true,
      true,
    ]);
    expect(JSON.parse(readFileSync(at('real.json'), 'utf8')).sittings).toHaveLength(1);
  });

  test('share stdout with no events', async () => {
    for (const format of ['json', 'csv'] as const) {
      const world = machine();
      await expect(exportScores({ format }, common({ json: true }), world)).rejects.toMatchObject({ where: '--json' });
      await exportScores({ format, output: 'out' }, common({ json: true }), world);
      expect(JSON.parse(world.out())).toMatchObject({ v: 1, type: 'export', format });
    }
  });

  test('are refused a folder that is not there, with how to make it', async () => {
    const lost = exportScores({ format: 'json', output: 'no/such/out.json' }, common(), machine());
    await expect(lost).rejects.toMatchObject({
      what: { en: expect.stringMatching(/^There is no folder .+no\/such$/) },
      where: '--output',
      hint: { en: 'Make it first: mkdir -p no/such' },
    });
  });

  test('are refused a folder below what is a file', async () => {
    const world = machine();
    writeFileSync(join(world.cwd, 'plain'), '');
    const lost = exportScores({ format: 'json', output: 'plain/x/out.json' }, common(), world);
    await expect(lost).rejects.toMatchObject({
      what: { en: expect.stringMatching(/^There is no folder .+plain\/x$/) },
      where: '--output',
    });
  });

  test('read what is piped in', async () => {
    const text = await exported(machine([aSitting({ answers: [anAnswer(0), anAnswer(1)] })]));
    const world = fakeWorld({ input: text });
    expect(await importScores('-', common(), world)).toBe(0);
    expect(await exported(world)).toBe(text);
    await expect(importScores('-', common(), fakeWorld({ input: 'no scores' }))).rejects.toMatchObject({ where: '-' });
  });

  test('read a folder of score files too', async () => {
    const from = machine([aSitting({ answers: [anAnswer(0), anAnswer(1)] })]);
    const world = machine();
    await importScores(from.dir, common(), world);
    expect((await openScores(world, { save: true })).attempts()).toHaveLength(2);
  });
});

describe('the tables', () => {
  const answered = aSitting({
    answers: [
      anAnswer(0, { at: '2026-11-21T09:00:00.000Z', correct: true, ms: 20_000, confidence: 'sure' }),
      anAnswer(1, { at: '2026-11-21T09:01:00.000Z', correct: false, selected: [1, 3], ms: null }),
      anAnswer(2, { at: '2026-11-21T09:02:00.000Z', selected: [] }),
    ],
  });

  test('csv has a line an answer', async () => {
    expect(await exported(machine([answered]), 'csv')).toBe(
      [
        'sitting,n,command,question,hash,at,offset_minutes,selected,correct,ms,predicted,confidence',
        `${answered.id},0,quiz,ebs-snapshots-01,000000000000,2026-11-21T09:00:00.000Z,540,0,true,20000,0.5,sure`,
        `${answered.id},1,quiz,ebs-snapshots-02,000000000001,2026-11-21T09:01:00.000Z,540,1 3,false,,0.5,`,
        `${answered.id},2,quiz,ebs-snapshots-03,000000000002,2026-11-21T09:02:00.000Z,540,,false,12000,0.5,`,
        '',
      ].join('\n'),
    );
  });

  test('fsrs has a rating a question and day, and an edited question is another card', async () => {
    const again = aSitting({
      id: '20261122T090000Z-00000001',
      answers: [
        anAnswer(0, { at: '2026-11-22T09:00:00.000Z', correct: true }),
        anAnswer(1, { at: '2026-11-21T10:00:00.000Z' }),
      ],
      paper: [...aPaper(2), { ...aPaper(1)[0]!, hash: 'ffffffffffff' }],
    });
    const edited = {
      ...again,
      id: '20261122T090000Z-00000002',
      answers: [anAnswer(2, { at: '2026-11-22T09:30:00.000Z', correct: true })],
    };
    expect(await exported(machine([answered, again, edited]), 'fsrs')).toBe(
      [
        'card_id,review_time,review_rating,review_state,review_duration',
        `ebs-snapshots-01@000000000000,${Date.UTC(2026, 10, 21, 9)},4,0,20000`,
        `ebs-snapshots-02@000000000001,${Date.UTC(2026, 10, 21, 9, 1)},1,0,0`,
        `ebs-snapshots-03@000000000002,${Date.UTC(2026, 10, 21, 9, 2)},1,0,12000`,
        `ebs-snapshots-01@000000000000,${Date.UTC(2026, 10, 22, 9)},3,2,12000`,
        `ebs-snapshots-01@ffffffffffff,${Date.UTC(2026, 10, 22, 9, 30)},3,0,12000`,
        '',
      ].join('\n'),
    );
  });
});

describe('an import that is not what it should be', () => {
  const refused = async (text: string): Promise<unknown> => {
    const world = machine();
    const error = await importing(text, world).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(readdirSync(join(world.dir, 'scores'))).toEqual([]);
    return error;
  };
  const wrap = (...list: unknown[]): string => JSON.stringify({ type: 'saa-scores', format: 1, sittings: list });

  test('is refused with a way out', async () => {
    for (const text of ['', 'no json', '[]', '{}', '"x"', `${'['.repeat(200_000)}`, '{"type":"saa-scores","format":1}'])
      expect(await refused(text)).toMatchObject({ exitCode: 2, hint: { en: expect.stringContaining('saa export') } });
    expect(await refused('{"type":"saa-scores","format":9,"sittings":[]}')).toMatchObject({
      message: expect.stringContaining('newer'),
    });
  });

  test('cannot leave the folder by its ids', async () => {
    const world = machine();
    const ids = [
      '../../evil',
      '/etc/passwd',
      '20261121T090000Z-0a0b0c0d/../x',
      '..',
      'CON',
      '20261121T090000Z-0a0b0c0d\u0000',
    ];
    await expect(importing(wrap(...ids.map((bad) => aSitting({ id: bad }))), world)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('6 sittings were left out'),
    });
    expect(readdirSync(world.dir).sort()).toEqual(['incoming.json', 'scores']);
    expect(readdirSync(join(world.dir, 'scores'))).toEqual([]);
    expect(world.err().match(/left out: id is not valid/g)).toHaveLength(ids.length);
  });

  test('does not write through a symbolic link', async () => {
    const world = machine();
    const target = join(world.dir, 'target.json');
    writeFileSync(target, 'mine');
    symlinkSync(target, join(world.dir, 'scores', `${aSitting().id}.json`));
    await expect(importing(wrap(aSitting()), world)).rejects.toThrow('symbolic link');
    expect(readFileSync(target, 'utf8')).toBe('mine');
  });

  test('that brings no sitting that can be taken is a failure, one that brings only known ones is none', async () => {
    const world = machine([aSitting({ answers: [anAnswer(0)] })]);
    const known = await exported(world);
    expect(JSON.parse(await importing(known, world))).toMatchObject({ added: 0, merged: 0, unchanged: 1, leftOut: 0 });
    const newer = importing(wrap({ ...aSitting(), format: 99 }), world);
    await expect(newer).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('1 sitting was left out'),
    });
    expect(world.err()).toBe('saa: Sitting 1 of the file was left out: a newer saa wrote it\n');
    const marked = JSON.stringify({ ...JSON.parse(wrap(null)), marked: ['x-01'] });
    expect(JSON.parse(await importing(marked, world))).toMatchObject({ added: 0, leftOut: 1 });
  });

  test('leaves out what is no sitting and takes the rest', async () => {
    const bad = [
      null,
      7,
      { ...aSitting(), paper: 'x' },
      { ...aSitting(), answers: [{ ...anAnswer(0), n: 99 }] },
      { ...aSitting(), answers: [{ ...anAnswer(0), at: 'yesterday' }] },
      { ...aSitting(), activeMs: -1 },
      { ...aSitting(), paper: [{ ...aPaper(1)[0], id: '\u001b[2J' }] },
      { ...aSitting(), command: '\u001b]8;;http://x\u0007' },
    ];
    const good = aSitting({ id: '20261121T090000Z-00000009', answers: [anAnswer(0)] });
    const world = machine();
    const report = JSON.parse(await importing(wrap(...bad, good), world));
    expect(report).toMatchObject({ added: 1, leftOut: bad.length, answers: 1 });
    expect(world.err()).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });

  test('cannot bring control sequences to the terminal', async () => {
    const nasty = '\u001b]52;c;aGk=\u0007\u001b]8;;http://evil\u001b\\x\u202e\u2066\u0085';
    const world = machine();
    const bad = aSitting({ seed: nasty, bank: nasty, owner: { host: nasty, pid: 1, started: nasty } });
    await importing(wrap({ ...bad, extra: { [nasty]: [nasty] }, __proto__: { polluted: true } }), world);
    const [sitting] = sittingsOf(await openScores(world, { save: true }));
    expect(JSON.stringify(sitting)).not.toMatch(/\\u001b|[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(sitting?.seed).toContain('<U+001B>');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('that is larger than any scores are is not even read', async () => {
    const world = machine();
    const path = join(world.dir, 'huge.json');
    writeFileSync(path, '');
    const { truncateSync } = await import('node:fs');
    truncateSync(path, 257 * 1024 * 1024);
    await expect(importScores(path, common(), world)).rejects.toThrow('larger than 256 MB');
  });
});
