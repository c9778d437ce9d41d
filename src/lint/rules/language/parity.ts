import { monthsOf, namesUnit, type Quantity, quantitiesOf } from '../../numbers.ts';
import { fileRule } from '../../rule.ts';
import { withoutTag } from '../../sentences.ts';
import type { PairView, QuestionView, TextView } from '../../view.ts';

export const parity = fileRule({
  id: 'language/parity',
  severity: 'error',
  options: {},
  page: {
    what: {
      en: 'The English and the Korean text of a pair have the same numbers and units; those of a question the same service names.',
      ko: '한 쌍의 영어와 한국어 텍스트는 숫자와 단위가 같아야 하고, 문항에서는 서비스 이름도 같아야 합니다.',
    },
    why: {
      en: 'A constraint that one language lacks gives its readers another question, with another key.',
      ko: '한 언어에만 있는 조건은 그 언어 사용자에게 다른 문제, 다른 정답을 주게 됩니다.',
    },
    bad: {
      yaml: `stem:
  en: A company must restore its volume within 15 minutes. Which solution meets this requirement?
  ko: 한 회사가 볼륨을 20분 이내에 복원해야 합니다. 이 요구 사항을 충족하는 솔루션은 무엇입니까?`,
    },
    good: {
      yaml: `stem:
  en: A company must restore its volume within 15 minutes. Which solution meets this requirement?
  ko: 한 회사가 볼륨을 15분 이내에 복원해야 합니다. 이 요구 사항을 충족하는 솔루션은 무엇입니까?`,
    },
    falsePositives: {
      en: 'A number written as digits in one language and as a word in the other: write both the same way. Counters (두 가용 영역) are words in both.',
      ko: '한 언어에서는 숫자로, 다른 언어에서는 말로 쓴 경우: 같은 방식으로 쓰십시오. 수량(두 가용 영역)은 둘 다 말로 씁니다.',
    },
  },
  check({ pairs, questions }, ask) {
    for (const pair of pairs) {
      if (!pair.ko || pair.role === 'name') continue;
      compareNumbers(pair, pair.ko, (text, at, message) => ask.report({ text, from: at.from, to: at.to }, message));
    }
    for (const question of questions) {
      let known: Record<'en' | 'ko', Set<string>> | undefined;
      const whole = (lang: 'en' | 'ko'): Set<string> => {
        known ??= namedIn(question);
        return known[lang];
      };
      for (const pair of [question.stem, ...question.options.flatMap(({ text, why }) => [text, why])])
        if (pair.ko)
          compareServices(pair.en, pair.ko, pair.role === 'why' ? whole : undefined, (text, at, message) =>
            ask.report({ text, from: at.from, to: at.to }, message),
          );
    }
  },
});

/** The services that all texts of a question name, by language. */
function namedIn({ stem, options }: QuestionView): Record<'en' | 'ko', Set<string>> {
  const pairs = [stem, ...options.flatMap(({ text, why }) => [text, why])];
  const names = (lang: 'en' | 'ko'): Set<string> =>
    new Set(pairs.flatMap((pair) => pair[lang]?.mentions.map(({ service }) => service.name) ?? []));
  return { en: names('en'), ko: names('ko') };
}

type Report = (text: TextView, at: { from: number; to: number }, message: { en: string; ko: string }) => void;

function compareNumbers({ role, en }: PairView, ko: TextView, report: Report): void {
  if (!/\d/.test(en.text) && !/\d/.test(ko.text)) return;
  const english = numbersOf(en);
  const korean = numbersOf(ko);
  if (english.length === 0 && korean.length === 0) return;
  const isMonth = ({ value, to }: Quantity): boolean => ko.text[to] === '월' && monthsOf(en.text).includes(value);
  const inKorean = new Map(korean.map((quantity) => [quantity.value, quantity]));
  const inEnglish = new Map(english.map((quantity) => [quantity.value, quantity]));
  for (const quantity of english) {
    const other = inKorean.get(quantity.value);
    if (!other) report(en, quantity, missing(quantity, 'Korean', '한국어'));
    else if (
      quantity.unit &&
      other.unit &&
      quantity.unit !== other.unit &&
      isOnly(korean, other) &&
      isOnly(english, quantity)
    )
      report(ko, other, {
        en: `"${quantity.text}" in English is "${other.text}" in Korean`,
        ko: `영어에는 "${quantity.text}", 한국어에는 "${other.text}"`,
      });
  }
  for (const quantity of korean)
    if (!inEnglish.has(quantity.value) && !isMonth(quantity) && !isOneOf(quantity, en.text))
      report(ko, quantity, missing(quantity, role === 'stem' ? 'the English stem' : 'English', '영어'));
}

/** "Every minute" has no digit, 1분마다 has one. */
function isOneOf({ value, unit }: Quantity, english: string): boolean {
  return value === '1' && unit !== undefined && namesUnit(english, unit);
}

function numbersOf(view: TextView): Quantity[] {
  const text = view.role === 'stem' ? withoutTag(view.text, view.lang) : view.text;
  const quantities = quantitiesOf(text);
  if (quantities.length === 0) return quantities;
  // Digits inside a service's name (Route 53) are compared with the names.
  return quantities.filter(({ from, to }) => !view.mentions.some((m) => m.from <= from && to <= m.to));
}

function isOnly(all: readonly Quantity[], one: Quantity): boolean {
  return all.filter(({ value }) => value === one.value).length === 1;
}

function missing({ text }: Quantity, en: string, ko: string): { en: string; ko: string } {
  return { en: `"${text}" is missing in ${en}`, ko: `${ko} 텍스트에 없는 숫자: "${text}"` };
}

/** @param whole in a reason, where one language may say "it": a name counts when the question has it anywhere */
function compareServices(
  en: TextView,
  ko: TextView,
  whole: ((lang: 'en' | 'ko') => Set<string>) | undefined,
  report: Report,
): void {
  if (en.mentions.length === 0 && ko.mentions.length === 0) return;
  const compare = (from: TextView, to: TextView, language: { en: string; ko: string }): void => {
    const there = new Set(to.mentions.map(({ service }) => service.name));
    const seen = new Set<string>();
    for (const mention of from.mentions) {
      const { name } = mention.service;
      if (there.has(name) || seen.has(name) || whole?.(to.lang).has(name)) continue;
      seen.add(name);
      report(from, mention, {
        en: `"${mention.form}" is missing in ${language.en}`,
        ko: `${language.ko} 텍스트에 없는 서비스 이름: "${mention.form}"`,
      });
    }
  };
  compare(en, ko, { en: 'Korean', ko: '한국어' });
  compare(ko, en, { en: 'English', ko: '영어' });
}
