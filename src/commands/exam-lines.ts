/** The exam by lines: typed at a terminal in plain mode, or piped; as text or as JSON events. */

import { type Lang, say } from '../bank/model.ts';
import { type SeatAction, tally } from '../exam/seat.ts';
import { plainChoice, plainQuestion, plainReview, timeSentence } from '../screens/exam-plain.ts';
import { examPlainWords } from '../screens/exam-plain.words.ts';
import { hasHangul, typedAnswer, typedCommand } from '../terminal/keys.ts';
import { type LineEvent, type Lines, openLines } from '../terminal/lines.ts';
import { print } from '../terminal/print.ts';
import { width } from '../text/layout.ts';
import { clockText } from '../text/time-text.ts';
import type { World } from '../world.ts';
import type { Common } from './common.ts';
import type { Ending } from './exam.ts';
import { answerLine } from './exam-answers.ts';
import type { ExamEvents } from './exam-events.ts';
import type { ExamSession } from './exam-session.ts';
import { exitCodeOf } from './exit-of-line.ts';

/** Asks question after question on stdout, reads an answer line for each from stdin. */
export async function sitByEvents(session: ExamSession, events: ExamEvents, world: World): Promise<Ending> {
  const lines = openLines(world, { editing: false });
  const clock = watch(session, () => {});
  try {
    const from = session.seat.at;
    for (let n = from; n < session.seat.questions.length; n++) {
      session.act({ type: 'go', to: n });
      events.question(n);
      const event = await lines.next('', { abort: clock.timeUp });
      if (event.kind === 'aborted') return { kind: 'ended', timeUp: true };
      if (event.kind !== 'line') return { kind: 'left', code: exitCodeOf(event, world.stdin.isTTY) };
      const refused = answerLine(session, n, event.text);
      if (!refused) continue;
      events.refused(refused);
      if (world.stdin.isTTY) n--;
    }
    return { kind: 'ended', timeUp: false };
  } finally {
    clock.stop();
    lines.close();
  }
}

/** Reads the session's clock every second; says when a warning is due, aborts when the time is up. */
export function watch(session: ExamSession, warn: (minutes: number) => void): { timeUp: AbortSignal; stop(): void } {
  const controller = new AbortController();
  const timer = setInterval(() => {
    const { warning, timeUp } = session.tick();
    if (warning !== undefined) warn(warning);
    if (timeUp) controller.abort();
  }, 1000);
  return { timeUp: controller.signal, stop: () => clearInterval(timer) };
}

export async function sitByLines(
  session: ExamSession,
  common: Common,
  world: World,
  interactive: boolean,
): Promise<Ending> {
  const sitting = new LineSitting(session, common, world, interactive);
  try {
    return await sitting.run();
  } finally {
    sitting.close();
  }
}

/** What one line led to: on with the same question, the next screen, or out. */
type Next = 'again' | 'question' | 'review' | Ending;

class LineSitting {
  readonly #session: ExamSession;
  readonly #world: World;
  readonly #interactive: boolean;
  readonly #saved: boolean;
  readonly #lines: Lines;
  readonly #clock: ReturnType<typeof watch>;
  #lang: Lang;
  #imeSaid = false;

  constructor(session: ExamSession, common: Common, world: World, interactive: boolean) {
    this.#session = session;
    this.#world = world;
    this.#interactive = interactive;
    this.#lang = common.lang;
    this.#saved = common.save;
    this.#lines = openLines(world, { editing: !common.plain });
    this.#clock = watch(session, (minutes) => this.#lines.note(this.#w.warning(minutes)));
  }

  close(): void {
    this.#clock.stop();
    this.#lines.close();
  }

  async run(): Promise<Ending> {
    let next: Next = 'question';
    for (;;) {
      if (next === 'question') this.#showQuestion();
      if (next === 'review') this.#print(plainReview(this.#session.seat, this.#lang, this.#world.stdout.columns));
      const inReview: boolean = next === 'review' || (next === 'again' && this.#reviewing);
      this.#reviewing = inReview;
      const event = await this.#read(this.#prompt(inReview));
      if (event.kind !== 'line') return this.#leave(event);
      next = inReview ? await this.#inReview(event.text) : await this.#atQuestion(event.text);
      if (typeof next === 'object') return next;
    }
  }

  #reviewing = false;

  get #w(): ReturnType<typeof examPlainWords> {
    return examPlainWords(this.#lang);
  }

  #showQuestion(): void {
    const time = this.#timeSentence();
    const { columns } = this.#world.stdout;
    this.#print(plainQuestion(this.#session.seat, this.#session.question(), time, this.#lang, columns));
  }

  #timeSentence(): string {
    return timeSentence(this.#session.leftMs, clockText(this.#session.activeMs), this.#lang);
  }

  async #read(prompt: string): Promise<LineEvent> {
    const event = await this.#lines.next(prompt, { abort: this.#clock.timeUp });
    // What a terminal has not echoed there leaves the prompt's line open.
    if (!this.#interactive || !this.#world.stdout.isTTY || event.kind !== 'line') this.#print(['']);
    return event;
  }

