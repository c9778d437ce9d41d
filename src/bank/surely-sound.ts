/**
 * A quick look before the schemas' own check, which has to be ready to say what is wrong: most files are right, and of
 * these nobody asks more. Made from the schemas, so that a field's shape is decided in one place.
 */
import type { z } from 'zod';
import { type FileKind, schemas } from './schema.ts';

type Test = (value: unknown) => boolean;

const tests = new Map<FileKind, Test>();

/** True: the schema accepts `raw`. False: it may or may not. */
export function isSurelySound(kind: FileKind, raw: unknown): boolean {
  let test = tests.get(kind);
  if (!test) {
    test = testOf(schemas[kind]);
    tests.set(kind, test);
  }
  return test(raw);
}

/** The parts of a schema's definition that are read here; what has others is left to the schema itself. */
interface Def {
  type: string;
  check?: string;
  checks?: { _zod: { def: CheckDef } }[];
  coerce?: boolean;
  shape?: Record<string, z.core.$ZodType>;
  catchall?: z.core.$ZodType;
  element?: z.core.$ZodType;
  innerType?: z.core.$ZodType;
  entries?: Record<string, string>;
}
interface CheckDef {
  check: string;
  format?: string;
  pattern?: RegExp;
  minimum?: number;
  maximum?: number;
  tx?: (value: string) => string;
}

const unsure: Test = () => false;

function testOf(schema: z.core.$ZodType): Test {
  const def = schema._zod.def as Def;
  const checks = def.checks?.map(({ _zod }) => _zod.def) ?? [];
  if (def.check || def.coerce) return unsure;
  switch (def.type) {
    case 'string':
      return textTest(checks);
    case 'boolean':
      return checks.length > 0 ? unsure : (value) => typeof value === 'boolean';
    case 'enum': {
      const entries = new Set<unknown>(Object.values(def.entries!));
      return checks.length > 0 ? unsure : (value) => typeof value === 'string' && entries.has(value);
    }
    case 'array':
      return listTest(testOf(def.element!), checks);
    case 'object':
      return checks.length > 0 ? unsure : mapTest(def);
    default:
      return unsure;
  }
}

function mapTest({ shape, catchall }: Def): Test {
  if ((catchall?._zod.def as Def | undefined)?.type !== 'never') return unsure;
  const fields = new Map<string, Test>();
  const required: string[] = [];
  for (const [name, field] of Object.entries(shape!)) {
    const def = field._zod.def as Def;
    fields.set(name, def.type === 'optional' ? testOf(def.innerType!) : testOf(field));
    if (def.type !== 'optional') required.push(name);
  }
  return (value) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
    const map = value as Record<string, unknown>;
    for (const name in map) if (!fields.get(name)?.(map[name])) return false;
    for (const name of required) if (!Object.hasOwn(map, name)) return false;
    return true;
  };
}

function listTest(element: Test, checks: readonly CheckDef[]): Test {
  if (checks.some(({ check }) => check !== 'min_length' && check !== 'max_length')) return unsure;
  const fewest = Math.max(0, ...checks.map(({ minimum }) => minimum ?? 0));
  const most = Math.min(Number.POSITIVE_INFINITY, ...checks.map(({ maximum }) => maximum ?? Number.POSITIVE_INFINITY));
  return (value) =>
    Array.isArray(value) && value.length >= fewest && value.length <= most && value.every((item) => element(item));
}

function textTest(checks: readonly CheckDef[]): Test {
  const steps = checks.map(textStep);
  return (value) => {
    if (typeof value !== 'string') return false;
    let text = value;
    for (const step of steps) {
      const next = step(text);
      if (next === undefined) return false;
      text = next;
    }
    return true;
  };
}

/** One check of a text: what it makes of it, or undefined. */
function textStep({ check, format, pattern, minimum, tx }: CheckDef): (text: string) => string | undefined {
  if (check === 'overwrite') return tx!;
  if (check === 'min_length') return (text) => (text.length >= minimum! ? text : undefined);
  if (check === 'string_format' && format === 'regex') return (text) => (pattern!.test(text) ? text : undefined);
  return () => undefined;
}
