import type { NamedService } from '../../../bank/model.ts';
import { fileRule } from '../../rule.ts';
import type { ServiceNames } from '../../service-names.ts';
import type { TextView } from '../../view.ts';

export const serviceName = fileRule({
  id: 'currency/service-name',
  severity: 'warn',
  fixable: false,
  options: {},
  page: {
    what: {
      en: 'A service of exam.yaml is written with another prefix or in other letters than its name and aliases: AWS S3, Dynamo DB, Cloudfront.',
      ko: 'exam.yaml의 서비스를 이름이나 별칭과 다른 접두사나 대소문자로 썼습니다(AWS S3, Cloudfront).',
    },
    why: {
      en: 'Names on the exam are exact; a wrong prefix looks like another service.',
      ko: '시험의 서비스 이름은 정확합니다. 접두사가 다르면 다른 서비스로 보입니다.',
    },
    guideline: 'Haladyna, Downing & Rodriguez (2002), 12: correct spelling and capitalization',
    bad: { yaml: 'stem:\n  en: A company keeps its files on AWS EBS volumes. Which solution meets this requirement?' },
    good: { yaml: 'level: apply' },
    falsePositives: {
      en: 'A name that the vendor writes in two ways: add the other one to `aliases`.',
      ko: '공급자가 두 가지로 쓰는 이름: `aliases`에 추가하십시오.',
    },
  },
  check({ pairs, kind }, ask) {
    if (kind === 'exam' || ask.names.services.length === 0) return;
    const misspelt = misspellingsOf(ask.names);
    for (const { en, ko, role } of pairs) {
      if (role === 'claim') continue;
      for (const view of ko ? [en, ko] : [en])
        for (const { from, to, right } of misspelt(view))
          ask.report(
            { text: view, from, to },
            {
              en: `"${view.text.slice(from, to)}" is written ${right}`,
              ko: `"${view.text.slice(from, to)}"의 올바른 표기: ${right}`,
            },
          );
    }
  },
});

interface Slip {
  from: number;
  to: number;
  right: string;
}

/** A word that goes on, or a part of a name in code: `iam:PassRole`, `ecr.api`. */
const GOES_ON = /^(?:[A-Za-z0-9@_-]|[.:]\w)/;
const PREFIX = /\b(amazon|aws) $/i;

const tables = new WeakMap<ServiceNames, (view: TextView) => Slip[]>();

function misspellingsOf(names: ServiceNames): (view: TextView) => Slip[] {
  let table = tables.get(names);
  if (!table) {
    table = slipFinder(names);
    tables.set(names, table);
  }
  return table;
}

/** Finds names that differ from a known one in prefix or letter case alone. */
function slipFinder(names: ServiceNames): (view: TextView) => Slip[] {
  const bare = new Map<string, { core: string; service: NamedService }>();
  for (const service of names.services)
    for (const form of [service.name, ...(service.aliases ?? [])]) {
      const core = form.replace(/^(?:Amazon|AWS) /, '');
      if (!/[()]/.test(core)) bare.set(core.toLowerCase(), { core, service });
    }
  const firstWords = new Map<string, string[]>();
  for (const core of bare.keys()) {
    const first = /^[a-z0-9]+/.exec(core)?.[0];
    if (first === undefined) continue;
    firstWords.set(
      first,
      [...(firstWords.get(first) ?? []), core].sort((a, b) => b.length - a.length),
    );
  }
  // In small letters alone only words that can mean nothing else are slips.
  const small = [...bare].filter(([, { core }]) => isDistinctive(core)).map(([core]) => core);
  const start = new RegExp(
    [
      '[A-Z][A-Za-z0-9]*',
      '(?<![a-z])[a-z]+[A-Z0-9][A-Za-z0-9]*',
      ...small.filter((core) => /^[a-z]+$/.test(core)),
    ].join('|'),
    'g',
  );
  return (view) => {
    const { text } = view;
    let lower: string | undefined;
    const slips: Slip[] = [];
    start.lastIndex = 0;
    for (let match = start.exec(text); match; match = start.exec(text)) {
      const at = match.index;
      const cores = firstWords.get(match[0].toLowerCase());
      if (!cores) continue;
      lower ??= text.toLowerCase();
      const core = cores.find(
        (name) => lower!.startsWith(name, at) && !GOES_ON.test(text.slice(at + name.length, at + name.length + 2)),
      );
      if (core === undefined) continue;
      const prefix = PREFIX.exec(text.slice(Math.max(0, at - 7), at))?.[1];
      const from = prefix ? at - prefix.length - 1 : at;
      if (/[A-Za-z0-9_@.:/-]/.test(text[from - 1] ?? '')) continue;
      const to = at + core.length;
      const known = view.mentions.some(
        (mention) => mention.from < to && from < mention.to && mention.to >= to && mention.from <= from,
      );
      if (known) continue;
      const found = bare.get(core)!;
      if (isSlip(text.slice(at, to), prefix, found, names)) slips.push({ from, to, right: found.service.name });
    }
    return slips;
  };
}

function isSlip(
  written: string,
  prefix: string | undefined,
  { core, service }: { core: string; service: NamedService },
  names: ServiceNames,
): boolean {
  // A longer name may begin with this one under the other prefix; it would have been found.
  if (prefix) return !names.named(`${prefix} ${written}`) && !names.named(`${prefix} ${service.name}`);
  // Without a prefix only words that can mean nothing else: dynamodb, Cloudfront, Ec2.
  return isDistinctive(core) && written !== core && written.length > 2 && written !== written.toUpperCase();
}

/** DynamoDB, CloudFront, EC2: one word with two capitals or digits. */
function isDistinctive(core: string): boolean {
  return /^[A-Za-z]*[A-Z0-9][A-Za-z]*[A-Z0-9]/.test(core) && !core.includes(' ');
}
