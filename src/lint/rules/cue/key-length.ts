import { LANGS } from '../../../bank/model.ts';
import { questionRule } from '../../rule.ts';

export const keyLength = questionRule({
  id: 'cue/key-length',
  severity: 'warn',
  options: {
    longer: {
      default: 1.25,
      says: { en: 'Ratio of key to next longest option.', ko: '정답과 그다음으로 긴 선택지의 비율' },
    },
    shorter: {
      default: 0.8,
      says: { en: 'Ratio of key to shortest other option.', ko: '정답과 가장 짧은 오답의 비율' },
    },
    ignoreBelow: {
      default: 30,
      says: {
        en: 'Options that are all at most so long are not compared.',
        ko: '모든 선택지가 이 글자 수 이하이면 비교하지 않습니다.',
      },
    },
  },
  page: {
    what: {
      en: 'The key alone is much longer (1.25 times the next) or much shorter (0.8 times the shortest) than the other options.',
      ko: '정답만 눈에 띄게 길거나(다음으로 긴 선택지의 1.25배 이상) 짧습니다(가장 짧은 오답의 0.8배 이하).',
    },
    why: {
      en: 'Writers qualify the key until it is safe, so the longest option is right too often; test-wise candidates know it.',
      ko: '출제자는 정답에 조건을 덧붙이기 때문에 가장 긴 선택지가 정답인 경우가 많고, 요령 있는 수험자는 이를 압니다.',
    },
    guideline: 'Haladyna, Downing & Rodriguez (2002), 28d: no conspicuous correct choice',
    bad: {
      yaml: `options:
  - {text: {en: Move the files to an Amazon EBS volume and keep the volume after the instance is terminated., ko: 파일을 Amazon EBS 볼륨으로 옮깁니다.}, correct: true, why: {en: It is right., ko: 맞습니다.}}
  - {text: {en: Move the files to the instance store of the instance., ko: 파일을 인스턴스 스토어로 옮깁니다.}, why: {en: It is wrong., ko: 틀립니다.}}`,
    },
    good: { yaml: 'level: apply' },
    falsePositives: {
      en: 'Now and then the key has to be the longest: over the whole bank it may be so in a quarter of the questions.',
      ko: '가끔은 정답이 가장 길어야 합니다. 문제 은행 전체로는 문항의 4분의 1까지 그럴 수 있습니다.',
    },
  },
  check({ keys, distractors }, ask) {
    if (keys.length === 0 || distractors.length === 0) return;
    for (const lang of LANGS) {
      const right = keys.flatMap(({ text }) => text[lang] ?? []);
      const wrong = distractors.flatMap(({ text }) => text[lang] ?? []);
      if (right.length === 0 || wrong.length === 0) continue;
      const lengths = wrong.map(({ text }) => text.length);
      const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
      const [view] = right;
      const shortestKey = Math.min(...right.map(({ text }) => text.length));
      const longestKey = Math.max(...right.map(({ text }) => text.length));
      if (Math.max(longestKey, most) <= ask.options.ignoreBelow) continue;
      if (shortestKey >= ask.options.longer * most)
        ask.report(
          { text: view! },
          {
            en: `The key is ${(shortestKey / most).toFixed(2)} times as long as the next longest option (${shortestKey} and ${most} characters)`,
            ko: `정답이 다음으로 긴 선택지의 ${(shortestKey / most).toFixed(2)}배입니다(${shortestKey}자, ${most}자)`,
          },
        );
      else if (longestKey <= ask.options.shorter * least)
        ask.report(
          { text: view! },
          {
            en: `The key is only ${(longestKey / least).toFixed(2)} times as long as the shortest other option (${longestKey} and ${least} characters)`,
            ko: `정답이 가장 짧은 오답의 ${(longestKey / least).toFixed(2)}배에 불과합니다(${longestKey}자, ${least}자)`,
          },
        );
    }
  },
});
