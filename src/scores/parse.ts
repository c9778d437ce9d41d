/** JSON -> sitting. Nothing that comes from a file is trusted: shapes, lengths, ids and control sequences are checked. */
import { CONFIDENCES, type Confidence } from '../memory/attempt.ts';
import { safe } from '../text/safe.ts';
import { mergeAnswers } from './merge.ts';
import { MIGRATIONS, type Migrations } from './migrations.ts';
import { type Answer, type Owner, type PaperItem, SITTING_FORMAT, type Sitting } from './sitting.ts';

export const SITTING_ID = /^\d{8}T\d{6}Z-[0-9a-f]{8}$/;
/** Bounds that no sitting reaches; what goes beyond them is not one. */
const MAX_QUESTIONS = 20_000;
const MAX_OPTIONS = 32;

export type Parsed = { sitting: Sitting; newer: boolean; older: boolean } | { fault: string };

class Fault extends Error {}

/**
 * @param value what JSON.parse gave. An older format is upgraded, a newer one read as far as it has this one's fields.
 */
export function parseSitting(value: unknown, migrations: Migrations = MIGRATIONS): Parsed {
  try {
    const raw = record(value, 'the file');
    const format = whole(raw.format, 'format', 0, 1_000_000);
    const sitting = sittingOf(upgraded(raw, format, migrations));
    return { sitting, newer: format > SITTING_FORMAT, older: format < SITTING_FORMAT };
  } catch (error) {
    if (error instanceof Fault) return { fault: error.message };
    throw error;
  }
}

function upgraded(raw: Record<string, unknown>, format: number, migrations: Migrations): Record<string, unknown> {
  let sitting = raw;
  for (let from = format; from < SITTING_FORMAT; from++) {
    const step = migrations[from];
    if (!step) throw new Fault(`format ${from} is not known`);
    sitting = record(step(sitting), 'the file');
  }
  return sitting;
}

function sittingOf(raw: Record<string, unknown>): Sitting {
  const paper = list(raw.paper, 'paper').map(paperItem);
  return {
    format: SITTING_FORMAT,
    id: matching(raw.id, 'id', SITTING_ID),
    device: matching(raw.device, 'device', /^[\w.-]{1,64}$/),
    ...(raw.continues === undefined ? {} : { continues: matching(raw.continues, 'continues', SITTING_ID) }),
    command: matching(raw.command, 'command', /^[\w-]{1,40}$/),
    seed: line(raw.seed, 'seed'),
    lang: matching(raw.lang, 'lang', /^[\w-]{1,20}$/),
    bank: line(raw.bank, 'bank'),
    startedAt: time(raw.startedAt, 'startedAt'),
    offsetMinutes: whole(raw.offsetMinutes, 'offsetMinutes', -1440, 1440),
    minutes: raw.minutes === null ? null : amount(raw.minutes, 'minutes'),
    paper,
    answers: onceEach(list(raw.answers, 'answers').map((answer) => answerOf(answer, paper.length))),
    state: oneOf(raw.state, 'state', ['open', 'done', 'left'] as const),
    activeMs: amount(raw.activeMs, 'activeMs'),
    pauses: amount(raw.pauses, 'pauses'),
    owner: raw.owner === null ? null : ownerOf(raw.owner),
    closed: raw.closed === null ? null : time(raw.closed, 'closed'),
    ...(raw.extra === undefined ? {} : { extra: clean(record(raw.extra, 'extra'), 0) as Record<string, unknown> }),
  };
}

/** Two answers to one question are none that saa wrote: the later one holds. */
function onceEach(answers: Answer[]): Answer[] {
  return new Set(answers.map(({ n }) => n)).size === answers.length ? answers : mergeAnswers(answers, []);
}

function paperItem(value: unknown): PaperItem {
  const raw = record(value, 'paper');
  return {
    id: matching(raw.id, 'paper.id', /^[\w.-]{1,200}$/),
    hash: matching(raw.hash, 'paper.hash', /^[\w-]{1,64}$/),
    order: places(raw.order, 'paper.order'),
    scored: flag(raw.scored, 'paper.scored'),
  };
}

function answerOf(value: unknown, questions: number): Answer {
  const raw = record(value, 'answers');
  const confidence: Confidence | undefined =
    raw.confidence === undefined ? undefined : oneOf(raw.confidence, 'answers.confidence', CONFIDENCES);
  return {
    n: whole(raw.n, 'answers.n', 0, questions - 1),
    at: time(raw.at, 'answers.at'),
    selected: [...new Set(places(raw.selected, 'answers.selected'))].sort((a, b) => a - b),
    correct: flag(raw.correct, 'answers.correct'),
    ms: raw.ms === null ? null : amount(raw.ms, 'answers.ms'),
    predicted: raw.predicted === null ? null : amount(raw.predicted, 'answers.predicted'),
    ...(confidence ? { confidence } : {}),
  };
}

function ownerOf(value: unknown): Owner {
  const raw = record(value, 'owner');
  return {
    host: line(raw.host, 'owner.host'),
    pid: whole(raw.pid, 'owner.pid', 0, 2 ** 32),
    started: line(raw.started, 'owner.started'),
  };
}

/** What a command keeps beside: of any shape, but shallow, and without control sequences. */
function clean(value: unknown, depth: number): unknown {
  if (depth > 12) throw new Fault('extra is nested too deeply');
  if (typeof value === 'string') return safe(value);
  if (Array.isArray(value)) return value.map((item) => clean(item, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '__proto__')
      .map(([key, item]) => [safe(key), clean(item, depth + 1)]),
  );
}

function record(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Fault(`${name} is not an object`);
  return value as Record<string, unknown>;
}

function list(value: unknown, name: string): unknown[] {
  if (!Array.isArray(value) || value.length > MAX_QUESTIONS) throw new Fault(`${name} is not a list of questions`);
  return value;
}

function places(value: unknown, name: string): number[] {
  if (!Array.isArray(value) || value.length > MAX_OPTIONS) throw new Fault(`${name} is not a list of places`);
  return value.map((place) => whole(place, name, 0, MAX_OPTIONS - 1));
}

function line(value: unknown, name: string): string {
  if (typeof value !== 'string' || value.length > 1000) throw new Fault(`${name} is not a text`);
  return safe(value.replace(/[\t\n]/g, ' '));
}

function matching(value: unknown, name: string, pattern: RegExp): string {
  if (typeof value !== 'string' || !pattern.test(value)) throw new Fault(`${name} is not valid`);
  return value;
}

function time(value: unknown, name: string): string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT[\d:.]{5,12}Z$/.test(value) || Number.isNaN(Date.parse(value)))
    throw new Fault(`${name} is not a time`);
  return value;
}

function whole(value: unknown, name: string, min: number, max: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max)
    throw new Fault(`${name} is not a whole number from ${min} to ${max}`);
  return value;
}

function amount(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) throw new Fault(`${name} is not an amount`);
  return value;
}

function flag(value: unknown, name: string): boolean {
  if (typeof value !== 'boolean') throw new Fault(`${name} is neither true nor false`);
  return value;
}

function oneOf<T extends string>(value: unknown, name: string, values: readonly T[]): T {
  const found = values.find((candidate) => candidate === value);
  if (found === undefined) throw new Fault(`${name} is none of ${values.join(', ')}`);
  return found;
}
