/** The bank in `bank/`, compiled in memory. */
import { Bank } from '../../src/bank/bank.ts';
import { compileChecked } from '../../src/commands/compile-bank.ts';
import { realWorld } from '../../src/real-world.ts';

export function shippedBank(): Bank {
  const { files } = compileChecked(realWorld(), `${process.cwd()}/bank`, 'bank');
  return new Bank((name) => files.get(name)!);
}
