/** The flags of `saa exam`, checked: what was typed -> what is wanted. */
import type { ExamOutline } from '../bank/compiled.ts';
import { Failure } from '../failure.ts';
import type { CommonFlags } from './common.ts';

/** As commander gives them; numbers may come as text. */
export interface ExamFlags extends CommonFlags {
  /** Words after `exam`: it takes none. */
  words?: readonly string[];
  timed?: boolean | string | number;
  esl?: boolean;
  n?: number | string;
  domain?: number | string;
  seed?: string;
  resume?: boolean;
  failUnder?: number | string;
  answers?: string;
}

export interface ExamWish {
  n: number;
  /** Domain ids; all where empty. */
  domains: number[];
  seed: string | undefined;
  resume: boolean;
  failUnder: number | undefined;
  answersFile: string | undefined;
  esl: boolean;
  /** The time limit, whatever the number of questions; null: untimed. */
  minutes: number | null;
  /** How many of the minutes are the accommodation's. */
  extraMinutes: number;
}

const MOST_MINUTES = 600;
const MOST_QUESTIONS = 1000;

/** @throws Failure for flags that do not go together or are out of range */
export function examWish(flags: ExamFlags, exam: ExamOutline): ExamWish {
  refuseWords(flags.words ?? []);
  if (flags.resume) refuseBesideResume(flags);
  if (flags.answers !== undefined && flags.seed === undefined) {
    throw new Failure(
      {
        en: '--answers needs --seed: the paper must be the one that was answered',
        ko: '--answers 옵션에는 --seed 옵션도 필요합니다. 답한 시험지와 같아야 합니다',
      },
      {
        where: '--answers',
        hint: { en: 'saa exam --seed 42 --answers answers.json', ko: 'saa exam --seed 42 --answers answers.json' },
      },
    );
  }
  const domains = domainsOf(flags.domain, exam);
  const timed = flags.timed === undefined || flags.timed === false ? undefined : flags.timed;
  const given = timed === undefined || timed === true ? undefined : whole(timed, '--timed', 1, MOST_MINUTES);
  const limit = timed === undefined ? null : (given ?? exam.minutes.standard);
  const extraMinutes = flags.esl && limit !== null ? exam.minutes.extra : 0;
  return {
    n: flags.n === undefined ? defaultCount(exam, domains) : whole(flags.n, '-n', 1, MOST_QUESTIONS),
    domains,
    seed: flags.seed,
    resume: flags.resume === true,
    failUnder:
      flags.failUnder === undefined
        ? undefined
        : whole(flags.failUnder, '--fail-under', exam.scale.min, exam.scale.max),
    answersFile: flags.answers,
    esl: flags.esl === true,
    minutes: limit === null ? null : limit + extraMinutes,
    extraMinutes,
  };
}

/** The whole exam, or the domains' share of it. */
function defaultCount(exam: ExamOutline, domains: readonly number[]): number {
  if (domains.length === 0) return exam.questions.total;
  const all = exam.domains.reduce((sum, domain) => sum + domain.weight, 0);
  const part = exam.domains
    .filter((domain) => domains.includes(domain.id))
    .reduce((sum, domain) => sum + domain.weight, 0);
  return Math.max(1, Math.floor((exam.questions.total * part) / all));
}

function domainsOf(flag: ExamFlags['domain'], exam: ExamOutline): number[] {
  if (flag === undefined) return [];
  const ids = exam.domains.map((domain) => domain.id);
  const asked = String(flag)
    .normalize('NFKC')
    .split(/[\s,]+/)
    .map(Number);
  const unknown = asked.find((id) => !ids.includes(id));
  if (unknown === undefined) return [...new Set(asked)].sort((a, b) => a - b);
  throw new Failure(
    { en: `No such domain: ${String(flag)}`, ko: `없는 영역: ${String(flag)}` },
    { where: '--domain', hint: { en: `Domains: ${ids.join(', ')}`, ko: `영역: ${ids.join(', ')}` } },
  );
}

function whole(value: number | string | true, where: string, least: number, most: number): number {
  const number = Number(String(value).normalize('NFKC'));
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new Failure(
    {
      en: `Not a whole number from ${least} to ${most}: ${String(value)}`,
      ko: `${least}부터 ${most}까지의 정수가 아닙니다: ${String(value)}`,
    },
    { where },
  );
}

function refuseWords(words: readonly string[]): void {
  const [word] = words;
  if (word === undefined) return;
  const minutes = /^\d{1,3}$/.test(word.normalize('NFKC')) ? word.normalize('NFKC') : undefined;
  const command = minutes ? `saa exam --timed ${minutes}` : `saa quiz ${words.join(' ')}`;
  throw new Failure(
    { en: `exam takes no words: ${words.join(' ')}`, ko: `exam에는 단어를 쓸 수 없습니다: ${words.join(' ')}` },
    {
      hint: minutes
        ? { en: `With a time limit: ${command}`, ko: `제한 시간을 두려면: ${command}` }
        : { en: `To drill a topic: ${command}`, ko: `주제를 풀려면: ${command}` },
    },
  );
}

function refuseBesideResume(flags: ExamFlags): void {
  const drawing = {
    '--seed': flags.seed,
    '-n': flags.n,
    '--domain': flags.domain,
    '--timed': flags.timed,
    '--esl': flags.esl,
    '--answers': flags.answers,
  };
  const [other] = Object.entries(drawing).find(([, value]) => value !== undefined && value !== false) ?? [];
  if (!other) return;
  throw new Failure(
    {
      en: `--resume goes on with the paper as it was drawn; ${other} draws another one`,
      ko: `--resume 옵션은 만들어 둔 시험지로 이어집니다. ${other} 옵션은 새 시험지를 만듭니다`,
    },
    {
      where: '--resume',
      hint: { en: `saa exam --resume, or: saa exam ${other} ...`, ko: `saa exam --resume 또는 saa exam ${other} ...` },
    },
  );
}
