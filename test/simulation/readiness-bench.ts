/** How well readiness foretells the true exam score, against what people go by today. */
import { type Memory, observe, readiness } from '../../src/memory/public.ts';
import { retryWrong } from './baselines.ts';
import { index } from './contenders.ts';
import type { LearnerModel } from './learner.ts';
import { base, models, studyOf } from './scenarios.ts';
import type { StrategyKind } from './strategy.ts';
import { type Answered, passChance, study } from './study.ts';
import { type Estimate, estimate, table } from './table.ts';

export interface ReadinessRow {
  model: string;
  order: string;
  /** Mean absolute error in points of 100, days 5 to 30. */
  error: Estimate;
  /** Forecast minus truth. */
  bias: Estimate;
  /** Share of 80 % intervals that hold the truth. */
  covers: Estimate;
  /** The same error of one's last 65 answers, and of the share right on seen questions. */
  lastError: Estimate;
  seenError: Estimate;
  /** Brier beyond the truth's own: mean (said - true pass chance)^2. */
  brier: number;
  lastBrier: number;
  byDay: { day: number; error: number; bias: number; covers: number }[];
  learners: number;
}

/** The model's constants were set on the learners before this one. */
const FIRST_LEARNER = 2000;
const DAYS = [5, 10, 15, 20, 25, 30];

interface Look {
  day: number;
  truth: number;
  mid: number;
  low: number;
  high: number;
  pass: number;
  last: number;
  seen: number;
}

export function readinessBench(learners: number, say: (line: string) => void): ReadinessRow[] {
  const rows: ReadinessRow[] = [];
  for (const model of models)
    for (const kind of [index, retryWrong]) {
      const looks: Look[] = [];
      for (let i = 0; i < learners; i++) looks.push(...lookAt(model, kind, i));
      rows.push(rowOf(model.name, kind.name, looks, learners));
    }
  say(`\nReadiness on days ${DAYS.join(', ')}; ${base.name}, ${learners} learners`);
  const head = ['learners, order', 'error', 'bias', '80 % covers', 'last 65', 'seen', 'Brier', 'last 65', 'less'];
  say(table([head, ...rows.map(cellsOf)]));
  return rows;
}

function cellsOf(row: ReadinessRow): string[] {
  return [
    `${row.model}, ${row.order}`,
    `${row.error.mean.toFixed(2)} +-${row.error.margin.toFixed(2)}`,
    row.bias.mean.toFixed(2),
    `${(100 * row.covers.mean).toFixed(0)} %`,
    row.lastError.mean.toFixed(2),
    row.seenError.mean.toFixed(2),
    row.brier.toFixed(4),
    row.lastBrier.toFixed(4),
    `${Math.round(100 * (row.brier / row.lastBrier - 1))} %`,
  ];
}

function lookAt(model: LearnerModel, kind: StrategyKind, i: number): Look[] {
  const looks: Look[] = [];
  const one = studyOf(base, model, FIRST_LEARNER + i);
  const { told } = one.course;
  study(one, kind, (day, learner, answers) => {
    if (!DAYS.includes(day + 1)) return;
    const memory = answers.reduce<Memory>(
      (before, { item, day, correct }) => observe(before, { question: told.questions[item]!.id, day, correct }),
      { attempts: [] },
    );
    const { share, passChance } = readiness(told, memory, { today: day });
    if (!share || !passChance) return;
    looks.push({
      day: day + 1,
      truth: learner.examShare(day),
      ...share,
      pass: passChance.mid,
      last: rightOf(answers.slice(-65)),
      seen: rightOf(lastOnes(answers)),
    });
  });
  return looks;
}

const rightOf = (answers: readonly Answered[]): number =>
  answers.filter(({ correct }) => correct).length / Math.max(1, answers.length);

/** The last answer to every question seen. */
function lastOnes(answers: readonly Answered[]): Answered[] {
  return [...new Map(answers.map((answer) => [answer.item, answer])).values()];
}

function rowOf(model: string, order: string, looks: readonly Look[], learners: number): ReadinessRow {
  const mean = (values: readonly number[]): number => estimate(values).mean;
  const error = (of: readonly Look[]): number[] => of.map(({ mid, truth }) => 100 * Math.abs(mid - truth));
  const bias = (of: readonly Look[]): number[] => of.map(({ mid, truth }) => 100 * (mid - truth));
  const covers = (of: readonly Look[]): number[] =>
    of.map(({ low, high, truth }) => (truth >= low && truth <= high ? 1 : 0));
  return {
    model,
    order,
    error: estimate(error(looks)),
    bias: estimate(bias(looks)),
    covers: estimate(covers(looks)),
    lastError: estimate(looks.map(({ last, truth }) => 100 * Math.abs(last - truth))),
    seenError: estimate(looks.map(({ seen, truth }) => 100 * Math.abs(seen - truth))),
    brier: mean(looks.map(({ pass, truth }) => (pass - passChance(truth)) ** 2)),
    lastBrier: mean(looks.map(({ last, truth }) => (passChance(last) - passChance(truth)) ** 2)),
    byDay: DAYS.map((day) => {
      const own = looks.filter((look) => look.day === day);
      return { day, error: mean(error(own)), bias: mean(bias(own)), covers: mean(covers(own)) };
    }),
    learners,
  };
}
