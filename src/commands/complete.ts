/** Shell completion: the scripts of `saa complete bash` and the like, and the words that they ask for. */
import tab from '@bomb.sh/tab/commander';
import type { Command } from 'commander';
import type { Bank } from '../bank/bank.ts';
import { type Lang, say } from '../bank/model.ts';
import { safeLine } from '../text/safe.ts';
import type { World } from '../world.ts';
import { openBank } from './bank.ts';

type Complete = (value: string, description: string) => void;

/** Adds `complete` to a finished tree of commands, with the bank's own words behind the commands that take them. */
export async function addCompletion(root: Command, world: World, lang: Lang): Promise<void> {
  const bank = await openBank(world).catch(() => undefined);
  const completion = tab(root);
  const words = (command: string, argument: string, handler: (complete: Complete) => void): void => {
    const found = completion.commands.get(command)?.arguments.get(argument);
    if (found) found.handler = (complete) => handler(complete);
  };
  if (!bank) return;
  for (const command of ['quiz', 'notes']) words(command, 'words', (complete) => topics(bank, lang, complete));
  for (const command of ['show', 'hide']) words(command, 'id', (complete) => questions(bank, complete));
}

function topics({ index }: Bank, lang: Lang, complete: Complete): void {
  for (const { id, name } of [...index.services, ...index.topics]) complete(id, safeLine(say(name, lang)));
}

function questions({ index }: Bank, complete: Complete): void {
  for (const { id, task } of index.questions) complete(id, task);
}
