import type { Bank } from '../bank/bank.ts';

/** What decides a figure besides scores, day and settings: the bank's content, since a writer's changes under one version. */
export function bankKey(bank: Bank): string {
  return bank.index.hash;
}
