/** The days until the exam: how many questions a day, which days are mock exams, how long fresh questions last. */
import type { Attempt } from './attempt.ts';
import { localDay, parseDay } from './day.ts';
import { attemptsOfBank, observedOf } from './observed.ts';
import { isReserved } from './reserve.ts';
import { stateOf } from './state.ts';
import { type MemoryBank, syllabusOf } from './syllabus.ts';

export interface PlanRequest {
  index: MemoryBank;
  attempts: readonly Attempt[];
  now: number;
  offsetMinutes: number;
  examDate: string | null;
  minutesPerDay: number;
  /** Never asked (hidden questions). */
  excluded?: ReadonlySet<string> | undefined;
}

export interface PlannedDay {
  day: number;
  /** Questions to drill; 0 on the day of a mock and of the exam. */
  questions: number;
  kind: 'drill' | 'mock' | 'exam';
}

export interface StudyPlan {
  today: number;
  /** Where the exam stands: no date set, in the past, today, ahead. */
  exam: 'none' | 'past' | 'today' | 'ahead';
  examDay: number | null;
  /** Whole days until the exam; null without a date ahead. */
  daysLeft: number | null;
  minutesPerDay: number;
  secondsPerQuestion: number;
  /** By the minutes; where the bank has fewer, a day's share is what it has. */
  questionsPerDay: number;
  /** Answers given today, and how many of the day's share are left. */
  doneToday: number;
  leftToday: number;
  /** Whether a mock is due today and none was taken. */
  mockToday: boolean;
  /** Days of mocks still to come, ascending. */
  mocks: number[];
  mocksDone: number;
  /** Unseen questions, hidden ones apart, and those of them kept for mocks until the last days. */
  fresh: number;
  reserved: number;
  /** The day on which the drill runs out of fresh questions; null where it does not before the exam. */
  freshUntil: number | null;
  /** Questions that can still be answered until the exam, mocks apart. */
  questionsLeft: number | null;
  /** The next days, today first; two weeks at most. */
  days: PlannedDay[];
  /** All days from today to the exam's; without a date ahead the next two weeks. */
  spans: PlannedSpan[];
}

/** Days alike that follow each other. */
export interface PlannedSpan extends PlannedDay {
  days: number;
}

/** Reading the reasons takes time as answering does; assumed while one's own pace is not known. */
const SECONDS_A_QUESTION = 75;
const SECONDS_OF_FEEDBACK = 25;
const TIMES_NEEDED = 20;
/** Days before the exam on which a mock stands: late enough to tell, early enough to act on. */
const MOCK_DAYS_BEFORE = [16, 9, 3];
const MOCK_GAP_DAYS = 4;
const MOCK_QUESTIONS = 20;
const DAYS_SHOWN = 14;

export function planOf(request: PlanRequest): StudyPlan {
  const { minutesPerDay } = request;
  const today = localDay(request.now, request.offsetMinutes);
  const examDay = (request.examDate && parseDay(request.examDate)) || null;
  const exam = examDay === null ? 'none' : examDay < today ? 'past' : examDay === today ? 'today' : 'ahead';
  const daysLeft = examDay !== null && examDay >= today ? examDay - today : null;
  const secondsPerQuestion = paceSeconds(request.attempts);
  const questionsPerDay = Math.max(1, Math.round((60 * minutesPerDay) / secondsPerQuestion));
  const attempts = attemptsOfBank(request.attempts, syllabusOf(request.index));
  const mockDaysDone = mockDays(attempts);
  const doneToday = attempts.filter((attempt) => dayOf(attempt) === today).length;
  const { fresh, reserved, asked } = questionsOf(request);
  const mocks = asked < MOCK_QUESTIONS ? [] : placeMocks(today, examDay, mockDaysDone);
  const drill = Math.min(questionsPerDay, asked);
  const share = mocks[0] === today || exam === 'today' ? 0 : drill;
  const drillDays = daysLeft === null ? null : daysLeft - mocks.length;
  const freshDays = Math.ceil(Math.max(0, fresh - reserved) / questionsPerDay);
  const spans = spansOf(today, daysLeft, mocks, drill);
  return {
    today,
    exam,
    examDay,
    daysLeft,
    minutesPerDay,
    secondsPerQuestion,
    questionsPerDay,
    doneToday,
    leftToday: Math.max(0, share - doneToday),
    mockToday: mocks[0] === today,
    mocks,
    mocksDone: mockDaysDone.length,
    fresh,
    reserved,
    freshUntil: drillDays === null || freshDays < drillDays ? today + freshDays : null,
    questionsLeft: drillDays === null ? null : drillDays * drill,
    days: daysIn(spans).slice(0, DAYS_SHOWN),
    spans,
  };
}

