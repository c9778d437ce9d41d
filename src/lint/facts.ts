/** What bank-level rules need of a file: plain data, small enough to be kept for every file of a bank. */
import type { Exam, Lang } from '../bank/model.ts';
import type { FileOutline, Span } from '../bank/outline.ts';
import { hash32 } from './hash32.ts';
import { askOf, withoutTag } from './sentences.ts';
import type { QuestionView, TextView } from './view.ts';
import { contentWords, newMark, type Stem } from './words-of.ts';

/** A question in one language, as somebody who knows nothing of its subject sees it; lists are by option. */
export interface SurfaceFacts {
  /** Characters of each option. */
  lengths: number[];
  /** Content words of the stem, joined by spaces. */
  stemWords: string;
  /** Places among `stemWords` of the words that each option repeats. */
  echoes: number[][];
  /** Mean Jaccard similarity of each option's words with those of the others, in thousandths. */
  overlaps: number[];
  absolutes: number[];
  at: Span[];
}

export interface QuestionFacts {
  id: string;
  topic: string;
  task: string;
  level: string;
  bullet: string | undefined;
  /** Full names, `topic/fact`. */
  facts: string[];
  at: Span;
  stemAt: Span;
  /** Places of the keys. */
  keys: number[];
  options: number;
  /** Hash of the sentence that asks, the 4-grams of the stem without it, and those that it adds. */
  ask: number;
  grams: number[];
  askGrams: number[];
  /** Hash of the keys' texts. */
  keyText: number;
  /** The sentences of its reasons: hash, start and end of the reason. */
  reasons: [hash: number, start: number, end: number][];
  en: SurfaceFacts;
  ko: SurfaceFacts | undefined;
  /** Services that keys name, and those that distractors name. */
  keyServices: string[];
  otherServices: string[];
}

export interface FileFacts {
  outline: FileOutline;
  /** False: some of it could not be read, so that figures over all of the bank would be wrong. */
  isWhole: boolean;
  exam?: Exam;
  questions: QuestionFacts[];
}

export function questionFacts(view: QuestionView, spanOf: (path: readonly (string | number)[]) => Span): QuestionFacts {
  const { question } = view;
  const stem = withoutTag(view.stem.en.text, 'en');
  const ask = askOf(view.stem.en.text, 'en');
  const scenario = stem.endsWith(ask) ? stem.slice(0, stem.length - ask.length) : stem;
  return {
    id: question.id,
    topic: question.topic,
    task: question.task,
    level: question.level,
    bullet: question.bullet,
    facts: (question.facts ?? []).map((fact) => (fact.includes('/') ? fact : `${question.topic}/${fact}`)),
    at: spanOf([...view.path, 'id']),
    stemAt: spanOf([...view.path, 'stem', 'en']),
    keys: view.keys.map(({ place }) => place),
    options: view.options.length,
    ask: hash32(plain(ask)),
    ...gramsOf(scenario, ask),
    keyText: hash32(
      view.keys
        .map(({ text }) => plain(text.en.text))
        .sort()
        .join('|'),
    ),
    reasons: view.options.flatMap(({ why }) =>
      (why.ko ? [why.en, why.ko] : [why.en]).flatMap((text) => reasonFacts(text, spanOf)),
    ),
    en: surfaceFacts(view, 'en', spanOf)!,
    ko: surfaceFacts(view, 'ko', spanOf),
    keyServices: servicesOf(view.keys),
    otherServices: servicesOf(view.distractors),
  };
}

function reasonFacts(
  { path, sentences }: TextView,
  spanOf: (path: readonly (string | number)[]) => Span,
): [number, number, number][] {
  const [start, end] = spanOf(path);
  return sentences.filter(({ text }) => !isForm(text)).map(({ text }) => [hash32(text), start, end]);
}

function servicesOf(options: QuestionView['options']): string[] {
  return [...new Set(options.flatMap(({ text }) => text.en.mentions.map(({ service }) => service.name)))];
}

function surfaceFacts(
  view: QuestionView,
  lang: Lang,
  spanOf: (path: readonly (string | number)[]) => Span,
): SurfaceFacts | undefined {
  const stem = view.stem[lang];
  const options = view.options.flatMap(({ text }) => text[lang] ?? []);
  if (!stem || options.length < view.options.length) return undefined;
  const stemWords = contentWords(stem.text, lang);
  const words = options.map(({ text }) => contentWords(text, lang));
  return {
    lengths: options.map(({ text }) => text.length),
    stemWords: stemWords.map(({ text }) => text).join(' '),
    ...compared(stemWords, words),
    absolutes: options.map((option) => option.absolutes.length),
    at: options.map(({ path }) => spanOf(path)),
  };
}

function compared(stemWords: readonly Stem[], options: readonly Stem[][]): Pick<SurfaceFacts, 'echoes' | 'overlaps'> {
  const echoes: number[][] = [];
  const similarities = options.map((): number[] => []);
  for (const [i, words] of options.entries()) {
    const mark = newMark();
    for (const word of words) word.mark = mark;
    const echo: number[] = [];
    for (let place = 0; place < stemWords.length; place++) if (stemWords[place]!.mark === mark) echo.push(place);
    echoes.push(echo);
    for (let j = i + 1; j < options.length; j++) {
      const similarity = similarityTo(mark, words.length, options[j]!);
      similarities[i]!.push(similarity);
      similarities[j]!.push(similarity);
    }
  }
  const overlaps = similarities.map((all) => Math.round((all.reduce((a, b) => a + b, 0) / all.length) * 1000));
  return { echoes, overlaps };
}

/** Jaccard similarity of `size` words that are marked and those of another text. */
function similarityTo(mark: number, size: number, others: readonly Stem[]): number {
  let shared = 0;
  for (const word of others) if (word.mark === mark) shared++;
  const all = size + others.length - shared;
  return all === 0 ? 0 : shared / all;
}

/** "It is right when ..." is the form of a distractor's last sentence, no filler. */
function isForm(sentence: string): boolean {
  return (
    /^(?:It|This|That) (?:is|would be|fits?|suits?)\b/.test(sentence) ||
    /(?:방법|선택|구성|솔루션)입니다\.?$/.test(sentence)
  );
}

/** Lower case, letters and digits alone, single spaces. */
export function plain(text: string): string {
  return wordsOf(text).join(' ');
}

/** Runs of letters and digits in lower case. */
function wordsOf(text: string): string[] {
  // Most texts: nothing to normalise, and a simple class of characters.
  if (/^[\x20-\x7e\n가-힣]*$/.test(text)) return text.toLowerCase().match(/[a-z0-9가-힣]+/g) ?? [];
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Distinct hashes of all runs of four words, ascending: of the scenario, and what the ask adds. */
function gramsOf(scenario: string, ask: string): { grams: number[]; askGrams: number[] } {
  const words = wordsOf(scenario);
  const all = [...words, ...wordsOf(ask)].map(hash32);
  const count = Math.max(0, all.length - 3);
  const runs = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    let run = all[i]!;
    for (let j = 1; j < 4; j++) run = Math.imul(run ^ (run >>> 15), 0x2c1b3c6d) ^ all[i + j]!;
    runs[i] = run;
  }
  const ofScenario = runs.subarray(0, Math.max(0, words.length - 3));
  const added = runs.subarray(ofScenario.length).filter((run) => !ofScenario.includes(run));
  return { askGrams: ascending(added), grams: ascending(ofScenario) };
}

/** Sorts in place. */
function ascending(runs: Uint32Array): number[] {
  const found: number[] = [];
  for (const run of runs.sort()) if (run !== found.at(-1)) found.push(run);
  return found;
}
