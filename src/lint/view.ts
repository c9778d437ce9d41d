/** A bank's file as rules see it: texts with their language, role and path. */
import type { Lang, Question } from '../bank/model.ts';
import type { FileKind } from '../bank/schema.ts';
import type { Path } from '../bank/source.ts';
import { type Stretch, sentencesOf } from './sentences.ts';
import type { Mention, ServiceNames } from './service-names.ts';
import { absolutesOf } from './words-of.ts';

export type Role = 'stem' | 'option' | 'why' | 'fact' | 'claim' | 'truth' | 'name' | 'cell' | 'bullet';

/** One text in one language, without the white space around it. */
export class TextView {
  readonly lang: Lang;
  readonly role: Role;
  readonly path: Path;
  readonly text: string;
  readonly #names: ServiceNames;
  #sentences: Stretch[] | undefined;
  #mentions: Mention[] | undefined;
  #absolutes: RegExpExecArray[] | undefined;

  constructor(lang: Lang, role: Role, path: Path, text: string, names: ServiceNames) {
    this.lang = lang;
    this.role = role;
    this.path = path;
    this.text = text;
    this.#names = names;
  }

  get sentences(): Stretch[] {
    this.#sentences ??= sentencesOf(this.text);
    return this.#sentences;
  }

  /** Its words that allow no exception. */
  get absolutes(): RegExpExecArray[] {
    this.#absolutes ??= absolutesOf(this.text, this.lang);
    return this.#absolutes;
  }

  /** The services it names. */
  get mentions(): Mention[] {
    this.#mentions ??= this.#names.find(this.text);
    return this.#mentions;
  }
}

/** A text in both languages; `ko` is missing in banks that have none. */
export interface PairView {
  role: Role;
  path: Path;
  en: TextView;
  ko: TextView | undefined;
}

export interface OptionView {
  place: number;
  path: Path;
  correct: boolean;
  text: PairView;
  why: PairView;
}

export interface QuestionView {
  path: Path;
  question: Question;
  stem: PairView;
  options: OptionView[];
  keys: OptionView[];
  distractors: OptionView[];
}

export interface FileView {
  kind: FileKind;
  /** All texts of the file, those of its questions too. */
  pairs: PairView[];
  questions: QuestionView[];
  /** Addresses with their paths: references of questions, facts and corrections. */
  refs: { url: string; path: Path }[];
  /** False in the notes of a service that is closed or retired: such names are their subject. */
  current: boolean;
}

type Raw = Record<string, unknown>;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const map = (value: unknown): Raw => (value !== null && typeof value === 'object' ? (value as Raw) : {});

/** Makes views of `raw`, whatever its shape; `isQuestion` says which questions are well formed enough to be judged. */
export function viewFile(
  kind: FileKind,
  raw: unknown,
  names: ServiceNames,
  isQuestion: (raw: unknown, place: number) => boolean,
): FileView {
  const view: FileView = { kind, pairs: [], questions: [], refs: [], current: true };
  const pair = (value: unknown, role: Role, path: Path): PairView | undefined => {
    const { en, ko } = map(value);
    if (typeof en !== 'string' || en.trim() === '') return undefined;
    const made: PairView = {
      role,
      path,
      en: new TextView('en', role, [...path, 'en'], en.trim(), names),
      ko:
        typeof ko === 'string' && ko.trim() !== ''
          ? new TextView('ko', role, [...path, 'ko'], ko.trim(), names)
          : undefined,
    };
    view.pairs.push(made);
    return made;
  };
  const refs = (value: unknown, path: Path): void => {
    for (const [i, url] of list(value).entries())
      if (typeof url === 'string') view.refs.push({ url, path: [...path, i] });
  };
  if (kind === 'exam') viewExam(map(raw), pair);
  if (kind === 'contrasts') viewContrasts(list(raw), pair);
  if (kind === 'notes') {
    view.current = map(raw).status !== 'closed' && map(raw).status !== 'retired';
    viewNotes(map(raw), pair, refs);
  }
  if (kind === 'questions') {
    for (const [q, question] of list(map(raw).questions).entries()) {
      if (!isQuestion(question, q)) continue;
      refs(map(question).refs, ['questions', q, 'refs']);
      view.questions.push(viewQuestion(question as Question, ['questions', q], pair));
    }
  }
  return view;
}

type PairMaker = (value: unknown, role: Role, path: Path) => PairView | undefined;

function viewQuestion(question: Question, path: Path, pair: PairMaker): QuestionView {
  const stem = pair(question.stem, 'stem', [...path, 'stem'])!;
  const options = question.options.map((option, place): OptionView => {
    const at = [...path, 'options', place];
    return {
      place,
      path: at,
      correct: option.correct === true,
      text: pair(option.text, 'option', [...at, 'text'])!,
      why: pair(option.why, 'why', [...at, 'why'])!,
    };
  });
  return {
    path,
    question,
    stem,
    options,
    keys: options.filter((option) => option.correct),
    distractors: options.filter((option) => !option.correct),
  };
}

function viewNotes(raw: Raw, pair: PairMaker, refs: (value: unknown, path: Path) => void): void {
  pair(raw.name, 'name', ['name']);
  for (const [t, topic] of list(raw.topics).map(map).entries()) {
    const path = ['topics', t];
    pair(topic.name, 'name', [...path, 'name']);
    for (const [c, correction] of list(topic.corrections).map(map).entries()) {
      pair(correction.claim, 'claim', [...path, 'corrections', c, 'claim']);
      pair(correction.truth, 'truth', [...path, 'corrections', c, 'truth']);
      refs(correction.refs, [...path, 'corrections', c, 'refs']);
    }
    for (const [f, fact] of list(topic.facts).map(map).entries()) {
      pair(fact.text, 'fact', [...path, 'facts', f, 'text']);
      refs(fact.refs, [...path, 'facts', f, 'refs']);
    }
  }
}

function viewExam(raw: Raw, pair: PairMaker): void {
  pair(raw.title, 'name', ['title']);
  for (const [d, domain] of list(raw.domains).map(map).entries()) {
    pair(domain.title, 'name', ['domains', d, 'title']);
    pair(domain.short, 'name', ['domains', d, 'short']);
    for (const [t, task] of list(domain.tasks).map(map).entries()) {
      pair(task.title, 'name', ['domains', d, 'tasks', t, 'title']);
      for (const [b, bullet] of list(task.bullets).map(map).entries())
        pair(bullet.text, 'bullet', ['domains', d, 'tasks', t, 'bullets', b, 'text']);
    }
  }
}

function viewContrasts(raw: unknown[], pair: PairMaker): void {
  for (const [c, contrast] of raw.map(map).entries()) {
    pair(contrast.title, 'name', [c, 'title']);
    for (const [r, row] of list(contrast.rows).map(map).entries()) {
      pair(row.criterion, 'cell', [c, 'rows', r, 'criterion']);
      for (const [k, cell] of list(row.cells).entries()) pair(cell, 'cell', [c, 'rows', r, 'cells', k]);
    }
  }
}
