import { expect, test } from 'vitest';
import { type HomeView, homeLines } from '../../src/screens/home.ts';
import { readinessText } from '../../src/screens/stats.ts';

const view = (low: number, high: number): HomeView => ({
  exam: 'ahead',
  examDate: '2026-12-20',
  daysLeft: 29,
  doneToday: 3,
  leftToday: 17,
  mockToday: false,
  due: 0,
  weakest: [],
  readiness: {
    score: { low: 377, mid: 430, high: 485 },
    passChance: { low, mid: (low + high) / 2, high },
    share: { low: 0.4, mid: 0.45, high: 0.5 },
  },
  missing: 0,
  openExam: null,
  next: 'saa weak',
});

test('after the exam the day that passed and how to record the result stand first', () => {
  const past = { ...view(0.31, 0.62), exam: 'past', daysLeft: null, examDate: '2026-11-20' } as const;
  for (const lang of ['en', 'ko'] as const) {
    const [first, ...rest] = homeLines(past, lang, 80);
    expect(first).toContain('2026-11-20');
    expect(first).toContain('saa result 742');
    expect([first, ...rest].join()).not.toContain('saa plan');
  }
});

test('readiness is told as in stats: in tens, with its interval where that is more than one number', () => {
  const told = (low: number, high: number) => homeLines(view(low, high), 'en', 80).join('\n');
  expect(told(0.31, 0.62)).toContain(': 430 (380-490), chance to pass 47% (31-62)\n');
  expect(told(0.006, 0.012)).toContain(': 430 (380-490), chance to pass 1%\n');
  expect(readinessText(view(0.31, 0.62).readiness!, { lang: 'en' })).toBe('Readiness 430 (380-490), pass 47% (31-62)');
});
