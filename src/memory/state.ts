/** What all answers so far add up to: each question's memory, practice spent on each topic, what was asked today. */
import type { Confidence } from './attempt.ts';
import { type ItemState, rated } from './item.ts';
import { type Observed, type Outcome, ratingOf, tellsNothing } from './observed.ts';
import { type Remembered, remembered } from './remembered.ts';
import type { Syllabus } from './syllabus.ts';

export interface ItemHistory {
  exposures: number;
  lastDay: number;
  lastOutcome: Outcome;
  lastConfidence: Confidence | undefined;
  /** FSRS memory, undefined while no answer told anything; `ratedDay` is the day of its last update. */
  memory: ItemState | undefined;
  ratedDay: number;
}

/** First exposures: how many, how many right, and the sum of their guessing chances. */
export interface FirstCount {
  asked: number;
  right: number;
  guess: number;
}

export interface MemoryState {
  items: (ItemHistory | undefined)[];
  /** Practice spent on a topic: 1 for a first exposure, 0.6 for every further one; halved every 7 days. */
  practice: Float64Array;
  /** First exposures by domain and by topic. */
  domains: FirstCount[];
  topics: FirstCount[];
  /** What each seen question is worth for one day and exam date, NaN where not worked out: see value.ts. */
  worth: { key: string; ofItem: Float64Array };
  day: number;
  askedToday: number;
  /** Questions of each topic asked on `day`. */
  topicToday: Uint16Array;
  lastTopic: number;
}

export const FIRST_PRACTICE = 1;
export const REPEAT_PRACTICE = 0.6;
/** Practice of long ago no longer speaks against a topic: what is spaced out is learned for longer. */
const PRACTICE_HALVES_IN_DAYS = 7;

export function startState(syllabus: Syllabus): MemoryState {
  return {
    items: new Array(syllabus.items.length).fill(undefined),
    practice: new Float64Array(syllabus.topics.length),
    domains: syllabus.domains.map(noFirsts),
    topics: syllabus.topics.map(noFirsts),
    worth: { key: '', ofItem: new Float64Array(syllabus.items.length).fill(Number.NaN) },
    day: Number.NEGATIVE_INFINITY,
    askedToday: 0,
    topicToday: new Uint16Array(syllabus.topics.length),
    lastTopic: -1,
  };
}

const noFirsts = (): FirstCount => ({ asked: 0, right: 0, guess: 0 });

const last: Remembered<MemoryState> = new WeakMap();

/** A state of the caller's own, to be changed at will. */
export function stateOf(syllabus: Syllabus, answers: readonly Observed[]): MemoryState {
  return copyOf(remembered(last, answers, [syllabus], () => stateAfter(syllabus, answers)));
}

function stateAfter(syllabus: Syllabus, answers: readonly Observed[]): MemoryState {
  const state = startState(syllabus);
  for (const answer of answers) take(state, syllabus, answer);
  return state;
}

/** Histories are replaced and never changed, so that they can be shared. */
function copyOf(state: MemoryState): MemoryState {
  return {
    ...state,
    items: state.items.slice(),
    practice: state.practice.slice(),
    domains: state.domains.map((count) => ({ ...count })),
    topics: state.topics.map((count) => ({ ...count })),
    worth: { key: state.worth.key, ofItem: state.worth.ofItem.slice() },
    topicToday: state.topicToday.slice(),
  };
}

/** Takes one answer in. Answers come oldest first; one of an earlier day than the last counts as of that day. */
export function take(state: MemoryState, syllabus: Syllabus, answer: Observed): void {
  turnTo(state, answer.day);
  state.askedToday++;
  const history = answer.item >= 0 ? state.items[answer.item] : undefined;
  const fresh = answer.item >= 0 && !history;
  if (answer.topic >= 0) {
    if (answer.outcome !== 'skipped') state.practice[answer.topic]! += history ? REPEAT_PRACTICE : FIRST_PRACTICE;
    state.topicToday[answer.topic]!++;
    state.lastTopic = answer.topic;
  }
  if (answer.item < 0) return;
  if (fresh) countFirst(state, syllabus, answer);
  state.items[answer.item] = afterAnswer(history, answer);
  state.worth.ofItem[answer.item] = Number.NaN;
}

/** Begins a new day when `day` is later than the state's. */
export function turnTo(state: MemoryState, day: number): void {
  if (day <= state.day) return;
  const kept = 0.5 ** ((day - state.day) / PRACTICE_HALVES_IN_DAYS);
  for (let t = 0; t < state.practice.length; t++) state.practice[t]! *= kept;
  state.day = day;
  state.askedToday = 0;
  state.topicToday.fill(0);
}

function countFirst(state: MemoryState, syllabus: Syllabus, answer: Observed): void {
  if (tellsNothing(answer)) return;
  const { domain, topic, guess } = syllabus.items[answer.item]!;
  for (const counts of [state.domains[domain]!, state.topics[topic]!]) {
    counts.asked++;
    counts.guess += guess;
    if (answer.outcome === 'right') counts.right++;
  }
}

/** A question's history once it was answered again. */
export function afterAnswer(history: ItemHistory | undefined, answer: Observed): ItemHistory {
  const day = Math.max(answer.day, history?.lastDay ?? answer.day);
  const rating = ratingOf(answer, history === undefined);
  const updates = rating !== undefined && (history?.memory === undefined || day > history.ratedDay);
  return {
    exposures: (history?.exposures ?? 0) + 1,
    lastDay: day,
    lastOutcome: answer.outcome,
    lastConfidence: answer.confidence,
    memory: updates ? rated(history?.memory, day - (history?.ratedDay ?? day), rating) : history?.memory,
    ratedDay: updates ? day : (history?.ratedDay ?? day),
  };
}
