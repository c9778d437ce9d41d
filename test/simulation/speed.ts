/** How long choosing and fitting take: `tsx test/simulation/speed.ts`. Medians, so that a busy machine matters less. */
import { type Memory, nextQuestion, observe, readiness } from '../../src/memory/public.ts';
import { uniforms } from './chance.ts';
import { makeCourse } from './course.ts';
import { table } from './table.ts';

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

function timed(run: () => void): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

/** Microseconds from an answer to the next question, the answer's summing up included. */
function perQuestion(items: number): number {
  const { told } = makeCourse({ seed: 1, items, topics: 120, wrongTags: 0, weightNoise: 0 });
  const random = uniforms(7);
  let memory: Memory = { attempts: [] };
  const times: number[] = [];
  for (let i = 0; i < 1000; i++) {
    const today = Math.floor(i / 40);
    const took = timed(() => {
      const id = nextQuestion(told, memory, { today, examDate: 30, random })!;
      memory = observe(memory, { question: id, day: today, correct: random() < 0.7 });
    });
    if (i >= 200) times.push(1000 * took);
  }
  return median(times);
}

/** Milliseconds of a forecast from so many answers: the first in a process, and the median of ten. */
function fitting(answers: number): number {
  const { told } = makeCourse({
    seed: 1,
    items: Math.max(300, Math.min(answers, 1500)),
    topics: 120,
    wrongTags: 0,
    weightNoise: 0,
  });
  const random = uniforms(7);
  const attempts = Array.from({ length: answers }, (_, i) => ({
    question: told.questions[(i * 7) % told.questions.length]!.id,
    day: Math.floor(i / 40),
    correct: random() < 0.7,
  }));
  const today = Math.floor(answers / 40);
  return median(Array.from({ length: 10 }, () => timed(() => void readiness(told, { attempts }, { today }))));
}

const rows = [
  ['choosing, 500 questions', `${perQuestion(500).toFixed(0)} us`],
  ['choosing, 1,500 questions', `${perQuestion(1500).toFixed(0)} us`],
  ...[100, 1000, 10_000].map((answers) => [`readiness, ${answers} answers`, `${fitting(answers).toFixed(1)} ms`]),
];
process.stdout.write(`${table(rows)}\n`);
