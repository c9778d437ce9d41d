import { matchesOf } from '../../../text/matches.ts';
import type { Glossary, Term } from '../../glossary.ts';
import { endsInL, hasFinal } from '../../hangul.ts';
import { fileRule } from '../../rule.ts';
import type { PairView, TextView } from '../../view.ts';

export const koreanStyle = fileRule({
  id: 'language/korean-style',
  severity: 'warn',
  options: {},
  page: {
    what: {
      en: 'Korean sentences end in -니다 or as a noun; the terms are those of glossary.tsv; a particle fits the Latin name before it (S3는, IAM은).',
      ko: '한국어 문장은 -니다 또는 명사형으로 끝나고, 용어는 glossary.tsv를 따르며, 영문 이름 뒤의 조사는 발음에 맞아야 합니다(S3는, IAM은).',
    },
    why: {
      en: "The exam's Korean is AWS Korea's written style; another word for a term is another thing to a candidate.",
      ko: '시험의 한국어는 AWS 코리아의 문어체입니다. 용어가 다르면 수험자는 다른 것으로 받아들입니다.',
    },
    guideline: 'Haladyna, Downing & Rodriguez (2002), 12: correct grammar, punctuation and spelling',
    bad: { yaml: 'stem:\n  ko: 한 회사가 파일을 저장한다. IAM는 그대로 둡니다. 알맞은 솔루션은 무엇입니까?' },
    good: { yaml: 'level: apply' },
    falsePositives: {
      en: 'A quotation in another style. A glossary term is only asked for where the English text has the English term.',
      ko: '다른 문체의 인용문. 용어는 영어 텍스트에 해당 영어 용어가 있을 때만 검사합니다.',
    },
  },
  check({ pairs }, ask) {
    for (const pair of pairs) {
      const { ko } = pair;
      if (!ko) continue;
      const report: Report = (from, to, message, hint) => ask.report({ text: ko, from, to }, message, hint && { hint });
      checkStyle(ko, report);
      checkParticles(ko, report);
      if (ask.glossary && pair.role !== 'name') checkTerms(pair, ko, ask.glossary, report);
    }
  },
});

type Words = { en: string; ko: string };
type Report = (from: number, to: number, message: Words, hint?: Words) => void;

function checkStyle({ sentences }: TextView, report: Report): void {
  for (const { text, from, to } of sentences) {
    const end = text.slice(-8);
    const plain = /(?<!니)다[.?!]["')\]]*$/.test(end);
    const spoken = /(?<!하세|십시|시)요[.?!]["')\]]*$/.test(end);
    if (plain || spoken)
      report(from, to, { en: 'This sentence does not end in -니다', ko: '-니다로 끝나지 않는 문장입니다' });
  }
}

const PARTICLE = /([A-Za-z][A-Za-z0-9]*)(으로|은|는|이|가|을|를|과|와|로)(?=[\s.,?!)]|$)/g;
const FITS: Record<string, [afterConsonant: string, afterVowel: string]> = {
  은: ['은', '는'],
  는: ['은', '는'],
  이: ['이', '가'],
  가: ['이', '가'],
  을: ['을', '를'],
  를: ['을', '를'],
  과: ['과', '와'],
  와: ['과', '와'],
  으로: ['으로', '로'],
  로: ['으로', '로'],
};

function checkParticles({ text }: TextView, report: Report): void {
  if (!/[A-Za-z0-9][가-힣]/.test(text)) return;
  for (const match of matchesOf(PARTICLE, text)) {
    const [all, name = '', particle = ''] = match;
    const final = hasFinal(name);
    if (final === undefined) continue;
    const needsEu = particle.endsWith('로') ? (final ? endsInL(name) : true) : undefined;
    if (particle.endsWith('로') && needsEu === undefined) continue;
    const asConsonant = particle.endsWith('로') ? final && !endsInL(name) : final;
    const wanted = FITS[particle]![asConsonant ? 0 : 1];
    if (wanted === particle) continue;
    const from = match.index + name.length;
    report(from, match.index + all.length, {
      en: `After ${name} the particle is ${wanted}`,
      ko: `${name} 뒤의 조사: ${wanted}`,
    });
  }
}

function checkTerms({ en }: PairView, ko: TextView, glossary: Glossary, report: Report): void {
  const lower = en.text.toLowerCase();
  const terms = termsIn(lower, glossary);
  if (terms.length === 0) return;
  for (const term of terms)
    for (const other of term.also) {
      if (term.ko.includes(other)) continue;
      // The abbreviation stands in both languages: it is no Korean word.
      if (/^[A-Za-z]/.test(other) && en.text.includes(other)) continue;
      for (const at of placesOf(other, ko.text)) {
        if (glossary.terms.some(({ ko: right }) => covers(right, ko.text, at, other.length))) continue;
        report(at, at + other.length, {
          en: `The glossary says ${term.ko} for "${term.en}", not ${other}`,
          ko: `용어집: "${term.en}"의 표기는 ${term.ko} (현재 ${other})`,
        });
      }
    }
}

const words = new WeakMap<Term, string>();

/** Terms whose English word the text has. */
function termsIn(lower: string, { terms }: Glossary): Term[] {
  return terms.filter((term) => {
    if (term.also.length === 0) return false;
    let english = words.get(term);
    if (english === undefined) {
      english = term.en
        .replace(/\s*\(.*\)/, '')
        .split(/[/;]/)[0]!
        .trim()
        .toLowerCase();
      words.set(term, english);
    }
    return english.length > 2 && lower.includes(english);
  });
}

/** Where a word stands by itself: nothing of a word before it, and behind it an end or a particle. */
function placesOf(word: string, text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const behind = text.slice(at + word.length, at + word.length + 3);
    const starts = /[가-힣]$/.test(word) ? !/[가-힣]/.test(before) : !/[A-Za-z0-9]/.test(before);
    if (starts && /^(?:$|[^가-힣A-Za-z0-9]|[은는이가을를의에로도와과으만])/.test(behind)) found.push(at);
  }
  return found;
}

function covers(right: string, text: string, at: number, length: number): boolean {
  const start = text.lastIndexOf(right, at);
  return start >= 0 && start <= at && start + right.length >= at + length;
}
