/** Which questions a session asks. Pure: attempts, the day and chance come in. */
import type { Attempt } from './attempt.ts';
import { localDay, parseDay } from './day.ts';
import { freshLeftToday } from './fresh.ts';
import { isDue } from './history.ts';
import { observedOf } from './observed.ts';
import { type Picking, pick, type Relaxation, spend, topicCap, topicsAmong } from './pick.ts';
import { isReserved, reserveIsOpen } from './reserve.ts';
import { type MemoryState, stateOf, turnTo } from './state.ts';
import { type MemoryBank, type Syllabus, syllabusOf } from './syllabus.ts';
import { baseValues, daysToExam } from './value.ts';

/** `free`: memory chooses over the whole bank; `words`: the learner narrowed it; `weak`: topics with most to gain. */
export type ChoiceMode = 'free' | 'words' | 'weak';

export interface ChoiceRequest {
  index: MemoryBank;
  /** Oldest first, as `Scores.attempts()` gives them; or what they add up to, which is changed by the choice. */
  past: readonly Attempt[] | MemoryState;
  /** Now, in ms since the epoch, and the local offset from UTC in minutes (east positive). */
  now: number;
  offsetMinutes: number;
  /** YYYY-MM-DD. */
  examDate?: string | null | undefined;
  /** Uniform in [0, 1). */
  random: () => number;
  /** Question ids to choose from; all where undefined. */
  selection?: ReadonlySet<string> | undefined;
  /** Never chosen (hidden questions). */
  excluded?: ReadonlySet<string> | undefined;
  n: number;
  mode: ChoiceMode;
  /** What is known of each topic (0-1), by its id, where the caller has better than the index works out by itself. */
  known?: ReadonlyMap<string, number> | undefined;
}

export interface Choice {
  /** In the order in which to ask; fewer than `n` where the selection, or in free choice the guards, leave no more. */
  ids: string[];
  /** A guard was given up: many of one topic, or seen in the last days. */
  relaxed: boolean;
  /** Some of these were asked today already ("seen today"). */
  seenToday: boolean;
  /** Questions that the guards held back while fewer than `n` were found; words would ask them (`saa quiz ec2`). */
  heldBack: number;
}

export function chooseQuestions(request: ChoiceRequest): Choice {
  const syllabus = syllabusOf(request.index);
  const today = localDay(request.now, request.offsetMinutes);
  const state = stateAfter(request.past, syllabus);
  turnTo(state, today);
  const examDay = request.examDate ? parseDay(request.examDate) : undefined;
  const { open, reserved } = candidatesOf(request, syllabus, state, reserveIsOpen(today, examDay));
  const sharpness = request.mode === 'weak' ? 2 : 1;
  const known = request.known && syllabus.topics.map(({ id }) => request.known!.get(id) ?? 0);
  const values = baseValues(syllabus, state, today, daysToExam(today, examDay), sharpness, known);
  const cap = topicCap(state.askedToday + request.n, topicsAmong(syllabus, open));
  const session = new Session(
    { syllabus, state, today, values, candidates: open, cap, random: request.random },
    request.n,
  );
  if (request.mode === 'free') session.spareFresh(freshLeftToday(state, today, examDay));
  if (request.mode !== 'words') session.takeFirst(sureButWrong(state, open, today), Math.ceil(request.n / 5));
  session.fill(0);
  // Words say what the learner wants; free choice asks again too soon only where nothing else could be asked at all.
  const insists = request.mode === 'words';
  session.fill(1);
  if (insists || session.isEmpty) session.fill(2);
  if (insists || session.isEmpty) session.fill(0, reserved);
  if (insists || session.isEmpty) session.fill(3);
  return session.choice();
}

function stateAfter(past: ChoiceRequest['past'], syllabus: Syllabus): MemoryState {
  return 'practice' in past ? past : stateOf(syllabus, observedOf(past, syllabus));
}

