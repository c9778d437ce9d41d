import { describe, expect, it } from 'vitest';
import { Bank } from '../../src/bank/bank.ts';
import { compileBank, compiledFiles } from '../../src/bank/compile.ts';
import { findTopics } from '../../src/bank/find.ts';
import { loadBank } from '../../src/bank/load.ts';
import type { Exam, Question, ServiceNotes } from '../../src/bank/model.ts';
import { run } from '../../src/main.ts';
import { realWorld } from '../../src/real-world.ts';
import { fakeWorld } from '../support/world.ts';

const { files } = loadBank(realWorld().files, 'bank', (path) => path);
const questions = files.flatMap((file) =>
  file.kind === 'questions' ? (file.value as { questions: Question[] }).questions : [],
);
const exam = files.find((file) => file.kind === 'exam')!.value as Exam;
const notes = files.flatMap((file) => (file.kind === 'notes' ? [file.value as ServiceNotes] : []));

describe('the shipped bank', () => {
  it('lints with no error and no warning on the day of its newest check', async () => {
    const newest = questions
      .map((question) => question.checked)
      .sort()
      .at(-1);
    const world = { ...fakeWorld({ now: `${newest}T12:00:00Z` }), cwd: process.cwd() };
    const code = await run(['lint', 'bank', '--max-warnings', '0', '--no-cache'], world);
    expect(world.out()).toMatch(/^No problems in \d+ files\n$/);
    expect(code).toBe(0);
  });

  it('has the whole exam guide in both languages', () => {
    const tasks = exam.domains.flatMap((domain) => domain.tasks);
    const bullets = tasks.flatMap((task) => task.bullets);
    expect([exam.domains.length, tasks.length, bullets.length]).toEqual([4, 14, 189]);
    expect(bullets.filter((bullet) => !/[가-힣]/.test(bullet.text.ko ?? ''))).toEqual([]);
  });

  it('has every topic and fact of the notes in both languages, and a page for each topic', () => {
    const topics = notes.flatMap((service) => service.topics);
    const facts = topics.flatMap((topic) => topic.facts);
    expect([notes.length, topics.length]).toEqual([126, 274]);
    expect(facts.length).toBeGreaterThanOrEqual(2100);
    expect(facts.filter((fact) => !/[가-힣]/.test(fact.text.ko ?? ''))).toEqual([]);
    expect(topics.filter((topic) => !topic.facts.some((fact) => fact.refs?.length))).toEqual([]);
  });

  const compiled = compiledFiles(compileBank(files));
  const bank = new Bank((name) => compiled.get(name)!);

  it.each([
    ['데이터베이스', 'database', 'DB'],
    ['컴퓨팅', 'compute'],
    ['네트워크', 'network', 'networking'],
    ['고가용성', 'high availability', 'HA'],
    ['분석', 'analytics'],
    ['메시징', 'messaging'],
    ['마이그레이션', 'migration'],
    ['보안', 'security'],
    ['복원력', 'resilience'],
    ['고성능', 'performance'],
    ['비용', 'cost'],
  ])('asks the same of an area by each of its words: %s', (...area) => {
    const [first, ...others] = area.map((word) => {
      const found = findTopics(bank, [word]);
      return 'suggestions' in found ? word : bank.ids(found);
    });
    expect(first!.length).toBeGreaterThanOrEqual(4);
    for (const other of others) expect(other).toEqual(first);
  });

  it('asks every task at least three times, and enough of EC2 to drill it', () => {
    const tasks = exam.domains.flatMap((domain) => domain.tasks);
    const asked = questions.filter((question) => question.level !== 'recall');
    expect(asked.length).toBeGreaterThanOrEqual(66);
    for (const task of tasks)
      expect(asked.filter((question) => question.task === task.id).length, task.id).toBeGreaterThanOrEqual(3);
    const ec2 = new Set(notes.find((service) => service.service === 'ec2')!.topics.map((topic) => topic.id));
    expect(questions.filter((question) => ec2.has(question.topic)).length).toBeGreaterThanOrEqual(8);
  });
});
