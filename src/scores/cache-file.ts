/**
 * Files of the cache folder: JSON, and columns of numbers behind it, under one checksum. What is cut short, changed or
 * nonsense reads as missing. Node's own `v8` and `zlib` would do for it, but loading them takes longer than the reading.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { checksum } from './checksum.ts';
import { makeFolder } from './keep.ts';

/** The checksum of all that follows, then the length of the JSON in bytes. */
const HEAD_BYTES = 16;

export interface CacheFile {
  json: string;
  /** The columns as they were given, one after the other, each from a multiple of 8 bytes on. */
  columns: { buffer: ArrayBufferLike; from: number };
}

export function readCache(path: string): CacheFile | undefined {
  try {
    const read = readFileSync(path);
    if (read.length < HEAD_BYTES || read.length % 8 !== 0) return undefined;
    const bytes = read.byteOffset % 8 === 0 ? read : Buffer.from(Uint8Array.from(read).buffer);
    const { buffer, byteOffset, length } = bytes;
    const [check, jsonBytes] = new Float64Array(buffer, byteOffset, 2);
    if (check !== checksum(new Int32Array(buffer, byteOffset + 8, length / 4 - 2))) return undefined;
    const json = bytes.toString('utf8', HEAD_BYTES, HEAD_BYTES + jsonBytes!);
    return { json, columns: { buffer, from: byteOffset + HEAD_BYTES + padded(jsonBytes!) } };
  } catch {
    return undefined;
  }
}

/** Where it can't be written, what it would have kept is worked out each time. */
export function writeCache(path: string, json: string, columns: readonly ArrayBufferView[] = []): void {
  try {
    const bytes = bytesOf(json, columns);
    makeFolder(dirname(path));
    const half = `${path}.${process.pid}`;
    writeFileSync(half, bytes, { mode: 0o600 });
    renameSync(half, path);
  } catch {
    // Derived: see above.
  }
}

function bytesOf(json: string, columns: readonly ArrayBufferView[]): Uint8Array {
  const text = Buffer.from(json);
  const parts = [text, ...columns.map((view) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength))];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + padded(part.length), HEAD_BYTES));
  let at = HEAD_BYTES;
  for (const part of parts) {
    bytes.set(part, at);
    at += padded(part.length);
  }
  const head = new Float64Array(bytes.buffer, 0, 2);
  head[1] = text.length;
  head[0] = checksum(new Int32Array(bytes.buffer, 8));
  return bytes;
}

export function padded(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}
