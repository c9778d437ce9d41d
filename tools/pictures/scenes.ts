/** What the README's pictures show. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Bank } from '../../src/bank/bank.ts';
import type { Sitting } from '../../src/scores/sitting.ts';
import { Pty } from '../../test/support/pty.ts';
import { study } from '../../test/support/studied.ts';
import { type Scene, sceneEnv } from './record.ts';

const ANSWERED = 23;
const MINUTES_USED = 48;

/** @param bank what the program has; its questions make up the history behind `stats` */
export function scenes(bank: Bank): Scene[] {
  return [
    quiz('en', 'instance type', 'Enter next'),
    quiz('ko', '인스턴스 유형', 'Enter 다음'),
    exam('en', 'Question 1 of 65', /Resumed: \d+ of 65/),
    exam('ko', '문제 1 / 65', /이어서 합니다/),
    stats('en', bank, /Due today \d+/),
    stats('ko', bank, /오늘 복습 \d+/),
  ];
}

function quiz(lang: Scene['lang'], topic: string, end: string): Scene {
  return {
    name: 'quiz',
    lang,
    columns: 84,
    rows: 70,
    args: ['quiz', topic, '-n', '2', '--seed', 'picture'],
    // Long enough to have read the question, and in the middle of a second: the time shown is always the same.
    steps: [{ sees: /1-4 /, afterMs: 8000, type: '2\r' }, { sees: end }],
  };
}

function exam(lang: Scene['lang'], begin: string, end: RegExp): Scene {
  return {
    name: 'exam',
    lang,
    columns: 80,
    rows: 24,
    args: ['exam', '--resume'],
    prepare: (home, saa) => sitSome(home, saa, lang, begin),
    steps: [{ sees: end }],
  };
}

/** Answers the first questions, flags some, leaves; then as much time as a person takes has gone. */
async function sitSome(home: string, saa: readonly string[], lang: string, begin: string): Promise<void> {
  const pty = new Pty([...saa, 'exam', '--timed', '--seed', 'picture'], { env: sceneEnv(home, lang) });
  await pty.sees(begin);
  for (let n = 0; n < ANSWERED; n++) {
    // The second choice takes the place of the first where one is asked for, and stands beside it where two are.
    for (const key of ['1', '3', ...(n % 7 === 2 ? ['f'] : []), 'n']) {
      pty.type(key);
      await wait(20);
    }
  }
  pty.type('2');
  await wait(300);
  pty.type('\u0003');
  await pty.exited;
  const folder = join(home, 'scores');
  const file = join(folder, readdirSync(folder).find((name) => /^\d{8}T.*\.json$/.test(name))!);
  const sitting = JSON.parse(readFileSync(file, 'utf8')) as Sitting;
  writeFileSync(file, JSON.stringify({ ...sitting, activeMs: MINUTES_USED * 60_000 }));
}

function stats(lang: Scene['lang'], bank: Bank, end: RegExp): Scene {
  return {
    name: 'stats',
    lang,
    columns: 80,
    rows: 40,
    args: ['stats'],
    prepare: (home) => study(home, bank),
    steps: [{ sees: end }],
  };
}
