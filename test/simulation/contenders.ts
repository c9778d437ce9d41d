/** What is judged: the index of `saa`, and clairvoyants that see the learner's memory, but know the exam no better. */
import { type Memory, nextQuestion, observe } from '../../src/memory/public.ts';
import type { Setting, Strategy, StrategyKind } from './strategy.ts';

export const index: StrategyKind = { name: 'the index', make: (setting) => indexWith(setting, {}) };
export const indexWithoutReserve: StrategyKind = {
  name: 'the index, nothing kept for mocks',
  make: (setting) => indexWith(setting, { reserve: false }),
};

function indexWith(setting: Setting, more: { reserve?: boolean }): Strategy {
  const { bank, days, perDay, uniform } = setting;
  const place = new Map(bank.questions.map((question, i) => [question.id, i]));
  let memory: Memory = { attempts: [] };
  return {
    next: (today) => {
      const id = nextQuestion(bank, memory, { today, examDate: days, random: uniform, perDay, ...more });
      return id === null ? -1 : place.get(id)!;
    },
    answered: (item, day, correct) => {
      memory = observe(memory, { question: bank.questions[item]!.id, day, correct });
    },
  };
}

type Worth = (setting: Setting, item: number, day: number, practice: number) => number;

function clairvoyant(name: string, worth: Worth): StrategyKind {
  return {
    name,
    make(setting): Strategy {
      const { bank } = setting;
      const weights = new Map(bank.topics.map((topic) => [topic.id, topic.weight]));
      const practice = new Map<string, number>();
      const shownOn = new Int32Array(bank.questions.length).fill(-1);
      return {
        next: (day) => {
          let best = -1;
          let bestWorth = -1;
          for (const [i, question] of bank.questions.entries()) {
            if (shownOn[i] === day) continue;
            const spent = practice.get(question.topic) ?? 0;
            const value = weights.get(question.topic)! ** 0.75 * worth(setting, i, day, spent);
            if (value > bestWorth) {
              best = i;
              bestWorth = value;
            }
          }
          return best;
        },
        answered: (item, day) => {
          const { topic } = bank.questions[item]!;
          practice.set(topic, (practice.get(topic) ?? 0) + (shownOn[item]! < 0 ? 1 : 0.6));
          shownOn[item] = day;
        },
      };
    },
  };
}

export const clairvoyants: readonly StrategyKind[] = [
  clairvoyant('clairvoyant: true unknown', ({ learner, days }, item, day, practice) => {
    return learner.unknown(item, (day + days) / 2) / (1 + practice);
  }),
  clairvoyant('clairvoyant: true gain', ({ learner, days }, item, day) => learner.gain(item, day, days)),
  clairvoyant('clairvoyant: true gain, spread', ({ learner, days }, item, day, practice) => {
    return learner.gain(item, day, days) / (1 + 0.5 * practice);
  }),
];
