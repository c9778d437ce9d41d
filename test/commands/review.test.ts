import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { exam } from '../../src/commands/exam.ts';
import { quiz } from '../../src/commands/quiz.ts';
import { type ReviewFlags, review } from '../../src/commands/review.ts';
import { testBank } from '../support/bank.ts';
import { writeBank } from '../support/bank-folder.ts';
import { common, installBank, installedWorld } from '../support/installed.ts';
import type { FakeWorldOptions } from '../support/world.ts';

const home = installBank(testBank({ perDomain: 20 }));
let dir: string;
let right: string;
/** A finished exam of four questions: the first one right, the others unanswered. */
beforeAll(async () => {
  const dry = installedWorld(home, { input: '\n\n\n\n' });
  await exam({ seed: '7', n: 4 }, common({ json: true, save: false }), dry);
  const first = dry
    .out()
    .split('\n')
    .filter((line) => line.includes('"type":"result"'))
    .map((line) => JSON.parse(line))[0];
  right = first.answer.join('');
  const world = installedWorld(home);
  dir = world.dir;
  writeFileSync(join(dir, 'a.json'), JSON.stringify({ [first.id]: right }));
  await exam({ seed: '7', n: 4, answers: 'a.json' }, common(), world);
});

async function run(flags: ReviewFlags, options: FakeWorldOptions = {}, change: Parameters<typeof common>[0] = {}) {
  const world = installedWorld(home, { dir, ...options });
  return { world, code: await review(flags, common(change), world) };
}

/** A quiz of four questions, answered by a script. */
async function installedQuiz(input: string) {
  const world = installedWorld(home, { input });
  await quiz({ words: [], seed: '9', n: 4 }, common({ json: true }), world);
  return world;
}

describe('saa review', () => {
  test('prints every question of the last sitting with a reason for every option', async () => {
    const { world, code } = await run({ words: ['last'] }, { input: '' });
    expect(code).toBe(0);
    expect(world.out()).toContain('3 of 4 wrong or unanswered.');
    expect(world.out().match(/Question \d of 4/g)).toHaveLength(4);
    expect(world.out()).toContain('CORRECT');
    expect(world.out()).toContain('your answer: none');
    expect(world.out().match(/Reason \d of/g)!.length).toBeGreaterThanOrEqual(16);
  });

  test('--wrong leaves the right ones out', async () => {
    const { world } = await run({ wrong: true }, { input: '' });
    expect(world.out().match(/Question \d of 4/g)).toHaveLength(3);
    expect(world.out()).not.toContain('CORRECT');
  });

  test('--json prints an object a question', async () => {
    const { world } = await run({ wrong: true }, { input: '' }, { json: true });
    const events = world
      .out()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events).toHaveLength(3);
    for (const event of events) expect(event).toMatchObject({ v: 1, type: 'review', correct: false, selected: [] });
    expect(events[0].options[0]).toHaveProperty('reason');
  });

  test('walks at a terminal: next, previous, by number, in the other language, out', async () => {
    const world = installedWorld(home, { dir, tty: true, env: { NO_COLOR: '1', TERM: 'xterm' } });
    const running = review({}, common({ plain: true }), world);
    for (const line of ['', 'p', 'g 3', 'l', 'nothing', 'q']) world.type(`${line}\n`);
    expect(await running).toBe(0);
    const places = world.out().match(/Question \d of 4|4문제 중 \d번/g);
    expect(places).toEqual([
      'Question 1 of 4',
      'Question 2 of 4',
      'Question 1 of 4',
      'Question 3 of 4',
      '4문제 중 3번',
    ]);
  });

  test('says what can be typed where a line names no question, in the language of the screen', async () => {
    const at = (flags: ReviewFlags, ...lines: string[]) => {
      const world = installedWorld(home, { dir, tty: true, env: { NO_COLOR: '1', TERM: 'xterm' } });
      const running = review(flags, common({ plain: true }), world);
      for (const line of [...lines, 'q']) world.type(`${line}\n`);
      return running.then(() => world.out());
    };
    const all = await at({}, 'g 99', 'l', '?');
    expect(all).toContain('Type Enter, p, l, q, or the number of a question here: 1-4');
    expect(all).toContain('여기 있는 문제의 번호를 입력하십시오: 1-4');
    expect(all.match(/Question \d of 4/g)).toHaveLength(1);
    expect(await at({ wrong: true }, 'g 1')).toContain('here: 2-4');
  });

  test.each([
    ['of a quiz done to its end, the skipped ones too', '1\n\n1\n\n', 4],
    ['of a quiz that was left, as far as it was answered', '\n1\n', 2],
  ])('%s', async (_name, input, of) => {
    const { dir } = await installedQuiz(input);
    const { world } = await run({}, { dir, input: '' });
    const right = world.out().match(/CORRECT/g)?.length ?? 0;
    expect(world.out()).toContain(`${of - right} of ${of} wrong or unanswered.`);
    const places = Array.from({ length: of }, (_, n) => `Question ${n + 1} of ${of}`);
    expect(world.out().match(/Question \d of \d/g)).toEqual(places);
    expect(world.out()).toContain('your answer: none');
  });

  test('last is the sitting that ended last: an exam that was resumed, not the quiz started meanwhile', async () => {
    const first = installedWorld(home, { input: '1\n' });
    await exam({ seed: '8', n: 4 }, common(), first);
    const at = (now: string, input: string) => installedWorld(home, { dir: first.dir, now, input });
    await quiz({ words: [], seed: '9', n: 2 }, common(), at('2026-11-21T10:00:00Z', '1\n2\n'));
    const { world: quizzed } = await run({}, { dir: first.dir, input: '' });
    expect(quizzed.out()).toContain('Review of quiz');
    await exam({ resume: true }, common(), at('2026-11-21T11:00:00Z', '1\n1\n1\n'));
    const { world: resumed } = await run({}, { dir: first.dir, input: '' });
    expect(resumed.out()).toContain('Review of mock exam');
    const { world: korean } = await run({}, { dir: first.dir, input: '' }, { lang: 'ko' });
    expect(korean.out()).toContain('모의시험 복습');
  });

  test('an unknown id is refused with the newest ones, and an exam under way shows nothing', async () => {
    await expect(run({ words: ['2020'] })).rejects.toMatchObject({ exitCode: 2, hint: { en: /The newest: \d{8}T/ } });
    const open = installedWorld(home, { input: '1\n' });
    await exam({ seed: '8', n: 4 }, common(), open);
    await expect(run({}, { dir: open.dir })).rejects.toMatchObject({ what: { en: /nothing to review/ } });
    await expect(run({ words: ['2026'] }, { dir: open.dir })).rejects.toMatchObject({ what: { en: /still open/ } });
    const folder = writeBank(join(open.dir, 'bank'));
    await expect(run({ words: ['2026'] }, { dir: open.dir }, { bank: folder })).rejects.toMatchObject({
      hint: { en: `Go on with it: saa exam --resume --bank ${folder}` },
    });
  });
});
