/** The exam at a full screen: keys, clock, resize, suspension and signals in; frames out; the terminal given back on every way out. */
import type { Timer } from '../exam/timer.ts';
import { ExitCode } from '../exit-code.ts';
import { press } from '../screens/exam-room/press.ts';
import { type Effect, enterRoom, type Note, type RoomState, type RoomView } from '../screens/exam-room/state.ts';
import { TextCache } from '../screens/exam-room/text-cache.ts';
import { roomFrame } from '../screens/exam-room/view.ts';
import { type Key, KeyStream } from '../terminal/key-stream.ts';
import { Screen } from '../terminal/screen.ts';
import { openStyle, type Style } from '../terminal/style.ts';
import type { Signal, World } from '../world.ts';
import type { Common } from './common.ts';
import type { Ending } from './exam.ts';
import type { ExamSession } from './exam-session.ts';
import type { Started } from './exam-start.ts';

/** A warning stands in words for so much active time. */
const WARNING_MS = 10_000;
/** An Escape that nothing follows for so long is the key itself. */
const ESCAPE_MS = 50;

/** @param timer how the time is shown at first */
export function sitInRoom(
  session: ExamSession,
  started: Started,
  common: Common,
  timer: Timer,
  world: World,
): Promise<Ending> {
  return new Promise((resolve, reject) => {
    const room = new Room(session, started, common, timer, world, { done: resolve, failed: reject });
    room.enter();
  });
}

interface Outcome {
  done(ending: Ending): void;
  failed(error: unknown): void;
}

class Room {
  readonly #session: ExamSession;
  readonly #world: World;
  readonly #common: Common;
  readonly #outcome: Outcome;
  readonly #screen: Screen;
  readonly #style: Style;
  readonly #keys = new KeyStream();
  readonly #texts = new TextCache();
  readonly #stops: (() => void)[] = [];
  #state: RoomState;
  #escape: NodeJS.Timeout | undefined;
  #suspended = false;
  #over = false;
  /** There is no terminal any more. */
  #gone = false;

  constructor(session: ExamSession, started: Started, common: Common, timer: Timer, world: World, outcome: Outcome) {
    this.#session = session;
    this.#world = world;
    this.#common = common;
    this.#outcome = outcome;
    this.#screen = new Screen(world.stdout);
    this.#style = openStyle(world, { color: common.color });
    this.#state = { ...enterRoom(common.lang, timer, session.seat), note: firstNote(started, session) };
  }

