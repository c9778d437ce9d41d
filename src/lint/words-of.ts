/** The words of a text that say what it is about, in a form that can be compared: for echoes and overlaps. */
import type { Lang } from '../bank/model.ts';
import { matchesOf } from '../text/matches.ts';

const STOP_EN = new Set(
  (
    'a an and any are as at be been being but by can cannot could did do does during each either every few for from had has have having how if in into is it its ' +
    'itself may more most must nor not of off on once one only or other others out over own same shall should so some such than that the their them then there ' +
    'these they this those through to too two three under until up upon use used uses using very was were what when where which while who whose will with within ' +
    'without would company solution solutions requirement requirements meet meets application applications data needs need wants want run runs aws amazon service ' +
    'services new also all both least combination steps step action actions change'
  ).split(' '),
);
const STOP_KO = new Set(
  '한 회사 솔루션 요구 사항 충족 무엇 이러한 이 그 저 및 등 수 것 때 위해 위한 통해 대한 대해 경우 사용 애플리케이션 데이터 있습니다 합니다 됩니다 있는 하는 되는 모든 각 여러 서비스 단계 조합 변경 두 세 개'.split(
    ' ',
  ),
);
const ENDING_KO =
  /(?:에서는|으로는|에게는|에서도|으로도|까지는|부터는|합니다|됩니다|입니다|습니다|하도록|되도록|해야|하여|하고|하는|하지|되는|되고|되어|에서|에게|으로|부터|까지|처럼|마다|보다|에는|와의|과의|이나|이며|이고|해|할|한|된|될|은|는|이|가|을|를|의|에|로|도|와|과|만|나|며|고|서)$/;

/** The stem of a word, one object for all texts, with a mark for whoever compares texts. */
export interface Stem {
  text: string;
  mark: number;
}

let marks = 0;

/** A mark that no stem has. */
export function newMark(): number {
  marks += 1;
  return marks;
}

/** Distinct words without the common ones, endings taken off. */
export function contentWords(text: string, lang: Lang): Stem[] {
  return lang === 'en' ? english(text) : korean(text);
}

/** Words that were met before, and their stems; most words are met again and again. Undefined: a word that says nothing. */
interface Known {
  words: Map<string, Stem | undefined>;
  stems: Map<string, Stem>;
}
const knownEn: Known = { words: new Map(), stems: new Map() };
const knownKo: Known = { words: new Map(), stems: new Map() };

function english(text: string): Stem[] {
  return stemmed(text.toLowerCase().match(/[a-z0-9]+(?:[-'][a-z0-9]+)*/g), knownEn, (word) => {
    if (word.length < 3 || /^\d+$/.test(word) || STOP_EN.has(word)) return undefined;
    return word
      .replace(/'s$/, '')
      .replace(/(?:ies)$/, 'y')
      .replace(/(?<=[a-z]{3})(?:ing|ed|es|s)$/, '');
  });
}

function korean(text: string): Stem[] {
  return stemmed(text.match(/[가-힣]+|[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*/g), knownKo, (word) => {
    if (/^\d+$/.test(word) || STOP_KO.has(word)) return undefined;
    const stem = /[가-힣]/.test(word) ? word.replace(ENDING_KO, '') : word.toLowerCase();
    return stem.length >= 2 && !STOP_KO.has(stem) ? stem : undefined;
  });
}

function stemmed(words: readonly string[] | null, known: Known, stemOf: (word: string) => string | undefined): Stem[] {
  const found: Stem[] = [];
  const mark = newMark();
  for (const word of words ?? []) {
    let stem = known.words.get(word);
    if (stem === undefined && !known.words.has(word)) {
      stem = meet(stemOf(word), known);
      known.words.set(word, stem);
    }
    if (stem === undefined || stem.mark === mark) continue;
    stem.mark = mark;
    found.push(stem);
  }
  return found;
}

function meet(text: string | undefined, { stems }: Known): Stem | undefined {
  if (text === undefined) return undefined;
  const stem = stems.get(text) ?? { text, mark: 0 };
  stems.set(text, stem);
  return stem;
}

const ABSOLUTES = {
  en: /(?<!-)\b(?:always|never|only|solely|exclusively|completely|entirely|impossible|under no circumstances)\b/gi,
  ko: /항상|절대로?|언제나|오직|오로지|무조건|결코|반드시|전혀/g,
} as const;

/** Words that allow no exception. */
export function absolutesOf(text: string, lang: Lang): RegExpExecArray[] {
  return matchesOf(ABSOLUTES[lang], text);
}
