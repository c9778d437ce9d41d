import type { BankView } from '../bank-view.ts';

export interface Coverage {
  bullets: { total: number; missing: string[] };
  facts: { total: number; missing: string[] };
  /** Topics of depth `exam` or any other with fewer questions than asked for. */
  topics: { total: number; thin: string[] };
  services: { total: number; never: string[] };
}

/** What no question reaches. @param fewest questions that a topic should have */
export function coverageOf({ outlines, questions }: BankView, fewest: number): Coverage {
  const bullets = outlines.flatMap(({ domains }) =>
    domains.flatMap(({ tasks }) => tasks.flatMap((task) => task.bullets)),
  );
  const topics = outlines.flatMap((outline) => outline.topics);
  const facts = topics.flatMap((topic) => topic.facts.map((fact) => `${topic.id}/${fact.id}`));
  const services = outlines.filter(({ kind }) => kind === 'notes').map(({ service, topics }) => ({ service, topics }));
  const askedBullets = new Set(questions.map(({ bullet }) => bullet));
  const askedFacts = new Set(questions.flatMap((question) => question.facts));
  const byTopic = new Map<string, number>();
  for (const { topic } of questions) byTopic.set(topic, (byTopic.get(topic) ?? 0) + 1);
  return {
    bullets: { total: bullets.length, missing: bullets.map(({ id }) => id).filter((id) => !askedBullets.has(id)) },
    facts: { total: facts.length, missing: facts.filter((fact) => !askedFacts.has(fact)) },
    topics: { total: topics.length, thin: topics.map(({ id }) => id).filter((id) => (byTopic.get(id) ?? 0) < fewest) },
    services: {
      total: services.length,
      never: services
        .filter(({ topics }) => topics.every(({ id }) => !byTopic.has(id)))
        .map(({ service }) => service?.id ?? ''),
    },
  };
}
