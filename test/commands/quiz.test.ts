import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/main.ts';
import type { Sitting } from '../../src/scores/sitting.ts';
import { testNotes } from '../support/bank.ts';
import { smallBank, writeBank } from '../support/bank-folder.ts';
import { type FakeWorld, type FakeWorldOptions, fakeWorld } from '../support/world.ts';

async function saa(argv: string[], options: FakeWorldOptions = {}, parts = smallBank()) {
  const world = fakeWorld(options);
  const bank = writeBank(join(world.dir, 'bank'), parts);
  const code = await run([...argv, '--bank', bank], world);
  return { world, code, out: world.out(), err: world.err() };
}

const events = (world: FakeWorld) =>
  world
    .out()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown> & { type: string });

function kept(world: FakeWorld): Sitting[] {
  const folder = join(world.dir, 'scores');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Sitting);
}

describe('saa quiz, answered by a script', () => {
  it('gives a session, a question and a result for each answer, and a summary', async () => {
    const { world, code } = await saa(['quiz', 'ec2', '--seed', 'x', '--json'], { input: '1\n2\n1 2\n4\n' });
    expect(code).toBe(0);
    const all = events(world);
    expect(all.map((event) => event.type)).toEqual([
      'session',
      ...Array.from({ length: 4 }, () => ['question', 'result']).flat(),
      'summary',
    ]);
    expect(all.every((event) => event.v === 1)).toBe(true);
    expect(all[0]).toMatchObject({ command: 'quiz', seed: 'x', bank: '2026.11.0', lang: 'en', n: 4 });
    expect(all.at(-1)).toMatchObject({ answered: 4, complete: true });
  });

  it('says on stderr that there are fewer questions than asked for', async () => {
    const { world, err } = await saa(['quiz', 's3', '--seed', 'x', '-n', '9', '--json'], { input: '1\n1\n' });
    expect(err).toBe('saa: Only 2 of the 9 questions asked for are there: asking those.\n');
    expect(events(world).filter(({ type }) => type === 'question')).toHaveLength(2);
  });

  it('tells nothing of the answer in a question event', async () => {
    const { world } = await saa(['quiz', 's3', '--seed', 'x', '--json', '--list']);
    for (const event of events(world)) {
      expect(event.type).toBe('question');
      expect(JSON.stringify(event)).not.toMatch(/correct|Reason|answer/);
    }
  });

  it('keeps each answer by the place of the option in the file, whatever the order shown', async () => {
    const { world } = await saa(['quiz', 'ec2', '--seed', 'x', '--json'], { input: '1\n1\n1\n1\n' });
    const shown = events(world).filter((event) => event.type === 'question');
    const [sitting] = kept(world);
    expect(sitting!.state).toBe('done');
    for (const [n, item] of sitting!.paper.entries()) {
      expect(item.id).toBe(shown[n]!.id);
      expect(sitting!.answers[n]!.selected).toEqual([item.order[0]]);
      expect(sitting!.answers[n]!.ms).toBeNull();
    }
  });

  it('marks all or nothing', async () => {
    const first = await saa(['quiz', 'spot instance', '--seed', 'x', '--json', '--list']);
    const options =
      (events(first.world).find((event) => event.id === 'ec2-spot-01')!.options as { key: string; text: string }[]) ??
      [];
    const keys = options.filter(({ text }) => /Option [13] /.test(text)).map(({ key }) => key);
    const wrong = options.filter(({ text }) => !/Option [13] /.test(text)).map(({ key }) => key);
    const mark = async (answer: string) => {
      const world = fakeWorld();
      const bank = writeBank(join(world.dir, 'bank'));
      writeFileSync(join(world.dir, 'answers.json'), JSON.stringify({ 'ec2-spot-01': answer }));
      await run(['quiz', 'spot instance', '--seed', 'x', '--json', '--bank', bank, '--answers', 'answers.json'], world);
      return events(world).find((event) => event.type === 'result');
    };
    expect(await mark(keys.join(','))).toMatchObject({ correct: true, selected: keys, answer: keys });
    expect(await mark(keys[0]!)).toMatchObject({ correct: false });
    expect(await mark(`${keys[0]} ${wrong[0]}`)).toMatchObject({ correct: false });
  });

  it.each([false, true])(
    'from a file prints text without --json, as the exam does (at a terminal: %j)',
    async (tty) => {
      const world = fakeWorld({ tty });
      const bank = writeBank(join(world.dir, 'bank'));
      const answers = { 'ec2-launch-01': 'A', 'ec2-launch-02': 'l', 'ec2-spot-01': 'q' };
      writeFileSync(join(world.dir, 'answers.json'), JSON.stringify(answers));
      expect(await run(['quiz', 'ec2', '--bank', bank, '--answers', 'answers.json'], world)).toBe(0);
      expect(world.out()).toContain('Answer > A\n');
      expect(world.out()).toContain('"q" is no choice here');
      expect(world.out()).toContain('of 3 correct');
      expect(world.out()).toContain('1 skipped');
      expect(world.out()).not.toContain('"type"');
      expect(kept(world)[0]).toMatchObject({ state: 'done', answers: [{ ms: null }, { ms: null }, { ms: null }] });
    },
  );

  it('skips an empty line and reports a line that is no answer, which counts as wrong', async () => {
    const { world, code } = await saa(['quiz', 'ec2', '--seed', 'x', '--json'], { input: '\n9\n1 2 3\n1\n' });
    expect(code).toBe(0);
    const all = events(world);
    expect(all.filter((event) => event.type === 'error')).toHaveLength(2);
    expect(all.filter((event) => event.type === 'result')).toHaveLength(3);
    const summary = all.at(-1)!;
    expect(summary).toMatchObject({ answered: 3, complete: true });
    await run(['stats', '--json', '--bank', join(world.dir, 'bank')], world);
    expect(events(world).at(-1)).toMatchObject({ answered: 3, correct: summary.correct });
  });

  it('ends with 3 and keeps what was answered when stdin ends early', async () => {
    const { world, code } = await saa(['quiz', 'ec2', '--json'], { input: '1\n' });
    expect(code).toBe(3);
    expect(events(world).at(-1)).toMatchObject({ type: 'summary', answered: 1, complete: false });
    expect(kept(world)[0]).toMatchObject({ state: 'left', answers: [{ n: 0 }] });
  });

  it('asks the same questions in the same order for the same seed, and keeps old ranks when the bank grows', async () => {
    const ids = async (parts = smallBank()) =>
      events((await saa(['quiz', '--seed', 'x', '--json', '--list'], {}, parts)).world).map(
        (event) => event.id as string,
      );
    const before = await ids();
    expect(await ids()).toEqual(before);
    const grown = smallBank();
    grown.questions.push({ ...structuredClone(grown.questions[0]!), id: 'ec2-launch-03' });
    expect((await ids(grown)).filter((id) => id !== 'ec2-launch-03')).toEqual(before);
  });

  it('gives both languages as objects under --lang both', async () => {
    const { world } = await saa(['quiz', 's3', '--seed', 'x', '--json', '--list', '--lang', 'both']);
    expect(events(world)[0]!.stem).toMatchObject({ en: expect.any(String), ko: expect.any(String) });
  });

  it.each([
    [[], 'saa: --answers: 1 id is of no question asked here\n'],
    [['--lang', 'ko'], 'saa: --answers: 출제되지 않은 문제의 id 1개\n'],
  ])('with %j says how many ids of the answers file were not asked for', async (flags, notice) => {
    const world = fakeWorld();
    const bank = writeBank(join(world.dir, 'bank'));
    writeFileSync(join(world.dir, 'a.json'), JSON.stringify({ 's3-classes-01': 'A', 'ec2-launch-01': 'A' }));
    expect(await run(['quiz', 's3', '--seed', 'x', '--answers', 'a.json', '--bank', bank, ...flags], world)).toBe(0);
    expect(world.err()).toBe(notice);
  });

  it('leaves nothing behind under --no-save', async () => {
    const { world } = await saa(['quiz', 'ec2', '--json', '--no-save'], { input: '1\n1\n1\n1\n' });
    expect(readdirSync(world.dir)).not.toContain('scores');
  });
});

