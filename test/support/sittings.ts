/** Sittings for tests: what is not named is plain. */
import type { Answer, PaperItem, Sitting } from '../../src/scores/sitting.ts';
import type { NewSitting, Scores } from '../../src/scores/store.ts';

export function aPaper(questions: number): PaperItem[] {
  return Array.from({ length: questions }, (_, n) => ({
    id: `ebs-snapshots-${String((n % 99) + 1).padStart(2, '0')}`,
    hash: (n % 99).toString(16).padStart(12, '0'),
    order: [2, 0, 3, 1],
    scored: true,
  }));
}

export function aStart(questions = 10, change: Partial<NewSitting> = {}): NewSitting {
  return {
    command: 'quiz',
    seed: 'a-seed',
    lang: 'en',
    bank: '2026.11.0',
    minutes: null,
    paper: aPaper(questions),
    ...change,
  };
}

export function anAnswer(n: number, change: Partial<Answer> = {}): Answer {
  const at = new Date(Date.UTC(2026, 10, 21, 9, 0, n)).toISOString();
  return { n, at, selected: [n % 4], correct: n % 4 === 0, ms: 12_000, predicted: 0.5, ...change };
}

export function aSitting(change: Partial<Sitting> = {}): Sitting {
  return {
    format: 1,
    id: '20261121T090000Z-0a0b0c0d',
    device: 'aaaaaaaa',
    ...aStart(),
    startedAt: '2026-11-21T09:00:00.000Z',
    offsetMinutes: 540,
    answers: [],
    state: 'open',
    activeMs: 0,
    pauses: 0,
    owner: null,
    closed: null,
    ...change,
  };
}

/** All sittings of a store, whole, oldest first. */
export function sittingsOf(scores: Scores): Sitting[] {
  return scores.heads().map(({ id }) => scores.sitting(id)!);
}
