/**
 * Draws a mock exam's paper (learning.md, "The mock exam's paper"). Domain counts are exact; how little the learner has
 * seen, the spread over topics and tasks, and the share of multiple-response questions are preferences with a price, and
 * the paper is the cheapest that a greedy pass and swaps find. The same seed, bank and history give the same paper.
 */
import type { Bank } from '../bank/bank.ts';
import type { IndexedQuestion } from '../bank/compiled.ts';
import { bySeed, optionOrder } from '../bank/order.ts';
import { type DomainShare, largestPaper, largestRemainder } from './blueprint.ts';
import type { History, ItemHistory } from './history.ts';

/** A question's place on a paper; the shape that sittings keep. */
export interface DrawnItem {
  id: string;
  hash: string;
  order: number[];
  scored: boolean;
}

export interface DrawWish {
  seed: string;
  /** How many questions; fewer are drawn where the bank cannot fill the blueprint. */
  n: number;
  /** Domain ids; all where empty. */
  domains?: readonly number[];
  /** Questions never to be asked again. */
  hidden?: ReadonlySet<string>;
  /** Empty under `--seed`: all count as unseen. */
  history: History;
  /** Today's learning day. */
  today: number;
}

export interface Drawn {
  items: DrawnItem[];
  shares: DomainShare[];
}

const MULTIPLE_RESPONSE_SHARE = 0.15;
const PER_TOPIC = 2;

/** Prices: one step of exposure outweighs the spread, a topic's third question outweighs both. */
const PRICE = { exposure: 4, secondOfTopic: 1, beyondTopic: 20, offTask: 2, offKind: 2 };

/** Seen how badly: 0 unseen, 1 more than three weeks ago, 3 nearer, 10 and more in one of the last three mocks. */
export function exposureCost(seen: ItemHistory | undefined, today: number): number {
  if (!seen || seen.exposures === 0) return 0;
  const often = Math.min(seen.exposures, 10) / 20;
  if (seen.mocksAgo !== null) return 13 - seen.mocksAgo + often;
  return (today - seen.lastSeenDay > 21 ? 1 : 3) + often;
}

export function drawPaper(bank: Bank, wish: DrawWish): Drawn {
  const eligible = bank.index.questions.filter(
    (question) => question.level !== 'recall' && !wish.hidden?.has(question.id),
  );
  const inDomain = byDomain(eligible);
  const available = new Map([...inDomain].map(([domain, questions]) => [domain, questions.length]));
  const shares = largestPaper(bank.exam, wish.n, available, wish.domains);
  const multiples = multiplesOf(shares);
  const topics = new Map<string, number>();
  const chosen = shares.flatMap((share, i) => {
    const candidates = bySeed(inDomain.get(share.domain) ?? [], (question) => `${wish.seed}|${question.id}`);
    const picked = pickDomain(candidates, share.total, {
      cost: new Map(candidates.map(({ id }) => [id, exposureCost(wish.history.get(id), wish.today)])),
      multiples: multiples[i]!,
      taskTarget: taskTargets(candidates, share.total),
      topics,
    });
    for (const question of picked) topics.set(question.topic, (topics.get(question.topic) ?? 0) + 1);
    const trial = bySeed(picked, (question) => `${wish.seed}|trial|${question.id}`).slice(share.scored);
    return picked.map((question) => ({ question, scored: !trial.includes(question) }));
  });
  const inOrder = bySeed(chosen, ({ question }) => `${wish.seed}|place|${question.id}`);
  return { items: inOrder.map(({ question, scored }) => itemOf(question, scored, wish.seed)), shares };
}

function itemOf(question: IndexedQuestion, scored: boolean, seed: string): DrawnItem {
  return {
    id: question.id,
    hash: question.hash,
    order: optionOrder(seed, question.id, question.options),
    scored,
  };
}

function byDomain(questions: readonly IndexedQuestion[]): Map<number, IndexedQuestion[]> {
  const groups = new Map<number, IndexedQuestion[]>();
  for (const question of questions) groups.set(question.domain, [...(groups.get(question.domain) ?? []), question]);
  return groups;
}

function multiplesOf(shares: readonly DomainShare[]): number[] {
  const totals = shares.map((share) => share.total);
  const all = totals.reduce((a, b) => a + b, 0);
  return largestRemainder(Math.round(all * MULTIPLE_RESPONSE_SHARE), totals);
}

/** An even share of the domain's questions for each of its tasks, as far as the task has any. */
function taskTargets(candidates: readonly IndexedQuestion[], total: number): Map<string, number> {
  const tasks = [...new Set(candidates.map((question) => question.task))].sort();
  const even = largestRemainder(
    total,
    tasks.map(() => 1),
  );
  return new Map(tasks.map((task, i) => [task, even[i]!]));
}

interface Wants {
  cost: ReadonlyMap<string, number>;
  multiples: number;
  taskTarget: ReadonlyMap<string, number>;
  /** Questions of each topic that other domains already put on the paper. */
  topics: ReadonlyMap<string, number>;
}

/** What a set of questions costs; every preference's price is in one sum, so that a swap is one comparison. */
function priceOf(picked: readonly IndexedQuestion[], wants: Wants): number {
  const perTopic = new Map<string, number>();
  const perTask = new Map<string, number>();
  let price = 0;
  let multiples = 0;
  for (const question of picked) {
    price += PRICE.exposure * wants.cost.get(question.id)!;
    const nth = (perTopic.get(question.topic) ?? wants.topics.get(question.topic) ?? 0) + 1;
    perTopic.set(question.topic, nth);
    if (nth > PER_TOPIC) price += PRICE.beyondTopic;
    else if (nth === PER_TOPIC) price += PRICE.secondOfTopic;
    perTask.set(question.task, (perTask.get(question.task) ?? 0) + 1);
    if (question.select > 1) multiples++;
  }
  for (const [task, count] of perTask) price += PRICE.offTask * Math.max(0, count - wants.taskTarget.get(task)!);
  return price + PRICE.offKind * Math.max(0, multiples - wants.multiples);
}

function pickDomain(candidates: readonly IndexedQuestion[], total: number, wants: Wants): IndexedQuestion[] {
  const picked: IndexedQuestion[] = [];
  const left = [...candidates];
  while (picked.length < total) {
    const prices = left.map((question) => priceOf([...picked, question], wants));
    const best = prices.indexOf(Math.min(...prices));
    picked.push(...left.splice(best, 1));
  }
  return swapped(picked, left, wants);
}

/** Exchanges a picked question for one left over while that makes the paper cheaper. */
function swapped(picked: IndexedQuestion[], left: IndexedQuestion[], wants: Wants): IndexedQuestion[] {
  // Too few multiple-response questions cost only here: while picking one by one they are still to come.
  const full = (questions: readonly IndexedQuestion[]): number =>
    priceOf(questions, wants) +
    PRICE.offKind * Math.max(0, wants.multiples - questions.filter((question) => question.select > 1).length);
  let price = full(picked);
  for (let improved = true; improved; ) {
    improved = false;
    for (let i = 0; i < picked.length; i++) {
      for (let j = 0; j < left.length; j++) {
        const tried = picked.with(i, left[j]!);
        const cheaper = full(tried);
        if (cheaper >= price - 1e-9) continue;
        [left[j], picked[i]] = [picked[i]!, left[j]!];
        price = cheaper;
        improved = true;
      }
    }
  }
  return picked;
}
