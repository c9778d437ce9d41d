/**
 * The bank's format, version 1, as zod schemas: the one place where a field's shape is decided.
 * `schema/*.json` (for editors) is generated from here; `src/bank/model.ts` takes its types from here.
 * Only what compiles or lints a bank loads this module: the packaged bank was checked when it was built.
 */
import * as z from 'zod';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const TASK_ID = /^\d+\.\d+$/;
const BULLET_ID = /^\d+\.\d+-[KS]\d{2}$/;
/** A fact of the same topic, or `<topic>/<fact>`. */
const FACT_REF = /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/;

const id = z.string().regex(ID, 'lower-case words joined by hyphens');
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD');
const text = z.strictObject({ en: z.string().trim().min(1), ko: z.string().trim().min(1).optional() });
const url = z.string().min(1);

const bullet = z.strictObject({ id: z.string().regex(BULLET_ID, 'a bullet as 1.1-K01'), text });
const task = z.strictObject({
  id: z.string().regex(TASK_ID, 'a task as "1.1"'),
  title: text,
  bullets: z.array(bullet).min(1),
});
const domain = z.strictObject({
  id: z.int().positive(),
  folder: id,
  title: text,
  short: text,
  weight: z.number().positive().max(100),
  tasks: z.array(task).min(1),
});

export const SERVICE_STATES = ['current', 'renamed', 'closed', 'retired'] as const;
const namedService = z.strictObject({
  name: z.string().min(1),
  state: z.enum(SERVICE_STATES),
  since: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a year, month or day as YYYY, YYYY-MM or YYYY-MM-DD')
    .optional(),
  instead: z.string().min(1).optional(),
  aliases: z.array(z.string().min(1)).optional(),
});

export const examSchema = z.strictObject({
  format: z.literal(1),
  code: z.string().min(1),
  title: text,
  guide: z.strictObject({ version: z.string(), checked: date }),
  questions: z.strictObject({ total: z.int().positive(), scored: z.int().positive() }),
  minutes: z.strictObject({ standard: z.int().positive(), extra: z.int().nonnegative() }),
  scale: z.strictObject({ min: z.number(), max: z.number(), pass: z.number() }),
  bank: z.strictObject({ version: z.string().min(1) }),
  domains: z.array(domain).min(1),
  services: z.array(namedService).default([]),
});

const correction = z.strictObject({ claim: text, truth: text, refs: z.array(url).optional() });
const fact = z.strictObject({ id, text, refs: z.array(url).optional(), key: z.boolean().optional() });
const topic = z.strictObject({
  id,
  name: text,
  aliases: z.array(z.string().min(1)).optional(),
  depth: z.enum(['exam', 'foundation']),
  contrasts: z.array(id).optional(),
  corrections: z.array(correction).optional(),
  facts: z.array(fact).min(1),
});

export const notesSchema = z.strictObject({
  service: id,
  name: text,
  aliases: z.array(z.string().min(1)).optional(),
  status: z.enum(['current', 'closed', 'retired', 'concept']),
  topics: z.array(topic).min(1),
});

export const contrastsSchema = z.array(
  z.strictObject({
    id,
    topics: z.array(id).min(2),
    title: text,
    rows: z.array(z.strictObject({ criterion: text, cells: z.array(text).min(2) })).min(1),
  }),
);

export const LEVELS = ['recall', 'apply', 'analyze'] as const;
const option = z.strictObject({
  text,
  correct: z.boolean().optional(),
  about: z.string().regex(FACT_REF, 'a topic, or topic/fact').optional(),
  why: text,
});
const question = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*-\d{2}$/, 'a topic id, a hyphen and two digits'),
  topic: id,
  task: z.string().regex(TASK_ID, 'a task as "1.1", quoted'),
  bullet: z.string().regex(BULLET_ID, 'a bullet as 1.1-K01').optional(),
  facts: z.array(z.string().regex(FACT_REF, 'a fact of the topic, or topic/fact')).optional(),
  level: z.enum(LEVELS),
  stem: text,
  options: z.array(option).min(2).max(6),
  refs: z.array(url),
  checked: date,
});

export const questionsSchema = z.strictObject({ service: id, questions: z.array(question) });

/** The kinds of file a bank is made of, by what they hold. */
export const schemas = {
  exam: examSchema,
  notes: notesSchema,
  questions: questionsSchema,
  contrasts: contrastsSchema,
} as const;
export type FileKind = keyof typeof schemas;
