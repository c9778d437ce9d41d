/** The JSON Schemas of a bank's files for editors, from the zod schemas. Draft 7, as yaml-language-server reads it. */
import * as z from 'zod';
import { type FileKind, schemas } from './schema.ts';

export const SCHEMA_KINDS = Object.keys(schemas) as FileKind[];

/** The JSON Schema of a kind of file, as it is written by hand (defaults may be left out). */
export function jsonSchema(kind: FileKind): string {
  const schema = z.toJSONSchema(schemas[kind], { target: 'draft-7', io: 'input' });
  return `${JSON.stringify({ $schema: schema.$schema, title: `saa bank: ${kind}`, ...schema }, null, 2)}\n`;
}