/** Places that may be asked; unseen questions kept for mocks apart. */
function candidatesOf(request: ChoiceRequest, syllabus: Syllabus, state: MemoryState, reserveOpen: boolean) {
  const open: number[] = [];
  const reserved: number[] = [];
  const { items } = syllabus;
  for (let i = 0; i < items.length; i++) {
    const { id } = items[i]!;
    if (request.excluded?.has(id) || (request.selection && !request.selection.has(id))) continue;
    const kept = !reserveOpen && !state.items[i] && isReserved(id, items.length);
    (kept ? reserved : open).push(i);
  }
  return { open, reserved };
}

/** Wrong though sure, on an earlier day: what most needs another look. */
function sureButWrong(state: MemoryState, candidates: readonly number[], today: number): number[] {
  return candidates.filter((i) => {
    const history = state.items[i];
    return history?.lastOutcome === 'wrong' && history.lastConfidence === 'sure' && history.lastDay < today;
  });
}

/** A session being filled; each picked question counts as asked for the next one. */
class Session {
  readonly #picking: Picking;
  readonly #n: number;
  readonly #taken: number[] = [];
  #relaxed = false;
  #freshLeft = Number.POSITIVE_INFINITY;

  constructor(picking: Picking, n: number) {
    this.#picking = picking;
    this.#n = n;
  }

  get isEmpty(): boolean {
    return this.#taken.length === 0;
  }

  /** Once so many fresh questions are taken, seen ones go before, as long as the guards leave any. */
  spareFresh(most: number): void {
    this.#freshLeft = most;
  }

  takeFirst(places: readonly number[], most: number): void {
    for (const place of places.slice(0, Math.min(most, this.#n))) this.#take(place);
  }

  fill(relaxed: Relaxation, candidates = this.#picking.candidates): void {
    const left = candidates.slice();
    for (const place of this.#taken) drop(left, place);
    while (this.#taken.length < this.#n) {
      const place = this.#pick(left, relaxed);
      if (place < 0) return;
      if (relaxed > 0) this.#relaxed = true;
      drop(left, place);
      this.#take(place);
    }
  }

  #pick(candidates: readonly number[], relaxed: Relaxation): number {
    const { state } = this.#picking;
    if (this.#freshLeft <= 0) {
      const seen = pick({ ...this.#picking, candidates: candidates.filter((i) => state.items[i]) }, relaxed);
      if (seen >= 0) return seen;
    }
    return pick({ ...this.#picking, candidates }, relaxed);
  }

  #take(place: number): void {
    if (!this.#picking.state.items[place]) this.#freshLeft--;
    this.#taken.push(place);
    spend(this.#picking.state, this.#picking.syllabus, place);
  }

  choice(): Choice {
    const { syllabus, state, today } = this.#picking;
    const seenToday = this.#taken.some((place) => state.items[place]?.lastDay === today);
    const ids = this.#taken.map((place) => syllabus.items[place]!.id);
    const heldBack = ids.length < this.#n ? Math.max(0, this.#picking.candidates.length - ids.length) : 0;
    return { ids, relaxed: this.#relaxed, seenToday, heldBack };
  }
}

function drop(places: number[], place: number): void {
  const at = places.indexOf(place);
  if (at >= 0) places.splice(at, 1);
}

export interface Filters {
  /** Never shown. */
  new?: boolean | undefined;
  /** Last attempt wrong. */
  wrong?: boolean | undefined;
  /** Recall under 0.9 today. */
  due?: boolean | undefined;
}

/** The questions of `selection` (all where undefined) that pass every filter set. */
export function filters(
  which: Filters,
  request: Pick<ChoiceRequest, 'index' | 'past' | 'now' | 'offsetMinutes' | 'selection'>,
): Set<string> {
  const syllabus = syllabusOf(request.index);
  const state = stateAfter(request.past, syllabus);
  const today = localDay(request.now, request.offsetMinutes);
  const kept = syllabus.items.filter(({ id }, i) => {
    const history = state.items[i];
    if (request.selection && !request.selection.has(id)) return false;
    if (which.new && history) return false;
    if (which.wrong && history?.lastOutcome !== 'wrong') return false;
    return !which.due || (history !== undefined && isDue(history, today));
  });
  return new Set(kept.map(({ id }) => id));
}
