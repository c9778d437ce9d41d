import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openScores } from '../../src/scores/open.ts';
import { bundled } from '../support/bundled.ts';
import { sittingsOf } from '../support/sittings.ts';
import { storeHome, storeWorld } from '../support/store-world.ts';

/** More by SAA_KILLS: `SAA_KILLS=500 npx vitest run test/scores/kill.test.ts`. */
const KILLS = Number(process.env.SAA_KILLS ?? 24);

interface Killed {
  id: string;
  /** Answers that the process said are kept. */
  told: number[];
  notices: string[];
}

/** Runs a worker and kills it `afterMs` after it began to answer. */
function killedWhile(home: string, task: string, afterMs: number): Promise<Killed> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [bundled('test/support/score-worker.ts'), home, task, '2000'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    let dying = false;
    child.stdout.on('data', (text) => {
      out += text;
      if (dying || !out.includes('id ')) return;
      dying = true;
      setTimeout(() => child.kill('SIGKILL'), afterMs);
    });
    child.on('close', () => {
      const lines = out.split('\n').slice(0, -1);
      const told = lines.filter((line) => /^\d+$/.test(line)).map(Number);
      const id = lines.find((line) => line.startsWith('id '))?.slice(3) ?? '';
      done({ id, told, notices: lines.filter((line) => line.startsWith('notice')) });
    });
  });
}

test('a quiz killed at any moment loses no answer that was kept, and none counts twice', {
  timeout: 600_000,
}, async () => {
  const home = storeHome();
  let told = 0;
  let kept = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const { id, told: own } = await killedWhile(home, 'quiz', Math.random() * 80);
    told += own.length;
    const scores = await openScores(storeWorld({ home }), { save: true });
    expect(scores.notices).toEqual([]);
    const attempts = scores.attempts().filter((attempt) => attempt.sitting === id);
    kept += attempts.length;
    expect(attempts.map(({ n }) => n)).toEqual(Array.from(attempts, (_, n) => n));
    expect(own.length <= attempts.length && attempts.length <= own.length + 1, `${own.length} told`).toBe(true);
    expect(scores.sitting(id)?.state).toBe('open');
  }
  console.info(`quiz: ${KILLS} kills, ${told} answers told kept, ${kept} found, 0 lost`);
});

test('an exam killed again and again goes on where it stood', { timeout: 600_000 }, async () => {
  const home = storeHome();
  const told = new Set<number>();
  const ids = new Set<string>();
  for (let kill = 0; kill < KILLS; kill++) {
    const killed = await killedWhile(home, 'exam', Math.random() * 80);
    for (const n of killed.told) told.add(n);
    ids.add(killed.id);
    expect(killed.notices).toEqual([]);
    const scores = await openScores(storeWorld({ home }), { save: true });
    const places = sittingsOf(scores)[0]!.answers.map(({ n }) => n);
    expect(new Set(places).size).toBe(places.length);
    for (const n of told) expect(places).toContain(n);
    // One more at most: kept, but killed before it could be said. It stands, so the next process has it.
    expect(places.length).toBeLessThanOrEqual(told.size + 1);
    for (const n of places) told.add(n);
  }
  expect(ids.size).toBe(1);
  expect(readdirSync(join(home, 'scores')).filter((name) => /^\d.*\.json$/.test(name))).toEqual([
    `${[...ids][0]}.json`,
  ]);
  console.info(`exam: ${KILLS} kills, ${told.size} answers told kept, 0 lost`);
});
