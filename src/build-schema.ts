/** Writes what is made from the source: schema/ from the bank's format, docs/rules/ from the rules. `npm run schema`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { madeFiles } from './made-files.ts';

for (const [path, text] of madeFiles()) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
