/** Topics by what they cost on exam day, and the session that gains most of it back. */
import type { Attempt } from './attempt.ts';
import { type Choice, type ChoiceRequest, chooseQuestions } from './choose.ts';
import { localDay } from './day.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { CEILING, fitTopics } from './fit.ts';
import { EXAM_GUESS, knownOf } from './forecast.ts';
import { dueItems } from './history.ts';
import { type Interval, intervalOf } from './interval.ts';
import { observedOf } from './observed.ts';
import { restsAfter } from './pick.ts';
import { FIRSTS_NEEDED } from './readiness.ts';
import { stateOf, turnTo } from './state.ts';
import { type Cell, type MemoryBank, type Syllabus, syllabusOf } from './syllabus.ts';

/** First exposures from which on a topic's own figure is shown; below, its task's. */
export const FIRSTS_FOR_A_FIGURE = 3;

export interface WeakTopic {
  id: string;
  /** What is known of it, 0-1, with its 80 % interval; null where neither it nor its task has answers enough. */
  known: Interval | null;
  /** The same of the topic itself however few its answers: what it is ranked by. */
  expected: number;
  /** Whose figure `known` is. */
  basis: 'topic' | 'task' | 'none';
  /** Share of the exam, 0-1. */
  weight: number;
  /** Expected exam points lost on it, of 100. */
  gain: number;
  /** Its questions whose recall is under 0.9 today, hidden ones apart. */
  due: number;
  /** First exposures behind it. */
  firsts: number;
  /** Practised so lately that a session asks of it only what is worth at least twice as much. */
  rests: boolean;
}

export interface WeakView {
  /** Most to gain first. */
  topics: WeakTopic[];
  /** Whether there are first exposures enough to tell topics apart. */
  enough: boolean;
  firsts: number;
}

export type Circumstance = Pick<ChoiceRequest, 'now' | 'offsetMinutes' | 'excluded'> & {
  index: MemoryBank;
  attempts: readonly Attempt[];
};

export function weakTopics(given: Circumstance): WeakView {
  const syllabus = syllabusOf(given.index);
  const answers = observedOf(given.attempts, syllabus);
  const today = localDay(given.now, given.offsetMinutes);
  const evidence = evidenceOf(syllabus, answers, today);
  const model = fitTopics(syllabus, evidence);
  const known = (cells: readonly Cell[]) => intervalOf(knownOf(syllabus, model, evidence.practice, cells));
  const state = stateOf(syllabus, answers);
  turnTo(state, today);
  const due = syllabus.topics.map(() => 0);
  for (const { topic } of dueItems(syllabus, state, today, given.excluded)) due[topic]!++;
  const firstsByTask = countByTask(syllabus, evidence);
  const taskKnown = new Map<number, Interval>();
  const topics = syllabus.topics.flatMap((topic, t): WeakTopic[] => {
    if (topic.items === 0) return [];
    const cells = syllabus.cells.filter((cell) => cell.topic === t);
    const task = cells[0]!.task;
    const weight = cells.reduce((sum, cell) => sum + cell.weight, 0);
    const own = known(cells);
    const basis =
      evidence.byTopic[t]! >= FIRSTS_FOR_A_FIGURE
        ? 'topic'
        : (firstsByTask.get(task) ?? 0) >= FIRSTS_FOR_A_FIGURE
          ? 'task'
          : 'none';
    if (basis === 'task' && !taskKnown.has(task))
      taskKnown.set(task, known(syllabus.cells.filter((cell) => cell.task === task)));
    return [
      {
        id: topic.id,
        known: basis === 'topic' ? own : basis === 'task' ? taskKnown.get(task)! : null,
        expected: own.mid,
        basis,
        weight,
        gain: 100 * weight * (CEILING - EXAM_GUESS) * (1 - own.mid),
        due: due[t]!,
        firsts: evidence.byTopic[t]!,
        rests: restsAfter(state.practice[t]!),
      },
    ];
  });
  topics.sort((a, b) => b.gain - a.gain || (a.id < b.id ? -1 : 1));
  const firsts = evidence.firsts.length;
  return { topics, enough: firsts >= FIRSTS_NEEDED, firsts };
}

function countByTask(syllabus: Syllabus, evidence: Evidence): Map<number, number> {
  const counts = new Map<number, number>(syllabus.tasks.map((_, task) => [task, 0]));
  for (const { task } of evidence.firsts) counts.set(task, (counts.get(task) ?? 0) + 1);
  return counts;
}

export interface WeakPlan extends Choice {
  /** Topics that the session draws from, most to gain first. */
  topics: WeakTopic[];
  enough: boolean;
}

/**
 * The session of `saa weak`: the index with u squared, over topics whose expected loss is above the median. Without
 * evidence enough, what memory would ask anyway.
 */
export function planWeak(request: Omit<ChoiceRequest, 'mode' | 'selection'>, view: WeakView): WeakPlan {
  const topics = view.topics.slice(0, Math.ceil(view.topics.length / 2));
  if (!view.enough) return { ...chooseQuestions({ ...request, mode: 'free' }), topics, enough: false };
  const wanted = new Set(topics.map((topic) => topic.id));
  const selection = new Set(request.index.questions.filter(({ topic }) => wanted.has(topic)).map(({ id }) => id));
  // What the list is ranked by decides here too: else it would name topics that the drill passes over.
  const known = new Map(topics.map(({ id, expected }) => [id, expected]));
  return { ...chooseQuestions({ ...request, selection, known, mode: 'weak' }), topics, enough: true };
}
