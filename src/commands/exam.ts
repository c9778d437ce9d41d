/** `saa exam`: a mock exam as the real one is. */
import { resolve } from 'node:path';
import { reportOf } from '../exam/mark.ts';
import { ExitCode } from '../exit-code.ts';
import type { SettingValues } from '../scores/read-settings.ts';
import { examIntro } from '../screens/exam-plain.ts';
import { examPlainWords } from '../screens/exam-plain.words.ts';
import { examReport } from '../screens/exam-report.ts';
import { nextCommand } from '../screens/next-command.ts';
import { print } from '../terminal/print.ts';
import { openStyle } from '../terminal/style.ts';
import { clockText } from '../text/time-text.ts';
import type { World } from '../world.ts';
import { answersFile, tellNotAsked } from './answers-file.ts';
import { beforehand } from './beforehand.ts';
import type { Common } from './common.ts';
import { openDesk } from './desk.ts';
import { answerAll } from './exam-answers.ts';
import { ExamEvents } from './exam-events.ts';
import { type ExamFlags, type ExamWish, examWish } from './exam-flags.ts';
import { sitByEvents, sitByLines } from './exam-lines.ts';
import { askAboutOpen } from './exam-offer.ts';
import { ExamSession } from './exam-session.ts';
import { resumeExam, type Started, startExam } from './exam-start.ts';
import { prepareNextStart } from './next-start.ts';

export type { ExamFlags } from './exam-flags.ts';

/** How a sitting ended for now. */
export type Ending = { kind: 'ended'; timeUp: boolean } | { kind: 'left'; code: ExitCode };

export async function exam(flags: ExamFlags, common: Common, world: World): Promise<ExitCode> {
  const desk = await openDesk(common, world);
  const { bank, scores, settings } = desk;
  const wish = examWish(flags, bank.exam);
  if (wish.esl && wish.minutes === null) world.stderr.write(`saa: ${examPlainWords(common.lang).eslUntimed}\n`);
  const answers = answersOf(wish, world);
  const typed = world.stdin.isTTY && !common.json && !answers;
  const onScreen = typed && world.stdout.isTTY;
  const choice = wish.resume ? 'resume' : onScreen ? await askAboutOpen(desk, common, world) : 'new';
  if (typeof choice === 'number') return choice;
  const hidden = new Set(settings.get().hidden);
  const before = typed ? beforehand(desk, common.save, world) : undefined;
  // Ahead of the sitting, whose file changes what it is kept under.
  before?.prepare();
  const started =
    choice === 'resume'
      ? await resumeExam(desk, common, world)
      : await startExam(bank, wish, { scores, hidden, lang: common.lang }, world);
  const session = new ExamSession(bank, started.open, world, {
    typed,
    ...(before ? { predict: before.predict } : {}),
  });
  const sat = await keptOpenOnError(session, () =>
    sitThrough(session, { started, answers, typed, timer: settings.get().timer }, common, world),
  );
  if (sat.kind === 'left') {
    session.leave();
    world.hangUp();
    if (!common.json && sat.code !== ExitCode.hungUp) sayHowToResume(session, common, world);
    return sat.code;
  }
  const unkept = failureOf(() => session.end());
  if (sat.timeUp && !common.json) print([examPlainWords(common.lang).timeUp, ''], world);
  const code = report(session, common, wish, world);
  // The report comes first: it may be all that is left of the exam.
  if (unkept) throw unkept;
  await prepareNextStart(code, desk, common, world);
  return code;
}

function failureOf(does: () => void): unknown {
  try {
    does();
    return undefined;
  } catch (error) {
    return error;
  }
}

/** Whatever goes wrong while somebody sits there, the exam can be taken up again. */
async function keptOpenOnError<T>(session: ExamSession, sits: () => Promise<T>): Promise<T> {
  try {
    return await sits();
  } catch (error) {
    failureOf(() => session.leave());
    throw error;
  }
}

function answersOf(wish: ExamWish, world: World): ReadonlyMap<string, string> | undefined {
  if (wish.answersFile === undefined) return undefined;
  return answersFile(world.files, resolve(world.cwd, wish.answersFile), wish.answersFile);
}

interface Circumstances {
  started: Started;
  answers: ReadonlyMap<string, string> | undefined;
  /** Somebody types the answers. */
  typed: boolean;
  timer: SettingValues['timer'];
}

async function sitThrough(
  session: ExamSession,
  { started, answers, typed, timer }: Circumstances,
  common: Common,
  world: World,
): Promise<Ending> {
  const events = common.json ? new ExamEvents(session, world, common) : undefined;
  events?.session();
  if ((events || answers) && started.wished !== null) {
    const { fewer } = examPlainWords(common.lang);
    world.stderr.write(`saa: ${fewer(session.seat.questions.length, started.wished)}\n`);
  }
  if (answers) {
    const asked = session.seat.questions.map(({ id }) => id);
    tellNotAsked(answers, asked, common.lang, world);
    if (events) for (const n of session.seat.questions.keys()) events.question(n);
    for (const refused of answerAll(session, answers)) {
      if (events) events.refused(refused);
      else world.stderr.write(`saa: ${refused.id}: ${refused.reason}\n`);
    }
    return { kind: 'ended', timeUp: false };
  }
  if (events) return sitByEvents(session, events, world);
  introduce(session, started, common, world);
  if (!typed || !world.stdout.isTTY || common.plain) return sitByLines(session, common, world, typed);
  const { sitInRoom } = await import('./exam-room.ts');
  return sitInRoom(session, started, common, timer, world);
}

function introduce(session: ExamSession, started: Started, common: Common, world: World): void {
  const { sitting, bank, answered } = session;
  const intro = {
    code: bank.exam.code,
    seed: sitting.seed,
    questions: sitting.paper.length,
    trial: sitting.paper.filter((item) => !item.scored).length,
    wished: started.wished,
    minutes: sitting.minutes,
    extraMinutes: started.extraMinutes,
    resumed: started.resumed ? answered : null,
  };
  print(examIntro(intro, common.lang, world.stdout.columns), world);
}

function report(session: ExamSession, common: Common, wish: ExamWish, world: World): ExitCode {
  const { sitting, bank, extra } = session;
  const result = reportOf(session.standing, bank);
  if (common.json) new ExamEvents(session, world, common).report(result);
  else {
    const facts = {
      ...sitting,
      ...session.standing,
      code: bank.exam.code,
      resumed: extra.resumed,
      esl: extra.esl,
      bankFolder: common.bank,
      saved: common.save,
    };
    const style = openStyle(world, { color: common.color });
    print(examReport(result, facts, common.lang, world.stdout.columns, style), world);
  }
  return wish.failUnder !== undefined && result.estimate.score < wish.failUnder ? ExitCode.no : ExitCode.ok;
}

function sayHowToResume(session: ExamSession, common: Common, world: World): void {
  const w = examPlainWords(common.lang);
  const left = session.leftMs === null ? null : clockText(session.leftMs);
  const line = common.save
    ? w.saved(session.answered, session.seat.questions.length, left, nextCommand('saa exam --resume', common.bank))
    : w.notSaved;
  print([line], world);
}
