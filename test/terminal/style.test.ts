import { expect, test } from 'vitest';
import { colorLevel, plainStyle, styleOf } from '../../src/terminal/style.ts';

const level = (env: Record<string, string>, isTTY = true, options = {}) =>
  colorLevel({ env, stdout: { isTTY } as never }, options);

test('colour is decided in one order: flag, NO_COLOR, FORCE_COLOR, dumb or piped, terminal', () => {
  expect(level({ FORCE_COLOR: '3' }, true, { color: false })).toBe(0);
  expect(level({ NO_COLOR: '1', FORCE_COLOR: '3' })).toBe(0);
  expect(level({ NO_COLOR: '', TERM: 'xterm' })).toBe(1);
  expect(level({ FORCE_COLOR: '1', TERM: 'dumb' }, false)).toBe(1);
  expect(level({ FORCE_COLOR: '0', TERM: 'xterm' })).toBe(0);
  expect(level({ TERM: 'dumb' })).toBe(0);
  expect(level({ TERM: 'xterm-256color' }, false)).toBe(0);
  expect(level({ TERM: 'xterm-256color' })).toBe(2);
  expect(level({ TERM: 'xterm-256color', COLORTERM: 'truecolor' })).toBe(3);
});

test('without colour a text is handed back as it is', () => {
  for (const mark of ['right', 'wrong', 'strong', 'faint', 'accent', 'warn'] as const) {
    expect(plainStyle[mark]('CORRECT')).toBe('CORRECT');
    expect(styleOf(1)[mark]('CORRECT')).toContain('\u001b[');
  }
});
