/** One defect of each rule, planted in a clean bank of 200 questions: its rule finds it, at its place. */
import { describe, expect, it } from 'vitest';
import { noConfig } from '../../src/lint/config.ts';
import { rules } from '../../src/lint/rules/all.ts';
import { cutOut, findingsOf, lintTexts, shown } from '../support/lint.ts';
import {
  bankTexts,
  fileText,
  type MadeLintBank,
  type MadeOption,
  type MadeQuestion,
  makeLintBank,
} from '../support/lint-bank.ts';

const COUNT = 200;
const EXAM = 'exam.yaml';

/** What a mutant changes, and what the finding must cut out of its file. */
interface Mutant {
  question?: (question: MadeQuestion) => void;
  /** Changes in the text of the question's file. */
  text?: [from: string | RegExp, to: string];
  /** Changes in another file. */
  other?: [path: string, from: string, to: string];
  bank?: (bank: MadeLintBank) => void;
  /** The finding is in this file; else in that of the question. */
  at?: string;
  cuts: string | RegExp;
  /** One of four by default; a question with two keys where that matters. */
  multiple?: boolean;
}

const key = (question: MadeQuestion): MadeOption => question.options.find(({ correct }) => correct)!;
const wrong = (question: MadeQuestion): MadeOption => question.options.find(({ correct }) => !correct)!;
const inKey = (change: (text: string) => string) => (question: MadeQuestion) => {
  key(question).en = change(key(question).en);
};
const short = 'Use it.';

