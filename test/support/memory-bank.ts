/** Small banks and answers for tests of memory: no texts, just what memory reads. */
import type { Attempt } from '../../src/memory/attempt.ts';
import type { MemoryBank } from '../../src/memory/syllabus.ts';

/** `topics` topics of `perTopic` questions, spread over four domains of two tasks each; ids `t07-03`. */
export function memoryBank(topics: number, perTopic: number): MemoryBank {
  const domains = [30, 26, 24, 20].map((weight, d) => ({
    id: d + 1,
    weight,
    tasks: [{ id: `${d + 1}.1` }, { id: `${d + 1}.2` }],
  }));
  const ids = Array.from({ length: topics }, (_, t) => `t${String(t).padStart(2, '0')}`);
  return {
    exam: { domains },
    topics: ids.map((id) => ({ id, weight: 1 / topics })),
    questions: ids.flatMap((topic, t) =>
      Array.from({ length: perTopic }, (_, q) => ({
        id: `${topic}-${String(q + 1).padStart(2, '0')}`,
        topic,
        domain: (t % 4) + 1,
        task: `${(t % 4) + 1}.${1 + (Math.floor(t / 4) % 2)}`,
        select: 1,
        options: 4,
        hash: `h${t}.${q}`,
      })),
    ),
  };
}

export const DAY_MS = 86_400_000;
/** Noon of a day, UTC. */
export const noon = (day: number): number => day * DAY_MS + DAY_MS / 2;

let count = 0;
/** An answer at noon of `day`; right, at a pipe, without a hash unless said otherwise. */
export function attempt(question: string, day: number, more: Partial<Attempt> = {}): Attempt {
  const correct = more.correct ?? true;
  return {
    sitting: 's',
    n: count++,
    command: 'quiz',
    question,
    hash: '',
    at: noon(day),
    offsetMinutes: 0,
    selected: [correct ? 0 : 1],
    correct,
    ms: null,
    predicted: null,
    ...more,
  };
}

/** Uniform numbers in [0, 1) from a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