const dayOf = (attempt: Attempt): number => localDay(attempt.at, attempt.offsetMinutes);

/** One's own median thinking time with the feedback's, once twenty were measured. */
function paceSeconds(attempts: readonly Attempt[]): number {
  const times = attempts.flatMap(({ ms }) => (ms === null ? [] : [ms])).sort((a, b) => a - b);
  if (times.length < TIMES_NEEDED) return SECONDS_A_QUESTION;
  const median = times[Math.floor(times.length / 2)]! / 1000;
  return Math.round(Math.min(240, Math.max(15, median)) + SECONDS_OF_FEEDBACK);
}

/** Days on which a mock of some length was answered. */
function mockDays(attempts: readonly Attempt[]): number[] {
  const bySitting = new Map<string, { day: number; count: number }>();
  for (const attempt of attempts) {
    if (attempt.command !== 'exam') continue;
    const mock = bySitting.get(attempt.sitting) ?? { day: dayOf(attempt), count: 0 };
    mock.count++;
    bySitting.set(attempt.sitting, mock);
  }
  const long = [...bySitting.values()].filter(({ count }) => count >= MOCK_QUESTIONS);
  return long.map(({ day }) => day).sort((a, b) => a - b);
}

/** Mocks still ahead, none within four days after one that was taken. */
function placeMocks(today: number, examDay: number | null, done: readonly number[]): number[] {
  if (examDay === null || examDay <= today) return [];
  const last = done.at(-1) ?? Number.NEGATIVE_INFINITY;
  return MOCK_DAYS_BEFORE.map((before) => examDay - before).filter(
    (day) => day >= today && day - last >= MOCK_GAP_DAYS,
  );
}

/** `asked`: all that is not hidden. */
function questionsOf({ index, attempts, excluded }: PlanRequest): { asked: number; fresh: number; reserved: number } {
  const syllabus = syllabusOf(index);
  const state = stateOf(syllabus, observedOf(attempts, syllabus));
  const asked = syllabus.items.filter(({ id }) => !excluded?.has(id));
  const unseen = asked.filter(({ id }) => !state.items[syllabus.itemPlace.get(id)!]);
  const reserved = unseen.filter(({ id }) => isReserved(id, syllabus.items.length));
  return { asked: asked.length, fresh: unseen.length, reserved: reserved.length };
}

function spansOf(today: number, daysLeft: number | null, mocks: readonly number[], questions: number): PlannedSpan[] {
  const spans: PlannedSpan[] = [];
  let next = today;
  const drillUntil = (day: number): void => {
    if (day > next) spans.push({ day: next, days: day - next, questions, kind: 'drill' });
    next = day;
  };
  for (const day of mocks) {
    drillUntil(day);
    spans.push({ day, days: 1, questions: 0, kind: 'mock' });
    next = day + 1;
  }
  drillUntil(today + (daysLeft ?? DAYS_SHOWN));
  return daysLeft === null ? spans : [...spans, { day: next, days: 1, questions: 0, kind: 'exam' }];
}

/** No further than is shown: an exam may be years away. */
function daysIn(spans: readonly PlannedSpan[]): PlannedDay[] {
  return spans.flatMap(({ day, days, questions, kind }) =>
    Array.from({ length: Math.min(days, DAYS_SHOWN) }, (_, i) => ({ day: day + i, questions, kind })),
  );
}
