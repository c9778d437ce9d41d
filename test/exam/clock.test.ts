import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leftMs, paceMs, readClock, resumeClock, startClock, warningDue } from '../../src/exam/clock.ts';
import { clockText, stampText } from '../../src/text/time-text.ts';

test('an hour of sleep is one pause and five seconds', () => {
  let { clock } = readClock(startClock(), 0);
  clock = readClock(clock, 1000).clock;
  clock = readClock(clock, 3_601_000).clock;
  expect(clock).toMatchObject({ activeMs: 6000, pauses: 1 });
});

test('a pause that is known as one charges nothing', () => {
  const clock = resumeClock(readClock(startClock(), 0).clock, 60_000);
  expect(readClock(clock, 61_000).clock).toMatchObject({ activeMs: 1000, pauses: 1 });
});

test('a clock taken up again goes on from what was kept', () => {
  const { clock } = readClock(startClock({ activeMs: 5000, pauses: 2 }), 77);
  expect(readClock(clock, 1077).clock).toMatchObject({ activeMs: 6000, pauses: 2 });
});

test('active time never runs faster than time, and never backwards', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 20_000 })), (steps) => {
      let { clock } = readClock(startClock(), 0);
      let now = 0;
      let passed = 0;
      for (const step of steps) {
        now += step;
        passed += Math.max(0, step);
        const next = readClock(clock, now).clock;
        expect(next.activeMs).toBeGreaterThanOrEqual(clock.activeMs);
        clock = next;
      }
      expect(clock.activeMs).toBeLessThanOrEqual(passed);
    }),
  );
});

test('time left ends at nothing, and there is none without a limit', () => {
  expect(leftMs(60_000, 130)).toBe(129 * 60_000);
  expect(leftMs(999_999_999, 130)).toBe(0);
  expect(leftMs(5, null)).toBeNull();
});

test('warnings fall due once, at 30 and 5 minutes', () => {
  const minute = 60_000;
  expect(warningDue(30 * minute + 1, 30 * minute)).toBe(30);
  expect(warningDue(30 * minute, 30 * minute - 1)).toBeUndefined();
  expect(warningDue(5 * minute + 400, 5 * minute - 600)).toBe(5);
  expect(warningDue(31 * minute, 4 * minute)).toBe(5);
  expect(warningDue(10, 0)).toBeUndefined();
});

test('the pace is against an even walk through the paper', () => {
  expect(paceMs(20 * 60_000, 130, 10, 65)).toBe(0);
  expect(paceMs(17 * 60_000, 130, 10, 65)).toBe(3 * 60_000);
});

test('times are digits, rounded up to the second', () => {
  expect(clockText(7_121_000)).toBe('1:58:41');
  expect(clockText(7_120_001)).toBe('1:58:41');
  expect(clockText(372_000, 'short')).toBe('6:12');
  expect(clockText(0)).toBe('0:00:00');
  expect(stampText('2026-09-18T12:04:00Z', 540)).toBe('2026-09-18 21:04');
});
