import { bankRule } from '../../rule.ts';

export const filler = bankRule({
  id: 'reason/filler',
  severity: 'error',
  options: {
    most: {
      default: 3,
      says: { en: 'Most questions that may share a sentence.', ko: '같은 문장을 쓸 수 있는 최대 문항 수' },
    },
  },
  page: {
    what: {
      en: 'The same sentence stands in the reasons of more than three questions. "It is right when ..." is a form, not filler.',
      ko: '같은 문장이 네 문항 이상의 이유에 있습니다. "... 알맞은 방법입니다"는 형식이므로 제외합니다.',
    },
    why: {
      en: 'A sentence that fits every question explains none.',
      ko: '어느 문항에나 맞는 문장은 아무것도 설명하지 않습니다.',
    },
    bad: {
      times: 4,
      yaml: `options:
  - {text: {en: Amazon EBS, ko: Amazon EBS}, correct: true, why: {en: This option meets every requirement of the company., ko: 모든 요구 사항을 충족합니다.}}
  - {text: {en: Amazon EFS, ko: Amazon EFS}, why: {en: This option fails one requirement of the company., ko: 요구 사항을 충족하지 못합니다.}}`,
    },
    good: { yaml: 'level: apply' },
    falsePositives: {
      en: 'A fact that decides several questions in the same words: reword it for each scenario.',
      ko: '여러 문항을 결정하는 같은 사실: 시나리오에 맞게 다시 쓰십시오.',
    },
  },
  check({ questions }, ask) {
    const counts = new Map<number, number>();
    for (const { reasons } of questions)
      for (const hash of new Set(reasons.map(([hash]) => hash))) counts.set(hash, (counts.get(hash) ?? 0) + 1);
    for (const question of questions)
      for (const [hash, start, end] of question.reasons) {
        const count = counts.get(hash)!;
        if (count > ask.options.most)
          ask.report(question.file, [start, end], {
            en: `A sentence of this reason stands in ${count} questions`,
            ko: `이 이유의 한 문장이 문항 ${count}개에 그대로 있습니다`,
          });
      }
  },
});
