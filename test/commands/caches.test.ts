/** Whatever was done before: with everything that is kept in the cache folder, and without, a command says the same. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Question } from '../../src/bank/model.ts';
import { openBank } from '../../src/commands/bank.ts';
import { run } from '../../src/main.ts';
import { testNotes, testQuestion } from '../support/bank.ts';
import { writeBank } from '../support/bank-folder.ts';
import { learn } from '../support/learned.ts';
import { fakeWorld } from '../support/world.ts';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-11-21T09:00:00Z');
const SERVICES = ['ebs', 'efs', 's3', 'ec2'];
const SCREENS = [
  ['stats', '--json'],
  ['weak', '--list', '--json'],
  ['weak', '-n', '3', '--json', '--no-save'],
  ['quiz', '--list', '--json', '-n', '4'],
  ['quiz', '--list', '--json', '-n', '9', '--wrong'],
  ['plan', '--json'],
  ['--json'],
  ['show', 's3-topic1-01', '--json'],
];

/** 64 questions, four of each of 16 topics. */
function bankParts() {
  const topics = SERVICES.map((service) => [0, 1, 2, 3].map((t) => `${service}-topic${t}`));
  const questions = Array.from({ length: 64 }, (_, i): Question => {
    const topic = topics[i % 4]![Math.floor(i / 4) % 4]!;
    return testQuestion({
      id: `${topic}-0${1 + Math.floor(i / 16)}`,
      task: `${1 + (i % 4)}.${1 + (Math.floor(i / 4) % 2)}`,
    });
  });
  return { questions, notes: SERVICES.map((service, s) => testNotes(service, topics[s]!)) };
}

/** What may happen between two looks; `pick` chooses a file, a question or the like. */
type Step = [kind: (typeof KINDS)[number], pick: number];
const KINDS = [
  'answer',
  'leave',
  'exam',
  'hide',
  'flip',
  'rewrite',
  'delete',
  'copy',
  'break',
  'import',
  'pass',
  'back',
  'zone',
  'word',
  'level',
  'date',
  'result',
  'damage',
  'repair',
  'reset',
] as const;

class Home {
  readonly dir: string;
  readonly bank: string;
  #now = START;
  #offset = 0;
  #seed = 1;
  #coldRuns = 0;

  constructor(dir: string, bank: string) {
    this.dir = dir;
    this.bank = bank;
  }

