import { expect, test } from 'vitest';
import { type HomeView, homeLines } from '../../src/screens/home.ts';

const view = (low: number, high: number): HomeView => ({
  exam: 'ahead',
  examDate: '2026-12-20',
  daysLeft: 29,
  doneToday: 3,
  leftToday: 17,
  mockToday: false,
  due: 0,
  weakest: [],
  readiness: { score: { low: 377, mid: 430, high: 485 }, passChance: { low, mid: (low + high) / 2, high } },
  missing: 0,
  openExam: null,
  next: 'saa weak',
});

test('readiness is told with its interval, and as one number where both ends are the same', () => {
  expect(homeLines(view(0.31, 0.62), 'en', 80).join('\n')).toContain('377-485, chance to pass 31-62 %');
  expect(homeLines(view(0.006, 0.012), 'en', 80).join('\n')).toContain('377-485, chance to pass 1 %');
});
