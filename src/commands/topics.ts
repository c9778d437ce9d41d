import type { Bank } from '../bank/bank.ts';
import { ExitCode } from '../exit-code.ts';
import { type TopicRow, topicsLines } from '../screens/notes.ts';
import { page } from '../terminal/pager.ts';
import type { World } from '../world.ts';
import type { Common } from './common.ts';
import { type Desk, openDesk } from './desk.ts';
import { emit, eventText } from './events.ts';
import { screenOf } from './notes.ts';
import { statsNow } from './stats-now.ts';
import { weakNow } from './weak-now.ts';

/** `saa topics`: the syllabus with how many questions each topic has, how many were seen, and what is known of it. */
export async function topics(common: Common, world: World): Promise<ExitCode> {
  const desk = await openDesk(common, world);
  const rows = topicRows(desk, world);
  if (common.json) emitTopics(desk.bank, rows, common, world);
  else await page(`${topicsLines(rows, screenOf(common, world)).join('\n')}\n`, world, common);
  return ExitCode.ok;
}

/** The figures of `saa stats` and `saa weak`; what is known, of topics that have answers enough of their own. */
function topicRows(desk: Desk, world: World): TopicRow[] {
  const { services, topics } = desk.bank.index;
  const serviceOf = new Map(services.map((service) => [service.id, service]));
  const recordOf = new Map(statsNow(desk, world).report.record.topics.map((record) => [record.id, record]));
  const weakOf = new Map(weakNow(desk, world).view.topics.map((weak) => [weak.id, weak]));
  return topics.map((topic) => {
    const { questions, seen } = recordOf.get(topic.id) ?? { questions: 0, seen: 0 };
    const { basis, known } = weakOf.get(topic.id) ?? { basis: 'none', known: null };
    const service = serviceOf.get(topic.service)!;
    return { service, topic, questions, seen, known: basis === 'topic' ? known : null };
  });
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
