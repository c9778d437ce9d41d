import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../src/scores/files.ts';
import { linesOf } from '../../src/scores/keep.ts';
import { openScores } from '../../src/scores/open.ts';
import type { Sitting } from '../../src/scores/sitting.ts';
import { readSummary, writeSummary } from '../../src/scores/summary.ts';
import { anAnswer, aPaper, aSitting, sittingsOf } from '../support/sittings.ts';
import { storeHome, storeWorld } from '../support/store-world.ts';

const OLD = new Date('2026-01-01T00:00:00Z');

/** The `i`-th sitting of a home: every kind of answer is in it, one of them a choice taken back. */
function sittingOf(i: number): Sitting {
  const id = `20261121T${String(100_000 + i)}Z-${i.toString(16).padStart(8, '0')}`;
  const answers = [0, 1, 2, 3].map((n) => anAnswer(n, { at: new Date(Date.UTC(2026, 10, 21, 9, i, n)).toISOString() }));
  answers[1] = { ...answers[1]!, selected: [0, 2, 31], ms: null, predicted: null, confidence: 'guessed' };
  answers[2] = { ...answers[2]!, selected: [], ms: 1234.5, predicted: 0.123_456_789 };
  return aSitting({
    id,
    command: 'exam',
    paper: aPaper(4),
    answers,
    state: 'done',
    closed: '2026-11-21T10:00:00.000Z',
  });
}

function write(home: string, sitting: Sitting): string {
  const path = join(home, 'scores', `${sitting.id}.json`);
  writeFileSync(path, linesOf(sitting));
  utimesSync(path, OLD, OLD);
  return path;
}

/** Enough sittings for a summary, last changed long ago. */
function filled(count = 30): string {
  const home = storeHome();
  mkdirSync(join(home, 'scores'));
  for (let i = 0; i < count; i++) write(home, sittingOf(i));
  return home;
}

const summaryOf = (home: string): string => join(home, 'cache', 'scores.summary');

async function seen(home: string) {
  const scores = await openScores(storeWorld({ home }), { save: true });
  return { attempts: scores.attempts(), heads: scores.heads(), sittings: sittingsOf(scores), notices: scores.notices };
}

/** What the files say without any summary. */
async function truth(home: string) {
  rmSync(summaryOf(home), { force: true });
  return seen(home);
}

