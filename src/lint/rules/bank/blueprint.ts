import { blueprintOf } from '../../figures/blueprint.ts';
import { bankRule } from '../../rule.ts';

export const blueprint = bankRule({
  id: 'bank/blueprint',
  severity: 'error',
  ofAll: true,
  options: {
    points: {
      default: 2,
      says: {
        en: 'Percentage points that a domain may be off its weight.',
        ko: '영역 비중의 허용 오차(퍼센트포인트)',
      },
    },
    from: {
      default: 65,
      says: { en: 'Smaller banks are not judged.', ko: '이보다 문항이 적은 문제 은행은 검사하지 않습니다.' },
    },
  },
  page: {
    what: {
      en: 'The share of each domain is within two points of its weight in exam.yaml, and every task has a question.',
      ko: '각 영역의 비율이 exam.yaml의 비중과 2포인트 이내로 일치하고, 모든 과제에 문항이 있어야 합니다.',
    },
    why: {
      en: 'Mock exams are drawn by the blueprint: a thin domain repeats its questions in every one.',
      ko: '모의시험은 출제 비중에 따라 만들어지므로, 문항이 부족한 영역은 매번 같은 문항이 나옵니다.',
    },
    guideline: 'Haladyna, Downing & Rodriguez (2002), 1: every item reflects specific content of the blueprint',
    bad: { times: 10, options: { from: 10 }, yaml: 'level: apply' },
    good: { yaml: 'level: apply' },
    falsePositives: { en: 'A bank that is still being written.', ko: '아직 작성 중인 문제 은행' },
  },
  check(bank, ask) {
    if (!bank.examFile || bank.questions.length < ask.options.from) return;
    const { domains, tasks } = blueprintOf(bank);
    const outline = bank.outlines.find(({ kind }) => kind === 'exam')!;
    const weights = domains.reduce((sum, { weight }) => sum + weight, 0);
    for (const [i, { name, weight, share, questions }] of domains.entries()) {
      const wanted = (100 * weight) / weights;
      if (Math.abs(share - wanted) <= ask.options.points) continue;
      ask.report(bank.examFile, outline.domains[i]!.at, {
        en: `${name} has ${share.toFixed(1)}% of the questions (${questions}), its weight is ${weight}%`,
        ko: `영역 ${i + 1}의 문항 비율 ${share.toFixed(1)}%(${questions}개), 비중 ${weight}%`,
      });
    }
    const empty = new Set(tasks.filter(({ questions }) => questions === 0).map(({ id }) => id));
    for (const { id, at } of outline.domains.flatMap((domain) => domain.tasks))
      if (empty.has(id))
        ask.report(bank.examFile, at, { en: `Task ${id} has no question`, ko: `문항이 없는 과제: ${id}` });
  },
});
