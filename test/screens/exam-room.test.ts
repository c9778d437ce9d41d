import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '../../src/bank/model.ts';
import { width } from '../../src/text/layout.ts';
import { testBank, testQuestion } from '../support/bank.ts';
import { TestRoom } from '../support/room.ts';

const KEYS = [
  ...'123456abcdenpfsglt?qieay/x0'.split(''),
  ...['up', 'down', 'left', 'right', 'home', 'end', 'pgup', 'pgdn', 'enter', 'space', 'esc', 'backspace', 'tab'],
];
const bank = testBank({ perDomain: 20 });

/** The questions of screens.md, E1, with a text long enough to scroll. */
function sampleQuestions(): Question[] {
  const ticket = testQuestion({ id: 's1-t000-01', key: [0, 2], options: 5 });
  ticket.stem = {
    en: 'A ticketing application runs on Amazon EC2 instances behind an Application Load Balancer in a single Availability Zone. The application must keep serving requests if that Availability Zone becomes unavailable. Which combination of steps should a solutions architect take? (Select TWO.)',
    ko: '티켓 예매 애플리케이션이 단일 가용 영역의 Application Load Balancer 뒤에 있는 Amazon EC2 인스턴스에서 실행됩니다. 해당 가용 영역을 사용할 수 없게 되더라도 애플리케이션은 요청을 계속 처리해야 합니다. 솔루션스 아키텍트는 어떤 단계를 조합해야 합니까? (2개를 선택하세요.)',
  };
  const texts: [string, string][] = [
    [
      'Extend the Auto Scaling group to subnets in at least two Availability Zones.',
      'Auto Scaling 그룹을 최소 두 개의 가용 영역에 있는 서브넷으로 확장합니다.',
    ],
    [
      'Replace the Application Load Balancer with a NAT gateway.',
      'Application Load Balancer를 NAT 게이트웨이로 교체합니다.',
    ],
    [
      'Enable the load balancer in subnets of the additional Availability Zones.',
      '추가 가용 영역의 서브넷에서 로드 밸런서를 활성화합니다.',
    ],
    ['Move the instances to a cluster placement group.', '인스턴스를 클러스터 배치 그룹으로 옮깁니다.'],
    ['Schedule nightly Amazon EBS snapshots.', '매일 밤 Amazon EBS 스냅샷을 예약합니다.'],
  ];
  for (const [i, [en, ko]] of texts.entries()) ticket.options[i]!.text = { en, ko };
  const long = testQuestion({ id: 's1-t001-01' });
  const { en, ko } = ticket.stem;
  long.stem = { en: `${en} ${en} ${en}`, ko: `${ko} ${ko} ${ko}` };
  return [ticket, long, testQuestion({ id: 's1-t002-01' })];
}
const sample = testBank({ questions: sampleQuestions() });
const ids = ['s1-t002-01', 's1-t000-01', 's1-t001-01'];
const sampleRoom = (options: Partial<ConstructorParameters<typeof TestRoom>[0]> = {}): TestRoom =>
  new TestRoom({ bank: sample, ids, leftMs: 7_121_000, ...options });