  /** All the words where they leave room to type, `help` alone where they do not. */
  #prompt(inReview: boolean): string {
    const [long, short] = inReview
      ? [this.#w.reviewPrompt, this.#w.shortReview]
      : [this.#w.prompt, this.#w.shortPrompt];
    return width(long) + 10 <= this.#world.stdout.columns ? long : short;
  }

  async #leave(event: Exclude<LineEvent, { kind: 'line' }>): Promise<Ending> {
    if (event.kind === 'aborted') return { kind: 'ended', timeUp: true };
    return { kind: 'left', code: exitCodeOf(event, this.#interactive) };
  }

  async #atQuestion(line: string): Promise<Next> {
    const { word, rest } = typedCommand(line);
    switch (word) {
      case '':
        return this.#interactive ? 'again' : this.#forward();
      case 'n':
        return this.#forward();
      case 'p':
        return this.#go(this.#session.seat.at - 1);
      case 'review':
      case 'q':
        return 'review';
      case 'l':
        this.#lang = this.#lang === 'en' ? 'ko' : 'en';
        return 'question';
      case 'f':
        return this.#flag();
      case 's':
        return this.#strike(rest);
      default:
        return (await this.#anywhere(word, rest)) ?? this.#answer(line);
    }
  }

  async #inReview(line: string): Promise<Next> {
    const { word, rest } = typedCommand(line);
    const { incomplete, flagged } = tally(this.#session.seat);
    const here = this.#session.seat.at;
    const nextOf = (list: readonly number[]): Next => this.#go(list.find((n) => n > here) ?? list[0] ?? here);
    if (word === '' && this.#interactive) return 'again';
    if (word === 'incomplete' || word === 'i') return nextOf(incomplete);
    if (word === 'flagged' || word === 'f') return nextOf(flagged);
    if (word === 'n' || word === 'q') return 'question';
    if (word === 'p') return this.#go(here - 1);
    if (/^\d+$/.test(word)) return this.#goTyped(word);
    const found = await this.#anywhere(word, rest);
    if (found) return found;
    this.#print([this.#w.unknown(line.trim())]);
    return 'again';
  }

  /** Commands that mean the same at a question and in the review. */
  async #anywhere(word: string, rest: string): Promise<Next | undefined> {
    if (word === 't') this.#print([this.#timeSentence()]);
    else if (word === 'help' || word === '?') this.#print(this.#w.help);
    else if (word === 'end') return this.#end();
    else if (word === 'g') return this.#goTyped(rest);
    else return undefined;
    return 'again';
  }

  #answer(line: string): Next {
    const { seat } = this.#session;
    const { order, select } = seat.questions[seat.at]!;
    const cleared = line.trim() === '0';
    const typed = cleared
      ? ({ kind: 'choice', shown: [] } as const)
      : typedAnswer(line, { options: order.length, select });
    if (typed.kind === 'choice') {
      this.#act({ type: 'set', shown: typed.shown });
      const { unkept } = this.#session;
      this.#print([plainChoice(this.#session.seat, this.#lang, this.#saved && !unkept)]);
      this.#print([...(unkept ? [this.#w.unkept(say(unkept, this.#lang))] : []), '']);
      return cleared ? 'again' : this.#forward();
    }
    this.#print([typed.kind === 'unknown' ? this.#w.unknown(typed.part) : this.#w.tooMany(select)]);
    if (hasHangul(line) && !this.#imeSaid) {
      this.#imeSaid = true;
      this.#print([this.#w.ime]);
    }
    if (this.#interactive) return 'again';
    this.#print([this.#w.countedWrong]);
    return this.#forward();
  }

  /** The next question; after the last one the review, and in a pipe the end: its answers were for one walk through. */
  #forward(): Next {
    const { at, questions } = this.#session.seat;
    if (at + 1 < questions.length) return this.#go(at + 1);
    return this.#interactive ? 'review' : { kind: 'ended', timeUp: false };
  }

  #go(to: number): Next {
    this.#act({ type: 'go', to });
    return 'question';
  }

  #goTyped(number: string): Next {
    const of = this.#session.seat.questions.length;
    const to = Number(number) - 1;
    if (Number.isInteger(to) && to >= 0 && to < of) return this.#go(to);
    this.#print([this.#w.noQuestion(of)]);
    return 'again';
  }

  #flag(): Next {
    this.#act({ type: 'flag' });
    const { marks, at } = this.#session.seat;
    this.#print([marks[at]!.flagged ? this.#w.flagged : this.#w.notFlagged]);
    return 'again';
  }

  #strike(rest: string): Next {
    const { seat } = this.#session;
    const { order } = seat.questions[seat.at]!;
    const typed = typedAnswer(rest, { options: order.length, select: 1 });
    const shown = typed.kind === 'choice' ? typed.shown[0]! : -1;
    if (!this.#act({ type: 'strike', shown })) this.#print([this.#w.cannotStrike]);
    else {
      const struck = this.#session.seat.marks[seat.at]!.struck.includes(order[shown]!);
      this.#print([struck ? this.#w.struckNow(shown + 1) : this.#w.unstruck(shown + 1)]);
    }
    return 'again';
  }

  /** A pipe that says `end` means it; a person is asked. */
  async #end(): Promise<Next> {
    if (!this.#interactive) return { kind: 'ended', timeUp: false };
    const { incomplete } = tally(this.#session.seat);
    const event = await this.#read(this.#w.end(incomplete.length));
    if (event.kind !== 'line') return this.#leave(event);
    const { word } = typedCommand(event.text);
    return word === 'y' || word === 'yes' ? { kind: 'ended', timeUp: false } : 'question';
  }

  #act(action: SeatAction): boolean {
    return this.#session.act(action);
  }

  #print(lines: readonly string[]): void {
    print(lines, this.#world);
  }
}
