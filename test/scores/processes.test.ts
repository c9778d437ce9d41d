import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exclusively } from '../../src/scores/exclusively.ts';
import { openScores } from '../../src/scores/open.ts';
import { otherLives, processStart } from '../../src/scores/owner.ts';
import { openSettings } from '../../src/scores/settings.ts';
import { bundled } from '../support/bundled.ts';
import { aSitting, aStart, sittingsOf } from '../support/sittings.ts';
import { storeHome, storeWorld } from '../support/store-world.ts';

interface Worker {
  /** What it printed, when it has ended. */
  ended: Promise<string>;
  /** Resolves when its output holds `text`, or it has ended. */
  says(text: string): Promise<void>;
  end(): void;
  kill(): void;
}

function work(home: string, task: string, count = 0): Worker {
  const child = spawn(process.execPath, [bundled('test/support/score-worker.ts'), home, task, String(count)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let out = '';
  const waiting: (() => void)[] = [];
  const look = (): void => {
    for (const check of waiting) check();
  };
  child.stdout.on('data', (text) => {
    out += text;
    look();
  });
  const ended = new Promise<string>((done) => child.on('close', () => done(out)));
  return {
    ended,
    says: (text) =>
      Promise.race([
        new Promise<void>((done) => waiting.push(() => out.includes(text) && done())),
        ended.then(() => {}),
      ]),
    end: () => void child.stdin.write('x'),
    kill: () => void child.kill('SIGKILL'),
  };
}

describe('many processes at once', () => {
  for (const [processes, answers] of [
    [2, 50],
    [5, 30],
    [10, 20],
  ] as const)
    test(`${processes} processes with ${answers} answers each lose and double nothing`, async () => {
      const home = storeHome();
      await Promise.all(Array.from({ length: processes }, () => work(home, 'quiz', answers).ended));
      const scores = await openScores(storeWorld({ home }), { save: true });
      const names = scores.attempts().map(({ sitting, n }) => `${sitting}/${n}`);
      expect(names).toHaveLength(processes * answers);
      expect(new Set(names).size).toBe(processes * answers);
      expect(scores.heads().map(({ state }) => state)).toEqual(Array(processes).fill('done'));
      expect(new Set(sittingsOf(scores).map(({ device }) => device)).size).toBe(1);
    });

  test('of ten that go on with one sitting at once exactly one gets it', async () => {
    const home = storeHome();
    (await (await openScores(storeWorld({ home }), { save: true })).start(aStart())).close('open');
    const workers = Array.from({ length: 10 }, () => work(home, 'resume', 1));
    await Promise.all(workers.map((worker) => worker.says('ready')));
    for (const worker of workers) worker.end();
    await Promise.all(workers.map((worker) => Promise.race([worker.says('id '), worker.ended])));
    for (const worker of workers) worker.end();
    const outs = await Promise.all(workers.map((worker) => worker.ended));
    expect(outs.filter((out) => out.includes('id '))).toHaveLength(1);
    expect(outs.filter((out) => out.includes('refused'))).toHaveLength(9);
    expect(readdirSync(join(home, 'scores'))).toHaveLength(1);
  });

  test('a sitting is refused while its owner lives and taken over once it was killed', async () => {
    const home = storeHome();
    (await (await openScores(storeWorld({ home }), { save: true })).start(aStart())).close('open');
    const first = work(home, 'resume');
    await first.says('id ');
    expect(await work(home, 'resume').ended).toContain('refused Sitting');
    first.kill();
    await first.ended;
    const second = work(home, 'resume');
    await second.says('id ');
    second.end();
    expect(await second.ended).toContain('id ');
  });

  test('five processes that change settings lose no change', async () => {
    const home = storeHome();
    await Promise.all(Array.from({ length: 5 }, () => work(home, 'settings', 8).ended));
    expect((await openSettings(storeWorld({ home }))).get().marked).toHaveLength(40);
  });
});

describe('an owner', () => {
  test('whose pid another process has by now is dead', () => {
    const world = storeWorld();
    const started = processStart(process.ppid)!;
    const owner = { host: world.process.host, pid: process.ppid, started };
    expect(otherLives(owner, world)).toBe(true);
    expect(otherLives({ ...owner, started: started.replace(/\d+$/, '1') }, world)).toBe(false);
  });

  test('of another machine does not stop this one', () => {
    const world = storeWorld();
    expect(otherLives({ host: 'elsewhere', pid: process.ppid, started: 'linux-1' }, world)).toBe(false);
  });
});

describe('a claim', () => {
  test('of a dead process stops nobody and is swept away', async () => {
    const home = storeHome();
    const world = storeWorld({ home });
    const folder = join(home, 'claims');
    mkdirSync(folder);
    const dead = { host: world.process.host, pid: 2 ** 22 + 1, started: 'linux-x', token: '1' };
    writeFileSync(join(folder, `device.${Buffer.from(JSON.stringify(dead)).toString('base64url')}`), '');
    writeFileSync(join(folder, 'device.no-claim-at-all'), '');
    expect(await exclusively(folder, 'device', world, () => 'done')).toBe('done');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is given back when the work fails', async () => {
    const folder = join(storeHome(), 'claims');
    const failing = exclusively(folder, 'device', storeWorld(), () => {
      throw new Error('broke');
    });
    await expect(failing).rejects.toThrow('broke');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('keeps work apart within one process too', async () => {
    const folder = join(storeHome(), 'claims');
    const path = join(folder, '..', 'count');
    writeFileSync(path, '0');
    const world = storeWorld();
    const count = (): void => writeFileSync(path, String(Number(readFileSync(path, 'utf8')) + 1));
    await Promise.all(Array.from({ length: 20 }, () => exclusively(folder, 'count', world, count)));
    expect(readFileSync(path, 'utf8')).toBe('20');
  });
});

test('a sitting of another machine goes on in a file of its own', async () => {
  const home = storeHome();
  mkdirSync(join(home, 'scores'));
  const other = aSitting({ device: 'bbbbbbbb', owner: { host: 'elsewhere', pid: 1, started: 'linux-1' } });
  const path = join(home, 'scores', `${other.id}.json`);
  writeFileSync(path, JSON.stringify(other));
  const scores = await openScores(storeWorld({ home }), { save: true });
  const open = await scores.resume(other.id);
  expect(open.sitting.continues).toBe(other.id);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(other);
  open.close('done');
  expect(scores.heads().map(({ id, state }) => [id, state])).toEqual([[other.id, 'done']]);
});
