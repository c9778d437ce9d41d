/**
 * `dist/memory.js`: the memory of `saa` for outside judges, with learner models of their own. Plain data in and out;
 * days are whole numbers (any origin); nothing here reads a clock, and chance comes in as `random`.
 *
 * ```js
 * import { nextQuestion, observe, readiness } from 'saa/memory'; // dist/memory.js
 * let memory = { attempts: [] };
 * for (let today = 0; today < 30; today++) {
 *   for (let i = 0; i < 40; i++) {
 *     const id = nextQuestion(bank, memory, { today, examDate: 30, random });
 *     if (id === null) break;
 *     memory = observe(memory, { question: id, day: today, correct: learner.answers(id) });
 *   }
 *   console.log(readiness(bank, memory, { today }).share);
 * }
 * ```
 */
import type { Confidence } from './attempt.ts';
import { freshLeftToday } from './fresh.ts';
import type { Interval } from './interval.ts';
import { type Observed, placesOf } from './observed.ts';
import { pick, topicCap, topicsAmong } from './pick.ts';
import { readinessOf } from './readiness.ts';
import { isReserved, reserveIsOpen } from './reserve.ts';
import { type MemoryState, startState, take, turnTo } from './state.ts';
import { type MemoryBank, type Syllabus, syllabusOf } from './syllabus.ts';
import { baseValues, daysToExam } from './value.ts';

export type { Confidence, Interval, MemoryBank };

/** One answer. Answers are observed in the order in which they were given. */
export interface JudgedAttempt {
  /** The question's id. */
  question: string;
  /** The learner's day: a whole number that grows by 1 a day. */
  day: number;
  /** All or nothing, as the exam marks. */
  correct: boolean;
  /** How sure the learner said to be, if asked. */
  confidence?: Confidence;
  /** Passed over without an answer: neither right nor wrong. Default false. */
  skipped?: boolean;
}

/** All that is remembered: the answers, oldest first. May be written as JSON and read back. */
export interface Memory {
  attempts: readonly JudgedAttempt[];
}

export interface NextOptions {
  /** Today, on the scale of `JudgedAttempt.day`. */
  today: number;
  /** The exam's day; without it, or when it has passed, 14 days from today are assumed. */
  examDate?: number | null;
  /** Uniform numbers in [0, 1), for questions that are worth the same. */
  random: () => number;
  /** Narrows the choice to topics of these ids, services (where questions have one) or question ids. */
  words?: readonly string[] | null;
  /** How many questions a day the learner answers; only the daily cap of a topic depends on it. Default 40. */
  perDay?: number;
  /**
   * Whether unseen questions are kept for mock exams, as the product does: 15 % from 300 questions on, until 5 days
   * before the exam. Default true.
   */
  reserve?: boolean;
}

export interface JudgedReadiness {
  /** Scaled score, 100-1000 (pass 720), if the exam were today; null without enough evidence. */
  score: Interval | null;
  /** Chance to pass, 0-1; null without enough evidence. */
  passChance: Interval | null;
  /** Expected share of the exam's questions right, 0-1, with its 80 % interval: what `score` scales. */
  share: Interval | null;
  /** Whether there are 40 first exposures, 8 in every domain. */
  enough: boolean;
  questionsBehindIt: number;
}

/** Adds an answer. The memory handed in stays as it was. */
export function observe(memory: Memory | null | undefined, attempt: JudgedAttempt): Memory {
  const before = memory ?? { attempts: [] };
  const after: Memory = { attempts: [...before.attempts, attempt] };
  const derived = derivations.get(before);
  if (derived) {
    // The summary moves on with the newest memory; an older one is summed up anew if it is asked again.
    derivations.delete(before);
    derivations.set(after, derived);
  }
  return after;
}

/**
 * The id of the question to ask next, or null where the guards leave none (nothing twice a day, 4 days between
 * repeats); with `words` guards give way, and null means that there is no such question.
 */
