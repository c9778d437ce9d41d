import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KeyStream } from '../../src/terminal/key-stream.ts';

const names = (text: string): string[] => {
  const stream = new KeyStream();
  return [...stream.feed(text), ...stream.flush()].map((key) => key.name);
};

describe('keys of a terminal', () => {
  test.each([
    ['\u001b[A\u001bOB\u001b[1;5C\u001b[D', ['up', 'down', 'right', 'left']],
    ['\u001b[H\u001b[F\u001b[1~\u001b[4~\u001bOH', ['home', 'end', 'home', 'end', 'home']],
    ['\u001b[5~\u001b[6~\u001b[5;2~', ['pgup', 'pgdn', 'pgup']],
    ['\r\n \t\u007f\b', ['enter', 'enter', 'space', 'tab', 'backspace', 'backspace']],
    ['\u0003\u0004\u001a\u000c', ['ctrl-c', 'ctrl-d', 'ctrl-z', 'ctrl-l']],
    ['nN2２', ['n', 'n', '2', '2']],
    ['ㅜ루', ['n', 'f', 'n']],
    ['\u001b', ['esc']],
    ['\u001b\u001b', ['esc', 'esc']],
    // What is no key of ours leaves nothing behind that could choose an option.
    ['\u001b[[A\u001b[15~\u001b[I\u001b[3~\u001bOP1', ['1']],
    ['\u001b]11;rgb:0000/0000/0000\u0007\u001bP1$r0 q\u001b\\b', ['b']],
    ['\u001ba2', ['2']],
    ['\u0001\u009f3', ['3']],
    ['1\u001b[200~qey\r\u001b[A\u001b[201~2', ['1', 'paste', '2']],
    ['\u001b[200~never ended\u0003', ['paste', 'ctrl-c']],
  ])('%j is %j', (bytes, expected) => {
    expect(names(bytes)).toEqual(expected);
  });

  test('Hangul says so, for the hint about the input method', () => {
    expect(new KeyStream().feed('ㅜn')).toEqual([
      { name: 'n', hangul: true },
      { name: 'n', hangul: false },
    ]);
  });

  test('however the bytes are cut into reads, the keys are the same', () => {
    const text = Buffer.from('1\u001b[A루\u001b[5~n\u001bOB２\u001b]0;x\u0007\u001b[200~qey\u001b[201~ㅁ\r');
    const whole = new KeyStream().feed(text);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: text.length - 1 })), (cuts) => {
        const stream = new KeyStream();
        const at = [0, ...cuts.sort((a, b) => a - b), text.length];
        const keys = at.slice(1).flatMap((end, i) => stream.feed(text.subarray(at[i], end)));
        expect(keys).toEqual(whole);
        expect(stream.waiting).toBe(false);
      }),
    );
  });

  test('no bytes whatever throw or are kept for ever', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        const stream = new KeyStream();
        for (const key of [...stream.feed(Buffer.from(bytes)), ...stream.flush()]) expect(key.name).not.toBe('');
        expect(stream.waiting).toBe(false);
      }),
    );
  });
});
