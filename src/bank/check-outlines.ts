import { closest } from '../text/closest.ts';
import type { Text } from './model.ts';
import type { FileOutline, Named, OutlinedQuestion, Span } from './outline.ts';

/** A problem whose place is still an offset in its file. */
export interface Fault {
  rule: string;
  file: string;
  at: Span;
  message: Text;
  hint?: Text;
}

/** As `checkBank` of check.ts, from outlines alone: they outlive the parsed files and can be kept in a cache. */
export function checkOutlines(outlines: readonly FileOutline[]): Fault[] {
  const names = namesOf(outlines);
  return [...doubledIds(outlines), ...outlines.flatMap((outline) => checkOutline(outline, names))];
}

/** Everything of a bank that can be named. */
interface Names {
  topics: Set<string>;
  /** `topic/fact` */
  facts: Set<string>;
  bullets: Set<string>;
  /** Task id to the folder of its domain. */
  tasks: Map<string, string>;
  /** Whether an exam, and every file of notes, could be read: else a name that is unknown may well be there. */
  hasExam: boolean;
  hasNotes: boolean;
}

function namesOf(outlines: readonly FileOutline[]): Names {
  const domains = outlines.flatMap(({ domains }) => domains);
  const topics = outlines.flatMap(({ topics }) => topics);
  const tasks = domains.flatMap(({ folder, tasks }) => tasks.map((task) => ({ ...task, folder })));
  return {
    topics: new Set(topics.map(({ id }) => id)),
    facts: new Set(topics.flatMap(({ id, facts }) => facts.map((fact) => `${id}/${fact.id}`))),
    bullets: new Set(tasks.flatMap(({ bullets }) => bullets.map(({ id }) => id))),
    tasks: new Map(tasks.map(({ id, folder }) => [id, folder])),
    hasExam: outlines.some(({ kind, isRead }) => kind === 'exam' && isRead),
    hasNotes: outlines.every(({ kind, isRead }) => kind !== 'notes' || isRead),
  };
}

function checkOutline(outline: FileOutline, names: Names): Fault[] {
  const topics = [...outline.topics, ...outline.contrasts].flatMap((entry) =>
    'contrasts' in entry ? entry.contrasts : entry.topics,
  );
  return [
    ...topics.flatMap((topic) => knownTopic(outline.file, topic, names)),
    ...outline.contrasts.flatMap((contrast) => {
      const wrong = contrast.rows.filter(({ cells }) => cells !== contrast.topics.length);
      return wrong.map(({ cells, at }) => contrastCells(outline.file, at, cells, contrast.topics.length));
    }),
    ...outline.questions.flatMap((question) => [
      ...knownNames(outline.file, question, names),
      ...idOfTopic(outline.file, question),
      ...domainFolder(outline.file, question, names),
      ...knownBullet(outline.file, question, names),
    ]),
  ];
}

function contrastCells(file: string, at: Span, cells: number, topics: number): Fault {
  return {
    rule: 'structure/contrast-cells',
    file,
    at,
    message: {
      en: `This row has ${cells} cells for ${topics} topics`,
      ko: `이 행의 칸은 ${cells}개인데 주제는 ${topics}개입니다`,
    },
    hint: { en: 'Give one cell for each topic.', ko: '주제마다 칸을 하나씩 쓰십시오.' },
  };
}

/** Ids that occur twice: questions and topics over the bank, facts in their topic, tasks and bullets in the exam. */
function doubledIds(outlines: readonly FileOutline[]): Fault[] {
  const faults: Fault[] = [];
  const pools = new Map<string, Map<string, string>>();
  const see = (pool: string, file: string, { id, at }: Named): void => {
    const seen = pools.get(pool) ?? new Map<string, string>();
    pools.set(pool, seen);
    const first = seen.get(id);
    if (first === undefined) seen.set(id, file);
    else faults.push(doubled(file, at, id, first));
  };
  for (const { file, domains, topics, questions, contrasts } of outlines) {
    for (const task of domains.flatMap(({ tasks }) => tasks)) {
      see('task', file, task);
      for (const bullet of task.bullets) see('bullet', file, bullet);
    }
    for (const [place, topic] of topics.entries()) {
      see('topic', file, topic);
      for (const fact of topic.facts) see(`fact ${file} ${place}`, file, fact);
    }
    for (const question of questions) see('question', file, question);
    for (const contrast of contrasts) see('contrast', file, contrast);
  }
  return faults;
}

function doubled(file: string, at: Span, id: string, first: string): Fault {
  const where = first === file ? { en: 'this file', ko: '이 파일' } : { en: first, ko: first };
  return {
    rule: 'structure/unique-id',
    file,
    at,
    message: { en: `The id ${id} is already used in ${where.en}`, ko: `이미 사용 중인 id: ${id} (${where.ko})` },
    hint: { en: 'Give it an id of its own; never reuse one.', ko: '다른 id를 쓰십시오. id는 다시 쓰지 않습니다.' },
  };
}

