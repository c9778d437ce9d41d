/** What was made of each list last, and of what else it was made. Plain data beside a list, gone when the list is. */
export type Remembered<Made> = WeakMap<readonly unknown[], { length: number; of: readonly unknown[]; made: Made }>;

/**
 * What `make` makes of `list`, once for the several questions that one command asks about the same list: anew only where
 * the list has grown, or came with anything else in `of`, since it was made last.
 */
export function remembered<Made>(
  last: Remembered<Made>,
  list: readonly unknown[],
  of: readonly unknown[],
  make: () => Made,
): Made {
  const known = last.get(list);
  if (known && known.length === list.length && known.of.every((part, i) => part === of[i])) return known.made;
  const made = make();
  last.set(list, { length: list.length, of, made });
  return made;
}
