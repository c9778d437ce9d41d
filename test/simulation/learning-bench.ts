/** Which order raises the true exam score most: the index against twelve baselines, in points of 100, pair by pair. */
import { baselines, lowestTopic, retryWrong } from './baselines.ts';
import { clairvoyants, index, indexWithoutReserve } from './contenders.ts';
import type { LearnerModel } from './learner.ts';
import { base, models, type Scenario, scenarios, studyOf } from './scenarios.ts';
import type { StrategyKind } from './strategy.ts';
import { passChance, type Studied, study } from './study.ts';
import { type Estimate, estimate, paired, signed, table } from './table.ts';

export interface LearningSizes {
  /** Learners in the base scenario, of them with clairvoyants, and in every other scenario. */
  learners: number;
  clairvoyantLearners: number;
  scenarioLearners: number;
}

export interface OrderResult {
  order: string;
  score: Estimate;
  /** Against everything once, then retry wrong; in points of 100, and of pass chance in percent. */
  gain: Estimate;
  passGain: Estimate;
  /** Questions until the pass chance was 0.8 among learners who got there, and the share who did. */
  questionsUntilLikely: number | null;
  reachedLikely: number;
  learners: number;
}

export interface LearningReport {
  base: {
    model: string;
    literature: string;
    orders: OrderResult[];
    against: AgainstResult[];
    clairvoyant: Share | null;
  }[];
  scenarios: { scenario: string; model: string; against: AgainstResult[] }[];
}

/** The index against one baseline. */
export interface AgainstResult {
  order: string;
  points: Estimate;
  passPercent: Estimate;
}

/** The index's gain as a share of the best clairvoyant's, on the same learners. */
export interface Share {
  name: string;
  clairvoyantGain: Estimate;
  indexGain: Estimate;
  share: number;
}

export function learningBench(sizes: LearningSizes, say: (line: string) => void): LearningReport {
  const report: LearningReport = { base: [], scenarios: [] };
  for (const model of models) {
    const runs = runAll(base, model, [...baselines, index, indexWithoutReserve], sizes.learners);
    const seers = runAll(base, model, sizes.clairvoyantLearners > 0 ? clairvoyants : [], sizes.clairvoyantLearners);
    const orders = [...runs, ...seers].map(([order, studied]) => resultOf(order, studied, runs.get(retryWrong.name)!));
    const entry = {
      model: model.name,
      literature: model.literature,
      orders,
      against: againstAll(runs),
      clairvoyant: bestShare(runs, seers),
    };
    report.base.push(entry);
    sayBase(entry, sizes.learners, say);
  }
  for (const scenario of sizes.scenarioLearners > 0 ? scenarios : [])
    for (const model of models) {
      const runs = runAll(scenario, model, [...baselines, index], sizes.scenarioLearners);
      report.scenarios.push({ scenario: scenario.name, model: model.name, against: againstAll(runs) });
      sayScenario(report.scenarios.at(-1)!, say);
    }
  return report;
}

type Runs = Map<string, Studied[]>;

function runAll(scenario: Scenario, model: LearnerModel, kinds: readonly StrategyKind[], learners: number): Runs {
  const runs: Runs = new Map(kinds.map((kind) => [kind.name, []]));
  for (let i = 0; i < learners; i++) {
    const one = studyOf(scenario, model, i);
    for (const kind of kinds) runs.get(kind.name)!.push(study(one, kind));
  }
  return runs;
}

const points = (studied: readonly Studied[]): number[] => studied.map(({ share }) => 100 * share);
const passes = (studied: readonly Studied[]): number[] => studied.map(({ share }) => 100 * passChance(share));

function resultOf(order: string, studied: readonly Studied[], retry: readonly Studied[]): OrderResult {
  const reached = studied.flatMap(({ untilLikely }) => (untilLikely === null ? [] : [untilLikely]));
  return {
    order,
    score: estimate(points(studied)),
    gain: paired(points(studied), points(retry)),
    passGain: paired(passes(studied), passes(retry)),
    questionsUntilLikely: reached.length > 0 ? Math.round(estimate(reached).mean) : null,
    reachedLikely: reached.length / studied.length,
    learners: studied.length,
  };
}

function againstAll(runs: Runs): AgainstResult[] {
  const own = runs.get(index.name)!;
  return baselines.map(({ name }) => {
    const other = runs.get(name)!;
    return {
      order: name,
      points: paired(points(own), points(other)),
      passPercent: paired(passes(own), passes(other)),
    };
  });
}

function bestShare(runs: Runs, seers: Runs): Share | null {
  const gains = [...seers].map(([name, studied]) => {
    const learners = studied.length;
    const retry = points(runs.get(retryWrong.name)!.slice(0, learners));
    const clairvoyantGain = paired(points(studied), retry);
    const indexGain = paired(points(runs.get(index.name)!.slice(0, learners)), retry);
    return { name, clairvoyantGain, indexGain, share: indexGain.mean / clairvoyantGain.mean };
  });
  return gains.sort((a, b) => b.clairvoyantGain.mean - a.clairvoyantGain.mean)[0] ?? null;
}

function sayBase(entry: LearningReport['base'][number], learners: number, say: (line: string) => void): void {
  say(`\nLearners ${entry.model}: ${entry.literature}; ${base.name}, ${learners} learners`);
  const rows = entry.orders.map(({ order, score, gain, passGain, questionsUntilLikely, reachedLikely }) => [
    order,
    score.mean.toFixed(1),
    signed(gain),
    signed(passGain, 1),
    questionsUntilLikely === null ? '-' : `${questionsUntilLikely} (${Math.round(100 * reachedLikely)} %)`,
  ]);
  say(table([['order', 'score', 'against retry-wrong', 'pass %', 'until 80 % pass'], ...rows]));
  const { name, share, clairvoyantGain } = entry.clairvoyant ?? {};
  if (name && share !== undefined && clairvoyantGain)
    say(`share of the best clairvoyant's gain (${name}, ${signed(clairvoyantGain)}): ${Math.round(100 * share)} %`);
  const lowest = entry.against.find(({ order }) => order === lowestTopic.name)!;
  say(`against ${lowest.order}: ${signed(lowest.points)} points, ${signed(lowest.passPercent, 1)} % pass`);
}

function sayScenario(
  { scenario, model, against }: LearningReport['scenarios'][number],
  say: (line: string) => void,
): void {
  const worst = [...against].sort((a, b) => a.points.mean - b.points.mean)[0]!;
  const below = against.filter(({ points }) => points.mean + points.margin < 0).map(({ order }) => order);
  const verdict = below.length === 0 ? 'never clearly below' : `BELOW ${below.join(', ')}`;
  say(`${scenario}, ${model}: ${verdict}; closest ${worst.order} ${signed(worst.points)}`);
}
