/** A drill answered by a script: events out, answers from stdin or from a file. Never a prompt, never colour. */
import type { Bank } from '../bank/bank.ts';
import { isCorrect, keyOf } from '../bank/model.ts';
import { ExitCode } from '../exit-code.ts';
import type { PlannedItem, QuizPlan } from '../quiz/plan.ts';
import type { OpenSitting } from '../scores/store.ts';
import { markAnswer } from '../terminal/answer-line.ts';
import { type Lines, openLines } from '../terminal/lines.ts';
import type { World } from '../world.ts';
import type { Common } from './common.ts';
import { emit, questionEvent, resultEvent } from './events.ts';
import { exitCodeOf } from './exit-of-line.ts';

export interface ScriptedDrill {
  command: string;
  bank: Bank;
  plan: QuizPlan;
  sitting: OpenSitting;
  common: Common;
  /** Question id to answer line; undefined: answers come a line each on stdin. */
  answers: ReadonlyMap<string, string> | undefined;
  /** P(correct) for a first exposure. */
  predict: (questionId: string) => number | null;
}

interface Tally {
  domain: number;
  answered: number;
  correct: number;
}

export async function drillByScript(task: ScriptedDrill, world: World): Promise<ExitCode> {
  const { bank, plan, common, sitting } = task;
  emit(world, {
    type: 'session',
    command: task.command,
    seed: plan.seed,
    bank: bank.exam.bank.version,
    lang: common.both ? 'both' : common.lang,
    n: plan.items.length,
  });
  const lines = task.answers ? undefined : openLines(world, { editing: false });
  try {
    return await answerAll(task, lines, world);
  } catch (error) {
    sitting.close('left');
    throw error;
  } finally {
    lines?.close();
  }
}

async function answerAll(task: ScriptedDrill, lines: Lines | undefined, world: World): Promise<ExitCode> {
  const { bank, plan, common, sitting } = task;
  const tallies = new Map<number, Tally>();
  let code: ExitCode = ExitCode.ok;
  // As the exam does: at a terminal what is no answer is asked again.
  const asksAgain = !task.answers && world.stdin.isTTY;
  for (let n = 0; n < plan.items.length; n++) {
    const item = plan.items[n]!;
    const asked = { question: bank.question(item.entry.id), order: item.order };
    emit(world, questionEvent(bank, asked, n + 1, plan.items.length, common));
    const line = task.answers ? (task.answers.get(item.entry.id) ?? '') : await lineFrom(lines!);
    if (typeof line === 'number') {
      code = line as ExitCode;
      break;
    }
    const selected = selectedIn(line, item, n, world);
    if (asksAgain && markAnswer(line, item).kind !== 'choice') {
      n--;
      continue;
    }
    if (!selected) continue;
    const correct = isCorrect(selected, keyOf(asked.question));
    const at = world.clock.now().toISOString();
    sitting.answer({
      n,
      at,
      selected: [...selected].sort((a, b) => a - b),
      correct,
      ms: null,
      predicted: task.predict(item.entry.id),
    });
    emit(world, resultEvent(asked, selected, correct, null, common));
    const tally = tallies.get(item.entry.domain) ?? { domain: item.entry.domain, answered: 0, correct: 0 };
    tallies.set(item.entry.domain, {
      ...tally,
      answered: tally.answered + 1,
      correct: tally.correct + (correct ? 1 : 0),
    });
  }
  sitting.close(code === ExitCode.ok ? 'done' : 'left');
  emit(world, summaryEvent([...tallies.values()], code === ExitCode.ok));
  return code;
}

/** The next line, or the exit code of what came instead. */
async function lineFrom(lines: Lines): Promise<string | ExitCode> {
  const event = await lines.next();
  return event.kind === 'line' ? event.text : exitCodeOf(event, false);
}

/** Option places; empty for what is no answer (it counts as wrong), undefined for a skipped question. */
function selectedIn(line: string, item: PlannedItem, n: number, world: World): number[] | undefined {
  const answer = markAnswer(line, item);
  if (answer.kind === 'empty') return undefined;
  if (answer.kind === 'choice') return answer.selected;
  const reason =
    answer.kind === 'unknown'
      ? `unknown choice: ${answer.part}`
      : `too many: ${answer.given}, asked for ${item.entry.select}`;
  emit(world, { type: 'error', id: item.entry.id, line: n + 1, reason });
  return answer.kind === 'too-many' ? answer.selected : [];
}

function summaryEvent(tallies: readonly Tally[], complete: boolean) {
  const sum = (of: (tally: Tally) => number): number => tallies.reduce((total, tally) => total + of(tally), 0);
  return {
    type: 'summary',
    answered: sum((tally) => tally.answered),
    correct: sum((tally) => tally.correct),
    complete,
    byDomain: [...tallies].sort((a, b) => a.domain - b.domain),
  };
}
