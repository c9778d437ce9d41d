/** `saa review`: an exam or a quiz again, question by question, with all reasons. */
import type { Bank } from '../bank/bank.ts';
import { isCorrect, keyOf, type Lang } from '../bank/model.ts';
import { seatsOf } from '../exam/kept.ts';
import { ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { openScores } from '../scores/open.ts';
import type { Sitting, SittingHead } from '../scores/sitting.ts';
import type { Scores } from '../scores/store.ts';
import { nextCommand } from '../screens/next-command.ts';
import { letterOf, lettersOf } from '../screens/question.ts';
import { type ReviewedQuestion, reviewLines } from '../screens/review.ts';
import { reviewFailures, reviewWords } from '../screens/review.words.ts';
import { typedCommand } from '../terminal/keys.ts';
import { openLines } from '../terminal/lines.ts';
import { print } from '../terminal/print.ts';
import { openStyle } from '../terminal/style.ts';
import { clockText, stampText } from '../text/time-text.ts';
import type { World } from '../world.ts';
import { openBank } from './bank.ts';
import { type Common, type CommonFlags, shownIn } from './common.ts';
import { emit, eventText } from './events.ts';
import { exitCodeOf } from './exit-of-line.ts';
import { tellNotices } from './notices.ts';

export interface ReviewFlags extends CommonFlags {
  /** `last`, a sitting's id or its beginning; the last one where there is none. */
  words?: readonly string[];
  wrong?: boolean;
}

export async function review(flags: ReviewFlags, common: Common, world: World): Promise<ExitCode> {
  const bank = await openBank(world, common.bank);
  const scores = await openScores(world, { save: common.save });
  tellNotices(scores.notices, common.lang, world);
  const sitting = sittingNamed(flags.words?.[0] ?? 'last', scores, common);
  const all = reviewed(sitting, bank);
  const chosen = flags.wrong ? all.filter((question) => !question.correct) : all;
  if (common.json) {
    for (const question of chosen) emitReview(question, sitting, common, world);
    return ExitCode.ok;
  }
  const walk = new Walk(sitting, all, chosen, common, world);
  return world.stdin.isTTY && world.stdout.isTTY ? walk.ask() : walk.print();
}

type Reviewed = ReviewedQuestion & { correct: boolean; selected: readonly number[]; ms: number | null };

/** @throws Failure where there is none such, or an exam is still being sat */
function sittingNamed(name: string, scores: Scores, common: Common): Sitting {
  const heads = scores.heads().filter((head) => head.state !== 'open' || head.command !== 'exam');
  const asked = heads.filter((head) => head.answered > 0 || head.command === 'exam');
  const last = name === 'last';
  const open = scores
    .heads()
    .find((head) => head.id.startsWith(name) && head.command === 'exam' && head.state === 'open');
  const resume = nextCommand('saa exam --resume', common.bank);
  if (open && !last) throw new Failure(reviewFailures.open, { where: open.id, hint: reviewFailures.openHint(resume) });
  const head = last ? lastEnded(asked) : asked.findLast((candidate) => candidate.id.startsWith(name));
  const sitting = head && scores.sitting(head.id);
  if (sitting) return sitting;
  if (last) throw new Failure(reviewFailures.nothing, { hint: reviewFailures.nothingHint });
  const newest = asked.slice(-3).map((candidate) => candidate.id);
  throw new Failure(reviewFailures.unknown(name), {
    hint: newest.length > 0 ? reviewFailures.newest(newest.reverse().join(', ')) : reviewFailures.nothingHint,
  });
}

/** What ended last: an exam that was resumed ends long after it began. One that was cut off counts from its start. */
function lastEnded(heads: readonly SittingHead[]): SittingHead | undefined {
  const ended = ({ closed, startedAt }: SittingHead): number => Date.parse(closed ?? startedAt);
  return [...heads].sort((a, b) => ended(a) - ended(b)).at(-1);
}

/** An exam's questions all, of a quiz that was left those up to the last one answered; skipped ones are unanswered. */
function reviewed(sitting: Sitting, bank: Bank): Reviewed[] {
  const whole = sitting.command === 'exam' || sitting.state === 'done';
  const asked = whole ? sitting.paper.length : 1 + Math.max(-1, ...sitting.answers.map(({ n }) => n));
  const paper = sitting.paper.slice(0, asked);
  const seats = seatsOf(paper, bank);
  return paper.map((item, n): Reviewed => {
    const answer = sitting.answers.find((kept) => kept.n === n);
    const question = bank.entry(item.id) && bank.question(item.id);
    const selected = answer?.selected ?? [];
    const domain = question && bank.domainOf(question.task);
    const place = {
      n: n + 1,
      of: paper.length,
      id: item.id,
      scored: item.scored,
      selected,
      ms: answer?.ms ?? null,
    };
    if (!question) return { ...place, domain: undefined, feedback: undefined, correct: answer?.correct ?? false };
    const feedback = {
      asked: { question, order: seats[n]!.order },
      selected,
      ...bank.lessons(question),
      score: answer?.ms ? clockText(answer.ms, 'short') : '',
      changed: bank.entry(item.id)!.hash !== item.hash,
    };
    const correct = isCorrect(selected, keyOf(question));
    return { ...place, domain, feedback, correct };
  });
}

function emitReview(question: Reviewed, sitting: Sitting, common: Common, world: World): void {
  const asked = question.feedback?.asked;
  emit(world, {
    type: 'review',
    sitting: sitting.id,
    command: sitting.command,
    n: question.n,
    of: question.of,
    id: question.id,
    scored: question.scored,
    stem: asked ? eventText(asked.question.stem, common) : null,
    options: (asked?.order ?? []).map((place, at) => ({
      key: letterOf(at),
      text: eventText(asked!.question.options[place]!.text, common),
      correct: asked!.question.options[place]!.correct === true,
      reason: eventText(asked!.question.options[place]!.why, common),
    })),
    selected: asked ? lettersOf(asked, question.selected) : [],
    answer: asked ? lettersOf(asked, keyOf(asked.question)) : [],
    correct: question.correct,
    changed: question.feedback?.changed ?? false,
    refs: asked?.question.refs ?? [],
    ms: question.ms,
  });
}

class Walk {
  readonly #world: World;
  readonly #common: Common;
  readonly #chosen: readonly Reviewed[];
  readonly #head: (lang: Lang) => string[];
  #lang: Lang;
  #both: boolean;

  constructor(sitting: Sitting, all: readonly Reviewed[], chosen: readonly Reviewed[], common: Common, world: World) {
    this.#world = world;
    this.#common = common;
    this.#chosen = chosen;
    this.#lang = common.lang;
    this.#both = common.both;
    const wrong = all.filter((question) => !question.correct).length;
    this.#head = (lang) => {
      const w = reviewWords(lang);
      const title = w.title(sitting.command, stampText(sitting.startedAt, sitting.offsetMinutes), sitting.seed);
      const nothing = all.length === 0 ? [w.empty] : chosen.length === 0 ? [w.none] : [];
      return [title, w.counts(wrong, all.length), ...nothing];
    };
  }

  /** All at once, for pipes. */
  print(): ExitCode {
    this.#write([...this.#head(this.#lang), ...this.#chosen.flatMap((question) => ['', ...this.#lines(question)])]);
    return ExitCode.ok;
  }

  /** One after the other, at a terminal. */
  async ask(): Promise<ExitCode> {
    this.#write(this.#head(this.#lang));
    const lines = openLines(this.#world, { editing: !this.#common.plain });
    try {
      let at = 0;
      let show = true;
      while (this.#chosen[at]) {
        const w = reviewWords(this.#lang);
        if (show) this.#write(['', ...this.#lines(this.#chosen[at]!), '']);
        this.#write([at + 1 < this.#chosen.length ? w.keys : w.last]);
        const event = await lines.next(w.prompt);
        if (event.kind !== 'line') {
          this.#write(['']);
          return exitCodeOf(event, true);
        }
        const { word, rest } = typedCommand(event.text);
        if (word === 'q') break;
        if (word === 'l') this.#flip();
        const to = word === 'l' ? at : this.#next(at, word, rest);
        if (to === undefined) this.#write([w.typable(this.#numbers)]);
        show = to !== undefined && (to !== at || word === 'l');
        at = to ?? at;
      }
      return ExitCode.ok;
    } finally {
      lines.close();
    }
  }

  /** The place to go to among those that are walked through; undefined where the line names none. */
  #next(at: number, word: string, rest: string): number | undefined {
    if (word === '' || word === 'n') return at + 1;
    if (word === 'p') return Math.max(0, at - 1);
    const number = word === 'g' ? rest : word;
    const found = this.#chosen.findIndex((question) => String(question.n) === number);
    return found >= 0 ? found : undefined;
  }

  get #numbers(): string {
    const numbers = this.#chosen.map(({ n }) => n);
    const [first, last] = [numbers[0]!, numbers.at(-1)!];
    return numbers.length > 2 && last - first === numbers.length - 1 ? `${first}-${last}` : numbers.join(', ');
  }

  #flip(): void {
    this.#lang = this.#lang === 'en' ? 'ko' : 'en';
    this.#both = false;
  }

  #lines(question: Reviewed): string[] {
    const shown = shownIn({ both: this.#both, lang: this.#lang });
    const style = openStyle(this.#world, { color: this.#common.color });
    return reviewLines(question, this.#lang, shown, this.#world.stdout.columns, style);
  }

  #write(lines: readonly string[]): void {
    print(lines, this.#world);
  }
}