describe('saa quiz, words', () => {
  it.each([
    [['이씨투'], ['ec2-launch', 'ec2-spot']],
    [['EC2'], ['ec2-launch', 'ec2-spot']],
    [['스팟 인스턴스'], ['ec2-spot']],
    [['s3 스팟 인스턴스'], ['ec2-spot', 's3-classes']],
    [['spot', 'instance'], ['ec2-spot']],
    [['ec2', 'ec2-spot'], ['ec2-spot']],
    [
      ['s3', 'ec2-spot'],
      ['ec2-spot', 's3-classes'],
    ],
    [['도메인1'], ['ec2-launch', 's3-classes']],
    [['s3', 'secure'], ['s3-classes']],
    [
      ['domain1', '도메인 4 제목'],
      ['ec2-launch', 'ec2-spot', 's3-classes'],
    ],
  ])('%j drills %j', async (words, topics) => {
    const { world, code } = await saa(['quiz', ...words, '--seed', 'x', '--json', '--list']);
    expect(code).toBe(0);
    expect([...new Set(events(world).map((event) => event.topic))].sort()).toEqual(topics);
  });

  it.each([
    ['ec3', 'ec3', 'ec2'],
    ['spot instanse', 'spot instanse', 'spot instance'],
    ['스팟', '스팟', '스팟 인스턴스'],
    ['ec2 launhc', 'ec2 launhc', 'ec2-launch'],
    ['s3 ec3', 'ec3', 'ec2'],
    ['심플 스토러지', '심플 스토러지', '심플 스토리지'],
    ['domian 4 title', 'domian 4 title', 'Domain 4 title, Domain 1 title, Domain 2 title'],
    ['in short', 'in short', '"Classes, in short"'],
  ])(
    'suggests for "%s" what it may mean, as the bank writes it and as it is understood',
    async (given, word, meant) => {
      const parts = smallBank();
      parts.notes![1]!.topics[0]!.aliases = ['Classes, in short'];
      const { code, err } = await saa(['quiz', given], {}, parts);
      expect(code).toBe(2);
      expect(err).toBe(`saa: Unknown topic: ${word}\n     Did you mean: ${meant}\n`);
    },
  );

  it.each([
    [['도메인1'], ['ec2-launch-01', 's3-classes-02']],
    [['secure', 's3'], ['s3-classes-02']],
    [
      ['domain1', 'domain4', '--domain', '4'],
      ['ec2-spot-01', 'ec2-spot-02'],
    ],
  ])('%j narrows to a domain as --domain does', async (words, ids) => {
    const { world } = await saa(['quiz', ...words, '--seed', 'x', '--json', '--list']);
    expect(
      events(world)
        .map((event) => event.id)
        .sort(),
    ).toEqual(ids);
  });

  it('names all that an alias takes in', async () => {
    const parts = smallBank();
    for (const service of parts.notes!) service.aliases!.push('저장');
    const { out } = await saa(['quiz', '저장', '--seed', 'x', '--list'], {}, parts);
    expect(out).toContain('"저장" takes in: EC2, S3\n');
  });

  it('means by the name of a topic that topic, also where a domain has the same name', async () => {
    const parts = smallBank();
    parts.exam!.domains[0]!.short = { en: 'EC2', ko: '이씨투' };
    const { world } = await saa(['quiz', 'ec2', '--seed', 'x', '--json', '--list'], {}, parts);
    expect(events(world)).toHaveLength(4);
  });

  it('narrows by contrast to questions whose wrong options stand for the other topic', async () => {
    const { world } = await saa(['quiz', '--contrast', 'ec2,s3', '--seed', 'x', '--json', '--list']);
    expect(events(world).map((event) => event.id)).toEqual(['ec2-launch-01']);
  });

  it.each(['', ' ', ',', ' , ,'])('refuses "%s" as a contrast, and says where all topics stand', async (contrast) => {
    const { code, out, err } = await saa(['quiz', '--contrast', contrast, '--json', '--list']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      'saa: --contrast: No topics are named\n     For example: --contrast ebs,efs   All topics: saa topics\n',
    );
  });

  it.each([
    [['--task', '2.1'], ['ec2-launch-02']],
    [['--domain', '3'], ['s3-classes-01']],
    [['s3'], ['s3-classes-01', 's3-classes-02']],
  ])('%j narrows whatever is hidden of another bank', async (flags, ids) => {
    const world = fakeWorld();
    const bank = writeBank(join(world.dir, 'bank'));
    const hidden = Array.from({ length: 6 }, (_, i) => `other-topic-0${i}`);
    writeFileSync(join(world.dir, 'settings.json'), JSON.stringify({ format: 1, hidden }));
    await run(['quiz', ...flags, '--json', '--list', '--bank', bank], world);
    expect(
      events(world)
        .map((event) => event.id)
        .sort(),
    ).toEqual(ids);
  });

  it('says which domains there are', async () => {
    const { code, err } = await saa(['quiz', '--domain', '7']);
    expect(code).toBe(2);
    expect(err).toContain('Domains of TEST-01: 1, 2, 3, 4');
  });
});

