import { questionRule } from '../../rule.ts';
import { withoutTag } from '../../sentences.ts';

export const length = questionRule({
  id: 'stem/length',
  severity: 'warn',
  options: {
    fewestWords: { default: 35, says: { en: 'Fewest English words.', ko: '영어 최소 단어 수' } },
    mostWords: { default: 100, says: { en: 'Most English words.', ko: '영어 최대 단어 수' } },
    fewestCharacters: { default: 90, says: { en: 'Fewest Korean characters.', ko: '한국어 최소 글자 수' } },
    mostCharacters: { default: 330, says: { en: 'Most Korean characters.', ko: '한국어 최대 글자 수' } },
    recallFewestWords: {
      default: 12,
      says: { en: 'As fewestWords, of level recall.', ko: 'recall 수준의 영어 최소 단어 수' },
    },
    recallMostWords: {
      default: 45,
      says: { en: 'As mostWords, of level recall.', ko: 'recall 수준의 영어 최대 단어 수' },
    },
    recallFewestCharacters: {
      default: 30,
      says: { en: 'As fewestCharacters, of level recall.', ko: 'recall 수준의 한국어 최소 글자 수' },
    },
    recallMostCharacters: {
      default: 150,
      says: { en: 'As mostCharacters, of level recall.', ko: 'recall 수준의 한국어 최대 글자 수' },
    },
  },
  page: {
    what: {
      en: 'A stem has 35-100 English words and 90-330 Korean characters; one of level recall 12-45 and 30-150.',
      ko: '지문은 영어 35-100단어, 한국어 90-330자입니다. recall 수준은 12-45단어, 30-150자입니다.',
    },
    why: {
      en: "The real exam's stems have 33-91 words: shorter ones have no scenario, longer ones test reading.",
      ko: '실제 시험의 지문은 33-91단어입니다. 더 짧으면 시나리오가 없고, 더 길면 독해를 시험하게 됩니다.',
    },
    guideline: 'Haladyna, Downing & Rodriguez (2002), 13 and 16: little reading, no window dressing',
    bad: { yaml: 'stem:\n  en: A company needs storage. Which service is right?' },
    good: { yaml: 'level: apply' },
    falsePositives: { en: "Another exam's style: set the options.", ko: '다른 시험의 양식: 옵션을 설정하십시오.' },
  },
  check({ question, stem }, ask) {
    const o = ask.options;
    const recall = question.level === 'recall';
    const [fewestWords, mostWords] = recall ? [o.recallFewestWords, o.recallMostWords] : [o.fewestWords, o.mostWords];
    const words = withoutTag(stem.en.text, 'en').split(/\s+/).filter(Boolean).length;
    if (words < fewestWords || words > mostWords)
      ask.report(
        { text: stem.en },
        {
          en: `This stem has ${words} words; ${fewestWords} to ${mostWords} are usual`,
          ko: `영어 지문이 ${words}단어입니다. 기준은 ${fewestWords}-${mostWords}단어입니다`,
        },
      );
    if (!stem.ko) return;
    const [fewest, most] = recall
      ? [o.recallFewestCharacters, o.recallMostCharacters]
      : [o.fewestCharacters, o.mostCharacters];
    const characters = withoutTag(stem.ko.text, 'ko').length;
    if (characters < fewest || characters > most)
      ask.report(
        { text: stem.ko },
        {
          en: `This Korean stem has ${characters} characters; ${fewest} to ${most} are usual`,
          ko: `지문이 ${characters}자입니다. 기준은 ${fewest}-${most}자입니다`,
        },
      );
  },
});
