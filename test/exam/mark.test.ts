import { describe, expect, test } from 'vitest';
import { keyOf } from '../../src/bank/model.ts';
import { drawPaper } from '../../src/exam/draw.ts';
import { domainResult, reportOf } from '../../src/exam/mark.ts';
import { estimate } from '../../src/exam/score.ts';
import { testBank } from '../support/bank.ts';

const scale = { min: 100, max: 1000, pass: 720 };
const bank = testBank({ perDomain: 40 });
const { items: paper } = drawPaper(bank, { seed: '42', n: 65, history: new Map(), today: 1 });
const key = (n: number) => keyOf(bank.question(paper[n]!.id));
const right = (n: number) => ({ n, selected: key(n) });
const everyRight = paper.map((_, n) => right(n));

describe('the scaled score', () => {
  test('is 720 at the cut and linear on both sides', () => {
    expect([0, 18, 36, 43, 50].map((right) => estimate(right, 50, scale).score)).toEqual([100, 410, 720, 860, 1000]);
  });

  test('36 of 50 pass, 35 do not', () => {
    expect(estimate(36, 50, scale)).toMatchObject({ score: 720, pass: true });
    expect(estimate(35, 50, scale).pass).toBe(false);
  });

  test('comes with its 80 % interval', () => {
    expect(estimate(38, 50, scale)).toEqual({ score: 760, low: 680, high: 840, pass: true });
  });

  test('the interval holds the score, stays on the scale and is never empty', () => {
    for (let of = 1; of <= 65; of++) {
      for (let correct = 0; correct <= of; correct++) {
        const { score, low, high } = estimate(correct, of, scale);
        expect(low).toBeLessThanOrEqual(score);
        expect(high).toBeGreaterThanOrEqual(score);
        expect(high - low).toBeGreaterThan(0);
        expect(low).toBeGreaterThanOrEqual(100);
        expect(high).toBeLessThanOrEqual(1000);
      }
    }
  });

  test('nothing asked is nothing known', () => {
    expect(estimate(0, 0, scale)).toEqual({ score: 100, low: 100, high: 1000, pass: false });
  });
});

describe('marking', () => {
  test('is all or nothing: one right of two is wrong, and so is one too many', () => {
    const n = paper.findIndex((_, i) => key(i).length === 2);
    const marked = (selected: number[]) => reportOf({ paper, answers: [{ n, selected }] }, bank).questions[n]!;
    expect(marked(key(n)).correct).toBe(true);
    expect(marked([key(n)[0]!])).toMatchObject({ correct: false, answered: true });
    expect(marked([...key(n), 0]).correct).toBe(false);
  });

  test('unanswered is wrong', () => {
    const report = reportOf({ paper, answers: [] }, bank);
    expect(report).toMatchObject({ unanswered: 65, all: { correct: 0, of: 65 }, scored: { correct: 0, of: 50 } });
  });

  test('the score comes from the scored 50 alone', () => {
    const answers = everyRight.filter(({ n }) => paper[n]!.scored);
    expect(reportOf({ paper, answers }, bank)).toMatchObject({
      all: { correct: 50, of: 65 },
      scored: { correct: 50, of: 50 },
      estimate: { score: 1000, pass: true },
    });
    const trialOnly = everyRight.filter(({ n }) => !paper[n]!.scored);
    expect(reportOf({ paper, answers: trialOnly }, bank).estimate.score).toBe(100);
  });

  test('domains count every question asked', () => {
    const { domains } = reportOf({ paper, answers: everyRight }, bank);
    expect(domains.map((row) => [row.id, row.correct, row.of, row.result])).toEqual([
      [1, 19, 19, 'meets'],
      [2, 17, 17, 'meets'],
      [3, 16, 16, 'meets'],
      [4, 13, 13, 'meets'],
    ]);
  });

  test('a domain meets from the cut on, and few questions say nothing', () => {
    expect(domainResult({ correct: 18, of: 25 })).toBe('meets');
    expect(domainResult({ correct: 17, of: 25 })).toBe('needs-improvement');
    expect(domainResult({ correct: 4, of: 4 })).toBe('too-few');
  });

  test('a question gone or edited leaves every count', () => {
    const altered = paper.map((item, n) =>
      n === 0 ? { ...item, id: 'gone-01' } : n === 1 ? { ...item, hash: 'old' } : item,
    );
    const report = reportOf({ paper: altered, answers: everyRight }, bank);
    expect(report).toMatchObject({ gone: 1, edited: 1, all: { correct: 63, of: 63 } });
    expect(report.scored.of).toBe(50 - paper.slice(0, 2).filter((item) => item.scored).length);
  });

  test('changes of answer are told by where they led', () => {
    const wrong = [0, 1, 2, 3].filter((place) => !key(0).includes(place)).slice(0, key(0).length);
    const changes = [
      [0, wrong, key(0)],
      [0, key(0), wrong],
      [0, wrong, key(0)],
    ];
    const { changed } = reportOf({ paper, answers: [], extra: { changes } }, bank);
    expect(changed).toEqual({ times: 3, toRight: 2, toWrong: 1 });
  });

  test('the slowest three are named, slowest first', () => {
    const ms = paper.map((_, n) => ({ 5: 9000, 7: 20_000, 9: 3000, 11: 2000 })[n] ?? 10);
    expect(reportOf({ paper, answers: [], extra: { ms } }, bank).slowest.map(({ n }) => n)).toEqual([7, 5, 9]);
  });

  test('fresh questions are scored apart', () => {
    const report = reportOf({ paper, answers: [right(0), right(9)], extra: { fresh: [0, 1, 2] } }, bank);
    expect(report.fresh).toEqual({ correct: 1, of: 3 });
  });
});
