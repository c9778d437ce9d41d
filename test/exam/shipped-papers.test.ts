import { describe, expect, test } from 'vitest';
import { drawPaper } from '../../src/exam/draw.ts';
import { papersInARow } from '../support/mocks.ts';
import { shippedBank } from '../support/shipped-bank.ts';

const bank = shippedBank();

const counted = (values: readonly (string | number)[]): Map<string | number, number> => {
  const counts = new Map<string | number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

/** What is to be said of a paper, given the ids of its questions. */
function shapeOf(ids: readonly string[]) {
  const entries = ids.map((id) => bank.entry(id)!);
  const domains = counted(entries.map((entry) => entry.domain));
  const tasks = counted(entries.map((entry) => entry.task));
  return {
    questions: new Set(ids).size,
    domains: [1, 2, 3, 4].map((domain) => domains.get(domain)),
    mostOfATopic: Math.max(...counted(entries.map((entry) => entry.topic)).values()),
    tasks: bank.exam.domains.map((domain) => domain.tasks.map((task) => tasks.get(task.id) ?? 0)),
    multipleResponse: entries.filter((entry) => entry.select > 1).length,
    recall: entries.filter((entry) => entry.level === 'recall').length,
  };
}

describe('papers of the shipped bank', () => {
  test('200 of them keep the blueprint, spread over tasks and topics, and hold ten of multiple response', () => {
    for (let paper = 0; paper < 200; paper++) {
      const { items } = drawPaper(bank, { seed: `paper ${paper}`, n: 65, history: new Map(), today: 20_000 });
      const { tasks, mostOfATopic, ...rest } = shapeOf(items.map((item) => item.id));
      expect(rest).toEqual({ questions: 65, domains: [19, 17, 16, 13], multipleResponse: 10, recall: 0 });
      expect(mostOfATopic).toBeLessThanOrEqual(2);
      for (const counts of tasks) expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }
  });

  test('a learner sits six of them without meeting a question twice', () => {
    for (const learner of ['one', 'another', 'a third']) {
      const papers = papersInARow(bank, 6, learner);
      expect(new Set(papers.flat()).size).toBe(6 * 65);
      for (const shape of papers.map(shapeOf)) {
        expect(shape.domains).toEqual([19, 17, 16, 13]);
        expect(shape.mostOfATopic).toBeLessThanOrEqual(2);
        expect(Math.abs(shape.multipleResponse - 10)).toBeLessThanOrEqual(1);
      }
    }
  });
});
