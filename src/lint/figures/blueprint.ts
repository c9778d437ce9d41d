import type { BankView } from '../bank-view.ts';

export interface DomainShare {
  id: number;
  name: string;
  weight: number;
  questions: number;
  /** Percent of all questions. */
  share: number;
}

export interface Blueprint {
  domains: DomainShare[];
  tasks: { id: string; questions: number }[];
}

export function blueprintOf({ exam, questions }: BankView): Blueprint {
  const byTask = new Map<string, number>();
  for (const { task } of questions) byTask.set(task, (byTask.get(task) ?? 0) + 1);
  const tasks = (exam?.domains ?? []).flatMap((domain) =>
    domain.tasks.map(({ id }) => ({ id, domain: domain.id, questions: byTask.get(id) ?? 0 })),
  );
  const total = tasks.reduce((sum, task) => sum + task.questions, 0);
  return {
    domains: (exam?.domains ?? []).map(({ id, short, weight }) => {
      const count = tasks.filter((task) => task.domain === id).reduce((sum, task) => sum + task.questions, 0);
      return { id, name: short.en, weight, questions: count, share: total === 0 ? 0 : (100 * count) / total };
    }),
    tasks: tasks.map(({ id, questions }) => ({ id, questions })),
  };
}
