/** Time used in a sitting: active time only, by a monotonic clock that is read every second and at each key. Pure. */

export interface ActiveClock {
  /** Time used, without pauses. */
  activeMs: number;
  pauses: number;
  /** The monotonic clock at the last reading; null before the first. */
  readMs: number | null;
}

/** A longer gap between two readings means that nobody sat there: sleep, a stopped process, a suspended terminal. */
export const LONGEST_STEP_MS = 5000;

export function startClock(kept: { activeMs: number; pauses: number } = { activeMs: 0, pauses: 0 }): ActiveClock {
  return { activeMs: kept.activeMs, pauses: kept.pauses, readMs: null };
}

/** The clock read at `nowMs`; also says how much active time the step added. */
export function readClock(clock: ActiveClock, nowMs: number): { clock: ActiveClock; stepMs: number } {
  if (clock.readMs === null) return { clock: { ...clock, readMs: nowMs }, stepMs: 0 };
  const gap = Math.max(0, nowMs - clock.readMs);
  const stepMs = Math.min(gap, LONGEST_STEP_MS);
  const pauses = clock.pauses + (gap > LONGEST_STEP_MS ? 1 : 0);
  return { clock: { activeMs: clock.activeMs + stepMs, pauses, readMs: nowMs }, stepMs };
}

/** The clock across a pause that is known as one (Ctrl-Z): nothing is charged, and it counts however short. */
export function resumeClock(clock: ActiveClock, nowMs: number): ActiveClock {
  return { ...clock, pauses: clock.pauses + 1, readMs: nowMs };
}

/** Milliseconds left of `minutes`, never below 0; null where there is no limit. */
export function leftMs(activeMs: number, minutes: number | null): number | null {
  return minutes === null ? null : Math.max(0, minutes * 60_000 - activeMs);
}

/** How far ahead (positive) or behind an even pace through `total` questions the sitting is, in ms. */
export function paceMs(activeMs: number, minutes: number, answered: number, total: number): number {
  return Math.round((minutes * 60_000 * answered) / Math.max(1, total) - activeMs);
}

export const WARNINGS_MINUTES = [30, 5] as const;

/** The warning (minutes left) that falls due between two readings, if any. The later of two. */
export function warningDue(beforeLeftMs: number, afterLeftMs: number): number | undefined {
  return WARNINGS_MINUTES.filter(
    (minutes) => beforeLeftMs > minutes * 60_000 && afterLeftMs <= minutes * 60_000 && afterLeftMs > 0,
  ).at(-1);
}