  async saa(argv: readonly string[], { input = '', cache = '', screen = false } = {}) {
    const world = fakeWorld({ dir: this.dir, input, seed: this.#seed });
    const [now, offset] = [this.#now, this.#offset];
    Object.assign(world, {
      clock: { ...world.clock, now: () => Object.assign(new Date(now), { getTimezoneOffset: () => -offset }) },
      places: { ...world.places, cache: cache || join(this.dir, 'cache') },
      // However often it was asked for before: compiling a bank does too.
      ...(screen ? { randomHex: (bytes: number) => 'ab'.repeat(bytes) } : {}),
    });
    const code = await run([...argv, '--bank', this.bank], world);
    return `${code} ${world.out()}`;
  }

  async agrees(): Promise<void> {
    const cache = join(this.dir, `cold${this.#coldRuns++}`);
    for (const screen of SCREENS) {
      const kept = await this.saa(screen, { screen: true });
      const worked = await this.saa(screen, { cache, screen: true });
      expect(kept, screen.join(' ')).toBe(worked);
      // A bank is compiled once a look: that takes longer than all the rest.
      for (const name of readdirSync(cache)) if (name !== 'banks') rmSync(join(cache, name), { recursive: true });
    }
    rmSync(cache, { recursive: true });
  }

  #scoreFile(pick: number): string | undefined {
    const folder = join(this.dir, 'scores');
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
    return names.length > 0 ? join(folder, names[pick % names.length]!) : undefined;
  }

  #bankFile(pick: number): string {
    const folders = readdirSync(this.bank).filter((name) => /^\d/.test(name));
    const folder = join(this.bank, folders[pick % folders.length]!);
    return join(folder, readdirSync(folder)[0]!);
  }

  async take([kind, pick]: Step): Promise<void> {
    this.#seed += 1 + pick;
    const file = this.#scoreFile(pick);
    const lines = (n: number) => Array.from({ length: n }, (_, i) => `${1 + ((pick >> i) % 4)}\n`).join('');
    const id = `${SERVICES[pick % 4]}-topic${(pick >> 2) % 4}-0${1 + ((pick >> 4) % 4)}`;
    switch (kind) {
      case 'answer':
        await this.saa(['quiz', '-n', String(1 + (pick % 12)), ...(pick % 2 ? ['--json'] : [])], { input: lines(12) });
        break;
      case 'leave':
        await this.saa(['quiz', '-n', '2'], { input: pick % 2 ? '' : '\n\n' });
        break;
      case 'exam':
        await this.saa(['exam', '-n', '8', '--json'], { input: pick % 2 ? lines(8) : lines(3) });
        break;
      case 'hide':
        await this.saa(['hide', id, ...(pick % 3 === 0 ? ['--undo'] : [])]);
        break;
      case 'flip':
        // The paper's first question becomes another one.
        if (file) editInPlace(file, (text) => text.replace(/-0\d"/, `-0${1 + (pick % 4)}"`));
        break;
      case 'rewrite':
        if (file) writeFileSync(file, readFileSync(file, 'utf8').replace('"correct":true', '"correct":false'));
        break;
      case 'delete':
        if (file) rmSync(file);
        break;
      case 'copy':
        if (file) cpSync(file, file.replace(/(\.json)$/, ` (copy ${pick % 3})$1`), { preserveTimestamps: true });
        break;
      case 'break':
        if (file) writeFileSync(file, readFileSync(file).subarray(0, 200));
        break;
      case 'import':
        await this.saa(['import', join(this.dir, 'other')]);
        break;
      case 'pass':
        this.#now += (1 + (pick % 30)) * 3_600_000 * (pick % 2 ? 1 : 20);
        break;
      case 'back':
        this.#now -= (1 + (pick % 3)) * DAY_MS;
        break;
      case 'zone':
        this.#offset = [0, 540, -480, 60][pick % 4]!;
        break;
      case 'word':
        editInPlace(this.#bankFile(pick), (text) =>
          text.replace(/Which|Whych/g, (found) => (found === 'Which' ? 'Whych' : 'Which')),
        );
        break;
      case 'level':
        editInPlace(this.#bankFile(pick), (text) =>
          text.replace(/level: (apply|analyze)/, (_, level) => `level: ${level === 'apply' ? 'analyze' : 'apply'}`),
        );
        break;
      case 'date':
        await this.saa([
          'plan',
          '--exam',
          pick % 4 === 0 ? 'none' : `2027-0${1 + (pick % 9)}-15`,
          '--minutes',
          String(10 + (pick % 50)),
        ]);
        break;
      case 'result':
        await this.saa(['result', pick % 3 === 0 ? 'pass' : String(500 + (pick % 400))]);
        break;
      case 'damage':
        this.#damage(pick);
        break;
      case 'repair':
        await this.saa(['doctor', '--fix']);
        break;
      case 'reset':
        if (pick % 4 === 0) await this.saa(['reset', '--yes']);
        break;
    }
  }

  #damage(pick: number): void {
    const folder = join(this.dir, 'cache');
    if (!existsSync(folder)) return;
    const files = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile());
    if (files.length === 0) return;
    const path = join(folder, files[pick % files.length]!);
    const bytes = readFileSync(path);
    if (pick % 3 === 0) rmSync(path);
    else
      writeFileSync(path, pick % 3 === 1 ? bytes.subarray(0, pick % (bytes.length + 1)) : Buffer.alloc(bytes.length));
  }
}

/** As long as before and, by its time of change, as old as before: what a sync or `touch -r` may do. */
function editInPlace(path: string, change: (text: string) => string): void {
  const { atime, mtime } = statSync(path);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  utimesSync(path, atime, mtime);
}

async function home(sittings: number): Promise<Home> {
  const { dir } = fakeWorld();
  const made = new Home(dir, writeBank(join(dir, 'bank'), bankParts()));
  const old = new Date('2026-01-01T00:00:00Z');
  for (const name of readdirSync(made.bank, { recursive: true, encoding: 'utf8' }))
    utimesSync(join(made.bank, name), old, old);
  const bank = await openBank(fakeWorld({ dir }), made.bank);
  const ids = bank.ids();
  learn(
    dir,
    bank,
    ids.slice(0, 2 * sittings).map((id, i) => ({ id, correct: i % 3 > 0, daysAgo: 2 + Math.floor(i / 2) })),
  );
  for (const name of readdirSync(join(dir, 'scores'))) utimesSync(join(dir, 'scores', name), old, old);
  mkdirSync(join(dir, 'other'));
  learn(
    join(dir, 'other'),
    bank,
    ids.slice(40, 46).map((id, i) => ({ id, correct: i % 2 > 0, daysAgo: 1 })),
  );
  return made;
}

test('a home with its caches shows what it shows without', { timeout: 60_000 }, async () => {
  const kinds = fc.oneof(
    { weight: 1, arbitrary: fc.constant('answer' as const) },
    { weight: 4, arbitrary: fc.constantFrom(...KINDS) },
  );
  const steps = fc.array(fc.tuple(kinds, fc.nat(10_000)), { minLength: 1, maxLength: 3 });
  const courses = fc.array(steps, { minLength: 3, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(0, 5, 22), courses, async (sittings, course) => {
      const made = await home(sittings);
      await made.agrees();
      for (const steps of course) {
        for (const step of steps) await made.take(step);
        await made.agrees();
      }
    }),
    // A history of some steps is not made clearer by minutes of shrinking.
    { numRuns: 12, endOnFailure: true },
  );
});