describe('the screen', () => {
  test.each([
    [60, 20],
    [80, 24],
    [120, 40],
  ])('at %ix%i looks like this', async (columns, rows) => {
    for (const lang of ['en', 'ko'] as const) {
      const room = sampleRoom({ lang, columns, rows });
      const shots = [
        room.press('n', '1', '3', 'f', 'down', 's', 'up').lines,
        room.press('q').lines,
        room.press('e').lines,
        room.press('n', '?').lines,
        room.press('x', 'q', 'n').lines,
      ];
      const text = shots.map((lines) => lines.join('\n')).join(`\n${'='.repeat(columns)}\n`);
      await expect(`${text}\n`).toMatchFileSnapshot(`snapshots/exam-room-${columns}x${rows}-${lang}.txt`);
    }
  });

  test('is the same in both languages but for the words: marks and letters stay where they were', () => {
    const room = sampleRoom().press('n', '1', '3');
    const marks = (): string[] => room.lines.filter((line) => /\[\*\]/.test(line)).map((line) => line.slice(0, 11));
    const before = marks();
    expect(before).toHaveLength(2);
    room.press('l');
    expect(marks()).toEqual(before);
    expect(room.lines.join('\n')).toContain('티켓 예매');
  });

  test('asks for more room under 40x10, and still fits', () => {
    const room = sampleRoom({ columns: 30, rows: 5 });
    expect(room.lines).toHaveLength(5);
    expect(room.lines.join(' ')).toContain('--plain');
  });

  test('has no character of ambiguous width in its own words', () => {
    const room = sampleRoom();
    const all = ['question', 'review', 'end', 'help'].flatMap((page) => {
      room.state = { ...room.state, page: page as never };
      return room.lines;
    });
    expect(all.join('')).not.toMatch(/[\u2010-\u2027\u2190-\u25ff\u2600-\u27bf]/);
  });
});

describe('any view', () => {
  const size = fc.record({ columns: fc.integer({ min: 1, max: 200 }), rows: fc.integer({ min: 1, max: 60 }) });

  test('is exactly `rows` lines, none as wide as the screen, after any keys at any size in both languages', () => {
    let views = 0;
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...KEYS), size), { minLength: 1, maxLength: 60 }),
        fc.constantFrom('en', 'ko'),
        fc.constantFrom(bank, sample),
        fc.option(fc.integer({ min: 0, max: 7_800_000 })),
        (steps, lang, of, leftMs) => {
          const room = new TestRoom({
            bank: of,
            ...(of === sample ? { ids } : {}),
            lang: lang as 'en' | 'ko',
            ...(leftMs === null ? { minutes: null } : { leftMs }),
          });
          for (const step of steps) {
            if (typeof step === 'string') room.press(step);
            else Object.assign(room, step);
            expectFits(room);
            views++;
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(views).toBeGreaterThan(300);
  });

  test('shows the focused option, and the cursor is on it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('up', 'down', 'n', 'p', 'pgdn', 'pgup', '1', '4'), { maxLength: 30 }),
        fc.integer({ min: 40, max: 100 }),
        fc.integer({ min: 10, max: 30 }),
        (keys, columns, rows) => {
          const room = sampleRoom({ columns, rows }).press(...keys, 'down', 'up', 'down');
          if (room.state.page !== 'question') return;
          const pointed = room.lines.findIndex((line) => line.startsWith(' > '));
          expect(pointed).toBeGreaterThan(0);
          expect(room.cursor).toEqual({ row: pointed, column: 1 });
        },
      ),
    );
  });

  test('of the review shows the cursor, whatever the size', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('up', 'down', 'left', 'right', 'pgdn', 'pgup', 'home', 'end'), { maxLength: 20 }),
        fc.integer({ min: 40, max: 200 }),
        fc.integer({ min: 10, max: 40 }),
        (keys, columns, rows) => {
          const room = new TestRoom({ bank, columns, rows }).press('q', ...keys);
          const here = room.lines[room.cursor!.row]!;
          expect(here).toMatch(new RegExp(`(^| )${room.state.cursor + 1} --  <`));
        },
      ),
    );
  });

  function expectFits(room: TestRoom): void {
    const { lines, cursor } = { lines: room.lines, cursor: room.cursor };
    expect(lines).toHaveLength(room.rows);
    for (const line of lines) expect(width(line)).toBeLessThanOrEqual(Math.max(0, room.columns - 1));
    if (!cursor) return;
    expect(cursor.row).toBeLessThan(room.rows);
    expect(cursor.column).toBeLessThan(Math.max(1, room.columns));
  }
});

