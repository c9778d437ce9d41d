import { hasFinal } from '../../hangul.ts';
import { questionRule } from '../../rule.ts';
import { askOf } from '../../sentences.ts';
import type { TextView } from '../../view.ts';

const NOUNS = '(?:solutions|actions|steps|services|changes|options|measures|configurations|strategies|features)\\b';
const PLURAL = new RegExp(`\\bwhich (?:two |three )?${NOUNS}`, 'i');
/** Without it the ask need not be looked for. */
const NOUN = new RegExp(NOUNS, 'i');

export const grammar = questionRule({
  id: 'cue/grammar',
  severity: 'warn',
  options: {},
  page: {
    what: {
      en: 'An article, a number or a Korean particle in the stem fits some options only: "an ___", "which services" with one key, "___을".',
      ko: '지문의 관사, 단수/복수, 조사가 일부 선택지에만 맞습니다("an ___", 정답이 하나인데 "which services", "___을").',
    },
    why: {
      en: 'Options that do not fit the sentence are struck out by ear.',
      ko: '문장에 맞지 않는 선택지는 어감만으로 지워집니다.',
    },
    guideline: 'Haladyna, Downing & Rodriguez (2002), 28c: no grammatical inconsistencies',
    bad: { yaml: 'stem:\n  en: A company keeps files on one volume. Which services meet this requirement?' },
    good: { yaml: 'level: apply' },
    falsePositives: {
      en: 'A plural ask whose single key names two services on purpose.',
      ko: '정답 하나에 두 서비스를 일부러 함께 적은 복수형 질문',
    },
  },
  check({ stem, options, keys }, ask) {
    const english = stem.en;
    const plural = keys.length === 1 && NOUN.test(english.text) ? PLURAL.exec(askOf(english.text, 'en')) : null;
    if (plural) {
      const from = english.text.lastIndexOf(plural[0]);
      ask.report(
        { text: english, from, to: from + plural[0].length },
        { en: 'The ask is plural, but one option is right', ko: '질문은 복수형인데 정답은 하나입니다' },
      );
    }
    checkArticle(
      english,
      options.map(({ text }) => text.en),
      (from, to, message) => ask.report({ text: english, from, to }, message),
    );
    if (stem.ko) {
      const korean = stem.ko;
      checkParticle(
        korean,
        options.flatMap(({ text }) => text.ko ?? []),
        (from, to, message) => ask.report({ text: korean, from, to }, message),
      );
    }
  },
});

type Report = (from: number, to: number, message: { en: string; ko: string }) => void;

/** A stem that ends in "a" or "an", or has it before a blank. */
function checkArticle(stem: TextView, options: readonly TextView[], report: Report): void {
  if (!stem.text.includes('__') && !/\ban?\s*[:.]?$/i.test(stem.text.slice(-8))) return;
  const match = /\b(an?)\s*(?:_{2,}|[:.]?$)/i.exec(stem.text);
  if (!match) return;
  const wantsVowel = match[1]!.toLowerCase() === 'an';
  const odd = options.filter(({ text }) => /^[aeiou]/i.test(text) !== wantsVowel);
  if (odd.length > 0)
    report(match.index, match.index + match[1]!.length, {
      en: `"${match[1]}" does not fit every option; write "a or an", or ask a whole question`,
      ko: `모든 선택지에 맞지 않는 관사: "${match[1]}"`,
    });
}

const PAIRS: Record<string, boolean> = {
  은: true,
  는: false,
  이: true,
  가: false,
  을: true,
  를: false,
  과: true,
  와: false,
};

/** A particle behind a blank. */
function checkParticle(stem: TextView, options: readonly TextView[], report: Report): void {
  if (!stem.text.includes('__')) return;
  const match = /_{2,}([은는이가을를과와])(?![가-힣(])/.exec(stem.text);
  if (!match) return;
  const wantsFinal = PAIRS[match[1]!];
  if (options.some(({ text }) => hasFinal(text.replace(/[\s.)]+$/, '')) === !wantsFinal))
    report(match.index, match.index + match[0].length, {
      en: `The particle ${match[1]} does not fit every option`,
      ko: `모든 선택지에 맞지 않는 조사: "${match[1]}"`,
    });
}