function knownNames(file: string, question: OutlinedQuestion, names: Names): Fault[] {
  const topic = question.topic;
  return [
    ...(topic ? knownTopic(file, topic, names) : []),
    // Where the topic itself is unknown, its facts are too: one finding is enough.
    ...question.facts
      .filter(({ id }) => id.includes('/') || (topic !== undefined && names.topics.has(topic.id)))
      .flatMap((fact) => knownFact(file, fact, fact.id.includes('/') ? fact.id : `${topic!.id}/${fact.id}`, names)),
    ...question.about.flatMap((about) =>
      about.id.includes('/') ? knownFact(file, about, about.id, names) : knownTopic(file, about, names),
    ),
  ];
}

function knownTopic(file: string, topic: Named, names: Names): Fault[] {
  if (names.topics.has(topic.id) || !names.hasNotes) return [];
  return [
    {
      rule: 'structure/known-topic',
      file,
      at: topic.at,
      message: { en: `No notes have the topic ${topic.id}`, ko: `노트에 없는 주제: ${topic.id}` },
      ...didYouMean(topic.id, names.topics),
    },
  ];
}

function knownFact(file: string, fact: Named, fullName: string, names: Names): Fault[] {
  if (names.facts.has(fullName) || !names.hasNotes) return [];
  const [topic, id] = fullName.split('/') as [string, string];
  if (!names.topics.has(topic)) return knownTopic(file, { id: topic, at: fact.at }, names);
  const siblings = [...names.facts].filter((name) => name.startsWith(`${topic}/`)).map((name) => name.split('/')[1]!);
  return [
    {
      rule: 'structure/known-fact',
      file,
      at: fact.at,
      message: { en: `The topic ${topic} has no fact ${id}`, ko: `주제 ${topic}에 없는 사실: ${id}` },
      ...didYouMean(id, siblings),
    },
  ];
}

function idOfTopic(file: string, { id, at, topic }: OutlinedQuestion): Fault[] {
  if (!topic || id.replace(/-\d{2}$/, '') === topic.id) return [];
  return [
    {
      rule: 'structure/id-topic',
      file,
      at,
      message: {
        en: `The id ${id} does not begin with its topic, ${topic.id}`,
        ko: `id ${id}: 주제 ${topic.id}(으)로 시작하지 않습니다`,
      },
      hint: {
        en: `An id is its topic, a hyphen and two digits: ${topic.id}-01.`,
        ko: `id 형식: 주제, 하이픈, 숫자 두 자리 (${topic.id}-01)`,
      },
    },
  ];
}

function domainFolder(file: string, { task }: OutlinedQuestion, names: Names): Fault[] {
  if (!task || !names.hasExam) return [];
  const wanted = names.tasks.get(task.id);
  const folder = file.split(/[\\/]/).at(-2);
  // The folder of a domain that has none is told there.
  if (wanted === folder || wanted === '') return [];
  return [
    {
      rule: 'structure/domain-folder',
      file,
      at: task.at,
      message:
        wanted === undefined
          ? { en: `exam.yaml has no task ${task.id}`, ko: `exam.yaml에 없는 과제: ${task.id}` }
          : {
              en: `Task ${task.id} belongs to the folder ${wanted}, not ${folder ?? 'here'}`,
              ko: `과제 ${task.id}의 폴더: ${wanted} (현재 ${folder ?? '없음'})`,
            },
      ...(wanted === undefined
        ? didYouMean(task.id, names.tasks.keys())
        : { hint: { en: `Move the question to ${wanted}/.`, ko: `문항을 ${wanted}/ 폴더로 옮기십시오.` } }),
    },
  ];
}

function knownBullet(file: string, { task, bullet }: OutlinedQuestion, names: Names): Fault[] {
  if (!bullet || !names.hasExam) return [];
  if (!names.bullets.has(bullet.id))
    return [
      {
        rule: 'structure/known-bullet',
        file,
        at: bullet.at,
        message: { en: `exam.yaml has no bullet ${bullet.id}`, ko: `exam.yaml에 없는 항목: ${bullet.id}` },
        ...didYouMean(bullet.id, names.bullets),
      },
    ];
  if (!task || bullet.id.startsWith(`${task.id}-`)) return [];
  return [
    {
      rule: 'structure/known-bullet',
      file,
      at: bullet.at,
      message: {
        en: `Bullet ${bullet.id} belongs to another task than ${task.id}`,
        ko: `과제 ${task.id}에 속하지 않는 항목: ${bullet.id}`,
      },
    },
  ];
}

function didYouMean(word: string, candidates: Iterable<string>): { hint?: Text } {
  const [meant] = closest(word, candidates, 1);
  return meant ? { hint: { en: `Did you mean ${meant}?`, ko: `비슷한 이름: ${meant}` } } : {};
}
