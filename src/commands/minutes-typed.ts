import { isMinutes } from '../scores/read-settings.ts';

/** Minutes of study a day as typed, in digits of any width; undefined where that is no whole number of 1 to 1440. */
export function minutesTyped(text: string): number | undefined {
  const minutes = Number(text.normalize('NFKC'));
  return Number.isInteger(minutes) && isMinutes(minutes) ? minutes : undefined;
}
