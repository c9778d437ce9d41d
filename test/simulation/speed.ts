/** Processor time of choosing and fitting, which a busy machine does not change: `tsx test/simulation/speed.ts`. */
import { type Memory, nextQuestion, observe, readiness } from '../../src/memory/public.ts';
import { uniforms } from './chance.ts';
import { makeCourse } from './course.ts';
import { table } from './table.ts';

/** Milliseconds of processor time. */
function spent(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Microseconds from an answer to the next question, the answer's summing up included. */
function perQuestion(items: number): number {
  const { told } = makeCourse({ seed: 1, items, topics: 120, wrongTags: 0, weightNoise: 0 });
  const random = uniforms(7);
  let memory: Memory = { attempts: [] };
  const step = (i: number): void => {
    const today = Math.floor(i / 40);
    const id = nextQuestion(told, memory, { today, examDate: 30, random })!;
    memory = observe(memory, { question: id, day: today, correct: random() < 0.7 });
  };
  for (let i = 0; i < 200; i++) step(i);
  const ms = spent(() => {
    for (let i = 200; i < 1000; i++) step(i);
  });
  return (1000 * ms) / 800;
}

/** Milliseconds of a forecast from so many answers: mean of ten. */
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
  return (
    spent(() => {
      for (let i = 0; i < 10; i++) readiness(told, { attempts }, { today });
    }) / 10
  );
}

const rows = [
  ['choosing, 500 questions', `${perQuestion(500).toFixed(0)} us`],
  ['choosing, 1,500 questions', `${perQuestion(1500).toFixed(0)} us`],
  ...[100, 1000, 10_000].map((answers) => [`readiness, ${answers} answers`, `${fitting(answers).toFixed(1)} ms`]),
];
process.stdout.write(`${table(rows)}\n`);
