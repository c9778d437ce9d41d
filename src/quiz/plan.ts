/** Which questions a quiz asks, in which order, and what the header says of it. Pure. */
import type { Bank } from '../bank/bank.ts';
import type { IndexedQuestion } from '../bank/compiled.ts';
import { type Found, findTopics, type NotFound } from '../bank/find.ts';
import type { Level, Text } from '../bank/model.ts';
import { bySeed, optionOrder, randomFrom } from '../bank/order.ts';
import { type ChoiceMode, chooseQuestions, filters } from '../memory/choose.ts';
import type { MemoryState } from '../memory/state.ts';

export interface QuizRequest {
  words: readonly string[];
  n: number;
  domain?: number | undefined;
  task?: string | undefined;
  level?: Level | undefined;
  new?: boolean | undefined;
  wrong?: boolean | undefined;
  due?: boolean | undefined;
  /** Question ids marked for later; only these are asked where set. */
  marked?: readonly string[] | undefined;
  /** Topics or services, separated by commas, to be told apart. */
  contrast?: string | undefined;
  /** Given by the person: choice and order from it and the bank alone. */
  seed?: string | undefined;
}

export interface Circumstances {
  /** What all answers add up to, of the caller's own; asked for only where history bears on the choice. */
  memory: () => MemoryState;
  hidden: ReadonlySet<string>;
  /** Ms since the epoch and minutes east of UTC. */
  now: number;
  offsetMinutes: number;
  examDate: string | null;
  /** Used where the request has no seed: fixes option order and ties. */
  madeSeed: string;
  mode?: ChoiceMode;
}

export interface PlannedItem {
  entry: IndexedQuestion;
  /** Option places in the order shown. */
  order: number[];
}

export interface QuizPlan {
  seed: string;
  items: PlannedItem[];
  /** What is drilled, for the header: service and topic names; empty: the whole bank. */
  title: Text[];
  /** Words that mean more than one thing, with the names of all of them. */
  ambiguous: { word: string; names: Text[] }[];
  /** How many questions there are to choose from, before `n`. */
  available: number;
  seenToday: boolean;
  /** Questions that memory keeps back for now, where it chose fewer than it was asked for. */
  heldBack: number;
}

export function planQuiz(bank: Bank, request: QuizRequest, given: Circumstances): QuizPlan | NotFound {
  const contrasted =
    request.contrast
      ?.split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '') ?? [];
  const words = [...request.words, ...contrasted];
  const found = words.length > 0 ? findTopics(bank, words) : undefined;
  if (found && 'suggestions' in found) return found;
  const pool = poolOf(bank, request, given, found, contrasted.length > 0);
  const seed = request.seed ?? given.madeSeed;
  const chosen = request.seed === undefined ? byMemory(bank, pool, request, given) : bySeedAlone(pool, request);
  return {
    seed,
    items: chosen.ids.map((id) => plannedItem(bank, seed, id)),
    title: found ? titleOf(bank, found) : [],
    ambiguous: (found?.ambiguous ?? []).map(({ word, services, topics }) => ({
      word,
      names: [
        ...bank.index.services.filter((service) => services.includes(service.id)).map((service) => service.name),
        ...topics.map((id) => bank.topic(id)!.name),
      ],
    })),
    available: pool.size,
    seenToday: chosen.seenToday,
    heldBack: chosen.heldBack,
  };
}

/** Worked out when the question comes up: the first one need not wait for the order of all the others. */
export function plannedItem(bank: Bank, seed: string, id: string): PlannedItem {
  let order: number[] | undefined;
  return {
    get entry() {
      return bank.entry(id)!;
    },
    get order() {
      order ??= optionOrder(seed, id, this.entry.options);
      return order;
    },
  };
}

function poolOf(
  bank: Bank,
  request: QuizRequest,
  given: Circumstances,
  found: Found | undefined,
  contrast: boolean,
): Set<string> {
  const marked = request.marked && new Set(request.marked);
  const { domain, task, level } = request;
  const domains =
    domain === undefined ? found?.domains : new Set([domain].filter((id) => found?.domains?.has(id) ?? true));
  const kept = bank
    .ids({ topics: found?.topics, domains, task, level })
    .filter(
      (id) =>
        (!marked || marked.has(id)) &&
        (!contrast || tellsApart(bank.entry(id)!, found!.topics ?? new Set())) &&
        !given.hidden.has(id),
    );
  const selection = new Set(kept);
  if (!request.new && !request.wrong && !request.due) return selection;
  return filters(request, {
    index: bank.index,
    past: request.seed === undefined ? given.memory() : [],
    now: given.now,
    offsetMinutes: given.offsetMinutes,
    selection,
  });
}

/** Telling topics apart is drilled where a wrong option stands for one of the others. */
function tellsApart({ topic, about }: IndexedQuestion, topics: ReadonlySet<string>): boolean {
  return about.some((other) => other !== null && other !== topic && topics.has(other));
}

function byMemory(bank: Bank, pool: ReadonlySet<string>, request: QuizRequest, given: Circumstances) {
  // `--marked` or `--domain` narrows as words do: the learner said what to drill.
  const narrowed = bank.ids().some((id) => !given.hidden.has(id) && !pool.has(id));
  return chooseQuestions({
    index: bank.index,
    past: given.memory(),
    now: given.now,
    offsetMinutes: given.offsetMinutes,
    examDate: given.examDate,
    random: randomFrom(given.madeSeed),
    selection: narrowed ? pool : undefined,
    excluded: given.hidden,
    n: request.n,
    mode: given.mode ?? (narrowed ? 'words' : 'free'),
  });
}

/** A bank that grows reshuffles nothing: each question's rank is its own hash. */
function bySeedAlone(pool: ReadonlySet<string>, request: QuizRequest) {
  return { ids: bySeed([...pool], (id) => `${request.seed}|${id}`).slice(0, request.n), seenToday: false, heldBack: 0 };
}

function titleOf(bank: Bank, found: Found): Text[] {
  const whole = new Set(found.services);
  return [
    ...bank.index.services.filter((service) => whole.has(service.id)).map((service) => service.name),
    ...bank.index.topics
      .filter((topic) => found.topics?.has(topic.id) && !whole.has(topic.service))
      .map((topic) => topic.name),
    ...bank.exam.domains.filter((domain) => found.domains?.has(domain.id)).map((domain) => domain.short),
  ];
}
