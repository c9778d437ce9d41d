/**
 * Results of linting, kept per file under its content's hash: a second run parses only what has changed, and one in which
 * nothing has changed reads the findings alone. The file has two lines: what every run needs, and the facts of all files,
 * which only the rules of the whole bank ask for.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BUILD } from '../build.ts';
import type { FileFacts } from '../lint/facts.ts';
import type { RawFinding } from '../lint/finding.ts';
import type { FileOutcome } from '../lint/outcome.ts';
import type { Directive } from '../lint/suppress.ts';
import { makeFolder } from '../scores/make-folder.ts';
import { writeAtomically } from '../scores/write-atomically.ts';
import type { World } from '../world.ts';
import { hashOf, type SourceText } from './source-text.ts';

interface KeptFile {
  hash: string;
  findings?: RawFinding[];
  directives?: Directive[];
  /** Those of exam.yaml: every run needs them. */
  facts?: FileFacts;
}

interface Head {
  fingerprint: string;
  files: Record<string, KeptFile>;
  /** What the whole bank showed, and a name of all that it was made of. */
  bank: { of: string; found: [file: string, RawFinding[]][] };
  /** Bytes of the second line: a file that was cut short is of no use. */
  factsLength: number;
}

export class LintCache {
  readonly #path: string;
  readonly #fingerprint: string;
  readonly #random: string;
  readonly #before: Head | undefined;
  #factsBefore: Buffer | Record<string, FileFacts> = {};
  readonly #now: Record<string, { hash: string; outcome: FileOutcome }> = {};

  /** @param fingerprint of all that a result depends on besides the file's text */
  constructor(world: World, bank: string, fingerprint: string) {
    this.#path = join(world.places.cache, 'lint', `${hashOf(bank).slice(0, 16)}.json`);
    this.#fingerprint = hashOf(`${fingerprint} ${BUILD}`);
    this.#random = world.randomHex(4);
    this.#before = this.#load();
  }

  /** The kept outcome of a file, or the one that `lint` gives now. */
  outcome(source: SourceText, lint: () => FileOutcome): FileOutcome {
    const { file, hash } = source;
    const outcome = this.has(source) ? this.#kept(file) : lint();
    this.#now[file] = { hash, outcome };
    return outcome;
  }

  has({ file, hash }: SourceText): boolean {
    return this.#before?.files[file]?.hash === hash;
  }

  /** What the rules of the whole bank found, or find now; `of` names all of its files in their state. */
  ofBank(of: string, lint: () => Map<string, RawFinding[]>): Map<string, RawFinding[]> {
    if (this.#before?.bank.of === of) return new Map(this.#before.bank.found);
    const found = lint();
    this.#save({ of, found: [...found] });
    return found;
  }

  #kept(file: string): FileOutcome {
    const { findings = [], directives = [], facts } = this.#before!.files[file]!;
    const factsOf = (): FileFacts => facts ?? this.#allFacts()[file]!;
    return {
      findings,
      directives,
      get facts() {
        return factsOf();
      },
    };
  }

  #allFacts(): Record<string, FileFacts> {
    if (Buffer.isBuffer(this.#factsBefore)) this.#factsBefore = JSON.parse(this.#factsBefore.toString('utf8'));
    return this.#factsBefore as Record<string, FileFacts>;
  }

  /** Whole or not at all; a cache that cannot be written is no fault. */
  #save(bank: Head['bank']): void {
    const head: Head = { fingerprint: this.#fingerprint, files: {}, bank, factsLength: 0 };
    const facts: Record<string, FileFacts> = {};
    for (const [file, { hash, outcome }] of Object.entries(this.#now)) {
      const isExam = outcome.facts.outline.kind === 'exam';
      if (!isExam) facts[file] = outcome.facts;
      head.files[file] = {
        hash,
        ...(outcome.findings.length > 0 && { findings: outcome.findings }),
        ...(outcome.directives.length > 0 && { directives: outcome.directives }),
        ...(isExam && { facts: outcome.facts }),
      };
    }
    const second = Buffer.from(JSON.stringify(facts));
    head.factsLength = second.length;
    try {
      makeFolder(dirname(this.#path));
      writeAtomically(this.#path, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), second]), this.#random);
    } catch {
      // A read-only home is no reason to fail.
    }
  }

  #load(): Head | undefined {
    try {
      const bytes = readFileSync(this.#path);
      const end = bytes.indexOf('\n');
      const head = JSON.parse(bytes.toString('utf8', 0, end)) as Head;
      const facts = bytes.subarray(end + 1);
      if (head.fingerprint !== this.#fingerprint || head.factsLength !== facts.length) return undefined;
      this.#factsBefore = facts;
      return head;
    } catch {
      return undefined;
    }
  }
}

/** While the program runs from its source, a rule may change without its name: nothing is kept. */
export function canKeep(): boolean {
  return BUILD !== 'source';
}
