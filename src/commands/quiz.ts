import { resolve } from 'node:path';
import type { Bank } from '../bank/bank.ts';
import type { Level } from '../bank/model.ts';
import type { ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import type { ChoiceMode } from '../memory/choose.ts';
import type { MemoryState } from '../memory/state.ts';
import { planQuiz, type QuizPlan, type QuizRequest } from '../quiz/plan.ts';
import type { Settings } from '../scores/settings.ts';
import { titleText } from '../screens/quiz.ts';
import { quizWords } from '../screens/quiz.words.ts';
import { print } from '../terminal/print.ts';
import type { World } from '../world.ts';
import { beforehand } from './beforehand.ts';
import type { Common } from './common.ts';
import { type Desk, openDesk } from './desk.ts';
import { memoryNow } from './memory-now.ts';
import { momentOf } from './moment.ts';
import { prepareNextStart } from './next-start.ts';
import { nothingToAsk } from './nothing-to-ask.ts';
import { unknownWord } from './unknown-word.ts';

export interface QuizFlags {
  n?: number;
  domain?: number;
  task?: string;
  level?: Level;
  new?: boolean;
  wrong?: boolean;
  due?: boolean;
  marked?: boolean;
  contrast?: string;
  timed?: boolean;
  list?: boolean;
  answers?: string;
  seed?: string;
}

const QUESTIONS = 10;
const MINUTES_A_QUESTION = 2;

/** `saa quiz`: chooses, asks, keeps. */
export async function quiz(flags: QuizFlags & { words: string[] }, common: Common, world: World): Promise<ExitCode> {
  const desk = await openDesk(common, world);
  const request = requestOf(flags, desk.settings);
  checkPart(flags, desk.bank);
  const plan = planOrFail(desk, request, world);
  return askPlan({ command: 'quiz', plan, wanted: request.n, flags }, desk, common, world);
}

function requestOf(flags: QuizFlags & { words: string[] }, settings: Settings): QuizRequest {
  const { n = QUESTIONS, marked, ...rest } = flags;
  return { ...rest, n, ...(marked ? { marked: settings.get().marked } : {}) };
}

/** `--domain` and `--task` must name a part of this exam, `--contrast` anything at all. */
export function checkPart(flags: Pick<QuizFlags, 'domain' | 'task' | 'contrast'>, bank: Bank): void {
  const { domains } = bank.exam;
  if (flags.domain !== undefined && !domains.some((domain) => domain.id === flags.domain)) {
    const ids = domains.map((domain) => domain.id).join(', ');
    throw new Failure(
      { en: `There is no domain ${flags.domain}`, ko: `없는 영역: ${flags.domain}` },
      {
        where: '--domain',
        hint: { en: `Domains of ${bank.exam.code}: ${ids}`, ko: `${bank.exam.code}의 영역: ${ids}` },
      },
    );
  }
  const tasks = domains.flatMap((domain) => domain.tasks.map((task) => task.id));
  if (flags.task !== undefined && !tasks.includes(flags.task)) {
    throw new Failure(
      { en: `There is no task ${flags.task}`, ko: `작업 ${flags.task}: 없는 작업입니다` },
      { where: '--task', hint: { en: `Tasks: ${tasks.join(', ')}`, ko: `작업: ${tasks.join(', ')}` } },
    );
  }
  if (flags.contrast !== undefined && !/[^\s,]/.test(flags.contrast)) {
    throw new Failure(
      { en: 'No topics are named', ko: '주제가 없습니다' },
      {
        where: '--contrast',
        hint: {
          en: 'For example: --contrast ebs,efs   All topics: saa topics',
          ko: '예: --contrast ebs,efs   주제 목록: saa topics',
        },
      },
    );
  }
}

/** @throws Failure with suggestions where a word names nothing, and where no question fits */
export function planOrFail(desk: Desk, request: QuizRequest, world: World, mode?: ChoiceMode): QuizPlan {
  const { examDate, hidden } = desk.settings.get();
  let state: MemoryState | undefined;
  const circumstances = {
    ...momentOf(world),
    memory: () => {
      state ??= memoryNow(desk, world);
      return state;
    },
    hidden: new Set(hidden),
    examDate,
    madeSeed: world.randomHex(3),
    ...(mode ? { mode } : {}),
  };
  const plan = planQuiz(desk.bank, request, circumstances);
  if ('suggestions' in plan) throw unknownWord(plan);
  if (plan.items.length === 0) throw nothingToAsk(desk.bank, request, circumstances);
  return plan;
}

export interface PlannedDrill {
  command: string;
  plan: QuizPlan;
  /** How many questions are to be asked at most. */
  wanted: number;
  flags: Pick<QuizFlags, 'n' | 'list' | 'answers' | 'timed'>;
}

/** Asks a plan's questions in the form that the flags say, and keeps the sitting. */
export async function askPlan(task: PlannedDrill, desk: Desk, common: Common, world: World): Promise<ExitCode> {
  const { plan, flags } = task;
  const { bank, scores, settings } = desk;
  tellPlan(task, common, world);
  if (flags.list) {
    const { listQuestions } = await import('./quiz-list.ts');
    return listQuestions(bank, plan, common, world);
  }
  const before = beforehand(desk, common.save, world);
  const minutes = flags.timed ? MINUTES_A_QUESTION * plan.items.length : null;
  const answers = flags.answers === undefined ? undefined : await readAnswers(flags.answers, plan, common, world);
  const start = () =>
    scores.start({
      command: task.command,
      seed: plan.seed,
      lang: common.both ? 'both' : common.lang,
      bank: bank.exam.bank.version,
      minutes,
      paper: plan.items.map(({ entry, order }) => ({ id: entry.id, hash: entry.hash, order, scored: true })),
    });
  const code = await ask();
  await prepareNextStart(code, desk, common, world);
  return code;

  async function ask(): Promise<ExitCode> {
    if (common.json) {
      const { drillByScript } = await import('./drill-by-script.ts');
      const sitting = await start();
      const { command } = task;
      return drillByScript({ bank, plan, sitting, common, answers, command, predict: before.predict }, world);
    }
    const { drill } = await import('./drill.ts');
    return drill({ bank, plan, start, before, settings, common, minutes, answers }, world);
  }
}

async function readAnswers(file: string, plan: QuizPlan, common: Common, world: World): Promise<Map<string, string>> {
  const { answersFile, tellNotAsked } = await import('./answers-file.ts');
  const answers = answersFile(world.files, resolve(world.cwd, file), file);
  const asked = plan.items.map(({ entry }) => entry.id);
  tellNotAsked(answers, asked, common.lang, world);
  return answers;
}

/** What is worth knowing before the first question, on stderr where stdout is for data. */
function tellPlan({ plan, wanted, flags }: PlannedDrill, common: Common, world: World): void {
  const w = quizWords(common.lang);
  const lines = plan.ambiguous.map(({ word, names }) => w.ambiguous(word, titleText(names, common.lang)));
  const found = plan.items.length;
  if (found < wanted && plan.available <= found)
    lines.push(flags.n === undefined ? w.inAll(found) : w.fewer(found, wanted));
  if (found < wanted && plan.heldBack > 0) lines.push(w.heldBack(found, plan.heldBack));
  if (plan.seenToday) lines.push(w.seenToday);
  if (common.json) for (const line of lines) world.stderr.write(`saa: ${line}\n`);
  else if (lines.length > 0) print([...lines, ''], world);
}
