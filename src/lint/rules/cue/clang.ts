import { LANGS } from '../../../bank/model.ts';
import { rareIn } from '../../rare.ts';
import { bankRule } from '../../rule.ts';

export const clang = bankRule({
  id: 'cue/clang',
  severity: 'warn',
  ofAll: true,
  options: {
    share: {
      default: 5,
      says: {
        en: 'A word is rare in fewer than so many percent of the stems.',
        ko: '이 비율(%)보다 적은 지문에 나오는 단어를 드문 단어로 봅니다.',
      },
    },
    words: { default: 2, says: { en: 'So many shared words are a cue.', ko: '단서로 보는 공통 단어 수' } },
  },
  page: {
    what: {
      en: 'Two or more rare words of the stem stand in the key and in no distractor.',
      ko: '지문의 드문 단어 두 개 이상이 정답에만 있고 오답에는 없습니다.',
    },
    why: {
      en: 'The echo gives the key away to somebody who understands neither.',
      ko: '내용을 모르는 사람도 같은 단어를 보고 정답을 고를 수 있습니다.',
    },
    guideline: 'Haladyna, Downing & Rodriguez (2002), 28b: no clang associations',
    bad: {
      yaml: `stem:
  en: A laboratory archives microscope pictures and seldom opens one after a quarter. Which solution keeps them?
options:
  - {text: {en: Keep the microscope pictures in an archive tier., ko: 아카이브 계층에 보관합니다.}, correct: true, why: {en: It is right., ko: 맞습니다.}}
  - {text: {en: Keep all objects in the default storage class., ko: 기본 클래스에 보관합니다.}, why: {en: It is wrong., ko: 틀립니다.}}`,
    },
    good: { yaml: 'level: apply' },
    falsePositives: {
      en: 'The name of the thing that the question is about: put it into a distractor too.',
      ko: '문항이 다루는 대상의 이름: 오답에도 넣으십시오.',
    },
  },
  check({ questions }, ask) {
    for (const lang of LANGS) {
      const isRare = rareIn(questions, lang, ask.options.share / 100);
      for (const question of questions) {
        const { file, keys, options, [lang]: surface } = question;
        if (!surface || keys.length === 0 || keys.length === options) continue;
        if (keys.every((key) => surface.echoes[key]!.length < ask.options.words)) continue;
        const words = surface.stemWords.split(' ');
        const elsewhere = new Set(surface.echoes.flatMap((echo, place) => (keys.includes(place) ? [] : echo)));
        for (const key of keys) {
          const alone = surface.echoes[key]!.filter((at) => !elsewhere.has(at) && isRare(words[at]!)).map(
            (at) => words[at]!,
          );
          if (alone.length < ask.options.words) continue;
          const list = alone.slice(0, 5).join(', ');
          ask.report(file, surface.at[key]!, {
            en: `The stem and this key alone share rare words: ${list}`,
            ko: `지문과 이 정답에만 있는 드문 단어: ${list}`,
          });
        }
      }
    }
  },
});
