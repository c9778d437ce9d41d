/** A paper drawn and its sitting started, or an open one taken up again. */
import type { Bank } from '../bank/bank.ts';
import { drawPaper } from '../exam/draw.ts';
import { historyOf } from '../exam/history.ts';
import { type KeptExtra, readExtra } from '../exam/kept.ts';
import { Failure } from '../failure.ts';
import type { Sitting, SittingHead } from '../scores/sitting.ts';
import type { OpenSitting, Scores } from '../scores/store.ts';
import { nextCommand } from '../screens/next-command.ts';
import type { World } from '../world.ts';
import { openBank } from './bank.ts';
import type { Common } from './common.ts';
import type { Desk } from './desk.ts';
import type { ExamWish } from './exam-flags.ts';
import { momentOf } from './moment.ts';

export interface Started {
  open: OpenSitting;
  resumed: boolean;
  /** Minutes of the limit that are the accommodation's. */
  extraMinutes: number;
  /** Questions wished for, where the bank could not fill so many. */
  wished: number | null;
}

export async function startExam(
  bank: Bank,
  wish: ExamWish,
  context: { scores: Scores; hidden: ReadonlySet<string>; lang: string },
  world: Pick<World, 'clock' | 'randomHex'>,
): Promise<Started> {
  const { scores, hidden, lang } = context;
  const history = historyOf(scores.attempts(), bank);
  const seed = wish.seed ?? world.randomHex(3);
  const { items } = drawPaper(bank, {
    seed,
    n: wish.n,
    domains: wish.domains,
    hidden,
    // A given seed means: from seed and bank alone.
    history: wish.seed === undefined ? history : new Map(),
    today: momentOf(world).today,
  });
  if (items.length === 0) throw nothingToAsk();
  const { minutes, extraMinutes } = wish;
  const extra: KeptExtra = {
    ...readExtra(undefined),
    esl: extraMinutes > 0,
    fresh: items.flatMap((item, n) => (history.has(item.id) ? [] : [n])),
    domains: wish.domains,
  };
  const open = await scores.start({
    command: 'exam',
    seed,
    lang,
    bank: bank.exam.bank.version,
    minutes,
    paper: items,
    extra: { ...extra },
  });
  return { open, resumed: false, extraMinutes, wished: items.length < wish.n ? wish.n : null };
}

/** The exam to go on with, if any: of several the one answered last; the newest where none has an answer. */
export function openExamOf(scores: Scores, bank: Bank): Sitting | undefined {
  return openExams(scores, bank).findLast(({ id }) => !scores.isReadOnly(id));
}

/** Open exams of which `bank` has any question, by their last answer. */
function openExams(scores: Scores, bank: Bank): Sitting[] {
  const lastAnswer = ({ answers }: Sitting): number => Math.max(0, ...answers.map(({ at }) => Date.parse(at)));
  return allOpenExams(scores)
    .flatMap(({ id }) => scores.sitting(id) ?? [])
    .filter(({ paper }) => paper.some(({ id }) => bank.entry(id)))
    .sort((a, b) => lastAnswer(a) - lastAnswer(b));
}

const allOpenExams = (scores: Scores): SittingHead[] =>
  scores.heads().filter(({ command, state }) => command === 'exam' && state === 'open');

/** @throws Failure where no exam of this bank is open, or the process that sits it still lives */
export async function resumeExam(
  { bank, scores }: Pick<Desk, 'bank' | 'scores'>,
  common: Common,
  world: World,
): Promise<Started> {
  // What a newer saa wrote is named by the store, which refuses it.
  const sitting = openExamOf(scores, bank) ?? openExams(scores, bank).at(-1);
  if (!sitting) throw allOpenExams(scores).length > 0 ? await ofAnotherBank(scores, common, world) : noneOpen(common);
  const open = await scores.resume(sitting.id);
  const extra = readExtra(sitting.extra);
  open.update({ pauses: open.sitting.pauses + 1, extra: { ...extra, resumed: extra.resumed + 1 } });
  return { open, resumed: true, extraMinutes: 0, wished: null };
}

function noneOpen({ bank }: Common): Failure {
  const command = nextCommand('saa exam --timed', bank);
  return new Failure(
    { en: 'No exam is open', ko: '진행 중인 시험이 없습니다' },
    { where: '--resume', hint: { en: `Start one: ${command}`, ko: `새로 시작하려면: ${command}` } },
  );
}

/** A sitting does not say in which folder its bank is; only the packaged one can be tried. */
async function ofAnotherBank(scores: Scores, { bank }: Common, world: World): Promise<Failure> {
  const packaged = bank === undefined ? undefined : await packagedBank(world);
  const command = packaged && openExamOf(scores, packaged) ? 'saa exam --resume' : 'saa exam --resume --bank DIR';
  return new Failure(
    { en: 'The open exam is of another bank', ko: '진행 중인 시험은 다른 문제 은행의 시험입니다' },
    { where: '--resume', hint: { en: `Go on with it: ${command}`, ko: `이어서 하기: ${command}` } },
  );
}

async function packagedBank(world: World): Promise<Bank | undefined> {
  try {
    return await openBank(world);
  } catch {
    // Only a hint depends on it.
    return undefined;
  }
}

function nothingToAsk(): Failure {
  return new Failure(
    {
      en: 'The bank has no question of level apply or analyze for this exam',
      ko: '이 시험에 낼 수 있는 적용(apply) 또는 분석(analyze) 수준의 문제가 문제 은행에 없습니다',
    },
    {
      hint: {
        en: 'Questions of level recall are for saa quiz only',
        ko: '기억(recall) 수준의 문제는 saa quiz에만 나옵니다',
      },
    },
  );
}