describe('the summary', () => {
  test('says the same as the files', async () => {
    const home = filled();
    const direct = await truth(home);
    expect(readSummary(summaryOf(home)).size).toBe(30);
    expect(await seen(home)).toEqual(direct);
    expect(direct.attempts).toHaveLength(90);
  });

  test('keeps of a drill what named no option, as a wrong answer', async () => {
    const home = storeHome();
    mkdirSync(join(home, 'scores'));
    for (let i = 0; i < 30; i++) write(home, { ...sittingOf(i), command: 'quiz' });
    const direct = await truth(home);
    expect(await seen(home)).toEqual(direct);
    expect(direct.attempts.filter(({ selected }) => selected.length === 0)).toHaveLength(30);
    expect(direct.heads[0]!.answered).toBe(4);
  });

  test('is what is read', async () => {
    const home = filled();
    const [file] = listFiles(join(home, 'scores'));
    await seen(home);
    const entries = [...readSummary(summaryOf(home)).values()];
    writeSummary(
      summaryOf(home),
      entries.map((entry) => (entry.name === file?.name ? { ...entry, attempts: () => [] } : entry)),
      Date.now(),
    );
    expect((await seen(home)).attempts).toHaveLength(87);
  });

  test('gives way to files that were changed, added or taken away since', async () => {
    const home = filled();
    await seen(home);
    write(home, { ...sittingOf(3), answers: [anAnswer(0)] });
    write(home, sittingOf(40));
    rmSync(join(home, 'scores', `${sittingOf(5).id}.json`));
    const now = await seen(home);
    expect(now.attempts).toHaveLength(88);
    expect(await truth(home)).toEqual(now);
  });

  test('does not vouch for a file that was changed when it was made', async () => {
    const home = filled();
    const now = new Date();
    utimesSync(join(home, 'scores', `${sittingOf(7).id}.json`), now, now);
    await seen(home);
    expect([...readSummary(summaryOf(home)).keys()]).toHaveLength(29);
  });

  test('that is cut, changed or nonsense counts for nothing and is made anew', async () => {
    const home = filled();
    const direct = await truth(home);
    const whole = readFileSync(summaryOf(home));
    const flipped = Buffer.from(whole);
    flipped[whole.length >> 1]! ^= 1;
    const zeros = Buffer.alloc(whole.length);
    const nonsense = Buffer.from('nonsense, and long enough');
    for (const bytes of [Buffer.alloc(0), whole.subarray(0, 500), flipped, zeros, nonsense]) {
      writeFileSync(summaryOf(home), bytes);
      expect(readSummary(summaryOf(home)).size).toBe(0);
      expect(await seen(home)).toEqual(direct);
      expect(readSummary(summaryOf(home)).size).toBe(30);
    }
  });

  test('leaves chains and conflicting copies to the files', async () => {
    const home = filled();
    const first = sittingOf(0);
    write(home, { ...sittingOf(50), continues: first.id, answers: [anAnswer(0, { at: '2026-11-22T09:00:00.000Z' })] });
    writeFileSync(join(home, 'scores', `${sittingOf(1).id} (copy).json`), linesOf(sittingOf(1)));
    const direct = await truth(home);
    expect(direct.attempts).toHaveLength(90);
    expect(await seen(home)).toEqual(direct);
    expect(direct.heads).toHaveLength(30);
  });

  test('is not written under --no-save, nor where the cache can’t be', async () => {
    const home = filled();
    await openScores(storeWorld({ home }), { save: false });
    expect(existsSync(join(home, 'cache'))).toBe(false);
    writeFileSync(join(home, 'cache'), 'a file where the folder should be');
    expect((await seen(home)).attempts).toHaveLength(90);
  });

  test('has a fingerprint that changes with every answer and every exam', async () => {
    const home = filled(3);
    const world = storeWorld({ home });
    const scores = await openScores(world, { save: true });
    const before = scores.fingerprint;
    expect((await openScores(world, { save: true })).fingerprint).toBe(before);
    const prints = [before];
    const exam = await scores.start({ ...sittingOf(9), command: 'exam' });
    prints.push(scores.fingerprint);
    exam.answer(anAnswer(0));
    prints.push(scores.fingerprint);
    exam.close('done');
    prints.push(scores.fingerprint);
    expect(new Set(prints).size).toBe(4);
    expect((await openScores(world, { save: true })).fingerprint).toBe(scores.fingerprint);
  });

  test('has a fingerprint that a drill without answers leaves as it was, whoever looks', async () => {
    const home = filled(3);
    const world = storeWorld({ home });
    const scores = await openScores(world, { save: true });
    const before = scores.fingerprint;
    const left = await scores.start({ ...sittingOf(9), command: 'quiz' });
    left.close('left');
    const fromNotes = (await openScores(world, { save: true })).fingerprint;
    rmSync(join(home, 'cache', 'scores.sound'));
    const fromFiles = (await openScores(world, { save: true })).fingerprint;
    expect([scores.fingerprint, fromNotes, fromFiles]).toEqual([before, before, before]);
    const answered = await scores.start({ ...sittingOf(9), command: 'quiz' });
    answered.answer({ ...anAnswer(0), selected: [] });
    expect(scores.fingerprint).not.toBe(before);
  });
});

describe('files that were found sound', () => {
  test('are opened again only when something in them is asked for, and say the same', async () => {
    const home = filled(5);
    const before = await seen(home);
    const path = join(home, 'scores', `${sittingOf(2).id}.json`);
    const scores = await openScores(storeWorld({ home }), { save: true });
    expect(scores.notices).toEqual([]);
    // Cut short after the store was opened: it is read only now.
    writeFileSync(path, '{');
    expect(scores.attempts()).toHaveLength(12);
    expect(before.attempts).toHaveLength(15);
  });

  test('count for nothing once one of them is broken', async () => {
    const home = filled(5);
    await seen(home);
    writeFileSync(join(home, 'scores', `${sittingOf(2).id}.json`), '{');
    expect((await openScores(storeWorld({ home }), { save: true })).notices).toHaveLength(1);
  });

  test('take in what this process writes before anything is read', async () => {
    const home = filled(5);
    await seen(home);
    const scores = await openScores(storeWorld({ home }), { save: true });
    const open = await scores.start({ ...sittingOf(9) });
    open.answer(anAnswer(0));
    open.answer(anAnswer(1));
    expect(scores.attempts()).toHaveLength(17);
    expect(scores.heads()).toHaveLength(6);
    expect((await seen(home)).attempts).toEqual(scores.attempts());
  });
});
