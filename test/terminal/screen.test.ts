import { Terminal } from '@xterm/headless';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Screen } from '../../src/terminal/screen.ts';
import { width } from '../../src/text/layout.ts';

const COLUMNS = 30;
const ROWS = 6;

function screen() {
  const writes: string[] = [];
  const drawn = new Screen({ write: (text) => void writes.push(text) });
  const terminal = new Terminal({ cols: COLUMNS, rows: ROWS, allowProposedApi: true });
  const shown = async (): Promise<string[]> => {
    const text = writes.splice(0).join('');
    await new Promise<void>((done) => terminal.write(text, done));
    const { active } = terminal.buffer;
    return Array.from({ length: ROWS }, (_, row) => active.getLine(row)!.translateToString(true).trimEnd());
  };
  return { drawn, writes, terminal, shown };
}

const word = fc.constantFrom('a', 'load', '가용', '영역에', '1:58:41', '\u001b[1mbold\u001b[22m', '[*]', '');
const line = fc.array(word, { maxLength: 8 }).map((words) => {
  const kept: string[] = [];
  for (const next of words) if (width([...kept, next].join(' ')) < COLUMNS) kept.push(next);
  return kept.join(' ');
});
const frame = fc.array(line, { minLength: ROWS, maxLength: ROWS });
// biome-ignore lint/complexity/useRegexLiterals: the escape reads better so
const uncoloured = (text: string): string => text.replace(new RegExp('\u001b\\[[0-9;]*m', 'g'), '').trimEnd();

describe('the screen', () => {
  test('shows exactly the frame, whatever was drawn before it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(frame, { minLength: 1, maxLength: 6 }), async (frames) => {
        const { drawn, shown } = screen();
        drawn.open();
        for (const lines of frames) {
          drawn.draw({ lines, cursor: { row: 1, column: 1 } });
          expect(await shown()).toEqual(lines.map(uncoloured));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('writes one piece a frame, inside synchronized output, and nothing where nothing changed', () => {
    const { drawn, writes } = screen();
    drawn.open();
    writes.length = 0;
    const lines = ['time 1:00', '', '', '', '', ''];
    drawn.draw({ lines, cursor: null });
    drawn.draw({ lines: ['time 0:59', '', '', '', '', ''], cursor: null });
    drawn.draw({ lines: ['time 0:59', '', '', '', '', ''], cursor: null });
    expect(writes).toHaveLength(2);
    for (const write of writes) expect(write).toMatch(/^\u001b\[\?2026h.*\u001b\[\?2026l$/s);
    expect(writes[1]).not.toContain('time');
  });

  test('leaves the main screen, wrapping and the cursor as they were, and twice is once', async () => {
    const { drawn, writes, terminal, shown } = screen();
    writes.push('before');
    await shown();
    drawn.open();
    drawn.draw({ lines: ['frame', '', '', '', '', ''], cursor: null });
    await shown();
    expect(terminal.buffer.active.type).toBe('alternate');
    expect(terminal.modes.bracketedPasteMode).toBe(true);
    drawn.close();
    drawn.close();
    expect((await shown())[0]).toBe('before');
    expect(terminal.buffer.active.type).toBe('normal');
    expect(terminal.modes.wraparoundMode).toBe(true);
    expect(terminal.modes.bracketedPasteMode).toBe(false);
    expect(terminal.buffer.normal.baseY).toBe(0);
  });
});
