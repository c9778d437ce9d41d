import { words } from '../text/words.ts';

export const showWords = words({
  en: {
    unknown: (id: string): string => `There is no question ${id}`,
    didYouMean: (ids: string): string => `Did you mean: ${ids}`,
    howTo: 'Question ids stand in: saa quiz --list --json',
    task: (task: string): string => `task ${task}`,
    level: { recall: 'recall', apply: 'apply', analyze: 'analyze' },
    checked: (day: string): string => `checked ${day}`,
    hidden: 'hidden',
    noHistory: 'You have not answered it yet.',
    right: 'right',
    wrong: 'wrong',
    before: '(before it was edited)',
    report: (id: string): string =>
      `Does it look wrong? Open an issue that names ${id} and quotes the page.   Never ask it again:  saa hide ${id}`,
    nowHidden: (id: string): string => `${id} will not be asked again.   Undo:  saa hide ${id} --undo`,
    notHidden: (id: string): string => `${id} may be asked again.`,
  },
  ko: {
    unknown: (id: string): string => `없는 문제입니다: ${id}`,
    didYouMean: (ids: string): string => `혹시 이것입니까: ${ids}`,
    howTo: '문제 id 보기: saa quiz --list --json',
    task: (task: string): string => `작업 ${task}`,
    level: { recall: '기억 (recall)', apply: '적용 (apply)', analyze: '분석 (analyze)' },
    checked: (day: string): string => `검토 ${day}`,
    hidden: '숨김',
    noHistory: '아직 푼 적이 없습니다.',
    right: '정답',
    wrong: '오답',
    before: '(문제 수정 전)',
    report: (id: string): string =>
      `잘못된 것 같으면 ${id} 문제를 문서와 함께 이슈로 알려 주십시오.   다시 내지 않기:  saa hide ${id}`,
    nowHidden: (id: string): string => `이 문제는 다시 내지 않습니다: ${id}   되돌리기:  saa hide ${id} --undo`,
    notHidden: (id: string): string => `이 문제를 다시 낼 수 있습니다: ${id}`,
  },
});