  enter(): void {
    const { stdin, stdout } = this.#world;
    const onData = this.#guarded((chunk: Buffer | string) => this.#onInput(chunk));
    const gone = this.#guarded(() => {
      this.#gone = true;
      this.#finish({ kind: 'left', code: ExitCode.hungUp });
    });
    stdin.stream.on('data', onData).on('end', gone).on('error', gone);
    const timer = setInterval(
      this.#guarded(() => this.#onSecond()),
      1000,
    );
    this.#stops.push(
      () => {
        // The error listener stays: a terminal that is gone may say so late (EIO).
        stdin.stream.off('data', onData).off('end', gone).pause();
      },
      () => clearInterval(timer),
      stdout.onResize(this.#guarded(() => this.#repaint())),
      ...this.#signals(),
    );
    this.#raw(true);
    stdin.stream.resume();
    this.#guarded(() => {
      this.#screen.open();
      this.#draw();
    })();
  }

  #signals(): (() => void)[] {
    const on = (signal: Signal, does: () => void): (() => void) => this.#world.onSignal(signal, this.#guarded(does));
    const leaveOn = (signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP', code: ExitCode): (() => void) =>
      on(signal, () => this.#finish({ kind: 'left', code }));
    return [
      leaveOn('SIGINT', ExitCode.interrupted),
      leaveOn('SIGTERM', ExitCode.terminated),
      leaveOn('SIGHUP', ExitCode.hungUp),
      on('SIGTSTP', () => void this.#suspend()),
      // Stopped by somebody else (SIGSTOP): the shell may have changed the terminal meanwhile.
      on('SIGCONT', () => {
        if (this.#suspended) return;
        this.#raw(true);
        this.#screen.close();
        this.#screen.open();
        this.#draw();
      }),
    ];
  }

  #onInput(chunk: Buffer | string): void {
    clearTimeout(this.#escape);
    this.#pressAll(this.#keys.feed(chunk));
    if (!this.#keys.waiting || this.#over) return;
    this.#escape = setTimeout(
      this.#guarded(() => this.#pressAll(this.#keys.flush())),
      ESCAPE_MS,
    );
  }

  /** Not every terminal tells what is pasted: keys that came in one read with the one that asks to end do not answer it. */
  #pressAll(keys: readonly Key[]): void {
    for (const key of keys) {
      if (this.#over || this.#suspended) return;
      const { page } = this.#state;
      this.#press(key);
      if (this.#state.page === 'end' && page !== 'end') break;
    }
    this.#draw();
  }

  #press(key: Key): void {
    this.#tick();
    if (this.#over) return;
    const { state, action, effect } = press(this.#view(), key);
    // What is done at the seat is kept before it is shown.
    if (action) this.#session.act(action);
    this.#state = state;
    if (effect) this.#do(effect);
  }

  #do(effect: Effect): void {
    if (effect === 'leave') this.#finish({ kind: 'left', code: ExitCode.interrupted });
    else if (effect === 'end') this.#finish({ kind: 'ended', timeUp: false });
    else if (effect === 'suspend') void this.#suspend();
    else if (effect === 'repaint') this.#repaint();
    else this.#screen.beep();
  }

  #onSecond(): void {
    if (this.#suspended) return;
    this.#tick();
    this.#draw();
  }

  #tick(): void {
    const { warning, timeUp } = this.#session.tick();
    if (warning !== undefined)
      this.#state = { ...this.#state, warning: { minutes: warning, untilMs: this.#session.activeMs + WARNING_MS } };
    if (timeUp) this.#finish({ kind: 'ended', timeUp: true });
  }

  /** As Ctrl-Z does: the shell gets its screen, and `fg` comes back to the same frame. */
  async #suspend(): Promise<void> {
    if (this.#suspended || this.#over) return;
    this.#suspended = true;
    try {
      this.#session.tick();
      this.#screen.close();
      this.#raw(false);
      await this.#world.suspend();
      if (this.#over) return;
      this.#session.paused();
      this.#raw(true);
      this.#suspended = false;
      this.#screen.open();
      this.#draw();
    } catch (error) {
      this.#fail(error);
    }
  }

  #repaint(): void {
    this.#screen.forget();
    this.#draw();
  }

  #draw(): void {
    if (!this.#over && !this.#suspended) this.#screen.draw(roomFrame(this.#view()));
  }

  #view(): RoomView {
    const { seat, activeMs, leftMs, sitting } = this.#session;
    const { columns, rows } = this.#world.stdout;
    return {
      state: this.#state,
      seat,
      question: (n) => this.#session.question(n),
      activeMs,
      leftMs,
      minutes: sitting.minutes,
      saved: this.#common.save,
      unkept: this.#session.unkept,
      columns,
      rows,
      style: this.#style,
      texts: this.#texts,
    };
  }

  #finish(ending: Ending): void {
    if (this.#over) return;
    this.#leaveTerminal();
    this.#outcome.done(ending);
  }

  #fail(error: unknown): void {
    if (this.#over) return;
    this.#leaveTerminal();
    this.#outcome.failed(error);
  }

  #leaveTerminal(): void {
    this.#over = true;
    clearTimeout(this.#escape);
    for (const stop of this.#stops) stop();
    this.#raw(false);
    // Nothing is written to a terminal that is gone: the error would come later, and end the process too early.
    if (!this.#gone) this.#screen.close();
  }

  /** An error in a callback ends the exam's room like any other way out, with the terminal given back. */
  #guarded<A extends unknown[]>(does: (...args: A) => void): (...args: A) => void {
    return (...args) => {
      try {
        does(...args);
      } catch (error) {
        this.#fail(error);
      }
    };
  }

  /** A terminal that is gone refuses (EIO), by an exception or by the stream's `error`. */
  #raw(on: boolean): void {
    try {
      this.#world.stdin.setRawMode(on);
    } catch {
      this.#gone = true;
    }
  }
}

function firstNote({ resumed, extraMinutes, wished }: Started, session: ExamSession): Note | null {
  const of = session.seat.questions.length;
  if (resumed) return { kind: 'resumed', answered: session.answered, of };
  if (extraMinutes > 0) return { kind: 'esl', minutes: extraMinutes };
  return wished === null ? null : { kind: 'fewer', n: of, wished };
}
