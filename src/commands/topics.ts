import type { Bank } from '../bank/bank.ts';
import { ExitCode } from '../exit-code.ts';
import type { Attempt } from '../memory/attempt.ts';
import { weakTopics } from '../memory/weak.ts';
import { offsetMinutesAt } from '../scores/changes.ts';
import { openScores } from '../scores/open.ts';
import { type TopicRow, topicsLines } from '../screens/notes.ts';
import { page } from '../terminal/pager.ts';
import type { World } from '../world.ts';
import { openBank } from './bank.ts';
import type { Common } from './common.ts';
import { emit, eventText } from './events.ts';
import { screenOf } from './notes.ts';

/** `saa topics`: the syllabus with how many questions each topic has, how many were seen, and what is known of it. */
export async function topics(common: Common, world: World): Promise<ExitCode> {
  const bank = await openBank(world, common.bank);
  const scores = await openScores(world, { save: false });
  const rows = topicRows(bank, scores.attempts(), world.clock.now());
  if (common.json) emitTopics(bank, rows, common, world);
  else await page(`${topicsLines(rows, screenOf(common, world)).join('\n')}\n`, world, common);
  return ExitCode.ok;
}

function topicRows(bank: Bank, attempts: readonly Attempt[], now: Date): TopicRow[] {
  const { services, topics, questions } = bank.index;
  const seen = new Set(attempts.map((attempt) => attempt.question));
  const known = knownOf(bank, attempts, now);
  const serviceOf = new Map(services.map((service) => [service.id, service]));
  return topics.map((topic) => {
    const own = questions.filter((question) => question.topic === topic.id);
    return {
      service: serviceOf.get(topic.service)!,
      topic,
      questions: own.length,
      seen: own.filter((question) => seen.has(question.id)).length,
      known: known.get(topic.id) ?? null,
    };
  });
}

/** What is known of the topics that have answers enough of their own. */
function knownOf(bank: Bank, attempts: readonly Attempt[], now: Date): Map<string, TopicRow['known']> {
  if (attempts.length === 0) return new Map();
  const view = weakTopics({ index: bank.index, attempts, now: now.getTime(), offsetMinutes: offsetMinutesAt(now) });
  return new Map(view.topics.map((topic) => [topic.id, topic.basis === 'topic' ? topic.known : null]));
}

function emitTopics(bank: Bank, rows: readonly TopicRow[], common: Common, world: World): void {
  emit(world, {
    type: 'topics',
    topics: rows.map(({ service, topic, questions, seen, known }) => ({
      id: topic.id,
      service: service.id,
      name: eventText(topic.name, common),
      weight: bank.topic(topic.id)!.weight,
      questions,
      seen,
      known: known && { low: known.low, high: known.high },
    })),
  });
}
