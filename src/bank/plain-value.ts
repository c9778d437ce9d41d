import { type Document, Scalar, YAMLMap, YAMLSeq } from 'yaml';

/**
 * The value of a document, as its own `toJS` gives it but faster, since nothing in it is said by reference: undefined
 * where it has an alias, a merge, a key that is no text, or a value of a type of its own.
 */
export function plainValue(document: Document.Parsed): unknown {
  const found = plainOf(document.contents);
  return found === ODD ? undefined : found;
}

const ODD = Symbol('odd');

function plainOf(node: unknown): unknown {
  if (node instanceof Scalar) return isPlain(node.value) ? node.value : ODD;
  if (node === null) return null;
  // A class of its own behind a tag (a set, an ordered map) has a value of its own.
  const kind = (node as object).constructor;
  if (kind === YAMLMap) return mapOf(node as YAMLMap);
  return kind === YAMLSeq ? listOf(node as YAMLSeq) : ODD;
}

function mapOf({ items }: YAMLMap): unknown {
  const made: Record<string, unknown> = {};
  for (const { key, value } of items) {
    const name: unknown = key instanceof Scalar ? key.value : undefined;
    if (typeof name !== 'string' || name === '<<' || name === '__proto__') return ODD;
    const inner = plainOf(value);
    if (inner === ODD) return ODD;
    made[name] = inner;
  }
  return made;
}

function listOf({ items }: YAMLSeq): unknown {
  const made: unknown[] = [];
  for (const item of items) {
    const inner = plainOf(item);
    if (inner === ODD) return ODD;
    made.push(inner);
  }
  return made;
}

function isPlain(value: unknown): boolean {
  return value === null || (typeof value !== 'object' && typeof value !== 'bigint' && value !== undefined);
}
