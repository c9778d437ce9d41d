/** A small bank on disk, for tests that run whole commands. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { Contrast, Exam, Question, ServiceNotes } from '../../src/bank/model.ts';
import { testExam, testNotes, testQuestion } from './bank.ts';

export interface BankParts {
  exam?: Exam;
  notes?: ServiceNotes[];
  questions?: Question[];
  contrasts?: Contrast[];
}

/** Two services, three topics, six questions over all four domains. */
export function smallBank(): Required<BankParts> {
  const ec2 = testNotes('ec2', ['ec2-launch', 'ec2-spot'], ['이씨투', 'vm']);
  ec2.topics[1]!.aliases = ['스팟 인스턴스', 'spot instance'];
  ec2.topics[0]!.corrections = [
    { claim: { en: 'Old claim.', ko: '예전 주장입니다.' }, truth: { en: 'New truth.', ko: '새 사실입니다.' } },
  ];
  const s3 = testNotes('s3', ['s3-classes'], ['심플 스토리지']);
  return {
    exam: testExam(),
    notes: [ec2, s3],
    contrasts: [],
    questions: [
      testQuestion({ id: 'ec2-launch-01', task: '1.1', key: [2], about: ['s3-classes'] }),
      testQuestion({ id: 'ec2-launch-02', task: '2.1', key: [0] }),
      testQuestion({ id: 'ec2-spot-01', task: '4.1', key: [1, 3] }),
      testQuestion({ id: 'ec2-spot-02', task: '4.2', key: [0] }),
      testQuestion({ id: 's3-classes-01', task: '3.1', key: [1] }),
      testQuestion({ id: 's3-classes-02', task: '1.2', key: [3] }),
    ],
  };
}

/** Writes `parts` (by default the small bank) as a bank folder and gives its path. */
export function writeBank(dir: string, parts: BankParts = smallBank()): string {
  const exam = parts.exam ?? testExam();
  const write = (path: string, value: unknown): void => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), stringify(value));
  };
  write('exam.yaml', exam);
  for (const notes of parts.notes ?? []) write(`notes/${notes.service}.yaml`, notes);
  if (parts.contrasts?.length) write('contrasts.yaml', parts.contrasts);
  for (const domain of exam.domains) {
    const tasks = new Set(domain.tasks.map((task) => task.id));
    const own = (parts.questions ?? []).filter((question) => tasks.has(question.task));
    for (const service of new Set(own.map((question) => question.topic.split('-')[0]!))) {
      const questions = own.filter((question) => question.topic.startsWith(`${service}-`));
      write(`${domain.folder}/${service}.yaml`, { service, questions });
    }
  }
  return dir;
}
