import { questionRule } from '../../rule.ts';

export const optionCount = questionRule({
  id: 'structure/option-count',
  severity: 'error',
  options: {
    shapes: {
      default: ['1/4', '2/5', '3/6'],
      says: { en: 'Keys/options that are allowed.', ko: '허용되는 정답 수/선택지 수' },
    },
  },
  page: {
    what: {
      en: 'One right option of four, two of five or three of six; nothing else.',
      ko: '정답은 넷 중 하나, 다섯 중 둘, 여섯 중 셋이어야 합니다.',
    },
    why: {
      en: 'The real exam has these shapes alone. Another shape changes the chance of guessing and trains for nothing.',
      ko: '실제 시험에는 이 형식만 있습니다. 다른 형식은 찍어서 맞힐 확률을 바꾸고 실전 연습이 되지 않습니다.',
    },
    guideline:
      'Haladyna, Downing & Rodriguez (2002), 18: as many effective options as you can; research says three is adequate',
    bad: {
      yaml: `options:
  - text: {en: Add a volume to the instance., ko: 인스턴스에 볼륨을 추가합니다.}
    correct: true
    why: {en: It is right., ko: 맞습니다.}
  - text: {en: Add an instance to the group., ko: 그룹에 인스턴스를 추가합니다.}
    why: {en: It is wrong., ko: 틀립니다.}`,
    },
    good: { yaml: 'level: apply' },
    falsePositives: {
      en: 'An exam with other shapes: set `shapes` in saa.config.yaml.',
      ko: '형식이 다른 시험은 saa.config.yaml에서 `shapes`를 설정하십시오.',
    },
  },
  check({ path, keys, options }, ask) {
    const shape = `${keys.length}/${options.length}`;
    if (ask.options.shapes.includes(shape)) return;
    const allowed = ask.options.shapes.join(', ');
    ask.report(
      { path: [...path, 'options'], part: 'key' },
      {
        en: `${keys.length} right of ${options.length} options; allowed are ${allowed}`,
        ko: `선택지 ${options.length}개 중 정답 ${keys.length}개. 허용되는 형식: ${allowed}`,
      },
    );
  },
});
