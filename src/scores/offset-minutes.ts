/** Minutes east of UTC at `date`, as this machine's clock shows it. */
export function offsetMinutesAt(date: Date): number {
  // Not negated: at UTC that would be -0, which JSON turns into another value.
  return 0 - date.getTimezoneOffset();
}
