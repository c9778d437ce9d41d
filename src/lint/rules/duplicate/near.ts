import type { PlacedFacts } from '../../bank-view.ts';
import { nearPairs } from '../../near.ts';
import { bankRule } from '../../rule.ts';

export const near = bankRule({
  id: 'duplicate/near',
  severity: 'error',
  options: {
    similarity: {
      default: 0.5,
      says: {
        en: 'Share of four-word runs from which two stems are near duplicates.',
        ko: '유사 중복으로 보는 네 단어 연속 구간의 비율',
      },
    },
  },
  page: {
    what: {
      en: 'Two stems share half of their four-word runs once the shared ask is taken off, or two questions of one task have the same keys.',
      ko: '공통 질문 문장을 뺀 두 지문에서 네 단어 연속 구간의 절반이 같거나, 같은 과제의 두 문항에서 정답 텍스트가 같습니다.',
    },
    why: {
      en: 'A learner answers the second one from memory of the first; the bank is smaller than it looks.',
      ko: '학습자는 첫 문항의 기억으로 둘째 문항에 답하며, 문제 은행은 보기보다 작아집니다.',
    },
    guideline: 'Haladyna, Downing & Rodriguez (2002), 4: items are independent of one another',
    bad: {
      times: 2,
      yaml: 'stem:\n  en: A company keeps its files on one volume. The files must outlive the instance. What should the company do?',
    },
    good: { yaml: 'level: apply' },
    falsePositives: {
      en: 'A case that is continued over several questions.',
      ko: '여러 문항에 걸쳐 이어지는 사례',
    },
  },
  check({ questions }, ask) {
    for (const { a, b, similarity } of nearPairs(questions, ask.options.similarity)) {
      const percent = Math.round(similarity * 100);
      ask.report(
        b.file,
        b.stemAt,
        {
          en: `This stem repeats ${percent}% of ${a.id}`,
          ko: `이 지문은 ${a.id} 지문과 ${percent}% 같습니다`,
        },
        { hint: { en: `See ${a.file}.`, ko: `파일: ${a.file}` } },
      );
    }
    for (const [a, b] of sameKeys(questions))
      ask.report(b.file, b.at, {
        en: `The keys are the same as those of ${a.id}, which has the same task`,
        ko: `같은 과제의 문항 ${a.id}와 정답 텍스트가 같습니다`,
      });
  },
});

function sameKeys(questions: readonly PlacedFacts[]): [PlacedFacts, PlacedFacts][] {
  const first = new Map<string, PlacedFacts>();
  return questions.flatMap((question): [PlacedFacts, PlacedFacts][] => {
    if (question.keys.length === 0) return [];
    const key = `${question.task} ${question.keyText}`;
    const earlier = first.get(key);
    if (!earlier) first.set(key, question);
    return earlier ? [[earlier, question]] : [];
  });
}
