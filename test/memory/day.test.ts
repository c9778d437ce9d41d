import { expect, test } from 'vitest';
import { dayText, localDay, parseDay } from '../../src/memory/day.ts';

const at = (iso: string): number => Date.parse(iso);

test('a day turns at 04:00 local time', () => {
  expect(dayText(localDay(at('2026-11-21T03:59:59Z'), 0))).toBe('2026-11-20');
  expect(dayText(localDay(at('2026-11-21T04:00:00Z'), 0))).toBe('2026-11-21');
});

test('the offset is east positive', () => {
  expect(dayText(localDay(at('2026-11-20T19:00:00Z'), 540))).toBe('2026-11-21');
  expect(dayText(localDay(at('2026-11-20T18:59:00Z'), 540))).toBe('2026-11-20');
});

test('a day that the calendar does not have is none', () => {
  expect(parseDay('2026-02-29')).toBeUndefined();
  expect(parseDay('2026-2-1')).toBeUndefined();
  expect(parseDay('2028-02-29')).toBe(Date.parse('2028-02-29') / 86_400_000);
});