const MUTANTS: Record<string, Mutant> = {
  'schema/syntax': { text: [/task: "1\.1"\n/, 'task: "1.1\n'], cuts: /[\s\S]/ },
  'schema/duplicate-key': { text: [/( +)level: (\w+)\n/, '$1level: $2\n$1level: $2\n'], cuts: 'level' },
  'schema/unknown-key': { text: [/level:/, 'levle:'], cuts: 'levle' },
  'schema/missing': { text: [/ +checked: .*\n/, '\n'], cuts: /^id: / },
  'schema/type': { text: [/correct: true/, 'correct: yes'], cuts: 'yes' },
  'schema/value': { text: [/level: \w+/, 'level: hard'], cuts: 'hard' },
  'structure/option-count': { question: (q) => q.options.splice(q.options.indexOf(wrong(q)), 1), cuts: 'options' },
  'structure/select-tag': { question: (q) => q.en.push('(Select TWO.)'), cuts: '(Select TWO.)' },
  'structure/equal-options': {
    question: (q) => {
      q.options[3]!.en = q.options[2]!.en.toUpperCase();
    },
    cuts: /^[A-Z ]+\.$/,
  },
  'structure/one-ask': { question: (q) => q.en.unshift('What is this?'), cuts: 'What is this?' },
  'structure/unique-id': { question: (q) => Object.assign(q, { id: 'OTHER' }), cuts: /-\d\d$/ },
  'structure/id-topic': { question: (q) => Object.assign(q, { id: 'other-topic-01' }), cuts: 'other-topic-01' },
  'structure/known-topic': { question: (q) => Object.assign(q, { topic: 'nowhere' }), cuts: 'nowhere' },
  'structure/known-fact': { text: ['facts: [first]', 'facts: [frist]'], cuts: 'frist' },
  'structure/known-bullet': { text: [/bullet: \S+/, 'bullet: 1.1-K77'], cuts: '1.1-K77' },
  'structure/domain-folder': { question: (q) => Object.assign(q, { task: '4.1' }), cuts: '"4.1"' },
  'structure/contrast-cells': {
    bank: (bank) =>
      bank.rest.set(
        'contrasts.yaml',
        '- id: a-b\n  topics: [svc0-topic-0, svc0-topic-1]\n  title: {en: A, ko: 가}\n  rows:\n    - criterion: {en: C, ko: 나}\n      cells: [{en: one, ko: 하나}, {en: two, ko: 둘}, {en: three, ko: 셋}]\n',
      ),
    at: 'contrasts.yaml',
    cuts: /^\[\{en: one.*\}\]$/,
  },
  'reason/every-option': {
    question: (q) => Object.assign(wrong(q), { whyEn: 'It does not fit.' }),
    cuts: 'It does not fit.',
  },
  'reason/filler': {
    bank: (bank) => {
      const questions = bank.files.flatMap((file) => file.questions).slice(0, 4);
      for (const question of questions) wrong(question).whyEn += ' This choice does not meet the stated need.';
    },
    cuts: /does not meet the stated need\.$/,
  },
  'reason/no-letters': {
    question: (q) => Object.assign(wrong(q), { whyEn: `${wrong(q).whyEn} See option B above.` }),
    cuts: 'option B',
  },
  'reference/present': { text: [/refs:\n +- .*/, 'refs: []'], cuts: 'refs' },
  'reference/host': {
    question: (q) => Object.assign(q, { ref: 'https://example.com/x' }),
    cuts: 'https://example.com/x',
  },
  'reference/known': {
    question: (q) => Object.assign(q, { ref: 'https://docs.aws.amazon.com/none.html' }),
    cuts: 'https://docs.aws.amazon.com/none.html',
  },
  'reference/retired': {
    question: (q) => Object.assign(q, { ref: 'https://docs.aws.amazon.com/moved.html' }),
    cuts: 'https://docs.aws.amazon.com/moved.html',
  },
  'option/no-all-none': {
    question: (q) => Object.assign(wrong(q), { en: 'All of the above' }),
    cuts: 'All of the above',
  },
  'option/parallel': { question: inKey((text) => text.replace(/^\w+ a/, 'The')), cuts: /^The / },
  'option/length-spread': { question: (q) => Object.assign(wrong(q), { en: short }), cuts: /.{40,}/ },
  'cue/key-length': {
    question: inKey((text) => text.replace('.', ` ${'and then some more '.repeat(3)}.`)),
    cuts: /some more/,
  },
  'cue/clang': {
    question: (q) => {
      q.en[0] = `${q.en[0]!.replace('.', '')} with zeppelin quartz.`;
      inKey((text) => text.replace(/ a \w+ \w+/, ' a zeppelin quartz'))(q);
    },
    cuts: /zeppelin quartz/,
  },
  'cue/absolutes': {
    question: (q) => Object.assign(wrong(q), { en: wrong(q).en.replace(' a ', ' only a ') }),
    cuts: 'only',
  },
  'cue/lone-detail': { question: inKey((text) => text.replace(' and ', ' (or) ')), cuts: /\(or\)/ },
  'cue/grammar': { question: (q) => q.en.splice(3, 1, 'Which solutions meet these requirements?'), cuts: /solutions/ },
  'stem/length': { question: (q) => q.en.splice(0, 3, 'A company sorts ledgers.'), cuts: /^A company sorts ledgers/ },
  'stem/negative': {
    question: (q) => q.en.splice(3, 1, 'Which solution does NOT meet these requirements?'),
    cuts: /NOT/,
  },
  'stem/one-superlative': {
    question: (q) => q.en.splice(3, 1, 'Which solution is the MOST secure with the LEAST effort?'),
    cuts: 'LEAST',
  },
  'stem/second-person': {
    question: (q) => Object.assign(q, { ko: [`우리 ${q.ko[0]}`, ...q.ko.slice(1)] }),
    cuts: '우리',
  },
  'language/parity': {
    question: (q) => Object.assign(q, { ko: [`15분마다 ${q.ko[0]}`, ...q.ko.slice(1)] }),
    cuts: '15분',
  },
  'language/missing': { text: [/\n {10}ko: .*/, ''], cuts: 'text' },
  'language/korean-style': { question: (q) => q.ko.unshift('장부를 보관한다.'), cuts: '장부를 보관한다.' },
  'language/normal-form': { question: (q) => q.en.splice(0, 1, `${q.en[0]} Then \u2014 more.`), cuts: '\u2014' },
  'currency/retired-name': { question: inKey((text) => text.replace(' a ', ' Amazon QLDB ')), cuts: 'Amazon QLDB' },
  'currency/checked': { question: (q) => Object.assign(q, { checked: '2024-01-31' }), cuts: '2024-01-31' },
  'currency/price': {
    question: (q) => Object.assign(wrong(q), { en: wrong(q).en.replace('.', ' for $12.') }),
    cuts: '$12',
  },
  'currency/service-name': {
    question: (q) => q.en.splice(0, 1, q.en[0]!.replace('Amazon EC2', 'AWS EC2')),
    cuts: 'AWS EC2',
  },
  'duplicate/near': {
    bank: (bank) => {
      const [a, b] = bank.files[0]!.questions;
      b!.en = [...a!.en.slice(0, 3), b!.en[3]!];
    },
    cuts: /^A [\s\S]*requirements\?$/,
  },
  'bank/blueprint': { other: [EXAM, 'weight: 30', 'weight: 45'], at: EXAM, cuts: /45|\d+/ },
  'bank/key-length-bias': {
    bank: (bank) => {
      for (const question of bank.files.flatMap((file) => file.questions).slice(0, 60))
        inKey((text) => text.replace('.', ' and one thing more.'))(question);
    },
    at: EXAM,
    cuts: 'f',
  },
  'bank/testwise-bot': {
    bank: (bank) => {
      for (const question of bank.files.flatMap((file) => file.questions).slice(0, 150))
        inKey((text) => text.replace('.', ' today.'))(question);
    },
    at: EXAM,
    cuts: 'f',
  },
  'bank/mix': {
    bank: (bank) => {
      for (const question of bank.files.flatMap((file) => file.questions).slice(0, 60)) question.level = 'recall';
    },
    at: EXAM,
    cuts: 'f',
  },
  'bank/key-vocabulary': {
    bank: (bank) => {
      for (const question of bank.files.flatMap((file) => file.questions).slice(0, 12))
        inKey((text) => text.replace(' a ', ' Amazon EBS '))(question);
    },
    at: EXAM,
    cuts: 'Amazon EBS',
  },
  'suppression/form': { text: [/level: (\w+)/, 'level: $1 # saa-disable-line'], cuts: '# saa-disable-line' },
  'suppression/unused': {
    text: [/level: (\w+)/, 'level: $1 # saa-disable-line stem/length'],
    cuts: '# saa-disable-line stem/length',
  },
};

