/** What people use today: twelve orders that need no model of the learner's topics. */
import { FSRSAlgorithm } from 'ts-fsrs';
import { shuffled } from './chance.ts';
import type { Setting, Strategy, StrategyKind } from './strategy.ts';

/** What every order can see: which items were shown, when, with what outcome. */
class Record_ {
  readonly setting: Setting;
  readonly count: number;
  readonly shown: Uint16Array;
  readonly lastDay: Int32Array;
  readonly lastRight: Uint8Array;
  /** Unseen items in random order, next at the end. */
  readonly fresh: number[];

  constructor(setting: Setting) {
    this.setting = setting;
    this.count = setting.bank.questions.length;
    this.shown = new Uint16Array(this.count);
    this.lastDay = new Int32Array(this.count).fill(-1000);
    this.lastRight = new Uint8Array(this.count);
    this.fresh = shuffled([...Array(this.count).keys()], setting.uniform);
  }

  /** The next unseen item, or -1. */
  nextFresh(): number {
    while (this.fresh.length && this.shown[this.fresh.at(-1)!]) this.fresh.pop();
    return this.fresh.at(-1) ?? -1;
  }

  note(item: number, day: number, correct: boolean): void {
    this.shown[item]!++;
    this.lastDay[item] = day;
    this.lastRight[item] = correct ? 1 : 0;
  }

  any(): number {
    return Math.floor(this.setting.uniform() * this.count);
  }

  /** The item with the least `cost`, equals by chance; -1 where all costs are infinite. */
  least(cost: (item: number) => number): number {
    let best = -1;
    let bestCost = Number.POSITIVE_INFINITY;
    let ties = 0;
    for (let i = 0; i < this.count; i++) {
      const c = cost(i);
      if (c < bestCost) {
        best = i;
        bestCost = c;
        ties = 1;
      } else if (c === bestCost && c < Number.POSITIVE_INFINITY && this.setting.uniform() * ++ties < 1) best = i;
    }
    return best;
  }

  /** Wrong at last, longest ago first, not today; -1 where there is none. */
  oldestWrong(day: number): number {
    return this.least((i) =>
      this.shown[i] && !this.lastRight[i] && this.lastDay[i]! < day ? this.lastDay[i]! : Number.POSITIVE_INFINITY,
    );
  }

  /** Shown longest ago. */
  oldest(): number {
    return this.least((i) => this.lastDay[i]!);
  }
}

type Choose = (record: Record_, day: number) => number;

/** An order that needs no more than the record. */
function simple(name: string, choose: Choose): StrategyKind {
  return {
    name,
    make(setting): Strategy {
      const record = new Record_(setting);
      return {
        next: (day) => choose(record, day),
        answered: (item, day, correct) => record.note(item, day, correct),
      };
    },
  };
}

const or = (...choices: (() => number)[]): number => {
  for (const choice of choices) {
    const item = choice();
    if (item >= 0) return item;
  }
  throw new Error('nothing to ask');
};

export const retryWrong = simple('everything once, then retry wrong', (record, day) =>
  or(
    () => record.nextFresh(),
    () => record.oldestWrong(day),
    () => record.oldest(),
  ),
);

const halfAndHalf = simple('wrong and new, half and half', (record, day) => {
  const wrongFirst = record.setting.uniform() < 0.5;
  const wrong = () => record.oldestWrong(day);
  const fresh = () => record.nextFresh();
  return or(wrongFirst ? wrong : fresh, wrongFirst ? fresh : wrong, () => record.oldest());
});

const randomOnce = simple('random, no repeats until exhausted', (record) => {
  const round = record.shown.reduce((a, b) => Math.min(a, b));
  return or(
    () => record.nextFresh(),
    () => record.least((i) => (record.shown[i] === round ? 0 : Number.POSITIVE_INFINITY)),
  );
});

const randomRepeats = simple('random with repeats', (record) => record.any());

const blueprintOrder: StrategyKind = {
  name: 'blueprint order',
  make(setting): Strategy {
    const { questions } = setting.bank;
    const order = [...questions.keys()].sort(
      (a, b) => questions[a]!.domain - questions[b]!.domain || (questions[a]!.task < questions[b]!.task ? -1 : 1),
    );
    let at = 0;
    return { next: () => order[at++ % order.length]!, answered: () => {} };
  },
};

const BOX_DAYS = [1, 2, 4, 8, 16];

/** Five boxes: right moves one up, wrong back to the first. */
function leitner(name: string, newFirst: boolean): StrategyKind {
  return {
    name,
    make(setting): Strategy {
      const record = new Record_(setting);
      const box = new Uint8Array(record.count);
      const dueIn = (i: number): number => record.lastDay[i]! + BOX_DAYS[box[i]!]!;
      const due = (day: number) => () =>
        record.least((i) => (record.shown[i] && dueIn(i) <= day ? dueIn(i) : Number.POSITIVE_INFINITY));
      return {
        next: (day) => {
          const fresh = () => record.nextFresh();
          const early = () => record.least((i) => (record.lastDay[i]! < day ? dueIn(i) : dueIn(i) + 1000));
          return newFirst ? or(fresh, due(day), early) : or(due(day), fresh, early);
        },
        answered: (item, day, correct) => {
          box[item] = correct ? Math.min(BOX_DAYS.length - 1, box[item]! + (record.shown[item] ? 1 : 0)) : 0;
          record.note(item, day, correct);
        },
      };
    },
  };
}