describe('keys', () => {
  test('digits and letters choose; the same again clears; the arrows and Enter do it, too', () => {
    const room = sampleRoom();
    expect(room.press('2').seat.marks[0]!.selected).toEqual([1]);
    expect(room.press('c').seat.marks[0]!.selected).toEqual([2]);
    expect(room.press('c').seat.marks[0]!.selected).toEqual([]);
    expect(room.press('up', 'enter').seat.marks[0]!.selected).toEqual([1]);
  });

  test('a third choice of two beeps, says so and changes nothing', () => {
    const room = sampleRoom().press('n', '1', '2', '3');
    expect(room.seat.marks[1]!.selected).toEqual([0, 1]);
    expect(room.effects).toEqual(['beep']);
    expect(room.lines.join('\n')).toContain('2 of 2 - clear one first');
    expect(room.press('t').lines.join('\n')).toContain('Selected 2 of 2');
  });

  test('next after the last question opens the review, and previous before the first stays', () => {
    expect(sampleRoom().press('p').seat.at).toBe(0);
    expect(sampleRoom().press('n', 'n', 'n').state.page).toBe('review');
  });

  test('g, a number and Enter go there; a number that is none is said; Esc cancels', () => {
    const room = sampleRoom();
    expect(room.press('g').lines.join('\n')).toContain('Go to question:');
    expect(room.press('3', 'enter').seat.at).toBe(2);
    expect(room.press('g', '9', 'enter').lines.join('\n')).toContain('questions 1 to 3');
    expect(room.press('g', '1', 'esc').seat.at).toBe(2);
    expect(room.press('g', '1', '2', 'backspace', 'enter').seat.at).toBe(0);
  });

  test.each(['en', 'ko'] as const)(
    'a screen that is too small says all of what to do in %s, and takes only keys that leave',
    (lang) => {
      const room = sampleRoom({ columns: 20, rows: 5, lang });
      const text = room.lines.join(' ');
      for (const part of ['40x10', 'Ctrl-C', '--plain']) expect(text).toContain(part);
      expect(text).toContain(lang === 'en' ? 'Make it larger, or leave' : '창을 키우거나');
      for (const line of room.lines) expect(width(line)).toBeLessThan(20);
      const { state, seat } = room;
      room.press('1', 'q', 'n', 'f', 'paste', 'l', 'y');
      expect([room.state, room.seat, room.effects]).toEqual([state, seat, []]);
      expect(room.press('ctrl-z', 'ctrl-c').effects).toEqual(['suspend', 'leave']);
    },
  );

  test('the review filters incomplete and flagged ones, opens one, and e asks before the end', () => {
    const room = sampleRoom().press('1', 'n', 'f', 'q', 'i');
    expect(room.lines.join('\n')).toContain('Showing: INCOMPLETE');
    expect(room.lines.join('\n')).not.toMatch(/ 1 B/);
    expect(room.press('f', 'enter').seat.at).toBe(1);
    room.press('q', 'e');
    expect(room.lines.join('\n')).toContain('2 questions are incomplete: 2, 3');
    expect(room.press('enter').state.page).toBe('review');
    expect(room.effects).toEqual([]);
    expect(room.press('e', 'y').effects).toEqual(['end']);
  });

  test('the review says which of its rows are shown where some are not', () => {
    const small = new TestRoom({ bank, columns: 60, rows: 20 }).press('q');
    expect(small.lines.join('\n')).toContain('rows 1-12 of 17, arrows for more');
    expect(small.press('end', 'l').lines.join('\n')).toContain('17행 중 6-17행, 방향키로 더 보기');
    const large = new TestRoom({ bank, columns: 80, rows: 24 }).press('q');
    expect(large.lines.join('\n')).not.toContain('arrows for more');
    const lost = new TestRoom({ bank, columns: 40, rows: 10 }).press('q');
    expect(lost.lines.join('\n')).toMatch(/rows 1-\d of 33/);
  });

  test('a key without a function says so; one that works under the Hangul input says that it does, once', () => {
    const room = sampleRoom({ columns: 60, lang: 'ko' });
    expect(room.pressHangul('v').lines.join('\n')).toContain('기능이 없는 키입니다. ? 키로 도움말을 보십시오');
    expect(room.pressHangul('t').lines.join('\n')).toContain('한글 입력 중: 키는 동작합니다 (한/영 키로 전환)');
    expect(room.pressHangul('t').lines.join('\n')).not.toContain('한/영');
    expect(room.press('q', 'l', 'x').lines.join('\n')).toContain('This key does nothing: ? shows the keys');
  });

  test('the keys of the end stand each on a line with what it does where both have no room on one', () => {
    const narrow = sampleRoom({ columns: 40, rows: 20 })
      .press('q', 'e')
      .lines.map((line) => line.trim());
    expect(narrow).toContain('y  end and score');
    expect(narrow).toContain('Enter or n  go back to the review');
    const wide = sampleRoom()
      .press('q', 'e')
      .lines.map((line) => line.trim());
    expect(wide).toContain('y  end and score      Enter or n  go back to the review');
  });

  test('F flags and only 6 chooses the sixth option', () => {
    const six = testBank({ questions: [testQuestion({ id: 's1-t000-01', key: [0, 1, 2], options: 6 })] });
    const room = new TestRoom({ bank: six, ids: ['s1-t000-01'] }).press('f', '6');
    expect(room.seat.marks[0]).toMatchObject({ flagged: true, selected: [5] });
  });

  test('strike-out says so in words; a chosen option must be cleared first', () => {
    const room = sampleRoom().press('s');
    expect(room.lines.join('\n')).toContain('1 A. ( ) (struck)');
    expect(room.press('1', 's').lines.join('\n')).toContain('clear it first');
  });

  test('a long question scrolls, says how far, and reminds once when it is left unscrolled', () => {
    const room = sampleRoom({ rows: 12 }).press('g', '3', 'enter');
    expect(room.lines.at(-3)).toMatch(/lines 1-8\/\d+/);
    room.press('p');
    expect(room.lines.at(-3)).toContain('Question 3 has lines below');
    expect(room.press('n', 'p').lines.at(-3)).not.toContain('Question 3');
    expect(room.press('n', 'end').lines.at(-3)).toMatch(/lines \d+-(\d+)\/\1/);
    expect(room.press('home').state.scroll).toBe(0);
  });

  test('t shows seconds, minutes, nothing; the last five minutes are shown in any case', () => {
    const room = sampleRoom();
    expect(room.lines[0]).toContain('1:58:41 left');
    expect(room.press('t').lines[0]).toContain('119 minutes left');
    expect(room.press('t').lines[0]).not.toMatch(/left|ahead|behind/);
    room.activeMs = 130 * 60_000 - 299_000;
    expect(room.lines[0]).toContain('0:04:59 left');
  });

  test('a warning stands in words for its time', () => {
    const room = sampleRoom({ leftMs: 30 * 60_000 });
    room.state = { ...room.state, warning: { minutes: 30, untilMs: room.activeMs + 10_000 } };
    expect(room.lines[0]).toContain('30 minutes left');
    room.activeMs += 10_000;
    expect(room.lines[0]).toContain('0:29:50 left');
  });

  test('the header tells the pace against the clock', () => {
    const room = new TestRoom({ bank, leftMs: 130 * 60_000 });
    for (let i = 0; i < 10; i++)
      room.press(...(room.seat.questions[room.seat.at]!.select > 1 ? ['1', '2'] : ['1']), 'n');
    room.activeMs = 16 * 60_000;
    expect(room.lines[0]).toContain('4 min ahead');
    room.activeMs = 26 * 60_000;
    expect(room.lines[0]).toContain('6 min behind');
  });

  test('Ctrl-C and Ctrl-D leave, Ctrl-Z suspends, Ctrl-L repaints, from any page', () => {
    for (const page of ['question', 'review', 'end', 'help'] as const) {
      const room = sampleRoom();
      room.state = { ...room.state, page };
      room.press('ctrl-c', 'ctrl-d', 'ctrl-z', 'ctrl-l');
      expect(room.effects).toEqual(['leave', 'leave', 'suspend', 'repaint']);
    }
  });
});
