/** A program in a pseudo-terminal, its screen read by a real terminal's parser. Needs python3 (its pty module; no native package). */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Terminal } from '@xterm/headless';

// A CommonJS package whose named exports plain Node does not see.
const { Terminal: XTerm } = createRequire(import.meta.url)('@xterm/headless') as typeof import('@xterm/headless');

export const hasPython = spawnSync('python3', ['-c', 'import pty']).status === 0;

export interface Exit {
  code: number | null;
  signal: number | null;
}

export interface PtyOptions {
  columns?: number;
  rows?: number;
  env?: Record<string, string>;
}

export class Pty {
  /** Every read of the terminal, in order. */
  readonly reads: Buffer[] = [];
  readonly terminal: Terminal;
  readonly exited: Promise<Exit>;
  /** Called with each read. */
  onRead: (read: Buffer) => void = () => {};
  readonly #helper: ChildProcess;
  #written: Promise<void> = Promise.resolve();
  #over: Exit | undefined;

  constructor(program: readonly string[], { columns = 80, rows = 24, env = {} }: PtyOptions = {}) {
    this.terminal = new XTerm({ cols: columns, rows, scrollback: 5000, allowProposedApi: true });
    this.#helper = spawn(
      'python3',
      [join(import.meta.dirname, 'terminal.py'), String(columns), String(rows), ...program],
      {
        env: { ...process.env, TERM: 'xterm-256color', ...env },
        stdio: ['pipe', 'pipe', 'inherit'],
      },
    );
    this.exited = new Promise((resolve) => {
      createInterface({ input: this.#helper.stdout! }).on('line', (line) => {
        const event = JSON.parse(line) as { out?: string; exit?: number | null; signal?: number | null };
        if (event.out !== undefined) this.#read(Buffer.from(event.out, 'base64'));
        else {
          this.#over = { code: event.exit ?? null, signal: event.signal ?? null };
          resolve(this.#over);
        }
      });
    });
  }

  type(text: string): void {
    this.#send({ write: Buffer.from(text).toString('base64') });
  }

  resize(columns: number, rows: number): void {
    this.terminal.resize(columns, rows);
    this.#send({ resize: [columns, rows] });
  }

  signal(number: number): void {
    this.#send({ signal: number });
  }

  /** As a terminal window that is closed. */
  close(): void {
    this.#send({ close: true });
  }

  /** At most so many bytes a read from now on: a slow line. */
  readAtMost(bytes: number): void {
    this.#send({ read: bytes });
  }

  /** The screen as it stands, row by row. */
  async lines(): Promise<string[]> {
    await this.#written;
    const { active } = this.terminal.buffer;
    return Array.from(
      { length: this.terminal.rows },
      (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
    );
  }

  /** Everything, scrollback included. */
  async text(): Promise<string> {
    await this.#written;
    const { active } = this.terminal.buffer;
    return Array.from({ length: active.length }, (_, row) => active.getLine(row)!.translateToString(true)).join('\n');
  }

  /** Waits until the screen (or all of it) shows `wanted`; fails with what it shows instead. */
  async sees(wanted: string | RegExp, { within = 20_000 } = {}): Promise<string> {
    const until = Date.now() + within;
    for (;;) {
      const text = await this.text();
      if (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)) return text;
      if (Date.now() > until || (this.#over && (await this.text()) === text))
        throw new Error(`not on the screen: ${String(wanted)}\n${text}\nexit ${JSON.stringify(this.#over)}`);
      await new Promise((done) => setTimeout(done, 10));
    }
  }

  #read(read: Buffer): void {
    this.reads.push(read);
    this.#written = new Promise((done) => this.terminal.write(read, done));
    this.onRead(read);
  }

  #send(command: object): void {
    if (!this.#over) this.#helper.stdin!.write(`${JSON.stringify(command)}\n`);
  }
}
