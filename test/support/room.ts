/** An exam room without a terminal: a paper of a test's bank, a state, keys. */
import type { Bank } from '../../src/bank/bank.ts';
import type { Lang } from '../../src/bank/model.ts';
import { drawPaper } from '../../src/exam/draw.ts';
import { seatsOf } from '../../src/exam/kept.ts';
import { type Seat, sit, takeSeat } from '../../src/exam/seat.ts';
import { press } from '../../src/screens/exam-room/press.ts';
import { type Effect, enterRoom, type RoomState, type RoomView } from '../../src/screens/exam-room/state.ts';
import { TextCache } from '../../src/screens/exam-room/text-cache.ts';
import { roomFrame } from '../../src/screens/exam-room/view.ts';
import { plainStyle } from '../../src/terminal/style.ts';

export interface RoomOptions {
  bank: Bank;
  /** The paper's question ids; drawn by the blueprint where left out. */
  ids?: readonly string[];
  lang?: Lang;
  columns?: number;
  rows?: number;
  minutes?: number | null;
  leftMs?: number;
  seed?: string;
}

export class TestRoom {
  state: RoomState;
  seat: Seat;
  columns: number;
  rows: number;
  activeMs: number;
  readonly effects: Effect[] = [];
  readonly #bank: Bank;
  readonly #minutes: number | null;
  readonly #texts = new TextCache();

  constructor({ bank, ids, lang = 'en', columns = 80, rows = 24, minutes = 130, leftMs, seed = '42' }: RoomOptions) {
    const paper = ids
      ? ids.map((id) => {
          const { hash, options } = bank.entry(id)!;
          return { id, hash, order: Array.from({ length: options }, (_, i) => i), scored: true };
        })
      : drawPaper(bank, { seed, n: 65, history: new Map(), today: 0 }).items;
    this.seat = takeSeat(seatsOf(paper, bank));
    this.#bank = bank;
    this.#minutes = minutes;
    this.activeMs = leftMs === undefined || minutes === null ? 0 : minutes * 60_000 - leftMs;
    this.columns = columns;
    this.rows = rows;
    this.state = enterRoom(lang, 'seconds', this.seat);
  }

  get view(): RoomView {
    return {
      state: this.state,
      seat: this.seat,
      question: (n) => {
        const { id } = this.seat.questions[n]!;
        return this.#bank.entry(id) ? this.#bank.question(id) : undefined;
      },
      activeMs: this.activeMs,
      minutes: this.#minutes,
      leftMs: this.#minutes === null ? null : Math.max(0, this.#minutes * 60_000 - this.activeMs),
      saved: true,
      unkept: undefined,
      columns: this.columns,
      rows: this.rows,
      style: plainStyle,
      texts: this.#texts,
    };
  }

  get lines(): readonly string[] {
    return roomFrame(this.view).lines;
  }

  get cursor() {
    return roomFrame(this.view).cursor;
  }

  /** Presses keys by name, one after the other. */
  press(...names: string[]): this {
    return this.#pressAll(names, false);
  }

  /** The same keys under the Hangul input. */
  pressHangul(...names: string[]): this {
    return this.#pressAll(names, true);
  }

  #pressAll(names: readonly string[], hangul: boolean): this {
    for (const name of names) {
      const { state, action, effect } = press(this.view, { name, hangul });
      if (action) this.seat = sit(this.seat, action);
      this.state = state;
      if (effect) this.effects.push(effect);
    }
    return this;
  }
}
