import type { NamedService } from '../../../bank/model.ts';
import { fileRule } from '../../rule.ts';
import type { Mention } from '../../service-names.ts';
import type { PairView, Role, TextView } from '../../view.ts';

const SAID = {
  en: /\b(?:retired?|closed|closing|renamed|formerly|former|no longer|discontinued|deprecated|legacy|previous(?:ly)?|older?|replaced|replaces|existing customers|new customers|ended|ends|end of support|end of life|now (?:called|part|named)|was called|called|became|becomes?|in place of|took the place|successor|instead of|what was|old|once|since|cannot be created|suggests?)\b/i,
  ko: /종료|더 이상|더는|신규 고객|기존 고객|이름|중단|폐기|이전 (?:이름|명칭|버전)|예전|구형|레거시|대체|지원하지 않|제공하지 않|바뀌|변경|후속|대안|대신|될 수 없|생성할 수 없/,
} as const;

export const retiredName = fileRule({
  id: 'currency/retired-name',
  severity: 'error',
  fixable: true,
  options: {},
  page: {
    what: {
      en: 'A retired, renamed or closed service (exam.yaml, `services`) in a key is an error; elsewhere, without a word about it, a warning.',
      ko: '종료되거나 이름이 바뀌거나 신규 고객을 받지 않는 서비스(exam.yaml의 `services`)가 정답에 있으면 오류이고, 다른 곳에서 그 사실을 밝히지 않으면 경고입니다.',
    },
    why: {
      en: 'A key that cannot be built today teaches a wrong design; an old name is not found in the documentation.',
      ko: '지금은 만들 수 없는 정답은 잘못된 설계를 가르치고, 옛 이름은 설명서에서 찾을 수 없습니다.',
    },
    bad: {
      yaml: `options:
  - {text: {en: Keep the journal in Amazon QLDB., ko: 저널을 Amazon QLDB에 보관합니다.}, correct: true, why: {en: It is right., ko: 맞습니다.}}
  - {text: {en: Keep the journal in Amazon EBS., ko: 저널을 Amazon EBS에 보관합니다.}, why: {en: It is wrong., ko: 틀립니다.}}`,
    },
    good: { yaml: 'level: apply' },
    falsePositives: {
      en: 'A reason that says in unusual words that the service is gone. Claims of corrections and notes on closed services are not checked.',
      ko: '서비스가 종료되었음을 드문 표현으로 밝힌 이유. 정정의 주장(claim)과 종료된 서비스의 노트는 검사하지 않습니다.',
    },
  },
  check({ pairs, questions, current, kind }, ask) {
    if (kind !== 'questions' && kind !== 'notes') return;
    const keys = new Set(questions.flatMap((question) => question.keys.map(({ text }) => text)));
    for (const pair of pairs) {
      if (!current || pair.role === 'claim' || pair.role === 'truth' || pair.role === 'name') continue;
      for (const view of pair.ko ? [pair.en, pair.ko] : [pair.en])
        for (const mention of view.mentions) {
          const { service } = mention;
          if (service.state === 'current') continue;
          const inKey = keys.has(pair);
          if (!inKey && (isAside(view, mention) || SAID[view.lang].test(aroundOf(view, pair.role, pairs)))) continue;
          const fix = inKey ? undefined : renaming(view, mention, (name) => ask.names.named(name));
          ask.report(
            { text: view, from: mention.from, to: mention.to },
            {
              en: `${service.name} ${STATES[service.state].en}${since(service)}`,
              ko: `${STATES[service.state].ko}: ${service.name}${since(service)}`,
            },
            {
              severity: inKey ? 'error' : 'warn',
              ...(service.instead && {
                hint: { en: `Instead: ${service.instead}`, ko: `대신 사용: ${service.instead}` },
              }),
              ...(fix && { fix: [fix] }),
            },
          );
        }
    }
  },
});

const STATES: Record<NamedService['state'], { en: string; ko: string }> = {
  current: { en: 'is current', ko: '현재 서비스' },
  renamed: { en: 'has another name now', ko: '이름이 바뀐 서비스' },
  closed: { en: 'is closed to new customers', ko: '신규 고객을 받지 않는 서비스' },
  retired: { en: 'is retired', ko: '종료된 서비스' },
};

/** The old name in brackets behind the new one. */
function isAside({ text }: TextView, { from }: Mention): boolean {
  return text[from - 1] === '(';
}

/** What may say that the service is gone: the text; in notes the whole topic. */
function aroundOf(view: TextView, role: Role, pairs: readonly PairView[]): string {
  if (role !== 'fact') return view.text;
  const [, topic] = view.path;
  const texts = pairs.flatMap(({ path, [view.lang]: other }) =>
    path[1] === topic && path[0] === 'topics' ? (other?.text ?? []) : [],
  );
  return texts.join('\n');
}

function since({ since }: NamedService): string {
  return since ? ` (${since})` : '';
}

/** The new name, where the service only got another one. */
function renaming(view: TextView, { service, from, to }: Mention, named: (name: string) => NamedService | undefined) {
  const insert = service.instead;
  if (service.state !== 'renamed' || insert === undefined || named(insert)?.state !== 'current') return undefined;
  return { text: view, from, to, insert };
}