export function nextQuestion(bank: MemoryBank, memory: Memory | null | undefined, options: NextOptions): string | null {
  const { syllabus, state } = derive(bank, memory ?? { attempts: [] });
  turnTo(state, options.today);
  const { open, reserved } = candidates(bank, syllabus, state, options);
  const values = baseValues(syllabus, state, options.today, daysToExam(options.today, options.examDate));
  const q = Math.max(options.perDay ?? 40, state.askedToday + 1);
  const cap = topicCap(q, topicsAmong(syllabus, open));
  const picking = { syllabus, state, today: options.today, values, candidates: open, cap, random: options.random };
  const repeats = !options.words && freshLeftToday(state, options.today, options.examDate) <= 0;
  let place = repeats ? pick({ ...picking, candidates: open.filter((i) => state.items[i]) }) : -1;
  if (place < 0) place = pick(picking);
  if (place < 0) place = pick(picking, 1);
  if (place < 0 && options.words) place = pick(picking, 2);
  if (place < 0) place = pick({ ...picking, candidates: reserved }, 2);
  if (place < 0 && options.words) place = pick(picking, 3);
  return place < 0 ? null : syllabus.items[place]!.id;
}

/** The forecast of an exam taken today. `cut`: the share that passes, instead of an unsure 0.72. */
export function readiness(
  bank: MemoryBank,
  memory: Memory | null | undefined,
  options: { today: number; cut?: number },
): JudgedReadiness {
  const syllabus = syllabusOf(bank);
  const answers = (memory?.attempts ?? [])
    .filter((attempt) => attempt.day <= options.today)
    .map((attempt) => observedFrom(syllabus, attempt));
  const { enough, questionsBehindIt, today } = readinessOf(syllabus, answers, options.today, options.cut);
  const { score = null, passChance = null, share = null } = today ?? {};
  return { score, passChance, share, enough, questionsBehindIt };
}

interface Derived {
  syllabus: Syllabus;
  state: MemoryState;
  taken: number;
}

/** Sums of the newest memories, kept beside them so that memories stay plain data. */
const derivations = new WeakMap<Memory, Derived>();

function derive(bank: MemoryBank, memory: Memory): Derived {
  const syllabus = syllabusOf(bank);
  let derived = derivations.get(memory);
  if (!derived || derived.syllabus !== syllabus) {
    derived = { syllabus, state: startState(syllabus), taken: 0 };
    derivations.set(memory, derived);
  }
  for (const attempt of memory.attempts.slice(derived.taken))
    take(derived.state, syllabus, observedFrom(syllabus, attempt));
  derived.taken = memory.attempts.length;
  return derived;
}

function observedFrom(syllabus: Syllabus, attempt: JudgedAttempt): Observed {
  const outcome = attempt.skipped ? 'skipped' : attempt.correct ? 'right' : 'wrong';
  const places = placesOf({ question: attempt.question, hash: '' }, syllabus);
  const { day, confidence } = attempt;
  return { ...places, day, outcome, confidence, hasty: false };
}

function candidates(bank: MemoryBank, syllabus: Syllabus, state: MemoryState, options: NextOptions) {
  const wanted = options.words && new Set(options.words);
  const keeps = options.reserve !== false && !reserveIsOpen(options.today, options.examDate);
  const open: number[] = [];
  const reserved: number[] = [];
  for (let i = 0; i < syllabus.items.length; i++) {
    if (wanted && !named(bank.questions[i]!, wanted)) continue;
    const kept = keeps && !state.items[i] && isReserved(syllabus.items[i]!.id, syllabus.items.length);
    (kept ? reserved : open).push(i);
  }
  return { open, reserved };
}

function named(question: MemoryBank['questions'][number] & { service?: string }, wanted: ReadonlySet<string>): boolean {
  return wanted.has(question.topic) || wanted.has(question.id) || wanted.has(question.service ?? '');
}
