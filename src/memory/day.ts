/** A learner's days: whole numbers since 1970-01-01 by the local calendar, turning at 04:00 instead of midnight. */
const DAY_MS = 86_400_000;
const TURNS_AT_MS = 4 * 3_600_000;

/** The local day of a moment; `at` in ms since the epoch, `offsetMinutes` from UTC, east positive. */
export function localDay(at: number, offsetMinutes: number): number {
  return Math.floor((at + offsetMinutes * 60_000 - TURNS_AT_MS) / DAY_MS);
}

/** A day as YYYY-MM-DD. */
export function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The day that `YYYY-MM-DD` names, or undefined where the calendar has none such. */
export function parseDay(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const day = Date.parse(`${text}T00:00:00Z`) / DAY_MS;
  return Number.isInteger(day) && dayText(day) === text ? day : undefined;
}
