import { questionRule } from '../../rule.ts';
import { SELECT_TAG, selectTag } from '../../sentences.ts';
import type { TextView } from '../../view.ts';

const COUNTS: Record<string, number> = { one: 1, two: 2, three: 3, four: 4, five: 5, 한: 1, 두: 2, 세: 3, 네: 4 };

export const selectTagRule = questionRule({
  id: 'structure/select-tag',
  severity: 'error',
  fixable: true,
  options: {},
  page: {
    what: {
      en: 'A stem with several keys ends with "(Select TWO.)" and "(2개를 선택하세요.)"; no other stem has such a tag.',
      ko: '정답이 여럿인 문항의 지문은 "(Select TWO.)", "(2개를 선택하세요.)"로 끝나며, 다른 지문에는 이 표시가 없습니다.',
    },
    why: {
      en: 'A learner must know how many to choose before reading the options, in either language.',
      ko: '학습자는 어느 언어로든 선택지를 읽기 전에 몇 개를 골라야 하는지 알아야 합니다.',
    },
    guideline: 'Haladyna, Downing & Rodriguez (2002), 14: the directions in the stem are clear',
    bad: {
      yaml: 'stem:\n  en: "A company stores files on one Amazon EBS volume.\\n Which solution keeps them? (Select TWO.)"',
    },
    good: { yaml: 'level: apply' },
    falsePositives: { en: 'None known.', ko: '알려진 오탐이 없습니다.' },
  },
  check({ stem, keys }, ask) {
    for (const text of [stem.en, stem.ko]) {
      if (!text || keys.length === 0) continue;
      const wanted = keys.length > 1 ? selectTag(text.lang, keys.length) : '';
      const problem = tagProblem(text, keys.length, wanted);
      if (problem)
        ask.report({ text, from: problem.from, to: problem.to }, problem.message, {
          fix: [{ text, from: problem.fixFrom, to: problem.to, insert: problem.insert }],
        });
    }
  },
});

function tagProblem(text: TextView, count: number, wanted: string) {
  const match = SELECT_TAG[text.lang].exec(text.text);
  const end = text.text.length;
  if (!match) {
    if (wanted === '') return undefined;
    const message = { en: `The stem does not end with ${wanted}`, ko: `지문 끝에 다음 표시가 없습니다: ${wanted}` };
    const last = text.sentences.at(-1)!;
    return { from: last.from, fixFrom: end, to: end, insert: ` ${wanted}`, message };
  }
  const from = match.index;
  const to = from + match[0].length;
  if (wanted === '') {
    const message = { en: 'A stem with one key has no such tag', ko: '정답이 하나인 지문에는 이 표시를 쓰지 않습니다' };
    return { from, fixFrom: text.text.slice(0, from).trimEnd().length, to, insert: '', message };
  }
  const said = COUNTS[match[1]!.toLowerCase()] ?? Number(match[1]);
  if (match[0] === wanted && to === end) return undefined;
  const message =
    said === count
      ? { en: `The tag is written ${wanted} and ends the stem`, ko: `표시는 지문 끝에 이렇게 씁니다: ${wanted}` }
      : {
          en: `The tag says ${match[1]}, but ${count} options are right`,
          ko: `표시는 ${match[1]}인데 정답은 ${count}개입니다`,
        };
  return { from, fixFrom: from, to, insert: wanted, message };
}
