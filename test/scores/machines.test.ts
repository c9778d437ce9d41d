/** Two machines that share `scores/` through a file sync, a folder each, copied as Syncthing, Dropbox or git would. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../src/scores/keep.ts';
import { openScores } from '../../src/scores/open.ts';
import type { Sitting } from '../../src/scores/sitting.ts';
import { anAnswer, aSitting, aStart, sittingsOf } from '../support/sittings.ts';
import { storeHome, storeWorld } from '../support/store-world.ts';

type Machine = ReturnType<typeof machine>;

function machine(host: string) {
  const home = storeHome();
  const world = storeWorld({ home, host });
  const folder = join(home, 'scores');
  mkdirSync(folder);
  return { host, folder, open: () => openScores(world, { save: true }), now: world.now };
}

/** Copies the files that `to` lacks or `which` names. */
function sync(from: Machine, to: Machine, which = (_name: string): boolean => true): void {
  for (const name of readdirSync(from.folder).filter((name) => name.endsWith('.json') && which(name)))
    copyFileSync(join(from.folder, name), join(to.folder, name));
}

const seen = async (on: Machine) => {
  const scores = await on.open();
  expect(scores.notices).toEqual([]);
  return {
    attempts: scores.attempts(),
    heads: scores.heads().map(({ id, state, answered }) => ({ id, state, answered })),
  };
};

async function leftOpenOn(a: Machine): Promise<string> {
  a.now('2026-11-21T09:00:00.000Z');
  const open = await (await a.open()).start(aStart(6, { command: 'exam' }));
  for (const n of [0, 1]) open.answer(anAnswer(n));
  open.close('open');
  return open.sitting.id;
}

