/** The figures of a whole bank: what a release publishes about itself. An object for machines, a table for people. */
import { LANGS, type Lang } from '../bank/model.ts';
import { padEnd, padStart, width } from '../text/layout.ts';
import { bankReportWords } from './bank-report.words.ts';
import type { BankView } from './bank-view.ts';
import { type Blueprint, blueprintOf } from './figures/blueprint.ts';
import { type Coverage, coverageOf } from './figures/coverage.ts';
import { type KeyLength, keyLength } from './figures/key-length.ts';
import { type Mix, mixOf } from './figures/mix.ts';
import { type BotScore, testwiseBot } from './figures/testwise-bot.ts';
import { type Appearance, appearancesOf } from './figures/vocabulary.ts';
import { nearPairs } from './near.ts';

export interface BankFigures {
  exam: string;
  questions: number;
  blueprint: Blueprint;
  mix: Mix;
  keyLength: Partial<Record<Lang, KeyLength>>;
  testwiseBot: Partial<Record<Lang, BotScore>>;
  nearDuplicates: number;
  coverage: Coverage;
  keyVocabulary: Appearance[];
}

const FEWEST_OF_TOPIC = 1;

export function bankFigures(bank: BankView): BankFigures {
  const { exam, questions } = bank;
  const byLang = <T>(figure: (lang: Lang) => T): Partial<Record<Lang, T>> =>
    Object.fromEntries(
      LANGS.filter((lang) => questions.some((question) => question[lang])).map((lang) => [lang, figure(lang)]),
    );
  return {
    exam: exam?.code ?? '',
    questions: questions.length,
    blueprint: blueprintOf(bank),
    mix: mixOf(questions),
    keyLength: byLang((lang) => keyLength(questions, lang)),
    testwiseBot: byLang((lang) => testwiseBot(questions, lang)),
    nearDuplicates: nearPairs(questions, 0.5).length,
    coverage: coverageOf(bank, FEWEST_OF_TOPIC),
    keyVocabulary: appearancesOf(questions),
  };
}

/** Most names of a gap list that the table shows; the object has all. */
const MOST_NAMES = 8;

export function bankTable(figures: BankFigures, lang: Lang): string {
  const w = bankReportWords(lang);
  const percent = (n: number): string => `${n.toFixed(1)}%`;
  const { coverage, mix } = figures;
  const rows: [string, string, string][] = [
    [w.questions, String(figures.questions), ''],
    ...figures.blueprint.domains.map(({ id, share, questions, weight }): [string, string, string] => [
      w.domain(id),
      String(questions),
      w.weight(percent(share), percent(weight)),
    ]),
    [
      w.tasks,
      `${figures.blueprint.tasks.filter(({ questions }) => questions > 0).length}/${figures.blueprint.tasks.length}`,
      '',
    ],
    [w.multiple, percent(mix.multipleResponse), '12-18%'],
    [w.recall, percent(mix.recall), '<= 15%'],
    [w.threeOfSix, percent(mix.threeOfSix), '<= 3%'],
    ...LANGS.flatMap((each): [string, string, string][] => {
      const length = figures.keyLength[each];
      const bot = figures.testwiseBot[each];
      return [
        ...(length
          ? [
              [w.longest(w.lang[each]), percent(length.longestIsKey), `${percent(length.chance)} +- 3`] as [
                string,
                string,
                string,
              ],
            ]
          : []),
        ...(bot
          ? [[w.bot(w.lang[each]), percent(bot.right), w.of('<= 28%', bot.questions)] as [string, string, string]]
          : []),
      ];
    }),
    [w.near, String(figures.nearDuplicates), '0'],
    [w.bullets, covered(coverage.bullets.total, coverage.bullets.missing), names(coverage.bullets.missing)],
    [w.facts, covered(coverage.facts.total, coverage.facts.missing), names(coverage.facts.missing)],
    [w.topics, covered(coverage.topics.total, coverage.topics.thin), names(coverage.topics.thin)],
    [w.services, covered(coverage.services.total, coverage.services.never), names(coverage.services.never)],
  ];
  const first = Math.max(...rows.map(([name]) => width(name)));
  const second = Math.max(...rows.map(([, value]) => width(value)));
  const lines = rows.map(([name, value, note]) =>
    `${padEnd(name, first)}  ${padStart(value, second)}  ${note}`.trimEnd(),
  );
  return `${figures.exam}\n${lines.join('\n')}\n`;
}

function covered(total: number, missing: readonly string[]): string {
  return `${total - missing.length}/${total}`;
}

function names(missing: readonly string[]): string {
  const shown = missing.slice(0, MOST_NAMES).join(' ');
  return missing.length > MOST_NAMES ? `${shown} ... +${missing.length - MOST_NAMES}` : shown;
}