/** SuperMemo 2 (Wozniak 1990), right as quality 4, wrong as 2. */
const sm2: StrategyKind = {
  name: 'SM-2',
  make(setting): Strategy {
    const record = new Record_(setting);
    const ease = new Float64Array(record.count).fill(2.5);
    const runs = new Uint16Array(record.count);
    const gap = new Float64Array(record.count);
    const dueIn = (i: number): number => record.lastDay[i]! + gap[i]!;
    return {
      next: (day) =>
        or(
          () => record.least((i) => (record.shown[i] && dueIn(i) <= day ? dueIn(i) : Number.POSITIVE_INFINITY)),
          () => record.nextFresh(),
          () => record.least((i) => (record.lastDay[i]! < day ? dueIn(i) : dueIn(i) + 1000)),
        ),
      answered: (item, day, correct) => {
        const quality = correct ? 4 : 2;
        ease[item] = Math.max(1.3, ease[item]! + 0.1 - (5 - quality) * (0.08 + (5 - quality) * 0.02));
        runs[item] = correct ? runs[item]! + 1 : 0;
        gap[item] = runs[item]! <= 1 ? 1 : runs[item] === 2 ? 6 : Math.round(gap[item]! * ease[item]!);
        record.note(item, day, correct);
      },
    };
  },
};

/** FSRS-6 by ts-fsrs, desired retention 0.9, at most `newADay` new items a day. */
function fsrs(name: string, newADay: number, newFirst: boolean): StrategyKind {
  return {
    name,
    make(setting): Strategy {
      const record = new Record_(setting);
      const algorithm = new FSRSAlgorithm({});
      const stability = new Float64Array(record.count);
      const difficulty = new Float64Array(record.count);
      const newOn = new Map<number, number>();
      const overdue = (i: number, day: number): number => (record.lastDay[i]! - day) / stability[i]!;
      const due = (day: number) => () =>
        record.least((i) => {
          if (!record.shown[i] || record.lastDay[i] === day) return Number.POSITIVE_INFINITY;
          const cost = overdue(i, day);
          return cost <= -1 ? cost : Number.POSITIVE_INFINITY;
        });
      return {
        next: (day) => {
          const fresh = () => ((newOn.get(day) ?? 0) < newADay ? record.nextFresh() : -1);
          const early = () =>
            record.least((i) =>
              record.shown[i] && record.lastDay[i]! < day ? overdue(i, day) : Number.POSITIVE_INFINITY,
            );
          const last = [early, () => record.nextFresh(), () => record.oldest()];
          return newFirst ? or(fresh, due(day), ...last) : or(due(day), fresh, ...last);
        },
        answered: (item, day, correct) => {
          const first = !record.shown[item];
          if (first) newOn.set(day, (newOn.get(day) ?? 0) + 1);
          if (first || record.lastDay[item]! < day) {
            const before = first ? null : { stability: stability[item]!, difficulty: difficulty[item]! };
            const after = algorithm.next_state(before, first ? 0 : day - record.lastDay[item]!, correct ? 3 : 1);
            stability[item] = after.stability;
            difficulty[item] = after.difficulty;
          }
          record.note(item, day, correct);
        },
      };
    },
  };
}

/** "Weak mode" as it is commonly built: the group with the lowest raw accuracy, any of its items. */
function lowest(name: string, groupsOf: (setting: Setting) => (string | number)[]): StrategyKind {
  return {
    name,
    make(setting): Strategy {
      const record = new Record_(setting);
      const groups = groupsOf(setting);
      const right = new Map<string | number, number>();
      const asked = new Map<string | number, number>();
      // A group that was never asked counts as a half, so that all get their turn.
      const accuracy = (g: string | number): number => (asked.has(g) ? (right.get(g) ?? 0) / asked.get(g)! : 0.5);
      return {
        next: () => {
          const worst = record.least((i) => accuracy(groups[i]!));
          return record.least((i) => (groups[i] === groups[worst] ? 0 : Number.POSITIVE_INFINITY));
        },
        answered: (item, day, correct) => {
          const g = groups[item]!;
          asked.set(g, (asked.get(g) ?? 0) + 1);
          if (correct) right.set(g, (right.get(g) ?? 0) + 1);
          record.note(item, day, correct);
        },
      };
    },
  };
}

export const lowestTopic = lowest('lowest-accuracy topic first', ({ bank }) => bank.questions.map((q) => q.topic));

export const baselines: readonly StrategyKind[] = [
  retryWrong,
  halfAndHalf,
  randomOnce,
  randomRepeats,
  blueprintOrder,
  leitner('Leitner', false),
  leitner('Leitner, new first', true),
  sm2,
  fsrs('FSRS-6, 20 new a day', 20, false),
  fsrs('FSRS-6, new first', Number.POSITIVE_INFINITY, true),
  lowestTopic,
  lowest('lowest-accuracy domain first', ({ bank }) => bank.questions.map((q) => q.domain)),
];
