/** An exam for scripts: one JSON object a line on stdout (cli.md, "For scripts"). */
import type { MarkedQuestion, Report } from '../exam/mark.ts';
import type { Asked } from '../screens/question.ts';
import type { World } from '../world.ts';
import type { Common } from './common.ts';
import { emit, questionEvent, resultEvent } from './events.ts';
import type { RefusedAnswer } from './exam-answers.ts';
import type { ExamSession } from './exam-session.ts';

export class ExamEvents {
  readonly #session: ExamSession;
  readonly #world: Pick<World, 'stdout'>;
  readonly #common: Common;

  constructor(session: ExamSession, world: Pick<World, 'stdout'>, common: Common) {
    this.#session = session;
    this.#world = world;
    this.#common = common;
  }

  session(): void {
    const { seed, minutes, paper } = this.#session.sitting;
    const { lang, both } = this.#common;
    emit(this.#world, {
      type: 'session',
      command: 'exam',
      seed,
      bank: this.#session.bank.exam.bank.version,
      lang: both ? 'both' : lang,
      n: paper.length,
      minutes,
    });
  }

  /** What is asked, without a word about the answer; a question that the bank lost has only its place. */
  question(n: number): void {
    const { bank, seat } = this.#session;
    const asked = this.#asked(n);
    const of = seat.questions.length;
    if (asked) emit(this.#world, questionEvent(bank, asked, n + 1, of, this.#common));
    else emit(this.#world, { type: 'question', n: n + 1, of, id: seat.questions[n]!.id, gone: true });
  }

  refused(answer: RefusedAnswer): void {
    emit(this.#world, { type: 'error', ...answer });
  }

  /** A result for every question, then the report. */
  report(report: Report): void {
    for (const question of report.questions) this.#result(question);
    const { estimate, scored, all, domains } = report;
    const { sitting, extra } = this.#session;
    emit(this.#world, {
      type: 'report',
      score: estimate.score,
      range: { low: estimate.low, high: estimate.high },
      pass: estimate.pass,
      passMark: report.passMark,
      correct: all.correct,
      of: all.of,
      scored,
      domains: domains.map(({ id, weight, correct, of, result }) => ({ id, weight, correct, of, result })),
      unanswered: report.unanswered,
      minutes: Math.round(sitting.activeMs / 6000) / 10,
      limit: sitting.minutes,
      resumedTimes: extra.resumed,
      pauses: sitting.pauses,
      changed: report.changed,
      fresh: report.fresh,
      excluded: report.gone + report.edited,
      seed: sitting.seed,
    });
  }

  #result({ n, id, selected, correct, scored }: MarkedQuestion): void {
    const asked = this.#asked(n);
    const ms = this.#session.sitting.answers.find((answer) => answer.n === n)?.ms ?? null;
    if (asked) emit(this.#world, { ...resultEvent(asked, selected, correct, ms, this.#common), scored });
    else
      emit(this.#world, { type: 'result', id, selected: [], correct: false, answer: [], reasons: [], ms, gone: true });
  }

  #asked(n: number): Asked | undefined {
    const question = this.#session.question(n);
    return question && { question, order: this.#session.seat.questions[n]!.order };
  }
}
