import { LANGS } from '../../../bank/model.ts';
import { questionRule } from '../../rule.ts';

export const absolutes = questionRule({
  id: 'cue/absolutes',
  severity: 'warn',
  options: {},
  page: {
    what: {
      en: 'Always, never, only, 항상, 절대 and the like stand in distractors and in no key.',
      ko: 'always, never, only, 항상, 절대 같은 단정적인 말이 오답에만 있고 정답에는 없습니다.',
    },
    why: {
      en: 'Statements without exception are seldom true, and candidates strike them out unread.',
      ko: '예외 없는 진술은 거의 맞지 않으므로 수험자가 읽지 않고 지워 버립니다.',
    },
    guideline: 'Haladyna, Downing & Rodriguez (2002), 28a: no specific determiners such as always, never, completely',
    bad: {
      yaml: `options:
  - {text: {en: Keep the volume., ko: 볼륨을 유지합니다.}, correct: true, why: {en: It is right., ko: 맞습니다.}}
  - {text: {en: Never keep a volume., ko: 볼륨을 유지하지 않습니다.}, why: {en: It is wrong., ko: 틀립니다.}}`,
    },
    good: { yaml: 'level: apply' },
    falsePositives: {
      en: '"Only" where the scenario itself asks for a restriction: say it in the key as well, or reword.',
      ko: '시나리오가 제한을 요구해서 쓴 "only": 정답에도 쓰거나 표현을 바꾸십시오.',
    },
  },
  check({ keys, distractors }, ask) {
    for (const lang of LANGS) {
      if (keys.some(({ text }) => text[lang] && text[lang].absolutes.length > 0)) continue;
      for (const { text } of distractors) {
        const view = text[lang];
        const match = view?.absolutes[0];
        if (!view || !match || keys.length === 0) continue;
        ask.report(
          { text: view, from: match.index, to: match.index + match[0].length },
          { en: `"${match[0]}" stands in distractors alone`, ko: `오답에만 있는 단정적인 말: "${match[0]}"` },
        );
      }
    }
  },
});
