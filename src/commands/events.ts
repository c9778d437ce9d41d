/** The events of `--json` (cli.md, "For scripts"): one object a line on stdout. */
import type { Bank } from '../bank/bank.ts';
import { keyOf, type Lang, say, type Text } from '../bank/model.ts';
import { type Asked, letterOf, lettersOf, optionAt } from '../screens/question.ts';
import type { World } from '../world.ts';
import type { Common } from './common.ts';

export type Event = { type: string } & Record<string, unknown>;

export function emit(world: Pick<World, 'stdout'>, event: Event): void {
  world.stdout.write(`${JSON.stringify({ v: 1, ...event })}\n`);
}

/** A text as events show it: a string, or both languages under `--lang both`. */
export function eventText(text: Text, common: Pick<Common, 'lang' | 'both'>): string | Record<Lang, string> {
  return common.both ? { en: text.en.trim(), ko: say(text, 'ko').trim() } : say(text, common.lang).trim();
}

/** A question without a word of its answer. `n` is 1-based. */
export function questionEvent(bank: Bank, asked: Asked, n: number, of: number, common: Common): Event {
  const { question } = asked;
  const entry = bank.entry(question.id)!;
  return {
    type: 'question',
    n,
    of,
    id: question.id,
    topic: question.topic,
    domain: entry.domain,
    task: question.task,
    select: entry.select,
    stem: eventText(question.stem, common),
    options: asked.order.map((_, at) => ({ key: letterOf(at), text: eventText(optionAt(asked, at).text, common) })),
  };
}

/** `selected`: option places of the file. */
export function resultEvent(
  asked: Asked,
  selected: readonly number[],
  correct: boolean,
  ms: number | null,
  common: Common,
): Event {
  const { question } = asked;
  return {
    type: 'result',
    id: question.id,
    selected: lettersOf(asked, selected),
    correct,
    answer: lettersOf(asked, keyOf(question)),
    reasons: asked.order.map((_, at) => ({ key: letterOf(at), text: eventText(optionAt(asked, at).why, common) })),
    ms,
  };
}
