/** Asking the questions of a plan one after the other, at a terminal or from a pipe. Each answer is kept before anything else is shown. */
import type { Bank } from '../bank/bank.ts';
import type { IndexedDomain } from '../bank/compiled.ts';
import { isCorrect, keyOf, type Lang } from '../bank/model.ts';
import { ExitCode } from '../exit-code.ts';
import type { Confidence } from '../memory/attempt.ts';
import type { PlannedItem, QuizPlan } from '../quiz/plan.ts';
import type { Settings } from '../scores/settings.ts';
import type { OpenSitting } from '../scores/store.ts';
import { feedbackLines } from '../screens/feedback.ts';
import { feedbackWords } from '../screens/feedback.words.ts';
import { keptWords } from '../screens/kept.words.ts';
import { nextCommand } from '../screens/next-command.ts';
import type { Asked, Shown } from '../screens/question.ts';
import { type QuizScreen, type QuizSummary, questionScreen, summaryLines } from '../screens/quiz.ts';
import { quizWords } from '../screens/quiz.words.ts';
import { markAnswer } from '../terminal/answer-line.ts';
import { hasHangul, typedCommand } from '../terminal/keys.ts';
import { type LineEvent, type Lines, openLines } from '../terminal/lines.ts';
import { print } from '../terminal/print.ts';
import { openStyle } from '../terminal/style.ts';
import { safeLine } from '../text/safe.ts';
import { minutesText } from '../text/time-text.ts';
import type { World } from '../world.ts';
import type { Beforehand } from './beforehand.ts';
import { type Common, shownIn } from './common.ts';
import { exitCodeOf } from './exit-of-line.ts';

export interface Drill {
  bank: Bank;
  plan: QuizPlan;
  /** Begins to keep the sitting; called once, when the first question can be read already. */
  start: () => Promise<OpenSitting>;
  before: Beforehand;
  settings: Settings;
  common: Common;
  /** Minutes for the whole drill; null untimed. */
  minutes: number | null;
  /** Question id to answer line; undefined: a person or a pipe answers. */
  answers: ReadonlyMap<string, string> | undefined;
}

/** How one question ended. */
type Outcome =
  | { kind: 'answered'; selected: number[]; correct: boolean; ms: number | null }
  | { kind: 'skipped' }
  | { kind: 'quit' }
  | { kind: 'left'; event: Exclude<LineEvent, { kind: 'line' }> };

/** What is kept beside an answer's choice. */
interface Circumstance {
  n: number;
  ms: number | null;
  predicted: number | null;
  confidence?: Confidence | undefined;
}

export async function drill(task: Drill, world: World): Promise<ExitCode> {
  const session = new Session(task, world);
  try {
    return await session.run();
  } finally {
    session.close();
  }
}

class Session {
  readonly #task: Drill;
  readonly #world: World;
  #opened: Lines | undefined;
  #sitting: OpenSitting | undefined;
  readonly #screen: QuizScreen;
  readonly #results: { item: PlannedItem; correct: boolean }[] = [];
  readonly #deadline: { abort: AbortSignal; atMs: number } | undefined;
  #skipped = 0;
  #hinted = false;

