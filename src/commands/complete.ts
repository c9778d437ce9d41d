/** Shell completion: the scripts of `saa complete bash` and the like, and the words that they ask for. */
import tab from '@bomb.sh/tab/commander';
import type { Command } from 'commander';
import type { Bank } from '../bank/bank.ts';
import { typed } from '../bank/find.ts';
import { LANGUAGES, type Lang, say, type Text } from '../bank/model.ts';
import { safeLine } from '../text/safe.ts';
import type { World } from '../world.ts';
import { openBank } from './bank.ts';
import { BASH_COMPLETION } from './bash-completion.ts';
import { SETTING_NAMES, settingValues } from './config.ts';
import { FORMATS } from './lint-flags.ts';

type Complete = (value: string, description: string) => void;
type Completion = ReturnType<typeof tab>;

/** What the library keeps to itself, replaced here: it knows of no files, and its bash script needs another package. */
interface Inside {
  completions: { value: string; description?: string }[];
  complete(word: string): void;
  setup(name: string, executable: string, shell: string): void;
}

/** Adds `complete` to a finished tree of commands, with the bank's own words behind the commands that take them. */
export async function addCompletion(root: Command, world: World, lang: Lang, argv: readonly string[]): Promise<void> {
  const folder = argv.includes('--bank') ? argv[argv.indexOf('--bank') + 1] : undefined;
  const bank = await openBank(world, folder).catch(() => undefined);
  const completion = tab(root);
  const wanted = { file: false, topic: false };
  addValues(completion, argv, () => {
    wanted.file = true;
  });
  await addRules(completion, argv);
  if (bank) {
    addParts(completion, bank, lang);
    addTopics(completion, bank, lang, () => {
      wanted.topic = true;
    });
  }
  const inside = completion as unknown as Inside;
  inside.complete = (word) => {
    const begun = inside.completions.filter(({ value }) => value.startsWith(word.replace(/^--[^=]*=/, '')));
    const found = begun.length === 0 && wanted.topic && bank ? byWord(bank, lang, word) : begun;
    const lines = new Map(found.map(({ value, description = '' }) => [value, `${value}\t${description}\n`]));
    world.stdout.write(`${[...lines.values()].join('')}:${found.length === 0 && wanted.file ? FILES : NO_FILES}\n`);
  };
  const { setup } = inside;
  inside.setup = (name, executable, shell) => {
    if (shell === 'bash') world.stdout.write(BASH_COMPLETION);
    else setup.call(completion, name, executable, shell);
  };
}

/** How a shell is told whether names of files may stand here (the library's and cobra's directives). */
const FILES = 0;
const NO_FILES = 4;

const FILE_FLAGS = ['bank', 'output', 'html', 'answers', 'config', 'print-config'];
const FILE_ARGUMENTS = ['file', 'paths', 'dir'];

function addValues(completion: Completion, argv: readonly string[], wantsFile: () => void): void {
  const formats: Record<string, readonly string[]> = { notes: ['text', 'markdown'], lint: FORMATS };
  for (const [name, { options, arguments: places }] of completion.commands) {
    for (const [flag, option] of options) {
      const values = flag === 'lang' ? LANGUAGES : flag === 'format' ? formats[name] : undefined;
      if (FILE_FLAGS.includes(flag)) option.handler = wantsFile;
      else if (values) option.handler = (complete) => offer(values, complete);
    }
    for (const [place, argument] of places) if (FILE_ARGUMENTS.includes(place)) argument.handler = wantsFile;
  }
  const offers: [command: string, place: string, values: readonly string[]][] = [
    ['config', 'name', SETTING_NAMES],
    ['config', 'value', settingValues(argv[argv.indexOf('config') + 1])],
    ['review', 'sitting', ['last']],
    ['result', 'outcome', ['pass', 'fail']],
    ['complete', 'shell', ['bash', 'zsh', 'fish', 'powershell']],
  ];
  for (const [command, place, values] of offers)
    handle(completion, command, place, (complete) => offer(values, complete));
}

function handle(completion: Completion, command: string, place: string, handler: (complete: Complete) => void): void {
  const argument = completion.commands.get(command)?.arguments.get(place);
  if (argument) argument.handler = (complete) => handler(complete);
}

function handleFlag(
  completion: Completion,
  command: string,
  flag: string,
  handler: (complete: Complete) => void,
): void {
  const option = completion.commands.get(command)?.options.get(flag);
  if (option) option.handler = (complete) => handler(complete);
}

function offer(values: readonly string[], complete: Complete): void {
  for (const value of values) complete(value, '');
}

/** The rules are the linter itself, which is loaded only where one is to be named. */
async function addRules(completion: Completion, argv: readonly string[]): Promise<void> {
  if (!argv.some((word) => /^--explain(=|$)/.test(word))) return;
  const { ruleIds } = await import('./lint-pages.ts');
  handleFlag(completion, 'lint', 'explain', (complete) => offer([...ruleIds()], complete));
}

/** Domains, tasks and what the notes tell apart. */
function addParts(completion: Completion, bank: Bank, lang: Lang): void {
  const { domains } = bank.exam;
  const named = (complete: Complete, parts: readonly { id: number | string; title: Text }[]): void => {
    for (const { id, title } of parts) complete(String(id), safeLine(say(title, lang)));
  };
  for (const command of ['quiz', 'exam'])
    handleFlag(completion, command, 'domain', (complete) => named(complete, domains));
  handleFlag(completion, 'quiz', 'task', (complete) => {
    for (const { tasks } of domains) named(complete, tasks);
  });
  handleFlag(completion, 'quiz', 'contrast', (complete) => {
    for (const { topics, title } of bank.contrasts) complete(topics.join(','), safeLine(say(title, lang)));
  });
}

function addTopics(completion: Completion, bank: Bank, lang: Lang, wantsTopic: () => void): void {
  const { services, topics, questions } = bank.index;
  for (const command of ['quiz', 'notes'])
    handle(completion, command, 'words', (complete) => {
      wantsTopic();
      for (const { id, name } of [...services, ...topics]) complete(id, safeLine(say(name, lang)));
    });
  for (const command of ['show', 'hide'])
    handle(completion, command, 'id', (complete) => {
      for (const { id, task } of questions) complete(id, task);
    });
}

/** Where no id begins so: the bank's other words for topics, as they may be typed. */
function byWord(bank: Bank, lang: Lang, word: string): Inside['completions'] {
  const begun = typed(word);
  if (begun === '') return [];
  const names = new Map([...bank.index.services, ...bank.index.topics].map(({ id, name }) => [id, name]));
  const words = bank.words.all().filter((value) => value.startsWith(begun));
  return words.map((value) => {
    const name = names.get(bank.words.targets(value)?.[0]?.slice(2) ?? '');
    return { value, description: name ? safeLine(say(name, lang)) : '' };
  });
}
