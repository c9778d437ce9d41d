import type { Exam } from './model.ts';

/**
 * What share of the exam each topic carries: every bullet has an equal part of its domain's weight and shares it evenly
 * among the topics whose questions name it (learning.md, "Topic weights"). The weights of all topics sum to 1; a topic
 * without questions weighs nothing.
 */
export function topicWeights(
  exam: Pick<Exam, 'domains'>,
  questions: readonly { topic: string; task: string; bullet?: string | undefined }[],
): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (topics: ReadonlySet<string>, share: number): void => {
    for (const topic of topics) weights.set(topic, (weights.get(topic) ?? 0) + share / topics.size);
  };
  for (const domain of exam.domains) {
    const tasks = new Set(domain.tasks.map((task) => task.id));
    const bullets = domain.tasks.reduce((sum, task) => sum + task.bullets.length, 0);
    const topicsOf = new Map<string, Set<string>>();
    for (const question of questions) {
      if (!tasks.has(question.task)) continue;
      // A question that names no bullet stands for its task as a whole.
      const part = question.bullet ?? question.task;
      topicsOf.set(part, (topicsOf.get(part) ?? new Set()).add(question.topic));
    }
    for (const topics of topicsOf.values()) add(topics, domain.weight / bullets);
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  for (const [topic, weight] of weights) weights.set(topic, weight / total);
  return weights;
}
