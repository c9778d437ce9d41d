import { ExitCode } from '../exit-code.ts';
import { filters } from '../memory/choose.ts';
import { outlookOf } from '../memory/outlook.ts';
import { weakTopics } from '../memory/weak.ts';
import { offsetMinutesAt } from '../scores/changes.ts';
import { derived } from '../scores/derived.ts';
import { type HomeView, homeLines } from '../screens/home.ts';
import { homeWords } from '../screens/home.words.ts';
import { todayCommand } from '../screens/plan.ts';
import { PROSE_COLUMNS } from '../screens/question.ts';
import { pressedKeys } from '../terminal/keys.ts';
import { openLines } from '../terminal/lines.ts';
import { print } from '../terminal/print.ts';
import { wrap } from '../text/layout.ts';
import type { World } from '../world.ts';
import { bankKey, localToday } from './cache-key.ts';
import type { Common } from './common.ts';
import { emit, eventText } from './events.ts';
import { openExamOf } from './exam-start.ts';
import { planNow } from './plan.ts';
import { type Desk, openDesk } from './quiz.ts';

const WEAKEST = 2;

/** `saa` alone: what to do now. `start` runs another command of this program, for the one that Enter starts. */
export async function home(
  common: Common,
  world: World,
  start: (argv: string[]) => Promise<ExitCode>,
): Promise<ExitCode> {
  const desk = await openDesk(common, world);
  const { bank, scores } = desk;
  const key = [bankKey(bank), localToday(world), desk.settings.get()];
  const known = derived(world, scores, { name: 'home', key }, () => {
    const first = isFirst(scores);
    return first && !common.json ? undefined : { first, ...viewOf(desk, world) };
  });
  if (!known || (known.first && !common.json)) {
    const lines = homeWords(common.lang).welcome(bank.exam.code, bank.ids().length);
    // The commands stand in columns; only the sentence above them may have to break.
    const fitted = lines.flatMap((line) =>
      line.startsWith(' ') ? [line] : wrap(line, Math.min(world.stdout.columns, PROSE_COLUMNS)),
    );
    world.stdout.write(`${fitted.join('\n')}\n`);
    return ExitCode.ok;
  }
  const { first, ...view } = known;
  if (common.json) {
    emit(world, { type: 'saa', first, ...view, weakest: view.weakest.map((name) => eventText(name, common)) });
    return ExitCode.ok;
  }
  print(homeLines(view, common.lang, world.stdout.columns), world);
  if (!world.stdin.isTTY || !world.stdout.isTTY || !(await wantsIt(common, world))) return ExitCode.ok;
  return start([...view.next.split(' ').slice(1), ...(common.bank ? ['--bank', common.bank] : [])]);
}

function isFirst(scores: Desk['scores']): boolean {
  return scores.attempts().length === 0 && !openExamOf(scores);
}

function viewOf(desk: Desk, world: World): HomeView {
  const { bank, scores, settings } = desk;
  const now = world.clock.now();
  const attempts = scores.attempts();
  const { examDate } = settings.get();
  const given = { index: bank.index, attempts, now: now.getTime(), offsetMinutes: offsetMinutesAt(now) };
  const plan = planNow(desk, world);
  const outlook = outlookOf({ ...given, examDate });
  const weak = outlook.enough ? weakTopics(given).topics.slice(0, WEAKEST) : [];
  const open = openExamOf(scores);
  return {
    exam: plan.exam,
    examDate,
    daysLeft: plan.daysLeft,
    doneToday: plan.doneToday,
    leftToday: plan.leftToday,
    mockToday: plan.mockToday,
    due: filters({ due: true }, { ...given, past: attempts }).size,
    weakest: weak.map(({ id }) => bank.topic(id)!.name),
    readiness: outlook.today,
    missing: outlook.missing,
    openExam: open
      ? { answered: open.answers.filter((answer) => answer.selected.length > 0).length, of: open.paper.length }
      : null,
    next: open ? 'saa exam --resume' : (todayCommand(plan) ?? 'saa weak'),
  };
}

/** Enter alone is a yes. */
async function wantsIt(common: Common, world: World): Promise<boolean> {
  const lines = openLines(world, { editing: !common.plain });
  try {
    const event = await lines.next(homeWords(common.lang).enter);
    // The shell's prompt begins a line of its own.
    if (event.kind !== 'line') print([''], world);
    return event.kind === 'line' && pressedKeys(event.text).trim() === '';
  } finally {
    lines.close();
  }
}
