/** Results of linting, kept per file under its content's hash: a second run parses only what has changed. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileOutcome } from '../lint/outcome.ts';
import type { World } from '../world.ts';

interface Kept {
  fingerprint: string;
  files: Record<string, { hash: string; outcome: FileOutcome }>;
}

export class LintCache {
  readonly #path: string;
  readonly #fingerprint: string;
  readonly #random: string;
  readonly #before: Kept['files'];
  readonly #now: Kept['files'] = {};
  #changed = false;

  /** @param fingerprint of all that a result depends on besides the file's text */
  constructor(world: World, bank: string, fingerprint: string) {
    this.#path = join(world.places.cache, 'lint', `${hashOf(bank).slice(0, 16)}.json`);
    this.#fingerprint = hashOf(`${fingerprint} ${programState()}`);
    this.#random = world.randomHex(4);
    this.#before = this.#load();
  }

  /** The kept outcome of a text, or the one that `lint` gives now. */
  outcome(file: string, text: string, lint: () => FileOutcome): FileOutcome {
    const hash = hashOf(text);
    const kept = this.#before[file];
    const outcome = kept?.hash === hash ? kept.outcome : lint();
    if (kept?.hash !== hash) this.#changed = true;
    this.#now[file] = { hash, outcome };
    return outcome;
  }

  has(file: string, text: string): boolean {
    return this.#before[file]?.hash === hashOf(text);
  }

  /** Whole or not at all; a cache that cannot be written is no fault. */
  save(): void {
    if (!this.#changed) return;
    const kept: Kept = { fingerprint: this.#fingerprint, files: { ...this.#before, ...this.#now } };
    try {
      mkdirSync(join(this.#path, '..'), { recursive: true, mode: 0o700 });
      const draft = `${this.#path}.${this.#random}`;
      writeFileSync(draft, JSON.stringify(kept), { mode: 0o600 });
      renameSync(draft, this.#path);
    } catch {
      // A read-only home is no reason to fail.
    }
  }

  #load(): Kept['files'] {
    try {
      const kept = JSON.parse(readFileSync(this.#path, 'utf8')) as Kept;
      return kept.fingerprint === this.#fingerprint ? kept.files : {};
    } catch {
      return {};
    }
  }
}

export function hashOf(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Names the build that is running: a new one finds other things. */
function programState(): string {
  const states = readdirSync(import.meta.dirname).map((name) => {
    const { size, mtimeMs } = statSync(join(import.meta.dirname, name));
    return `${name} ${size} ${mtimeMs}`;
  });
  return states.join('\n');
}

/** While the program runs from its source, a rule may change without this folder: nothing is kept. */
export function canKeep(): boolean {
  return !import.meta.dirname.endsWith(join('src', 'commands'));
}
