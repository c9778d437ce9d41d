/** What bank-level rules need of a file: plain data, small enough to be kept for every file of a bank. */
import type { Exam } from '../bank/model.ts';
import type { FileOutline, Span } from '../bank/outline.ts';
import { hash32 } from './hash32.ts';
import { askOf, sentencesOf, withoutTag } from './sentences.ts';
import type { QuestionView } from './view.ts';

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
  /** Hash of the sentence that asks, and the 4-grams of the stem without it and with it. */
  ask: number;
  grams: number[];
  allGrams: number[];
  /** Hash of the keys' texts. */
  keyText: number;
  /** The sentences of its reasons: hash, start and end of the reason. */
  reasons: [hash: number, start: number, end: number][];
}

export interface FileFacts {
  outline: FileOutline;
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
    grams: grams(scenario),
    allGrams: grams(stem),
    keyText: hash32(
      view.keys
        .map(({ text }) => plain(text.en.text))
        .sort()
        .join('|'),
    ),
    reasons: view.options.flatMap(({ why }) =>
      [why.en, ...(why.ko ? [why.ko] : [])].flatMap(({ path, text }) =>
        sentencesOf(text)
          .filter((sentence) => !isForm(sentence.text))
          .map((sentence): [number, number, number] => [hash32(plain(sentence.text)), ...spanOf(path)]),
      ),
    ),
  };
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
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Distinct hashes of all runs of four words, ascending. */
function grams(text: string): number[] {
  const words = plain(text).split(' ').filter(Boolean);
  const found = new Set<number>();
  for (let i = 0; i + 4 <= words.length; i++) found.add(hash32(words.slice(i, i + 4).join(' ')));
  return [...found].sort((a, b) => a - b);
}
