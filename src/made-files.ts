/** The files of the repository that are made from its source, by path; a test says they are current. */
import { jsonSchema, SCHEMA_KINDS } from './bank/json-schema.ts';
import { pageOf, rulesIndex } from './lint/page.ts';
import { rules } from './lint/rules/all.ts';

export function madeFiles(): Map<string, string> {
  const files = new Map<string, string>();
  for (const kind of SCHEMA_KINDS) files.set(`schema/${kind}.schema.json`, jsonSchema(kind));
  for (const rule of rules) files.set(`docs/rules/${rule.id}.md`, pageOf(rule, 'en'));
  files.set('docs/rules/README.md', rulesIndex(rules));
  return files;
}