describe('two machines', () => {
  test('that each practise see everything once the files have gone both ways, in whatever order', async () => {
    const [a, b] = [machine('a'), machine('b')];
    for (const [on, count] of [
      [a, 3],
      [b, 2],
    ] as const)
      for (let sitting = 0; sitting < count; sitting++) {
        const open = await (await on.open()).start(aStart());
        for (let n = 0; n < 4; n++) open.answer(anAnswer(n));
        open.close('done');
      }
    sync(b, a);
    sync(a, b);
    expect((await seen(a)).attempts).toHaveLength(20);
    expect(await seen(b)).toEqual(await seen(a));
    expect(new Set(sittingsOf(await a.open()).map(({ device }) => device)).size).toBe(2);
  });

  test('where one goes on with what the other left open make one sitting of it', async () => {
    const [a, b] = [machine('a'), machine('b')];
    const id = await leftOpenOn(a);
    sync(a, b);
    b.now('2026-11-22T09:00:00.000Z');
    const open = await (await b.open()).resume(id);
    expect(open.sitting.answers.map(({ n }) => n)).toEqual([0, 1]);
    for (const n of [2, 3, 4, 5]) open.answer(anAnswer(n));
    open.close('done');
    expect(readdirSync(b.folder)).toHaveLength(2);
    // The continuation arrives alone on a third machine, and before the sitting that it goes on from.
    const c = machine('c');
    sync(b, c, (name) => !name.startsWith(id));
    expect((await seen(c)).heads).toEqual([{ id, state: 'done', answered: 6 }]);
    sync(a, c);
    sync(b, a);
    for (const on of [a, b, c]) {
      expect((await seen(on)).heads).toEqual([{ id, state: 'done', answered: 6 }]);
      expect((await seen(on)).attempts.map(({ sitting, n }) => [sitting, n])).toEqual(
        [0, 1, 2, 3, 4, 5].map((n) => [id, n]),
      );
    }
    await expect((await a.open()).resume(id)).rejects.toThrow('No open sitting');
  });

  test('that both go on with it while apart lose no answer of either', async () => {
    const [a, b] = [machine('a'), machine('b')];
    const id = await leftOpenOn(a);
    sync(a, b);
    const onA = await (await a.open()).resume(id);
    onA.answer(anAnswer(2, { at: '2026-11-21T10:00:00.000Z', selected: [0] }));
    onA.close('open');
    const onB = await (await b.open()).resume(id);
    onB.answer(anAnswer(2, { at: '2026-11-21T11:00:00.000Z', selected: [3] }));
    onB.answer(anAnswer(3, { at: '2026-11-21T11:01:00.000Z' }));
    onB.close('open');
    sync(b, a);
    sync(a, b);
    expect(await seen(a)).toEqual(await seen(b));
    expect((await seen(a)).attempts.map(({ n, selected }) => [n, selected[0]])).toEqual([
      [0, 0],
      [1, 1],
      [2, 3],
      [3, 3],
    ]);
    // Either goes on with all of it, in its own file.
    const again = await (await a.open()).resume(id);
    expect(again.sitting.answers).toHaveLength(4);
    expect([again.sitting.id, again.sitting.continues]).toEqual([id, undefined]);
    again.close('done');
    sync(a, b);
    expect((await seen(b)).heads).toEqual([{ id, state: 'done', answered: 4 }]);
  });

  test.each([
    ['Syncthing', (id: string) => `${id}.sync-conflict-20261121-101010-ABCDEFG.json`],
    ['Dropbox', (id: string) => `${id} (b's conflicted copy 2026-11-21).json`],
    ['a copy by hand', (id: string) => `Copy of ${id} (2).json`],
  ])('read conflicting copies as %s names them, whichever of both has the plain name', async (_, nameOf) => {
    const plain = aSitting({ answers: [anAnswer(0), anAnswer(1)], activeMs: 5 });
    const copy = aSitting({ answers: [anAnswer(0), anAnswer(2)], state: 'done', closed: '2026-11-21T09:30:00.000Z' });
    const seenAs = async (one: Sitting, other: Sitting) => {
      const on = machine('a');
      writeFileSync(join(on.folder, `${one.id}.json`), linesOf(one));
      writeFileSync(join(on.folder, nameOf(one.id)), linesOf(other));
      return seen(on);
    };
    const found = await seenAs(plain, copy);
    expect(found.heads).toEqual([{ id: plain.id, state: 'done', answered: 3 }]);
    expect(found.attempts.map(({ n }) => n)).toEqual([0, 1, 2]);
    expect(await seenAs(copy, plain)).toEqual(found);
  });

  test('read a file in which git has left both sides of a conflict', async () => {
    const on = machine('a');
    const ours = linesOf(aSitting({ answers: [anAnswer(0), anAnswer(1)] })).split('\n');
    const theirs = linesOf(aSitting({ answers: [anAnswer(0), anAnswer(2)] })).split('\n');
    const merged = ours.flatMap((line, i) =>
      line === theirs[i] ? [line] : ['<<<<<<< HEAD', line, '=======', theirs[i]!, '>>>>>>> other'],
    );
    const path = join(on.folder, `${aSitting().id}.json`);
    writeFileSync(path, merged.join('\n'));
    expect((await seen(on)).attempts.map(({ n }) => n)).toEqual([0, 1, 2]);
    const open = await (await on.open()).resume(aSitting().id);
    open.close('open');
    expect((await seen(on)).attempts.map(({ n }) => n)).toEqual([0, 1, 2]);
    expect(readFileSync(path, 'utf8')).toBe(merged.join('\n'));
  });

  test('keep both answers where a sync replaces the file of a sitting that is being answered', async () => {
    const a = machine('a');
    const open = await (await a.open()).start(aStart());
    open.answer(anAnswer(0));
    const path = join(a.folder, `${open.sitting.id}.json`);
    const foreign = JSON.parse(readFileSync(path, 'utf8')) as Sitting;
    writeFileSync(path, linesOf({ ...foreign, answers: [anAnswer(5)] }));
    open.answer(anAnswer(1));
    expect(open.sitting.answers.map(({ n }) => n).sort()).toEqual([0, 1, 5]);
    writeFileSync(path, '{"half');
    open.answer(anAnswer(2));
    expect((await seen(a)).attempts).toHaveLength(4);
  });

  test('with the same carried-about home still have a name each', async () => {
    const home = storeHome();
    const names = new Set<string>();
    for (const host of ['a', 'b', 'a']) {
      const scores = await openScores(storeWorld({ home, host }), { save: true });
      names.add((await scores.start(aStart())).sitting.device);
    }
    expect(names.size).toBe(2);
  });
});
