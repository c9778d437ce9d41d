import type { Bank } from '../bank/bank.ts';
import { keyOf } from '../bank/model.ts';
import { ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import type { Attempt } from '../memory/attempt.ts';
import { dayText, localDay } from '../memory/day.ts';
import { feedbackLines } from '../screens/feedback.ts';
import { optionLines, stemLines } from '../screens/question.ts';
import { showWords } from '../screens/show.words.ts';
import { print } from '../terminal/print.ts';
import { openStyle } from '../terminal/style.ts';
import { closest } from '../text/closest.ts';
import type { World } from '../world.ts';
import { type Common, shownIn } from './common.ts';
import { type Desk, openDesk } from './desk.ts';
import { emit, questionEvent, resultEvent } from './events.ts';

/** `saa show ID`: one question with its answer, reasons, references and the learner's own history of it. */
export async function show(flags: { id: string }, common: Common, world: World): Promise<ExitCode> {
  const desk = await openDesk(common, world);
  const id = knownQuestion(desk.bank, flags.id);
  const history = desk.scores.attempts().filter((attempt) => attempt.question === id);
  if (common.json) emit(world, showEvent(desk.bank, id, history, common));
  else print(showLines(desk, id, history, common, world), world);
  return ExitCode.ok;
}

/** @throws Failure with suggestions */
export function knownQuestion(bank: Bank, id: string): string {
  if (bank.entry(id)) return id;
  const near = closest(id, bank.ids());
  const [en, ko] = [showWords('en'), showWords('ko')];
  const hint = near.length > 0 ? near.join(', ') : undefined;
  throw new Failure(
    { en: en.unknown(id), ko: ko.unknown(id) },
    { hint: { en: hint ? en.didYouMean(hint) : en.howTo, ko: hint ? ko.didYouMean(hint) : ko.howTo } },
  );
}

function showLines(
  { bank, settings }: Desk,
  id: string,
  history: readonly Attempt[],
  common: Common,
  world: World,
): string[] {
  const w = showWords(common.lang);
  const question = bank.question(id);
  const asked = { question, order: question.options.map((_, place) => place) };
  const shown = shownIn(common);
  const { columns } = world.stdout;
  const { hash } = bank.entry(id)!;
  const isHidden = settings.get().hidden.includes(id);
  const feedback = {
    asked,
    selected: keyOf(question),
    ...bank.lessons(question),
    score: w.checked(question.checked),
    changed: false,
  };
  return [
    `${id}   ${w.task(question.task)}   ${w.level[question.level]}${isHidden ? `   ${w.hidden}` : ''}`,
    '',
    ...stemLines(question, shown, columns),
    '',
    ...optionLines(asked, shown, columns),
    '',
    ...feedbackLines(feedback, common.lang, shown, columns, openStyle(world, common)).slice(1),
    '',
    ...(history.length === 0
      ? [w.noHistory]
      : history.map((attempt) => {
          const day = dayText(localDay(attempt.at, attempt.offsetMinutes));
          return `${day}  ${attempt.correct ? w.right : w.wrong}${attempt.hash === hash ? '' : `  ${w.before}`}`;
        })),
    '',
    w.report(id),
    isHidden ? w.undoOne(id) : w.never(id),
  ];
}

function showEvent(bank: Bank, id: string, history: readonly Attempt[], common: Common) {
  const question = bank.question(id);
  const asked = { question, order: question.options.map((_, place) => place) };
  const { n: _n, of: _of, type: _type, ...about } = questionEvent(bank, asked, 1, 1, common);
  const { answer, reasons } = resultEvent(asked, [], false, null, common);
  return {
    type: 'show',
    ...about,
    level: question.level,
    answer,
    reasons,
    refs: question.refs,
    checked: question.checked,
    history: history.map(({ at, correct, ms, command }) => ({ at: new Date(at).toISOString(), correct, ms, command })),
  };
}