/** Found when a file is read from the disk: test/commands/lint.test.ts. */
const NOT_PLANTED = ['schema/file'];
const STRICT = { ...noConfig, extends: 'strict' as const };
const MOVED = 'https://docs.aws.amazon.com/moved.html\tMoved\n';

function lintMutant(mutant: Mutant) {
  const bank = makeLintBank(COUNT);
  const file = bank.files.find(({ path }) => path.startsWith('1-'))!;
  const question = file.questions.find(({ options, task }) => options.length === 4 && task === '1.1')!;
  mutant.bank?.(bank);
  mutant.question?.(question);
  if (question.id === 'OTHER')
    question.id =
      file.questions.find((other) => other !== question && other.topic === question.topic)?.id ?? file.questions[0]!.id;
  const texts = bankTexts(bank);
  if (mutant.text) {
    const whole = fileText(file);
    const start = whole.indexOf(`  - id: ${question.id}\n`);
    texts.set(file.path, whole.slice(0, start) + whole.slice(start).replace(...(mutant.text as [string, string])));
  }
  if (mutant.other) {
    const [path, from, to] = mutant.other;
    texts.set(path, texts.get(path)!.replace(from, to));
  }
  const findings = findingsOf(lintTexts(texts, { config: STRICT, known: bank.known, moved: MOVED }));
  return { texts, file: mutant.at ?? file.path, findings };
}

describe(`a clean bank of ${COUNT} questions`, () => {
  it('has no finding, under strict too', () => {
    const bank = makeLintBank(COUNT);
    const findings = findingsOf(lintTexts(bankTexts(bank), { config: STRICT, known: bank.known, moved: MOVED }));
    expect(findings.map(shown)).toEqual([]);
  });

  it('has a mutant for every rule', () => {
    expect(Object.keys(MUTANTS).sort()).toEqual(
      rules
        .map(({ id }) => id)
        .filter((id) => !NOT_PLANTED.includes(id))
        .sort(),
    );
  });

  it.each(Object.entries(MUTANTS))('with a defect planted for %s gives that finding there', (rule, mutant) => {
    const { texts, file, findings } = lintMutant(mutant);
    const found = findings.filter((finding) => finding.rule === rule && (mutant.bank || finding.file === file));
    expect(found.length, findings.map(shown).join('\n')).toBeGreaterThan(0);
    const cuts = found.map((finding) => cutOut(texts.get(finding.file)!, finding));
    expect(
      cuts.some((cut) => (typeof mutant.cuts === 'string' ? cut === mutant.cuts : mutant.cuts.test(cut))),
      cuts.join('\n'),
    ).toBe(true);
  });
});
