import { answeredIn } from '../exam/kept.ts';
import { dueItems } from '../memory/history.ts';
import { observedOf } from '../memory/observed.ts';
import { outlookOf } from '../memory/outlook.ts';
import { stateOf } from '../memory/state.ts';
import { syllabusOf } from '../memory/syllabus.ts';
import { derived } from '../scores/derived.ts';
import type { HomeView } from '../screens/home.ts';
import { todayCommand } from '../screens/plan.ts';
import type { World } from '../world.ts';
import { bankKey } from './cache-key.ts';
import type { Desk } from './desk.ts';
import { openExamOf } from './exam-start.ts';
import { momentOf } from './moment.ts';
import { planNow } from './plan-now.ts';
import { weakNow } from './weak-now.ts';

const WEAKEST = 2;

/** What `saa` alone shows, as of today; `first`: nothing was answered so far, and no date set. */
export function homeNow(desk: Desk, world: World): HomeView & { first: boolean } {
  const key = [bankKey(desk.bank), momentOf(world).today, desk.settings.get()];
  return derived(world, desk.scores, { name: 'home', key }, () => ({
    first: isFirst(desk),
    ...viewOf(desk, world),
  }));
}

function isFirst({ bank, scores, settings }: Desk): boolean {
  return scores.attempts().length === 0 && !openExamOf(scores, bank) && settings.get().examDate === null;
}

function viewOf(desk: Desk, world: World): HomeView {
  const { bank, scores, settings } = desk;
  const attempts = scores.attempts();
  const { examDate, hidden } = settings.get();
  const moment = momentOf(world);
  const syllabus = syllabusOf(bank.index);
  const plan = planNow(desk, world);
  const outlook = outlookOf({ ...moment, index: bank.index, attempts, examDate });
  const weak = outlook.enough ? weakNow(desk, world).view.topics.slice(0, WEAKEST) : [];
  const open = openExamOf(scores, bank);
  return {
    exam: plan.exam,
    examDate,
    daysLeft: plan.daysLeft,
    doneToday: plan.doneToday,
    leftToday: plan.leftToday,
    mockToday: plan.mockToday,
    due: dueItems(syllabus, stateOf(syllabus, observedOf(attempts, syllabus)), moment.today, new Set(hidden)).length,
    weakest: weak.map(({ id }) => bank.topic(id)!.name),
    readiness: outlook.today,
    missing: outlook.tooSmall ? null : outlook.missing,
    openExam: open ? { answered: answeredIn(open, bank), of: open.paper.length } : null,
    next: open ? 'saa exam --resume' : (todayCommand(plan) ?? 'saa weak'),
  };
}
