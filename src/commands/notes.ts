import type { Bank } from '../bank/bank.ts';
import { type Found, findTopics } from '../bank/find.ts';
import type { Contrast, Question, Text } from '../bank/model.ts';
import { ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import type { Attempt } from '../memory/attempt.ts';
import { openScores } from '../scores/open.ts';
import {
  choiceLines,
  contrastLines,
  contrastMarkdown,
  type FactState,
  type NotesPage,
  type NotesScreen,
  notesLines,
  notesMarkdown,
} from '../screens/notes.ts';
import { notesWords } from '../screens/notes.words.ts';
import { page } from '../terminal/pager.ts';
import { openStyle } from '../terminal/style.ts';
import { closest } from '../text/closest.ts';
import type { World } from '../world.ts';
import { openBank } from './bank.ts';
import { type Common, shownIn } from './common.ts';
import { emit, eventText } from './events.ts';
import { topics } from './topics.ts';
import { unknownWord } from './unknown-word.ts';

export interface NotesFlags {
  format?: string;
}

const FORMATS = ['text', 'markdown'] as const;
/** With more topics than this, a list to choose from serves better than pages of notes. */
const MOST_PAGES = 8;

/** `saa notes [words...]`: the notes of the topics named; of two or more, what tells them apart first. */
export async function notes(flags: NotesFlags & { words: string[] }, common: Common, world: World): Promise<ExitCode> {
  const format = formatOf(flags.format);
  if (flags.words.length === 0) return topics(common, world);
  const bank = await openBank(world, common.bank);
  const found = findTopics(bank, flags.words);
  if ('suggestions' in found) throw unknownWord(found);
  const named = topicsOf(bank, found);
  if (named.length === 0) throw noNotes(flags.words.join(' '));
  const scores = await openScores(world, { save: false });
  const attempts = scores.attempts();
  const contrasts = contrastsAmong(bank, flags.words);
  const pages = named.map((id) => pageOf(bank, id, attempts));
  if (common.json) emitNotes(pages, contrasts, common, world);
  else if (format === 'markdown') world.stdout.write(markdown(bank, pages, contrasts, common));
  else await page(text(bank, pages, contrasts, screenOf(common, world)), world, common);
  return ExitCode.ok;
}

/** Whether all the words name something in the bank, as far as it can be read. */
export async function nameTopics(words: readonly string[], common: Common, world: World): Promise<boolean> {
  const bank = await openBank(world, common.bank).catch(() => undefined);
  return bank !== undefined && !('suggestions' in findTopics(bank, words));
}

export function screenOf(common: Common, world: World): NotesScreen {
  return {
    lang: common.lang,
    shown: shownIn(common),
    columns: world.stdout.columns,
    style: openStyle(world, { color: common.color }),
    plain: common.plain,
  };
}

function formatOf(given = 'text'): (typeof FORMATS)[number] {
  const found = FORMATS.find((format) => format === given);
  if (found) return found;
  const [en, ko] = [notesWords('en'), notesWords('ko')];
  const [meant] = closest(given, FORMATS, 1);
  const hint = meant
    ? { en: `Did you mean ${meant}? ${en.formats}`, ko: `혹시 ${meant}입니까? ${ko.formats}` }
    : { en: en.formats, ko: ko.formats };
  throw new Failure({ en: en.format(given), ko: ko.format(given) }, { where: '--format', hint });
}

function noNotes(word: string): Failure {
  const [en, ko] = [notesWords('en'), notesWords('ko')];
  return new Failure({ en: en.unknown(word), ko: ko.unknown(word) }, { hint: { en: en.all, ko: ko.all } });
}

/** Topic ids in the bank's order; of a domain those that some question of it asks. */
function topicsOf({ index }: Bank, { topics, domains }: Found): string[] {
  const asked =
    domains && new Set(index.questions.filter(({ domain }) => domains.has(domain)).map(({ topic }) => topic));
  return index.topics.map(({ id }) => id).filter((id) => (topics?.has(id) ?? true) && (asked?.has(id) ?? true));
}

/**
 * Tables that tell apart what was named: each word must stand for one of the table's topics, no two words for the same
 * one alone. With one word there are none: a service's own pages are wanted then.
 */
function contrastsAmong(bank: Bank, words: readonly string[]): Contrast[] {
  const named = words.flatMap((word) => {
    const found = findTopics(bank, [word]);
    return 'suggestions' in found ? [] : (found.topics ?? []);
  });
  if (named.length < 2) return [];
  return bank.contrasts.filter(({ topics }) => {
    const among = named.map((own) => topics.filter((id) => own.has(id)));
    return among.every((own) => own.length > 0) && new Set(among.flat()).size >= named.length;
  });
}

function pageOf(bank: Bank, topicId: string, attempts: readonly Attempt[]): NotesPage {
  const topic = bank.notes(topicId)!;
  const part = bank.part(bank.topic(topicId)!.service);
  const contrasts = (topic.contrasts ?? []).flatMap((id) => bank.topic(id) ?? []);
  const tableWith = contrasts.find(({ id }) =>
    bank.contrasts.some(({ topics }) => topics.includes(topicId) && topics.includes(id)),
  );
  const states = factStates(topicId, part.questions, attempts);
  return { topic, service: part.notes!, states, contrasts, tableWith: tableWith?.id };
}

/** How each fact that some question of the topic rests on stands, by the last answer to each such question. */
function factStates(
  topicId: string,
  questions: readonly Question[],
  attempts: readonly Attempt[],
): Map<string, FactState> {
  const last = new Map(attempts.map((attempt) => [attempt.question, attempt.correct]));
  const results = new Map<string, (boolean | undefined)[]>();
  for (const question of questions) {
    for (const ref of question.facts ?? []) {
      const [topic, fact] = ref.includes('/') ? (ref.split('/') as [string, string]) : [question.topic, ref];
      if (topic === topicId) results.set(fact, [...(results.get(fact) ?? []), last.get(question.id)]);
    }
  }
  return new Map([...results].map(([fact, answers]) => [fact, stateOf(answers)]));
}

function stateOf(answers: readonly (boolean | undefined)[]): FactState {
  const given = answers.filter((answer) => answer !== undefined);
  if (given.length === 0) return 'none';
  if (given.every((answer) => answer)) return 'right';
  return given.some((answer) => answer) ? 'mixed' : 'wrong';
}

function namesOf(bank: Bank, contrast: Contrast): Text[] {
  return contrast.topics.map((id) => bank.topic(id)!.name);
}

function text(bank: Bank, pages: readonly NotesPage[], contrasts: readonly Contrast[], screen: NotesScreen): string {
  const tables = contrasts.map((contrast) => contrastLines(contrast, namesOf(bank, contrast), screen).join('\n'));
  const listed =
    pages.length > MOST_PAGES || (contrasts.length > 0 && pages.length > 2)
      ? [choiceLines(pages, screen).join('\n')]
      : pages.map((each) => notesLines(each, screen).join('\n'));
  return `${[...tables, ...listed].join('\n\n')}\n`;
}

function markdown(bank: Bank, pages: readonly NotesPage[], contrasts: readonly Contrast[], common: Common): string {
  return [
    ...contrasts.map((contrast) => contrastMarkdown(contrast, namesOf(bank, contrast), common.lang)),
    ...pages.map((each) => notesMarkdown(each, common.lang)),
  ].join('\n');
}

function emitNotes(pages: readonly NotesPage[], contrasts: readonly Contrast[], common: Common, world: World): void {
  const texts = (text: Text) => eventText(text, common);
  emit(world, {
    type: 'notes',
    contrasts: contrasts.map(({ id, topics, title, rows }) => ({
      id,
      topics,
      title: texts(title),
      rows: rows.map(({ criterion, cells }) => ({ criterion: texts(criterion), cells: cells.map(texts) })),
    })),
    topics: pages.map(({ topic, service, states, contrasts: near }) => ({
      id: topic.id,
      service: service.service,
      name: texts(topic.name),
      status: service.status,
      depth: topic.depth,
      facts: topic.facts.map((fact) => ({
        id: fact.id,
        text: texts(fact.text),
        refs: fact.refs ?? [],
        state: states.get(fact.id) ?? null,
      })),
      corrections: (topic.corrections ?? []).map(({ claim, truth }) => ({ claim: texts(claim), truth: texts(truth) })),
      contrasts: near.map(({ id }) => id),
    })),
  });
}