  constructor(task: Drill, world: World) {
    this.#task = task;
    this.#world = world;
    const { common } = task;
    this.#screen = {
      lang: common.lang,
      shown: shownIn(common),
      // The window may be made narrower between two questions.
      get columns() {
        return world.stdout.columns;
      },
      style: openStyle(world, { color: common.color }),
      plain: common.plain,
      bankFolder: common.bank,
      saved: common.save,
    };
    if (task.minutes !== null) {
      const ms = task.minutes * 60_000;
      this.#deadline = { abort: AbortSignal.timeout(ms), atMs: world.clock.monotonicMs() + ms };
    }
  }

  close(): void {
    this.#opened?.close();
  }

  /** Opened, like the sitting, behind the first question, which need not wait for it. */
  get #lines(): Lines {
    this.#opened ??= openLines(this.#world, { editing: !this.#task.common.plain });
    return this.#opened;
  }

  /** Somebody types, wherever stdout goes to. */
  get #interactive(): boolean {
    return this.#world.stdin.isTTY && !this.#task.answers;
  }

  async run(): Promise<ExitCode> {
    const { items } = this.#task.plan;
    for (const [n, item] of items.entries()) {
      const outcome = await this.#ask(item, n);
      if (outcome.kind === 'quit') return this.#end('left', ExitCode.ok);
      if (outcome.kind === 'left') return this.#leave(outcome.event);
      if (outcome.kind === 'skipped') this.#skipped++;
      else {
        const next = await this.#afterAnswer(item, n, outcome);
        if (next.kind === 'quit') return this.#end(n + 1 === items.length ? 'done' : 'left', ExitCode.ok);
        if (next.kind === 'left')
          return n + 1 === items.length ? this.#end('done', ExitCode.ok) : this.#leave(next.event);
      }
    }
    return this.#end('done', ExitCode.ok);
  }

  /** Shows the question and reads until it is answered, skipped or left. */
  async #ask(item: PlannedItem, n: number): Promise<Outcome> {
    const w = quizWords(this.#screen.lang);
    const shownAt = this.#world.clock.monotonicMs();
    this.#showQuestion(item, n);
    // From here on signals are answers too, so that what is begun is also ended.
    if (!this.#task.answers) void this.#lines;
    this.#sitting ??= await this.#task.start();
    // Worked out while the question is being read: the first time it takes some 50 ms.
    const predicted = this.#task.before.predict(item.entry.id);
    if (this.#task.answers) return this.#fromFile(this.#task.answers, item, { n, ms: null, predicted });
    for (;;) {
      const event = await this.#next(quizWords(this.#screen.lang).prompt);
      if (event.kind !== 'line') return { kind: 'left', event };
      // What a terminal has not echoed there leaves the prompt's line open.
      if (!this.#interactive || !this.#world.stdout.isTTY) this.#print([]);
      const { word } = typedCommand(event.text);
      if (word === 'q') return { kind: 'quit' };
      if (word === 'n' || (word === '' && !this.#interactive)) {
        this.#print([w.skipped, '']);
        return { kind: 'skipped' };
      }
      if (word === 'l') this.#flip(item, n);
      else if (word === '?' || word === '/') this.#print(w.help);
      else {
        const ms = this.#interactive ? Math.round(this.#world.clock.monotonicMs() - shownAt) : null;
        const outcome = this.#mark(event.text, item, { n, ms, predicted });
        if (outcome) return outcome;
      }
    }
  }

  /** A file answers and gives no commands. */
  #fromFile(answers: ReadonlyMap<string, string>, item: PlannedItem, about: Circumstance): Outcome {
    const w = quizWords(this.#screen.lang);
    const line = answers.get(item.entry.id) ?? '';
    this.#print([`${w.prompt}${safeLine(line)}`]);
    if (markAnswer(line, item).kind !== 'empty') return this.#mark(line, item, about)!;
    this.#print([w.skipped, '']);
    return { kind: 'skipped' };
  }

  /** An answer line; undefined when it is to be typed again. */
  #mark(line: string, item: PlannedItem, about: Circumstance): Outcome | undefined {
    const w = quizWords(this.#screen.lang);
    const { entry } = item;
    const answer = markAnswer(line, item);
    if (answer.kind === 'choice') return this.#keep(item, answer.selected, { ...about, confidence: answer.confidence });
    if (answer.kind === 'empty') this.#print([w.empty]);
    else if (answer.kind === 'unknown') this.#print([w.unknown(answer.part, entry.options)]);
    else this.#print([w.tooMany(answer.given, entry.select)]);
    if (hasHangul(line) && !this.#hinted) {
      this.#hinted = true;
      this.#print([w.imeHint]);
    }
    // A pipe cannot be asked again: what is no answer counts as a wrong one.
    return this.#interactive ? undefined : this.#keep(item, answer.kind === 'too-many' ? answer.selected : [], about);
  }

  #keep(item: PlannedItem, selected: number[], { n, ms, predicted, confidence }: Circumstance): Outcome {
    const question = this.#task.bank.question(item.entry.id);
    const correct = isCorrect(selected, keyOf(question));
    this.#sitting!.answer({
      n,
      at: this.#world.clock.now().toISOString(),
      selected: [...selected].sort((a, b) => a - b),
      correct,
      ms,
      predicted,
      ...(confidence ? { confidence } : {}),
    });
    this.#results.push({ item, correct });
    return { kind: 'answered', selected, correct, ms };
  }

  /** The feedback, and at a terminal a pause to read it. */
  async #afterAnswer(item: PlannedItem, n: number, outcome: Extract<Outcome, { kind: 'answered' }>) {
    this.#showFeedback(item, outcome);
    if (!this.#interactive) return { kind: 'next' } as const;
    const last = n + 1 === this.#task.plan.items.length;
    for (;;) {
      const w = quizWords(this.#screen.lang);
      this.#print([last ? w.lastKeys : w.nextKeys]);
      const event = await this.#next(w.nextPrompt);
      if (event.kind !== 'line') return { kind: 'left', event } as const;
      const { word } = typedCommand(event.text);
      if (word === '' || word === 'n') return { kind: 'next' } as const;
      if (word === 'q') return { kind: 'quit' } as const;
      if (word === 'm') this.#print([await this.#toggleMark(item)]);
      if (word === 'l') {
        this.#switchLanguage();
        this.#showFeedback(item, outcome);
      }
    }
  }

  /** @returns what is to be said about it */
  async #toggleMark(item: PlannedItem): Promise<string> {
    const { settings, common } = this.#task;
    const w = quizWords(this.#screen.lang);
    if (!common.save) return keptWords(this.#screen.lang).notKept;
    const { marked } = settings.get();
    const on = !marked.includes(item.entry.id);
    await settings.set({ marked: on ? [...marked, item.entry.id] : marked.filter((id) => id !== item.entry.id) });
    return on ? w.marked(nextCommand('saa quiz --marked', common.bank)) : w.unmarked;
  }

  #showQuestion(item: PlannedItem, n: number): void {
    const { plan } = this.#task;
    const progress = {
      title: plan.title,
      n: n + 1,
      of: plan.items.length,
      right: this.#right,
      answered: this.#results.length,
      seed: plan.seed,
      timeLeft: this.#timeLeft(),
    };
    this.#print(questionScreen(this.#asked(item), this.#domainOf(item), progress, this.#screen));
  }

  #showFeedback(item: PlannedItem, { selected, ms }: Extract<Outcome, { kind: 'answered' }>): void {
    const { bank, before } = this.#task;
    const { lang, shown, columns, style } = this.#screen;
    const asked = this.#asked(item);
    const w = feedbackWords(lang);
    const time = ms === null ? '' : `   ${w.seconds(Math.max(1, Math.round(ms / 1000)))}`;
    const feedback = {
      asked,
      selected,
      ...bank.lessons(asked.question),
      score: `${w.score(this.#right, this.#results.length)}${time}`,
      changed: before.isEdited(item.entry.id),
    };
    this.#print(['', ...feedbackLines(feedback, lang, shown, columns, style), '']);
  }

  #flip(item: PlannedItem, n: number): void {
    this.#switchLanguage();
    this.#print(['']);
    this.#showQuestion(item, n);
  }

  #switchLanguage(): void {
    const other: Lang = this.#screen.lang === 'en' ? 'ko' : 'en';
    this.#screen.lang = other;
    this.#screen.shown = [other] satisfies Shown;
  }

  #leave(event: Exclude<LineEvent, { kind: 'line' }>): ExitCode {
    const w = quizWords(this.#screen.lang);
    this.#print(['']);
    if (event.kind === 'aborted') {
      this.#print([w.timeUp]);
      return this.#end('done', ExitCode.ok);
    }
    return this.#end('left', exitCodeOf(event, this.#interactive));
  }

  #end(state: 'done' | 'left', code: ExitCode): ExitCode {
    this.#sitting!.close(state);
    if (code === ExitCode.hungUp) return code;
    const w = quizWords(this.#screen.lang);
    this.#print(summaryLines(this.#summary(), this.#screen));
    const { save } = this.#task.common;
    if (code !== ExitCode.ok && this.#results.length > 0)
      this.#print([save ? w.saved(this.#results.length) : keptWords(this.#screen.lang).notKept]);
    return code;
  }

  #summary(): QuizSummary {
    const { bank } = this.#task;
    const byDomain = bank.exam.domains.flatMap((domain) => {
      const own = this.#results.filter(({ item }) => item.entry.domain === domain.id);
      return own.length > 0
        ? [{ domain, right: own.filter(({ correct }) => correct).length, answered: own.length }]
        : [];
    });
    return { right: this.#right, answered: this.#results.length, skipped: this.#skipped, byDomain };
  }

  get #right(): number {
    return this.#results.filter(({ correct }) => correct).length;
  }

  #asked(item: PlannedItem): Asked {
    return { question: this.#task.bank.question(item.entry.id), order: item.order };
  }

  #domainOf(item: PlannedItem): IndexedDomain {
    return this.#task.bank.exam.domains.find((domain) => domain.id === item.entry.domain)!;
  }

  #timeLeft(): string | undefined {
    return this.#deadline && minutesText(this.#deadline.atMs - this.#world.clock.monotonicMs());
  }

  #next(prompt: string): Promise<LineEvent> {
    return this.#lines.next(prompt, this.#deadline ? { abort: this.#deadline.abort } : {});
  }

  #print(lines: readonly string[]): void {
    print(lines, this.#world);
  }
}
