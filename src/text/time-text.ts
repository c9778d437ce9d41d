/** Times as digits, the same in every language. */

const two = (value: number): string => String(value).padStart(2, '0');

/** `1:58:41`, or `6:12` under an hour when `short`. Whole seconds, rounded up so that a countdown ends at 0:00:00. */
export function clockText(ms: number, form: 'long' | 'short' = 'long'): string {
  const seconds = Math.ceil(Math.max(0, ms) / 1000 - 1e-9);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return form === 'short' && h === 0 ? `${m}:${two(s)}` : `${h}:${two(m)}:${two(s)}`;
}

/** `75:04`: minutes and seconds, to the nearest second. */
export function minutesText(ms: number): string {
  const seconds = Math.round(Math.max(0, ms) / 1000);
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}

/** `2026-09-18 21:04` of an ISO time, at the offset where it was sat. */
export function stampText(iso: string, offsetMinutes: number): string {
  const local = new Date(Date.parse(iso) + offsetMinutes * 60_000);
  return local.toISOString().slice(0, 16).replace('T', ' ');
}
