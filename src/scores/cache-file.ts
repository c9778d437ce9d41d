/**
 * Files of the cache folder: JSON, and columns of numbers behind it. All of it stands there twice, and where the copies
 * differ, or are cut short, or are nonsense, the file reads as missing: comparing takes microseconds, while a checksum
 * in JavaScript, or loading Node's own, takes longer than all the reading.
 */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { writeAtomically } from './write-atomically.ts';

/** The length of the JSON in bytes, as a number of 8 bytes. */
const HEAD_BYTES = 8;

export interface CacheFile {
  /** What the JSON says, of whatever shape. */
  value: unknown;
  /** The columns as they were given, one after the other, each from a multiple of 8 bytes on. */
  columns: { buffer: ArrayBufferLike; from: number };
}

export function readCache(path: string): CacheFile | undefined {
  try {
    const read = readFileSync(path);
    const half = read.length / 2;
    if (half < HEAD_BYTES || half % 8 !== 0) return undefined;
    const bytes = read.byteOffset % 8 === 0 ? read : Buffer.from(Uint8Array.from(read).buffer);
    if (!bytes.subarray(0, half).equals(bytes.subarray(half))) return undefined;
    const { buffer, byteOffset } = bytes;
    const [jsonBytes] = new Float64Array(buffer, byteOffset, 1) as unknown as [number];
    // Twice the same nonsense is nonsense too: after a power cut a file may hold nothing but zeros.
    const value: unknown = JSON.parse(bytes.toString('utf8', HEAD_BYTES, HEAD_BYTES + jsonBytes));
    return { value, columns: { buffer, from: byteOffset + HEAD_BYTES + padded(jsonBytes) } };
  } catch {
    return undefined;
  }
}

/** Where it can't be written, what it would have kept is worked out each time. */
export function writeCache(path: string, json: string, columns: readonly ArrayBufferView[] = []): void {
  try {
    const bytes = bytesOf(json, columns);
    makeFolder(dirname(path));
    writeAtomically(path, bytes, process.pid);
  } catch {
    // Derived: see above.
  }
}

function bytesOf(json: string, columns: readonly ArrayBufferView[]): Uint8Array {
  const text = Buffer.from(json);
  const parts = [text, ...columns.map((view) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength))];
  const half = parts.reduce((sum, part) => sum + padded(part.length), HEAD_BYTES);
  const bytes = new Uint8Array(2 * half);
  new Float64Array(bytes.buffer, 0, 1)[0] = text.length;
  let at = HEAD_BYTES;
  for (const part of parts) {
    bytes.set(part, at);
    at += padded(part.length);
  }
  bytes.copyWithin(half, 0, half);
  return bytes;
}

export function padded(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}
