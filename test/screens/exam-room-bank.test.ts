/** Every question of the shipped bank on the exam's screen. */
import { expect, test } from 'vitest';
import { width } from '../../src/text/layout.ts';
import { TestRoom } from '../support/room.ts';
import { shippedBank } from '../support/shipped-bank.ts';

const bank = shippedBank();
const ids = bank.index.questions.map((question) => question.id);

test.each([
  [40, 10],
  [60, 20],
  [80, 24],
  [120, 40],
])('fits %ix%i in both languages, and scrolls to its end', (columns, rows) => {
  for (const lang of ['en', 'ko'] as const) {
    const room = new TestRoom({ bank, ids, lang, columns, rows, leftMs: 3_000_000 });
    for (const [n, id] of ids.entries()) {
      room.press('g', ...String(n + 1), 'enter');
      expect(room.seat.at).toBe(n);
      for (const key of ['home', 'end', 's', 'f', '1', 'f']) {
        const { lines } = room.press(key);
        expect(lines, id).toHaveLength(rows);
        for (const line of lines) expect(width(line), `${id}: ${line}`).toBeLessThan(columns);
      }
      expect(room.press('end').lines.join('\n'), id).toMatch(/\d+-(\d+)\/\1/);
    }
  }
});
