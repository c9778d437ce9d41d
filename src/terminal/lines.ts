/**
 * One line reader for a whole session, for terminals and pipes alike. What happens besides lines (Ctrl-C, Ctrl-D, the
 * end of a pipe, signals) comes back as a value, so that every way out runs through the same code and no answer piped
 * ahead of its prompt is lost.
 */
import { createInterface, type Interface } from 'node:readline';
import { Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { fitted } from '../text/layout.ts';
import type { Signal, World } from '../world.ts';

export type LineEvent =
  | { kind: 'line'; text: string }
  /** The pipe ended, or Ctrl-D at a terminal; also a terminal that is gone. */
  | { kind: 'end' }
  | { kind: 'signal'; signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP' }
  /** The caller's abort signal fired while waiting (time is up). */
  | { kind: 'aborted' };

export interface Lines {
  /** Shows `prompt` and waits for what happens next. After anything but a line, the next call may only see `end`. */
  next(prompt?: string, options?: { abort?: AbortSignal }): Promise<LineEvent>;
  /** Prints whole lines while a prompt waits, and the prompt again below them with what was typed so far. */
  note(text: string): void;
  /** Gives the terminal back as it was. */
  close(): void;
}

export type LinesWorld = Pick<World, 'stdin' | 'stdout' | 'onSignal' | 'suspend'>;

const LONGEST_LINE = 4096;
const FULL_QUEUE = 256;

/**
 * `editing`: let readline edit the line (it moves the cursor); off under --plain and TERM=dumb, where the terminal's own
 * line editing serves, and ignored where stdin is no terminal.
 */
export function openLines(world: LinesWorld, { editing }: { editing: boolean }): Lines {
  const events = new Events();
  const source =
    editing && world.stdin.isTTY && world.stdout.isTTY ? editedLines(world, events) : streamedLines(world, events);
  const stops = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((signal: Signal & LineSignal) =>
    world.onSignal(signal, () => events.interrupt({ kind: 'signal', signal })),
  );
  return {
    next: (prompt = '', options = {}) => {
      source.prompt(fitted([prompt], world.stdout.columns).join('\n'));
      return events.next(options.abort);
    },
    note: (text) => source.note(text),
    close: () => {
      for (const stop of stops) stop();
      source.close();
    },
  };
}

type LineSignal = Extract<LineEvent, { kind: 'signal' }>['signal'];

interface Source {
  prompt(text: string): void;
  note(text: string): void;
  close(): void;
}

/** Lines in the order they came; signals and Ctrl-C go ahead of lines that nobody has read yet. */
class Events {
  onDrained: () => void = () => {};
  readonly #queue: LineEvent[] = [];
  #ended = false;
  #waiting: ((event: LineEvent) => void) | undefined;

  get full(): boolean {
    return this.#queue.length >= FULL_QUEUE;
  }

  push(event: LineEvent): void {
    if (event.kind === 'end') this.#ended = true;
    else if (this.#waiting) this.#hand(event);
    else this.#queue.push(event);
    if (this.#ended && this.#waiting) this.#hand({ kind: 'end' });
  }

  interrupt(event: LineEvent): void {
    if (this.#waiting) this.#hand(event);
    else this.#queue.unshift(event);
  }

  next(abort?: AbortSignal): Promise<LineEvent> {
    if (abort?.aborted) return Promise.resolve({ kind: 'aborted' });
    const ready = this.#queue.shift();
    if (this.#queue.length === 0) this.onDrained();
    if (ready) return Promise.resolve(ready);
    if (this.#ended) return Promise.resolve({ kind: 'end' });
    return new Promise((resolve) => {
      const onAbort = (): void => this.#hand({ kind: 'aborted' });
      abort?.addEventListener('abort', onAbort, { once: true });
      this.#waiting = (event) => {
        abort?.removeEventListener('abort', onAbort);
        resolve(event);
      };
    });
  }

  #hand(event: LineEvent): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.(event);
  }
}

/** Lines of a pipe, a file, or a terminal in its own line mode. */
function streamedLines(world: LinesWorld, events: Events): Source {
  const stream = world.stdin.stream;
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let first = true;
  let shown = '';
  const take = (text: string): void => {
    rest += first ? text.replace(/^\ufeff/, '') : text;
    if (text !== '') first = false;
    const lines = rest.split(/\r?\n/);
    rest = lines.pop()!.slice(0, LONGEST_LINE);
    for (const line of lines) events.push({ kind: 'line', text: line.slice(0, LONGEST_LINE) });
    if (events.full) stream.pause();
  };
  const onData = (chunk: Buffer | string): void => take(typeof chunk === 'string' ? chunk : decoder.write(chunk));
  const onEnd = (): void => {
    take(decoder.end());
    if (rest !== '') events.push({ kind: 'line', text: rest });
    rest = '';
    events.push({ kind: 'end' });
  };
  events.onDrained = () => stream.resume();
  stream.on('data', onData).on('end', onEnd).on('error', onEnd);
  if (stream.readableEnded || stream.destroyed) events.push({ kind: 'end' });
  return {
    prompt: (text) => {
      shown = text;
      if (text !== '') world.stdout.write(text);
    },
    note: (text) => world.stdout.write(`${shown === '' ? '' : '\n'}${text}\n${shown}`),
    close: () => {
      events.onDrained = () => {};
      // The error listener stays: a terminal that goes away late must not bring the program down.
      stream.off('data', onData).off('end', onEnd).pause();
    },
  };
}

/** Lines edited by readline at a terminal: it knows how wide Hangul is when one deletes it. */
function editedLines(world: LinesWorld, events: Events): Source {
  const { stdin, stdout } = world;
  const output = new Writable({
    write(chunk, _encoding, done) {
      stdout.write(String(chunk));
      done();
    },
  });
  // readline asks its output for these to place the cursor.
  Object.defineProperties(output, { columns: { get: () => stdout.columns }, rows: { get: () => stdout.rows } });
  const input = inputOf(stdin);
  const rl: Interface = createInterface({ input, output, terminal: true, historySize: 0, tabSize: 1 });
  let closed = false;
  rl.on('line', (text) => events.push({ kind: 'line', text: text.slice(0, LONGEST_LINE) }));
  rl.on('SIGINT', () => events.interrupt({ kind: 'signal', signal: 'SIGINT' }));
  rl.on('SIGTSTP', () => void suspend());
  rl.on('close', () => events.push({ kind: 'end' }));
  const onError = (): void => events.push({ kind: 'end' });
  stdin.stream.on('error', onError);
  const stopResize = stdout.onResize(() => output.emit('resize'));

  async function suspend(): Promise<void> {
    setRaw(stdin, false);
    await world.suspend();
    if (closed) return;
    setRaw(stdin, true);
    rl.resume();
    rl.prompt(true);
  }

  return {
    prompt: (text) => {
      if (closed) return;
      rl.setPrompt(text);
      rl.prompt();
    },
    note: (text) => {
      stdout.write(`\r\u001b[J${text}\n`);
      rl.prompt(true);
    },
    close: () => {
      closed = true;
      stopResize();
      rl.close();
      setRaw(stdin, false);
      stdin.stream.pause();
    },
  };
}

/** The input stream with the raw mode of the world's terminal, which readline switches by itself. */
function inputOf(stdin: LinesWorld['stdin']): LinesWorld['stdin']['stream'] {
  const stream = stdin.stream as LinesWorld['stdin']['stream'] & { setRawMode?: (on: boolean) => unknown };
  if (!stream.setRawMode) stream.setRawMode = (on: boolean) => setRaw(stdin, on);
  else {
    const real = stream.setRawMode.bind(stream);
    stream.setRawMode = (on: boolean) => {
      try {
        return real(on);
      } catch {
        return stream;
      }
    };
  }
  return stream;
}

/** A terminal that is gone refuses (EIO); there is nothing left to restore then. */
function setRaw(stdin: LinesWorld['stdin'], on: boolean): void {
  try {
    stdin.setRawMode(on);
  } catch {}
}
