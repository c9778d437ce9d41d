/** `saa plan`: the days until the exam. Pure. */
import type { Lang } from '../bank/model.ts';
import { dayText } from '../memory/day.ts';
import type { PlannedDay, PlannedSpan, StudyPlan } from '../memory/plan.ts';
import type { Style } from '../terminal/style.ts';
import { fitted, hang, padEnd, width } from '../text/layout.ts';
import { nextCommand } from './next-command.ts';
import { planWords } from './plan.words.ts';
import { PROSE_COLUMNS, rule } from './question.ts';

export interface PlanScreen {
  lang: Lang;
  columns: number;
  style: Style;
  /** Of `--bank`. */
  bankFolder: string | undefined;
}

const prose = (screen: PlanScreen): number => Math.min(screen.columns, PROSE_COLUMNS);

export function planScreen(plan: StudyPlan, screen: PlanScreen): string[] {
  const w = planWords(screen.lang);
  const say = (text: string): string[] => fitted([text], prose(screen));
  if (plan.exam === 'today') return [...say(w.examToday), ...say(w.after)];
  const begin = todayCommand(plan);
  return [
    ...headLines(plan, screen),
    rule(screen.columns),
    ...say(`${budgetText(plan, screen.lang)}   ${todayText(plan, screen)}`),
    '',
    ...plan.spans.flatMap((span) => spanLines(span, screen)),
    '',
    ...factsOf(plan, screen.lang).flatMap(say),
    ...(begin ? ['', `${w.begin}  ${nextCommand(begin, screen.bankFolder)}`] : []),
  ];
}

export function budgetText(plan: StudyPlan, lang: Lang): string {
  return planWords(lang).budget(plan.minutesPerDay, plan.questionsPerDay, plan.secondsPerQuestion);
}

/** Mocks, and how long the questions last: a sentence each. */
export function factsOf(plan: StudyPlan, lang: Lang): string[] {
  const w = planWords(lang);
  const mocks = plan.mocks.map(dayText).join(', ');
  return [
    ...(plan.exam === 'ahead' ? [mocks ? w.mocks(mocks, plan.mocksDone) : w.noMocks(plan.mocksDone)] : []),
    ...(plan.questionsLeft === null ? [] : [w.questionsLeft(plan.questionsLeft)]),
    w.fresh(plan.fresh, plan.reserved),
    ...(plan.freshUntil === null || plan.fresh === 0 ? [] : [w.freshUntil(dayText(plan.freshUntil))]),
  ];
}

/** When the exam is, or that no day is set. */
export function examDayText(plan: StudyPlan, lang: Lang): string {
  const w = planWords(lang);
  if (plan.exam === 'today') return w.examToday;
  if (plan.exam === 'ahead') return w.examOn(dayText(plan.examDay!), plan.daysLeft!);
  return plan.exam === 'none' ? w.none : w.past(dayText(plan.examDay!));
}

function headLines(plan: StudyPlan, screen: PlanScreen): string[] {
  const w = planWords(screen.lang);
  const title = screen.style.strong(w.title);
  const day = examDayText(plan, screen.lang);
  if (plan.exam === 'ahead') return [`${title}   ${day}`];
  return [title, ...fitted([day, ...(plan.exam === 'past' ? [w.pastNext] : [])], prose(screen))];
}

/** `today: 4 done, 20 to go`, or that a mock is due. */
export function todayText(plan: StudyPlan, screen: Pick<PlanScreen, 'lang'>): string {
  const w = planWords(screen.lang);
  return plan.mockToday ? w.mock : w.today(plan.doneToday, plan.leftToday);
}

/** What to type to do today's share; undefined where it is done. */
export function todayCommand(plan: StudyPlan): string | undefined {
  if (plan.mockToday) return 'saa exam --timed';
  return plan.leftToday > 0 ? `saa quiz -n ${plan.leftToday}` : undefined;
}

function spanLines(span: PlannedSpan, screen: PlanScreen): string[] {
  const [days, what] = spanText(span, screen.lang);
  return hang(` ${padEnd(days, Math.max(24, width(days)))} `, what, prose(screen));
}

/** From its first day to its last, and what is to do on each. */
export function spanText(span: PlannedSpan, lang: Lang): [days: string, what: string] {
  const [first, what] = [dayName(span.day, lang), taskText(span, lang)];
  return span.days === 1
    ? [first, what]
    : [`${first} - ${dayName(span.day + span.days - 1, lang)}`, `${what} x ${span.days}`];
}

export const weekdayOf = (day: number, lang: Lang): string => planWords(lang).weekdays[(((day + 4) % 7) + 7) % 7]!;

export const dayName = (day: number, lang: Lang): string => `${dayText(day).slice(5)} ${weekdayOf(day, lang)}`;

export function taskText({ kind, questions }: PlannedDay, lang: Lang): string {
  const w = planWords(lang);
  return { drill: w.drill(questions), mock: w.mock, exam: w.exam }[kind];
}
