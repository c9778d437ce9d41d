/** An exam for scripts: one JSON object a line on stdout (cli.md, "For scripts"). */
import { type Lang, type Question, say, type Text } from '../bank/model.ts';
import type { MarkedQuestion, Report } from '../exam/mark.ts';
import { optionLetter } from '../terminal/keys.ts';
import type { World } from '../world.ts';
import type { RefusedAnswer } from './exam-answers.ts';
import type { ExamSession } from './exam-session.ts';

export class ExamEvents {
  readonly #session: ExamSession;
  readonly #world: Pick<World, 'stdout'>;
  /** `both`: texts are objects of both languages. */
  readonly #lang: Lang | 'both';

  constructor(session: ExamSession, world: Pick<World, 'stdout'>, lang: Lang | 'both') {
    this.#session = session;
    this.#world = world;
    this.#lang = lang;
  }

  session(): void {
    const { seed, minutes, paper } = this.#session.sitting;
    const { bank } = this.#session;
    this.#write('session', {
      command: 'exam',
      seed,
      bank: bank.exam.bank.version,
      lang: this.#lang,
      n: paper.length,
      minutes,
    });
  }

  /** What is asked, without a word about the answer. */
  question(n: number): void {
    const { bank, seat } = this.#session;
    const { id, order, select } = seat.questions[n]!;
    const entry = bank.entry(id);
    const question = this.#session.question(n);
    this.#write('question', {
      n: n + 1,
      of: seat.questions.length,
      id,
      topic: entry?.topic ?? null,
      domain: entry?.domain ?? null,
      task: entry?.task ?? null,
      select,
      stem: question ? this.#text(question.stem) : null,
      options: order.map((place, shown) => ({
        key: optionLetter(shown),
        text: this.#text(question!.options[place]!.text),
      })),
    });
  }

  refused(answer: RefusedAnswer): void {
    this.#write('error', { ...answer });
  }

  /** A result for every question, then the report. */
  report(report: Report): void {
    for (const question of report.questions) this.#result(question);
    const { estimate, scored, all, domains } = report;
    const { sitting } = this.#session;
    this.#write('report', {
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
      resumedTimes: this.#session.extra.resumed,
      pauses: sitting.pauses,
      changed: report.changed,
      fresh: report.fresh,
      excluded: report.gone + report.edited,
      seed: sitting.seed,
    });
  }

  #result({ n, id, selected, key, correct, scored }: MarkedQuestion): void {
    const { order } = this.#session.seat.questions[n]!;
    const letters = (places: readonly number[]): string[] =>
      order.flatMap((place, shown) => (places.includes(place) ? [optionLetter(shown)] : []));
    const question = this.#session.question(n);
    this.#write('result', {
      id,
      n: n + 1,
      selected: letters(selected),
      correct,
      answer: letters(key),
      scored,
      reasons: question ? this.#reasons(question, order) : [],
      ms: this.#session.sitting.answers.find((answer) => answer.n === n)?.ms ?? null,
    });
  }

  #reasons(question: Question, order: readonly number[]): { key: string; text: string | Text }[] {
    return order.map((place, shown) => ({
      key: optionLetter(shown),
      text: this.#text(question.options[place]!.why),
    }));
  }

  #text(text: Text): string | Text {
    return this.#lang === 'both' ? text : say(text, this.#lang);
  }

  #write(type: string, data: Record<string, unknown>): void {
    this.#world.stdout.write(`${JSON.stringify({ v: 1, type, ...data })}\n`);
  }
}
