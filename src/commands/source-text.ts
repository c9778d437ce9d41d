/** A file as the linter reads it: its bytes at once, its text only when something needs it. */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { Text } from '../bank/model.ts';
import { whyUnread } from '../bank/readable.ts';

const REPLACEMENT = Buffer.from('\ufffd');

export class SourceText {
  readonly path: string;
  /** As reports call it. */
  readonly file: string;
  readonly #bytes: Buffer;
  readonly #whyUnread: Text | undefined;
  #text: string | undefined;
  #hash: string | undefined;

  constructor(path: string, file: string, bytes: Buffer, whyUnread?: Text) {
    this.path = path;
    this.file = file;
    this.#bytes = bytes;
    this.#whyUnread = whyUnread;
  }

  /** Empty when there is a problem. */
  get text(): string {
    this.#text ??= this.problem ? '' : this.#bytes.toString('utf8');
    return this.#text;
  }

  get hash(): string {
    this.#hash ??= hashOf(this.#bytes);
    return this.#hash;
  }

  /** Why it cannot be read as YAML at all. */
  get problem(): Text | undefined {
    if (this.#whyUnread) return this.#whyUnread;
    if (this.#bytes.includes(0)) return { en: 'This file is binary, no text', ko: '텍스트가 아닌 바이너리 파일입니다' };
    if (!isUtf8(this.#bytes) || this.#bytes.includes(REPLACEMENT))
      return { en: 'This file is not valid UTF-8', ko: '올바른 UTF-8 파일이 아닙니다' };
    return undefined;
  }
}

/** @throws the file system's error */
export function readSourceText(path: string, file: string): SourceText {
  const stat = statSync(path);
  const why = whyUnread({ size: stat.size, isPlain: stat.isFile() });
  return why ? new SourceText(path, file, Buffer.alloc(0), why) : new SourceText(path, file, readFileSync(path));
}

export function hashOf(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('base64url');
}
