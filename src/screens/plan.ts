/** `saa plan`: the days until the exam. Pure. */
import type { Lang } from '../bank/model.ts';
import { dayText } from '../memory/day.ts';
import type { PlannedDay, StudyPlan } from '../memory/plan.ts';
import type { Style } from '../terminal/style.ts';
import { hang, padEnd, width, wrap } from '../text/layout.ts';
import { planWords } from './plan.words.ts';
import { PROSE_COLUMNS, rule } from './question.ts';

export interface PlanScreen {
  lang: Lang;
  columns: number;
  style: Style;
}

const prose = (screen: PlanScreen): number => Math.min(screen.columns, PROSE_COLUMNS);

export function planScreen(plan: StudyPlan, screen: PlanScreen): string[] {
  const w = planWords(screen.lang);
  const say = (text: string): string[] => wrap(text, prose(screen));
  if (plan.exam === 'today') return [...say(w.examToday), ...say(w.after)];
  const mocks = plan.mocks.map(dayText).join(', ');
  return [
    ...headLines(plan, screen),
    rule(screen.columns),
    ...say(
      [w.budget(plan.minutesPerDay, plan.questionsPerDay, plan.secondsPerQuestion), todayText(plan, screen)].join(
        '   ',
      ),
    ),
    '',
    ...dayLines(plan, screen),
    '',
    ...(plan.exam === 'ahead' ? say(mocks ? w.mocks(mocks, plan.mocksDone) : w.noMocks(plan.mocksDone)) : []),
    ...(plan.questionsLeft === null ? [] : say(w.questionsLeft(plan.questionsLeft))),
    ...say(w.fresh(plan.fresh, plan.reserved)),
    ...(plan.freshUntil === null || plan.fresh === 0 ? [] : say(w.freshUntil(dayText(plan.freshUntil)))),
    ...(todayCommand(plan) ? ['', `${w.begin}  ${todayCommand(plan)}`] : []),
  ];
}

function headLines(plan: StudyPlan, screen: PlanScreen): string[] {
  const w = planWords(screen.lang);
  const title = screen.style.strong(w.title);
  if (plan.exam === 'ahead') return [`${title}   ${w.examOn(dayText(plan.examDay!), plan.daysLeft!)}`];
  if (plan.exam === 'none') return [title, ...wrap(w.none, prose(screen))];
  return [title, ...wrap(w.past(dayText(plan.examDay!)), prose(screen)), ...wrap(w.pastNext, prose(screen))];
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

function dayLines(plan: StudyPlan, screen: PlanScreen): string[] {
  const w = planWords(screen.lang);
  const shown = plan.days.at(-1)?.day ?? plan.today;
  const more = plan.examDay !== null && plan.exam === 'ahead' ? plan.examDay - shown : 0;
  return [
    ...grouped(plan.days).flatMap((group) => groupLines(group, screen)),
    ...(more > 0 ? [` ${w.onward(more)}`] : []),
  ];
}

/** Days alike that follow each other stand on one line. */
function grouped(days: readonly PlannedDay[]): PlannedDay[][] {
  const groups: PlannedDay[][] = [];
  for (const day of days) {
    const last = groups.at(-1);
    if (last && day.kind === 'drill' && last[0]!.kind === 'drill') last.push(day);
    else groups.push([day]);
  }
  return groups;
}

function groupLines(group: readonly PlannedDay[], screen: PlanScreen): string[] {
  const w = planWords(screen.lang);
  const name = ({ day }: PlannedDay): string => `${dayText(day).slice(5)} ${w.weekdays[(((day + 4) % 7) + 7) % 7]}`;
  const [first] = group;
  const days = group.length > 1 ? `${name(first!)} - ${name(group.at(-1)!)}` : name(first!);
  const what = { drill: w.drill(first!.questions), mock: w.mock, exam: w.exam }[first!.kind];
  const each = group.length > 1 ? ` x ${group.length}` : '';
  return hang(` ${padEnd(days, Math.max(24, width(days)))} `, `${what}${each}`, prose(screen));
}