describe('saa quiz, at a terminal', () => {
  /** Answers prompts as they appear. */
  async function sit(argv: string[], typed: string[], options: FakeWorldOptions = {}) {
    const world = fakeWorld({ tty: true, env: { NO_COLOR: '1' }, ...options });
    const bank = writeBank(join(world.dir, 'bank'));
    const prompts = /(Answer > |답 > |\n> )$/;
    let seen = 0;
    const timer = setInterval(() => {
      const out = world.out();
      if (out.length === seen || !prompts.test(out) || typed.length === 0) return;
      seen = out.length;
      const next = typed.shift()!;
      if (next === 'SIGTERM') world.signal('SIGTERM');
      else if (next === 'NARROW') {
        world.resize(40, 24);
        seen = 0;
      } else world.type(`${next}\n`);
    }, 2);
    try {
      const code = await run([...argv, '--bank', bank, '--plain'], world);
      return { world, code, out: world.out() };
    } finally {
      clearInterval(timer);
    }
  }

  it('prints a question once, takes the answer, gives every reason and the fact, and goes on', async () => {
    const { out, code, world } = await sit(['quiz', 's3', '--seed', 'x'], ['1', '', '2', '']);
    expect(code).toBe(0);
    expect(out.match(/A company asks about s3-classes-01/g)).toHaveLength(1);
    for (const place of [0, 1, 2, 3]) expect(out).toContain(`Reason ${place} of s3-classes-01`);
    expect(out).toContain('Remember   Fact first of s3-classes.');
    expect(kept(world)[0]).toMatchObject({ state: 'done', answers: [{ n: 0 }, { n: 1 }] });
  });

  it('takes letters, jamo and full-width digits, and a word for how sure one is', async () => {
    const { world } = await sit(['quiz', 's3', '--seed', 'x'], ['ㅠ s', '', '２', '']);
    const [sitting] = kept(world);
    expect(sitting!.answers.map((answer) => answer.selected)).toEqual(sitting!.paper.map((item) => [item.order[1]]));
    expect(sitting!.answers[0]!.confidence).toBe('sure');
  });

  it('asks again for an empty line, an unknown choice and too many', async () => {
    const { out, world } = await sit(['quiz', 's3', '--seed', 'x', '-n', '1'], ['', '7', '가나다 s', '1 2', '1', '']);
    expect(out).toContain('Type an answer, or n to skip.');
    expect(out).toContain('"7" is no choice here');
    expect(out).toContain('"가나다" is no choice here');
    expect(out).toContain('2 chosen, but 1 asked for');
    expect(kept(world)[0]!.answers).toHaveLength(1);
  });

  it('asks again with stdout sent elsewhere, too, and sends no control sequence there', async () => {
    const { out, world, code } = await sit(['quiz', 's3', '-n', '1'], ['9', '', '1', ''], { piped: true });
    expect(code).toBe(0);
    expect(out).toContain('"9" is no choice here');
    expect(out).not.toContain('\u001b');
    expect(kept(world)[0]!.answers).toMatchObject([{ selected: [expect.any(Number)], ms: expect.any(Number) }]);
  });

  it('asks again under --json, too', async () => {
    const world = fakeWorld({ tty: true });
    const bank = writeBank(join(world.dir, 'bank'));
    const ended = run(['quiz', 's3', '-n', '1', '--json', '--bank', bank], world);
    world.type('9\n\n1\n');
    expect(await ended).toBe(0);
    const types = ['session', 'question', 'error', 'question', 'question', 'result', 'summary'];
    expect(events(world).map(({ type }) => type)).toEqual(types);
    expect(kept(world)[0]!.answers).toMatchObject([{ selected: [expect.any(Number)] }]);
  });

  it('flips the language of the question', async () => {
    const { out } = await sit(['quiz', 's3', '--seed', 'x', '-n', '1'], ['l', '1', '']);
    expect(out).toContain('무엇입니까?');
    expect(out).toMatch(/오답|정답/);
  });

  it('keeps the answers given and exits with 143 on SIGTERM', async () => {
    const { code, world } = await sit(['quiz', 's3', '--seed', 'x'], ['1', '', 'SIGTERM']);
    expect(code).toBe(143);
    expect(kept(world)[0]).toMatchObject({ state: 'left', owner: null, answers: [{ n: 0 }] });
  });

  it.each([
    ['wrong', 1],
    ['correct', 0],
  ] as const)('shows after a %s answer %i times what old notes say', async (kind, times) => {
    const drill = ['quiz', 'ec2-launch', '-n', '1', '--seed', 'x'];
    const [question] = events((await saa([...drill, '--list', '--json'])).world);
    const right = question!.id === 'ec2-launch-01' ? /^Option 2/ : /^Option 0/;
    const options = question!.options as { key: string; text: string }[];
    const chosen = options.find(({ text }) => right.test(text) === (kind === 'correct'))!;
    const { out } = await sit(drill, [chosen.key, '']);
    expect(out).toContain(kind.toUpperCase());
    expect(out.split('Old notes  Old claim.')).toHaveLength(times + 1);
  });

  it('asks on at the width that the window has by now', async () => {
    const { out } = await sit(['quiz', 's3', '--seed', 'x'], ['1', 'NARROW', '', '2', '']);
    expect(out.match(/^-+$/gm)!.map((rule) => rule.length)).toEqual([80, 80, 40, 40]);
  });

  it.each([
    ['en', ['vpc'], 'No question asks this yet: vpc\n     Its notes: saa notes vpc '],
    ['ko', ['vpc peering'], '아직 문제가 없는 주제입니다: vpc peering\n     학습 노트: saa notes vpc peering '],
    ['en', ['ec2', '--domain', '3'], 'No question fits.\n'],
    ['en', ['--due'], 'Nothing asked for is due today.\n     Not seen yet: saa quiz --new '],
    ['ko', ['s3', '--due'], '오늘 복습할 문제가 없습니다.\n     처음 보는 문제: saa quiz --new '],
    ['en', ['ec2', '--due', '--domain', '3'], 'No question fits.\n'],
  ])('says in %s why %j asks nothing, and what to do instead', async (lang, argv, said) => {
    const parts = smallBank();
    parts.notes!.push(testNotes('vpc', ['vpc-peering']));
    const { code, err } = await saa(['quiz', ...argv, '--lang', lang], {}, parts);
    expect(code).toBe(2);
    expect(err).toContain(`saa: ${said}`);
  });

  it('says how to mark where none is marked', async () => {
    const { err, code } = await saa(['quiz', '--marked']);
    expect(code).toBe(2);
    expect(err).toContain('No question is marked.');
    expect(err).toContain('m after an answer');
  });

  it('says how many there are; that they are fewer than asked for, only where a number was asked for', async () => {
    const plain = await saa(['quiz', 's3', '--list']);
    expect(plain.out).toMatch(/^2 questions in all\.\n/);
    const korean = await saa(['quiz', 's3', '--list', '--lang', 'ko']);
    expect(korean.out).toMatch(/^모두 2문제입니다\.\n/);
    const asked = await saa(['quiz', 's3', '--list', '-n', '10']);
    expect(asked.out).toMatch(/^Only 2 of the 10 questions asked for are there: asking those\.\n/);
  });

  it('marks a question for later', async () => {
    const { world } = await sit(['quiz', 's3', '--seed', 'x', '-n', '1'], ['1', 'm', '']);
    const settings = JSON.parse(readFileSync(join(world.dir, 'settings.json'), 'utf8')) as { marked: string[] };
    expect(settings.marked).toEqual([kept(world)[0]!.paper[0]!.id]);
  });
});
