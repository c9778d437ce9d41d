import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { type LinesWorld, openLines } from '../../src/terminal/lines.ts';
import type { Signal } from '../../src/world.ts';

/** A world with a typed or piped input; `sent` is what was written to the screen. */
function lineWorld({ isTTY }: { isTTY: boolean }) {
  const stream = new PassThrough();
  const signals = new Map<Signal, () => void>();
  const raw: boolean[] = [];
  const sent: string[] = [];
  let suspended = 0;
  const world: LinesWorld = {
    stdin: { isTTY, stream, setRawMode: (on) => void raw.push(on) },
    stdout: {
      isTTY,
      columns: 80,
      rows: 24,
      write: (text) => void sent.push(text),
      onResize: () => () => {},
    },
    onSignal: (signal, listener) => {
      signals.set(signal, listener);
      return () => void signals.delete(signal);
    },
    suspend: async () => {
      suspended++;
    },
  };
  return { world, stream, signals, raw, sent, suspensions: () => suspended };
}

const piped = () => lineWorld({ isTTY: false });
const typed = () => lineWorld({ isTTY: true });

describe('a pipe', () => {
  test('hands out every line that was written at once, then the end, again and again', async () => {
    const { world, stream } = piped();
    const lines = openLines(world, { editing: true });
    stream.end('1\n2\r\n\nlast');
    const seen = [];
    for (let i = 0; i < 6; i++) seen.push(await lines.next());
    expect(seen).toEqual([
      { kind: 'line', text: '1' },
      { kind: 'line', text: '2' },
      { kind: 'line', text: '' },
      { kind: 'line', text: 'last' },
      { kind: 'end' },
      { kind: 'end' },
    ]);
  });

  test('a character split between two reads arrives whole, without a byte order mark', async () => {
    const { world, stream } = piped();
    const lines = openLines(world, { editing: false });
    const bytes = Buffer.from('\ufeff루\n');
    for (const byte of bytes) stream.write(Buffer.of(byte));
    expect(await lines.next()).toEqual({ kind: 'line', text: '루' });
  });

  test('an endless pipe is held back, not gathered in memory', async () => {
    const { world, stream } = piped();
    const lines = openLines(world, { editing: false });
    for (let i = 0; i < 20; i++) stream.write('1\n'.repeat(100));
    await new Promise((done) => setImmediate(done));
    expect(stream.isPaused()).toBe(true);
    for (let i = 0; i < 2000; i++) expect(await lines.next()).toEqual({ kind: 'line', text: '1' });
  });

  test('a line without an end is cut, not gathered', async () => {
    const { world, stream } = piped();
    const lines = openLines(world, { editing: false });
    stream.end('x'.repeat(100_000));
    const event = await lines.next();
    expect(event.kind === 'line' && event.text.length).toBe(4096);
  });

  test('an input that breaks is an input that ended', async () => {
    const { world, stream } = piped();
    const lines = openLines(world, { editing: false });
    const next = lines.next();
    stream.destroy(new Error('EIO'));
    expect(await next).toEqual({ kind: 'end' });
  });

  test('the prompt is written once and nothing else is', async () => {
    const { world, stream, sent } = piped();
    const lines = openLines(world, { editing: true });
    stream.write('2\n');
    await lines.next('Answer: ');
    expect(sent).toEqual(['Answer: ']);
  });
});

describe('signals and time', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends the wait as a value', async (signal) => {
    const { world, signals } = piped();
    const lines = openLines(world, { editing: false });
    const next = lines.next();
    signals.get(signal)!();
    expect(await next).toEqual({ kind: 'signal', signal });
  });

  test('a signal between two waits goes ahead of the lines that are queued', async () => {
    const { world, stream, signals } = piped();
    const lines = openLines(world, { editing: false });
    stream.write('1\n2\n');
    await new Promise((done) => setImmediate(done));
    signals.get('SIGTERM')!();
    expect(await lines.next()).toEqual({ kind: 'signal', signal: 'SIGTERM' });
  });

  test('time running out ends the wait and loses no later line', async () => {
    const { world, stream } = piped();
    const lines = openLines(world, { editing: false });
    const abort = new AbortController();
    const next = lines.next('', { abort: abort.signal });
    abort.abort();
    expect(await next).toEqual({ kind: 'aborted' });
    stream.write('3\n');
    expect(await lines.next()).toEqual({ kind: 'line', text: '3' });
  });

  test('closing takes the signal listeners away', () => {
    const { world, signals } = piped();
    openLines(world, { editing: false }).close();
    expect(signals.size).toBe(0);
  });
});

describe('a terminal with line editing', () => {
  test('reads what is typed, Hangul deleted by one backspace', async () => {
    const { world, stream } = typed();
    const lines = openLines(world, { editing: true });
    const next = lines.next('> ');
    stream.write('루\u007f2\r');
    expect(await next).toEqual({ kind: 'line', text: '2' });
    lines.close();
  });

  test('Ctrl-C is a value, and so is Ctrl-D', async () => {
    const { world, stream } = typed();
    const lines = openLines(world, { editing: true });
    const first = lines.next('> ');
    stream.write('\u0003');
    expect(await first).toEqual({ kind: 'signal', signal: 'SIGINT' });
    const second = lines.next('> ');
    stream.write('\u0004');
    expect(await second).toEqual({ kind: 'end' });
    lines.close();
  });

  test('Ctrl-Z stops the program with the terminal as it was, and the line goes on after', async () => {
    const { world, stream, raw, suspensions } = typed();
    const lines = openLines(world, { editing: true });
    const next = lines.next('> ');
    stream.write('1 ');
    stream.write('\u001a');
    await new Promise((done) => setImmediate(done));
    expect(suspensions()).toBe(1);
    expect(raw.slice(-2)).toEqual([false, true]);
    stream.write('3\r');
    expect(await next).toEqual({ kind: 'line', text: '1 3' });
    lines.close();
    expect(raw.at(-1)).toBe(false);
  });

  test('a note stands above the prompt, which comes back with what was typed', async () => {
    const { world, stream, sent } = typed();
    const lines = openLines(world, { editing: true });
    const next = lines.next('> ');
    stream.write('1');
    lines.note('5 minutes left');
    const after = sent.join('').split('5 minutes left')[1]!;
    expect(after).toContain('> 1');
    stream.write('\r');
    expect(await next).toEqual({ kind: 'line', text: '1' });
    lines.close();
  });

  test('plain mode moves no cursor: the terminal edits the line itself', async () => {
    const { world, stream, raw, sent } = typed();
    const lines = openLines(world, { editing: false });
    const next = lines.next('Answer: ');
    lines.note('5 minutes left');
    stream.write('2\n');
    expect(await next).toEqual({ kind: 'line', text: '2' });
    expect(raw).toEqual([]);
    expect(sent.join('')).toBe('Answer: \n5 minutes left\nAnswer: ');
    lines.close();
  });
});
