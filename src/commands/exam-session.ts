/** An exam under way together with its clock and its file: every change is kept before it is shown. */
import type { Bank } from '../bank/bank.ts';
import { isCorrect, keyOf, type Question, type Text } from '../bank/model.ts';
import { type ActiveClock, leftMs, readClock, resumeClock, startClock, warningDue } from '../exam/clock.ts';
import { extraOf, type KeptExtra, type KeptSitting, readExtra, seatFrom } from '../exam/kept.ts';
import { type Seat, type SeatAction, sit, tally } from '../exam/seat.ts';
import { isFailure } from '../failure.ts';
import type { Answer, Sitting } from '../scores/sitting.ts';
import type { OpenSitting } from '../scores/store.ts';
import type { World } from '../world.ts';

const KEEP_EVERY_MS = 15_000;

export interface Tick {
  /** Minutes left that a warning is due for. */
  warning: number | undefined;
  timeUp: boolean;
}

export interface SessionOptions {
  /** A person types. */
  typed: boolean;
  predict?: (questionId: string) => number | null;
}

export class ExamSession {
  readonly bank: Bank;
  readonly #open: OpenSitting;
  readonly #world: Pick<World, 'clock'>;
  /** Thinking times are kept only where a person typed. */
  readonly #typed: boolean;
  readonly #predict: (questionId: string) => number | null;
  readonly #start: KeptExtra;
  #seat: Seat;
  #clock: ActiveClock;
  #keptMs: number;
  #warning: number | undefined;
  /** Answers that are not written yet, by question. */
  readonly #pending = new Map<number, Answer>();
  #unkept: Text | undefined;

  /** @param about.predict what the model expects of a first exposure; asked before the answer is marked */
  constructor(bank: Bank, open: OpenSitting, world: Pick<World, 'clock'>, about: SessionOptions) {
    this.bank = bank;
    this.#open = open;
    this.#world = world;
    this.#typed = about.typed;
    this.#predict = about.predict ?? (() => null);
    this.#start = readExtra(open.sitting.extra);
    this.#seat = seatFrom(open.sitting, bank);
    this.#clock = readClock(startClock(open.sitting), world.clock.monotonicMs()).clock;
    this.#keptMs = this.#clock.activeMs;
  }

  get seat(): Seat {
    return this.#seat;
  }

  get sitting(): OpenSitting['sitting'] {
    return this.#open.sitting;
  }

  get extra(): KeptExtra {
    return this.#start;
  }

  /** What could not be written and is tried again with the next change; undefined where all is kept. */
  get unkept(): Text | undefined {
    return this.#unkept;
  }

  /** As it stands here, whatever of it could be written: what is marked. */
  get standing(): KeptSitting & Pick<Sitting, 'activeMs' | 'pauses'> {
    const answers = this.#seat.marks.map(({ selected }, n) => ({ n, selected }));
    const { activeMs, pauses, extra } = this.#now();
    return { paper: this.sitting.paper, answers, activeMs, pauses, extra };
  }

  get activeMs(): number {
    return this.#clock.activeMs;
  }

  get leftMs(): number | null {
    return leftMs(this.#clock.activeMs, this.sitting.minutes);
  }

  /** The question on screen with its texts; undefined where the bank lost it. */
  question(n = this.#seat.at): Question | undefined {
    const { id } = this.#seat.questions[n]!;
    return this.bank.entry(id) ? this.bank.question(id) : undefined;
  }

  /** Does it, keeps it, and says whether anything changed. Time up to now goes to the question that was on screen. */
  act(action: SeatAction): boolean {
    this.#read();
    const before = this.#seat;
    this.#seat = sit(before, action);
    if (this.#seat === before) return false;
    if (this.#seat.marks[before.at]!.selected !== before.marks[before.at]!.selected) this.#keepAnswer(before.at);
    this.#keep();
    return true;
  }

  /** Reads the clock, once a second; a warning that an action stumbled over is told here, once. */
  tick(): Tick {
    this.#read();
    const warning = this.#warning;
    this.#warning = undefined;
    return { warning, timeUp: this.leftMs === 0 };
  }

  /** A pause that is known as one: time up to it was read before. */
  paused(): void {
    this.#clock = resumeClock(this.#clock, this.#world.clock.monotonicMs());
    this.#keep();
  }

  /** Leaves it for `--resume`. @throws Failure where what is open could not be written */
  leave(): void {
    this.#read();
    this.#write(() => this.#open.close('open'), { last: true });
  }

  /** Ends it for good. @throws Failure as `leave` does */
  end(): void {
    this.#read();
    this.#write(() => this.#open.close('done'), { last: true });
  }

  /** Questions answered: one with too few choices is not. */
  get answered(): number {
    return tally(this.#seat).answered;
  }

  #read(): void {
    const before = this.leftMs;
    const { clock, stepMs } = readClock(this.#clock, this.#world.clock.monotonicMs());
    this.#clock = clock;
    this.#seat = sit(this.#seat, { type: 'spend', ms: stepMs });
    if (clock.activeMs - this.#keptMs >= KEEP_EVERY_MS) this.#keep();
    const after = this.leftMs;
    if (before !== null && after !== null) this.#warning = warningDue(before, after) ?? this.#warning;
  }

  #keepAnswer(n: number): void {
    const mark = this.#seat.marks[n]!;
    const question = this.question(n);
    const earlier = this.#pending.get(n) ?? this.sitting.answers.find((answer) => answer.n === n);
    this.#pending.set(n, {
      n,
      at: this.#world.clock.now().toISOString(),
      selected: [...mark.selected],
      correct: question !== undefined && isCorrect(mark.selected, keyOf(question)),
      ms: this.#typed ? Math.round(mark.ms) : null,
      predicted: earlier ? earlier.predicted : this.#predict(this.#seat.questions[n]!.id),
    });
  }

  #keep(): void {
    this.#write(() => {}, { last: false });
    this.#keptMs = this.#clock.activeMs;
  }

  /** Writes everything that is not written yet. A full disk does not end an exam: the next change tries again. */
  #write(then: () => void, { last }: { last: boolean }): void {
    try {
      for (const [n, answer] of this.#pending) {
        this.#open.answer(answer);
        this.#pending.delete(n);
      }
      this.#open.update(this.#now());
      then();
      this.#unkept = undefined;
    } catch (error) {
      if (last) throw error;
      this.#unkept = isFailure(error) ? error.what : { en: String(error), ko: String(error) };
    }
  }

  #now(): Pick<Sitting, 'activeMs' | 'pauses'> & { extra: Record<string, unknown> } {
    const limit = this.sitting.minutes === null ? Number.POSITIVE_INFINITY : this.sitting.minutes * 60_000;
    return {
      activeMs: Math.round(Math.min(this.#clock.activeMs, limit)),
      pauses: this.#clock.pauses,
      extra: { ...extraOf(this.#seat, this.#start) },
    };
  }
}
