/** The bank that the examples of the rules' pages are laid into. */
import { parse, stringify } from 'yaml';
import { noConfig } from '../../src/lint/config.ts';
import type { Finding, Severity } from '../../src/lint/finding.ts';
import type { Example, Rule } from '../../src/lint/rule.ts';
import { SOUND_QUESTION } from '../../src/lint/sound-question.ts';
import { findingsOf, lintTexts } from './lint.ts';

const EXAM = `format: 1
code: EXAMPLE-01
title: {en: Example, ko: 예제}
guide: {version: "1", checked: 2026-10-05}
questions: {total: 65, scored: 50}
minutes: {standard: 130, extra: 30}
scale: {min: 100, max: 1000, pass: 720}
bank: {version: 2026.11.0}
domains:
  - id: 1
    folder: 1-secure
    title: {en: Secure, ko: 보안}
    short: {en: Secure, ko: 보안}
    weight: 60
    tasks:
      - {id: "1.1", title: {en: One, ko: 하나}, bullets: [{id: 1.1-K01, text: {en: A bullet, ko: 항목}}]}
      - {id: "1.2", title: {en: Two, ko: 둘}, bullets: [{id: 1.2-K01, text: {en: A bullet, ko: 항목}}]}
  - id: 2
    folder: 2-resilient
    title: {en: Resilient, ko: 복원력}
    short: {en: Resilient, ko: 복원력}
    weight: 40
    tasks:
      - {id: "2.1", title: {en: Three, ko: 셋}, bullets: [{id: 2.1-K01, text: {en: A bullet, ko: 항목}}]}
services:
  - {name: Amazon EBS, state: current, aliases: [EBS]}
  - {name: Amazon EFS, state: current, aliases: [EFS]}
  - {name: Amazon EC2, state: current, aliases: [EC2]}
  - {name: IAM, state: current}
  - {name: Amazon QLDB, state: retired, since: 2025-07-31, instead: Amazon Aurora PostgreSQL, aliases: [QLDB]}
`;
const NOTES = `service: ebs
name: {en: Amazon EBS, ko: Amazon EBS}
status: current
topics:
  - id: volumes
    name: {en: Volumes, ko: 볼륨}
    depth: exam
    facts:
      - {id: first, text: {en: A volume outlives its instance., ko: 볼륨은 인스턴스보다 오래 유지됩니다.}}
`;
const KNOWN = 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volumes.html\tVolumes\n';
const MOVED = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/moved-page.html\tMoved\n';
const GLOSSARY = 'ko\ten\talso\n볼륨\tvolume\t디스크 볼륨체\n';

/** Lints an example with every rule on, its own options set. */
export function lintExample(example: Example, rule?: Rule): Finding[] {
  const config = {
    ...noConfig,
    rules: new Map(rule ? [[rule.id, { level: levelOf(rule), options: example.options ?? {} }]] : []),
  };
  const results = lintTexts(textsOf(example), { config, known: KNOWN, moved: MOVED, glossary: GLOSSARY });
  return findingsOf(results);
}

function levelOf({ severity, strict }: Rule): Severity {
  return severity === 'off' ? (strict ?? 'warn') : severity;
}

function textsOf({ yaml, of, times }: Example): Map<string, string> {
  const texts = new Map([
    ['exam.yaml', EXAM],
    ['notes/ebs.yaml', NOTES],
  ]);
  if (of === 'notes') return texts.set('notes/ebs.yaml', yaml);
  if (of === 'exam') return texts.set('exam.yaml', yaml);
  if (of === 'contrasts') return texts.set('contrasts.yaml', yaml);
  if (of === 'questions') return texts.set('1-secure/ebs.yaml', yaml);
  const base = parse(SOUND_QUESTION) as Record<string, unknown>;
  const given = parse(yaml) as Record<string, unknown>;
  const stem = { ...(base.stem as object), ...(given.stem as object | undefined) };
  const questions = Array.from({ length: times ?? 1 }, (_, i) => ({
    ...base,
    ...given,
    stem,
    ...(times ? { id: `volumes-${String(i + 1).padStart(2, '0')}` } : {}),
  }));
  return texts.set('1-secure/ebs.yaml', stringify({ service: 'ebs', questions }));
}
