/** Part of development: writes `schema/*.schema.json` for editors from the zod schemas (`npm run schema`). */
import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchema, SCHEMA_KINDS } from './bank/json-schema.ts';

mkdirSync('schema', { recursive: true });
for (const kind of SCHEMA_KINDS) writeFileSync(`schema/${kind}.schema.json`, jsonSchema(kind));
