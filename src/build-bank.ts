/** Part of the build: compiles `bank/` into `dist/bank/`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileChecked } from './commands/compile-bank.ts';
import { isFailure } from './failure.ts';
import { realWorld } from './real-world.ts';

try {
  const { files } = compileChecked(realWorld(), 'bank', 'bank');
  mkdirSync('dist/bank', { recursive: true });
  for (const [name, text] of files) writeFileSync(join('dist/bank', name), text);
} catch (error) {
  if (!isFailure(error)) throw error;
  process.stderr.write(`${error.what.en}\n`);
  process.exitCode = error.exitCode;
}
