import { questionRule } from '../../rule.ts';
import { SELECT_TAG } from '../../sentences.ts';
import type { TextView } from '../../view.ts';

export const oneAsk = questionRule({
  id: 'structure/one-ask',
  severity: 'error',
  options: {},
  page: {
    what: {
      en: 'A stem has exactly one question sentence, and it comes last; the Korean one ends as a question (-니까?).',
      ko: '지문에는 질문 문장이 하나만 있고 마지막에 옵니다. 한국어 지문은 의문문(-니까?)으로 끝납니다.',
    },
    why: {
      en: 'The stem states the problem whole; a reader should be able to answer before the options are read.',
      ko: '지문만으로 문제가 완결되어야 하며, 선택지를 읽기 전에 답할 수 있어야 합니다.',
    },
    guideline: 'Haladyna, Downing & Rodriguez (2002), 15: the central idea is in the stem',
    bad: { yaml: 'stem:\n  en: What can the company do? The files must stay. Choose a solution.' },
    good: { yaml: 'level: apply' },
    falsePositives: {
      en: 'A stem that quotes a question somebody asks.',
      ko: '누군가의 질문을 인용하는 지문',
    },
  },
  check({ stem }, ask) {
    for (const text of [stem.en, stem.ko])
      if (text) checkText(text, (from, to, message) => ask.report({ text, from, to }, message));
  },
});

const ASKS = { en: /\?["')\]]*$/, ko: /(?:까|나요|가요|는가|은가|인가)\?["')\]]*$/ } as const;

function checkText(
  text: TextView,
  report: (from: number, to: number, message: { en: string; ko: string }) => void,
): void {
  const tag = SELECT_TAG[text.lang];
  const sentences = text.sentences.filter((sentence) => sentence.text.replace(tag, '').trim() !== '');
  const last = sentences.at(-1);
  if (!last) return;
  if (!ASKS[text.lang].test(last.text.replace(tag, '').trim())) {
    report(last.from, last.to, {
      en: 'The stem does not end with its question',
      ko: '지문이 질문으로 끝나지 않습니다',
    });
  }
  for (const sentence of sentences.slice(0, -1))
    if (/\?["')\]]*$/.test(sentence.text))
      report(sentence.from, sentence.to, {
        en: 'A second question in the stem',
        ko: '지문에 질문이 둘 이상 있습니다',
      });
}
