import type { Bank } from '../bank/bank.ts';
import type { Lang, Text } from '../bank/model.ts';
import { randomFrom } from '../bank/order.ts';
import { ExitCode } from '../exit-code.ts';
import type { Confusion } from '../memory/confusions.ts';
import { planWeak, type WeakPlan } from '../memory/weak.ts';
import { plannedItem, type QuizPlan } from '../quiz/plan.ts';
import { type WeakScreen, weakScreen, whyLines } from '../screens/weak.ts';
import { weakWords } from '../screens/weak.words.ts';
import { print } from '../terminal/print.ts';
import { openStyle } from '../terminal/style.ts';
import type { World } from '../world.ts';
import type { Common } from './common.ts';
import { type Desk, openDesk } from './desk.ts';
import { emit } from './events.ts';
import { memoryNow } from './memory-now.ts';
import { momentOf } from './moment.ts';
import { nothingFits } from './nothing-to-ask.ts';
import { askPlan, planOrFail } from './quiz.ts';
import { weakNow } from './weak-now.ts';

export interface WeakFlags {
  n?: number;
  list?: boolean;
  answers?: string;
  seed?: string;
}

const QUESTIONS = 10;
const LIST_ROWS = 15;

/** `saa weak`: drills what will gain most points on exam day; `--list` shows it. */
export async function weak(flags: WeakFlags, common: Common, world: World): Promise<ExitCode> {
  const desk = await openDesk(common, world);
  if (flags.list) return list(desk, common, world);
  const n = flags.n ?? QUESTIONS;
  const plan = flags.seed === undefined ? drillPlan(desk, n, common, world) : bySeedAlone(desk, n, flags.seed, world);
  return askPlan({ command: 'weak', plan, wanted: n, flags: { ...flags, list: false } }, desk, common, world);
}

function list(desk: Desk, common: Common, world: World): ExitCode {
  const { bank } = desk;
  const { view, confusions } = weakNow(desk, world);
  if (common.json) {
    for (const { id, known, weight, gain, due, basis, firsts } of view.topics) {
      const service = bank.topic(id)?.service ?? '';
      emit(world, { type: 'topic', id, service, known, weight, gain, due, basis, firsts });
    }
    for (const confusion of confusions) emit(world, { type: 'confusion', ...confusion });
    return ExitCode.ok;
  }
  const contrast = contrastOf(bank.contrasts, confusions[0]);
  const lines = weakScreen({ view, confusions, contrast }, screenOf(bank, common, world));
  print(lines, world);
  return ExitCode.ok;
}

function contrastOf<T extends { topics: string[] }>(contrasts: readonly T[], confusion: Confusion | undefined) {
  return (
    confusion && contrasts.find(({ topics }) => topics.includes(confusion.chose) && topics.includes(confusion.right))
  );
}

function screenOf(bank: Bank, common: Common, world: World): WeakScreen {
  return {
    lang: common.lang,
    columns: world.stdout.columns,
    style: openStyle(world, common),
    rows: LIST_ROWS,
    bankFolder: common.bank,
    name: (id) => bank.topic(id)?.name ?? { en: id },
  };
}

function drillPlan(desk: Desk, n: number, common: Common, world: World): QuizPlan {
  const { bank, settings } = desk;
  const seed = world.randomHex(3);
  const { examDate, hidden } = settings.get();
  const request = {
    ...momentOf(world),
    index: bank.index,
    past: memoryNow(desk, world),
    examDate,
    random: randomFrom(seed),
    excluded: new Set(hidden),
    n,
  };
  const weakPlan: WeakPlan = planWeak(request, weakNow(desk, world).view);
  if (weakPlan.ids.length === 0) throw nothingFits();
  if (!common.json) {
    const topicOf = (id: string): string => bank.entry(id)!.topic;
    print([...whyLines(weakPlan, topicOf, screenOf(bank, common, world)), ''], world);
  }
  return {
    seed,
    items: weakPlan.ids.map((id) => plannedItem(bank, seed, id)),
    title: [titleOf(weakPlan.enough)],
    ambiguous: [],
    available: bank.ids().length,
    seenToday: weakPlan.seenToday,
    heldBack: weakPlan.heldBack,
  };
}

function titleOf(enough: boolean): Text {
  const name = (lang: Lang): string => (enough ? weakWords(lang).weakTopics : weakWords(lang).weightyTopics);
  return { en: name('en'), ko: name('ko') };
}

/** With a seed of one's own, history does not bear on the choice: as `quiz` without words. */
function bySeedAlone(desk: Desk, n: number, seed: string, world: World): QuizPlan {
  return planOrFail(desk, { words: [], n, seed }, world);
}
