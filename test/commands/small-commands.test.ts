import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { run } from '../../src/main.ts';
import { testBank, testNotes } from '../support/bank.ts';
import { smallBank, writeBank } from '../support/bank-folder.ts';
import { installBank, installedWorld } from '../support/installed.ts';
import { type FakeWorldOptions, fakeWorld } from '../support/world.ts';

const start = (options: FakeWorldOptions = {}) => {
  const world = fakeWorld(options);
  const bank = writeBank(join(world.dir, 'bank'));
  const saa = async (...argv: string[]) => {
    const before = [world.out().length, world.err().length] as const;
    const code = await run([...argv, '--bank', bank], world);
    return { code, out: world.out().slice(before[0]), err: world.err().slice(before[1]) };
  };
  return { world, saa };
};
const settingsOf = (dir: string) =>
  JSON.parse(readFileSync(join(dir, 'settings.json'), 'utf8')) as Record<string, unknown>;

describe('saa show', () => {
  it('gives the answer, every reason, the page and the history of a question', async () => {
    const { saa } = start({ input: '1\n1\n' });
    await saa('quiz', 's3', '--seed', 'x', '--json');
    const { out, code } = await saa('show', 's3-classes-01');
    expect(code).toBe(0);
    for (const place of [0, 1, 2, 3]) expect(out).toContain(`Reason ${place} of s3-classes-01`);
    expect(out).toMatch(/2026-11-21 {2}(right|wrong)/);
    expect(out).toContain('https://docs.aws.amazon.com/test/latest/userguide/page.html');
  });

  it('keeps an address whole, below its label where there is no room beside it', async () => {
    const address = 'https://docs.aws.amazon.com/test/latest/userguide/page.html';
    const wide = await start({ columns: 80 }).saa('show', 's3-classes-01');
    expect(wide.out).toMatch(new RegExp(`^ Read +${address}$`, 'm'));
    const narrow = await start({ columns: 60 }).saa('show', 's3-classes-01');
    expect(narrow.out).toContain(`\n Read\n ${address}\n`);
  });

  it('names the level in Korean, as it is typed beside it', async () => {
    const { out } = await start().saa('show', 's3-classes-01', '--lang', 'ko');
    expect(out.split('\n')[0]).toMatch(
      /^s3-classes-01 {3}작업 3\.1 {3}(기억 \(recall\)|적용 \(apply\)|분석 \(analyze\))$/,
    );
  });

  it('suggests ids', async () => {
    const { err, code } = await start().saa('show', 's3-clases-01');
    expect(code).toBe(2);
    expect(err).toContain('Did you mean: s3-classes-01');
  });
});

describe('saa hide', () => {
  it('keeps a question out of every draw until it is undone', async () => {
    const { saa } = start();
    const ids = async () => (await saa('quiz', 's3', '--seed', 'x', '--list', '--json')).out.match(/"id":"[^"]+"/g);
    await saa('hide', 's3-classes-01');
    expect(await ids()).toEqual(['"id":"s3-classes-02"']);
    await saa('hide', 's3-classes-01', '--undo');
    expect(await ids()).toHaveLength(2);
  });

  it('lists what is hidden, with the way back', async () => {
    const { saa, world } = start({ columns: 50 });
    expect((await saa('hide')).out).toBe('No question is hidden.\n');
    await saa('hide', 's3-classes-01');
    const settings = join(world.dir, 'settings.json');
    writeFileSync(settings, JSON.stringify({ ...settingsOf(world.dir), hidden: ['gone-01', 's3-classes-01'] }));
    const { out } = await saa('hide');
    expect(out).toMatch(/^gone-01 {3}\(no longer in this bank\)$/m);
    expect(out).toMatch(/^s3-classes-01 {3}\S.*$/m);
    expect(out.trimEnd().split('\n').at(-1)).toBe('Ask one again:  saa hide s3-classes-01 --undo');
    const events = (await saa('hide', '--json')).out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events).toMatchObject([
      { v: 1, type: 'hide', id: 'gone-01', hidden: true, stem: null },
      { v: 1, type: 'hide', id: 's3-classes-01', hidden: true, stem: expect.any(String) },
    ]);
    const undo = await saa('hide', '--undo');
    expect(undo.code).toBe(2);
    expect(undo.err).toContain('saa hide s3-classes-01 --undo');
    expect((await saa('show', 's3-classes-01')).out).toMatch(
      /hidden\n(.|\n)*Ask one again: {2}saa hide s3-classes-01 --undo\n$/,
    );
    expect((await saa('show', 's3-classes-02')).out).toMatch(/Never ask it again: {2}saa hide s3-classes-02\n$/);
  });

  it('leaves a question neither due nor fresh, and what was answered of it in the record', async () => {
    const { world, saa } = start({ input: '2\n' });
    const figures = async () => {
      const before = world.out().length;
      for (const argv of [[], ['stats'], ['plan'], ['weak', '--list']]) await saa(...argv, '--json');
      const lines = world.out().slice(before).trimEnd().split('\n');
      const [home, record, days, ...topics] = lines.map((line) => JSON.parse(line));
      return {
        due: [home.due, record.due, topics.find(({ id }) => id === 's3-classes').due],
        fresh: days.fresh,
        answered: record.answered,
      };
    };
    await saa('quiz', 's3', '-n', '1', '--seed', 'x', '--json');
    const id = /s3-classes-0\d/.exec(world.out())![0];
    const other = id === 's3-classes-01' ? 's3-classes-02' : 's3-classes-01';
    world.clock.now = () => new Date('2026-12-21T09:00:00Z');
    const before = await figures();
    expect(before.due).toEqual([1, 1, 1]);
    await saa('hide', id);
    expect(await figures()).toEqual({ ...before, due: [0, 0, 0] });
    await saa('hide', other);
    expect(await figures()).toEqual({ ...before, due: [0, 0, 0], fresh: before.fresh - 1 });
    await saa('hide', id, '--undo');
    expect((await figures()).due).toEqual([1, 1, 1]);
  });
});

describe('saa weak', () => {
  it('says that nothing is left where every question is hidden, and begins nothing', async () => {
    const { world, saa } = start({ input: '' });
    for (const { id } of smallBank().questions) await saa('hide', id);
    for (const flags of [[], ['--json']]) {
      const { code, err } = await saa('weak', ...flags);
      expect([code, err]).toEqual([2, expect.stringContaining('No question fits.')]);
    }
    expect(existsSync(join(world.dir, 'scores'))).toBe(false);
  });
});

describe('saa complete', () => {
  it('takes all the words of a line behind --', async () => {
    const { notes, questions } = smallBank();
    const world = installedWorld(installBank(testBank({ notes, questions })));
    expect(await run(['complete', '--', 'quiz', 's3-'], world)).toBe(0);
    expect(world.out()).toMatch(/^s3-classes\t/);
    expect(world.err()).toBe('');
  });

  it.each([
    [
      ['quiz', '--domain', ''],
      ['1\tDomain 1 title', '4\tDomain 4 title'],
    ],
    [['exam', '--domain', ''], ['1\tDomain 1 title']],
    [['quiz', '--task', '2'], ['2.1\tTask 2.1']],
    [['quiz', '--contrast', 'ec2'], ['ec2-launch,s3-classes\tLaunch or store']],
    [
      ['lint', '--format', ''],
      ['stylish\t', 'sarif\t'],
    ],
    [['lint', '--format=ju'], ['junit\t']],
    [['lint', '--explain', 'language/korean'], ['language/korean-style\t']],
    [['notes', '--format', 'm'], ['markdown\t']],
  ])('offers values for %j', async ([command, ...flags], offered) => {
    const world = fakeWorld();
    const text = (en: string) => ({ en, ko: '차이' });
    const rows = [{ criterion: text('Kind'), cells: [text('A server'), text('A store')] }];
    const topics = ['ec2-launch', 's3-classes'];
    const contrasts = [{ id: 'launch-classes', title: text('Launch or store'), topics, rows }];
    const bank = writeBank(join(world.dir, 'bank'), { ...smallBank(), contrasts });
    expect(await run(['complete', '--', command!, '--bank', bank, ...flags], world)).toBe(0);
    expect(world.out().split('\n')).toEqual(expect.arrayContaining(offered));
  });
});

describe('--no-save', () => {
  it.each([
    ['import', 'bank'],
    ['reset', '--yes'],
    ['doctor', '--fix'],
  ])('saa %s %s changes nothing and says why', async (...argv) => {
    const { saa, world } = start({ input: '1\n' });
    await saa('quiz', 's3', '--json', '-n', '1');
    // Something to repair.
    const broken = join(world.dir, 'scores', '20260101T000000Z-00000000.json');
    writeFileSync(broken, 'broken', { mode: 0o600 });
    const before = readdirSync(world.dir, { recursive: true }).sort();
    expect(await saa(...argv, '--no-save')).toEqual({
      code: 2,
      out: '',
      err: 'saa: --no-save: This changes what is kept; --no-save makes no sense here\n',
    });
    expect((await saa(...argv, '--no-save', '--lang', 'ko')).err).toContain('--no-save를 쓸 수 없습니다');
    expect(readdirSync(world.dir, { recursive: true }).sort()).toEqual(before);
  });

  it.each([
    ['hide', 's3-classes-01'],
    ['config', 'timer', 'minutes'],
    ['plan', '--exam', '2026-12-20'],
    ['result', '742'],
  ])('saa %s %s keeps nothing and says so', async (...argv) => {
    const { saa, world } = start();
    const { out, code } = await saa(...argv, '--no-save');
    expect(code).toBe(0);
    expect(out).toContain('Not kept (--no-save).');
    expect(existsSync(join(world.dir, 'settings.json'))).toBe(false);
  });

  it('keeps neither an answer nor a mark, and says so', async () => {
    const world = fakeWorld({ tty: true, env: { TERM: 'dumb' }, input: '1\nm\n' });
    const bank = writeBank(join(world.dir, 'bank'));
    await run(['quiz', 's3', '--no-save', '--bank', bank], world);
    expect(world.out().match(/Not kept/g)).toHaveLength(2);
    expect(world.out()).not.toMatch(/Marked|is kept/);
    expect(existsSync(join(world.dir, 'settings.json'))).toBe(false);
  });
});

describe('saa config', () => {
  it('shows and changes settings', async () => {
    const { saa, world } = start();
    expect((await saa('config', 'timer', 'minutes')).out).toMatch(/timer +minutes/);
    expect(settingsOf(world.dir)).toMatchObject({ timer: 'minutes' });
    expect((await saa('config', '--json')).out).toContain('"timer":"minutes"');
  });

  it.each([
    [['config', 'tiemr'], 'Did you mean timer?'],
    [['config', 'timer', 'weeks'], 'Values: seconds, minutes, hidden'],
    [['config', 'minutesPerDay', '0'], 'Values: 1-1440'],
  ])('%j says what to do', async (argv, hint) => {
    const { code, err } = await start().saa(...argv);
    expect(code).toBe(2);
    expect(err).toContain(hint);
  });

  it.each([
    ['timer', /^timer +hidden +the exam's clock\n\nChange it: {2}saa config timer seconds\|minutes\|hidden\n$/],
    ['minutesperday', /^minutesPerDay +30 .*\n\nChange it: {2}saa config minutesPerDay 30\n$/],
  ])('shows one setting, %s, and how to change it', async (name, shown) => {
    const { saa } = start();
    await saa('config', 'timer', 'hidden');
    const { code, out } = await saa('config', name);
    expect(code).toBe(0);
    expect(out).toMatch(shown);
  });

  it.each([
    ['language', 'KO', 'ko'],
    ['language', 'Auto', null],
    ['timer', 'Minutes', 'minutes'],
    ['plain', 'ON', true],
  ])('takes %s %s whatever its case, as SAA_LANG is taken', async (name, value, kept) => {
    const { saa, world } = start();
    expect((await saa('config', name, value)).code).toBe(0);
    expect(settingsOf(world.dir)[name]).toBe(kept);
  });

  it('takes the language for what comes after', async () => {
    const world = fakeWorld({ env: { SAA_LANG: '' } });
    const bank = writeBank(join(world.dir, 'bank'));
    await run(['config', 'language', 'ko', '--bank', bank], world);
    await run(['quiz', 's3', '--list', '--seed', 'x', '--bank', bank], world);
    expect(world.out()).toContain('알맞은 것은 무엇입니까?');
  });
});

describe('saa init', () => {
  it('makes a bank that lints clean, drills and sits an exam', async () => {
    const world = fakeWorld({ now: '2026-11-21T12:00:00Z', input: '1\n1\n' });
    expect(await run(['init', 'mine'], world)).toBe(0);
    expect(await run(['lint', 'mine', '--max-warnings', '0'], world)).toBe(0);
    expect(await run(['exam', '--bank', 'mine', '--seed', 'x', '--json'], world)).toBe(0);
    expect(world.out()).toContain('"type":"report"');
  });

  it('says what to type next, as the shell needs it', async () => {
    const world = fakeWorld();
    await run(['init', "a learner's"], world);
    expect(world.out()).toContain(`saa quiz --bank 'a learner'\\''s'\n`);
    expect(world.out()).toContain(`saa lint 'a learner'\\''s'\n`);
  });

  it.each(['FILE', 'FILE/x', 'FILE/x/y'])('refuses %s where FILE is a file', async (dir) => {
    const world = fakeWorld();
    writeFileSync(join(world.dir, 'FILE'), 'mine');
    expect(await run(['init', dir], world)).toBe(2);
    expect(world.err()).toBe(
      `saa: ${join(world.dir, 'FILE')}: This is no folder\n     Give a new folder: saa init my-bank\n`,
    );
    expect(readFileSync(join(world.dir, 'FILE'), 'utf8')).toBe('mine');
  });

  it.skipIf(process.platform !== 'linux')('tells at once where no folder can be made', async () => {
    const world = fakeWorld();
    expect(await run(['init', '/proc/x/y'], world)).toBe(2);
    expect(world.err()).toMatch(/^saa: \/proc\/x\/y\/exam\.yaml: The file cannot be written \(\w+\)\n$/);
  });

  it.skipIf(process.platform !== 'linux')('leaves nothing behind where not all can be written', async () => {
    const world = fakeWorld();
    // So deep that exam.yaml has a path, and the longer names have none.
    let dir = world.dir;
    while (dir.length < 4075 - 200) dir = join(dir, 'd'.repeat(199));
    dir = join(dir, 'd'.repeat(4075 - dir.length));
    expect(await run(['init', dir], world)).toBe(2);
    expect(world.err()).toContain('ENAMETOOLONG');
    expect(existsSync(dir)).toBe(false);
    mkdirSync(dir, { recursive: true });
    expect(await run(['init', dir], world)).toBe(2);
    expect(readdirSync(dir)).toEqual([]);
  });

  it('leaves a folder alone that holds anything', async () => {
    const world = fakeWorld();
    await run(['init', 'mine'], world);
    const before = readdirSync(join(world.dir, 'mine'));
    expect(await run(['init', 'mine'], world)).toBe(2);
    expect(readdirSync(join(world.dir, 'mine'))).toEqual(before);
  });
});

describe('saa --version', () => {
  it.each([
    [['--lang', 'ko', '--version']],
    [['--version', '--lang', 'ko']],
    [['--no-color', '-V']],
    [['-V', 'quiz', 'ec2']],
  ])('with %j says what it says alone', async (argv) => {
    const [alone, beside] = [fakeWorld(), fakeWorld()];
    expect([await run(['--version'], alone), await run(argv, beside)]).toEqual([0, 0]);
    expect(alone.out()).toMatch(/^saa \d+\.\d+\.\d+\n/);
    expect(beside.out()).toBe(alone.out());
  });
});

describe('saa alone', () => {
  it('welcomes in a few lines at first, and later says what to do next', async () => {
    const { saa } = start({ input: '1\n'.repeat(9) });
    const first = (await saa()).out;
    expect(first.split('\n').length).toBeLessThanOrEqual(6);
    expect(first).toContain('saa quiz ec2');
    await saa('quiz', 's3', '--seed', 'x', '--json');
    const later = (await saa()).out;
    expect(later).toContain('Today: 2 of 6 questions');
    expect(later).toContain('Readiness: this bank has too few questions for it');
    expect((await saa('stats')).out).toMatch(/it takes 40,\sand\s8\sof\seach\sdomain/);
    expect(later.trim().split('\n').at(-1)).toMatch(/^Next: {2}saa /);
  });

  it('counts the days to a date that was set before the first answer', async () => {
    const { saa } = start();
    await saa('plan', '--exam', '2026-12-20');
    const { out } = await saa();
    expect(out).toContain('29 days to the exam on 2026-12-20');
    expect(out).toMatch(/Today: 0 of \d+ questions/);
    expect(JSON.parse((await saa('--json')).out)).toMatchObject({ first: false, daysLeft: 29 });
    await saa('plan', '--exam', 'none');
    expect((await saa()).out).toContain('saa quiz ec2');
  });

  it('goes on with the bank that was named', async () => {
    const { saa, world } = start({ columns: 200, input: '1\n' });
    const bank = `--bank ${join(world.dir, 'bank')}`;
    expect((await saa('quiz', 's3', '-n', '1')).out).toContain(`saa weak ${bank}`);
    expect((await saa()).out).toContain(`Next:  saa quiz -n 5 ${bank}\n`);
    expect(JSON.parse((await saa('--json')).out).next).toBe(`saa quiz -n 5 ${bank}`);
    expect((await saa('plan')).out).toContain(`Begin:  saa quiz -n 5 ${bank}\n`);
    expect(JSON.parse((await saa('plan', '--json')).out).next).toBe(`saa quiz -n 5 ${bank}`);
  });

  it('says which keys it takes', async () => {
    const { saa, world } = start();
    await saa('plan', '--exam', '2026-12-20');
    const later = fakeWorld({ tty: true, dir: world.dir, input: 'q\n', env: { TERM: 'dumb' } });
    expect(await run(['--bank', join(world.dir, 'bank')], later)).toBe(0);
    expect(later.out()).toMatch(/Enter starts it, q and Enter or Ctrl-C leaves > $/);
  });

  it('leaves the line of its prompt when it is left without Enter', async () => {
    const { saa, world } = start({ input: '1\n'.repeat(9) });
    await saa('quiz', 's3', '--seed', 'x', '--json');
    const later = fakeWorld({ tty: true, dir: world.dir, input: '', env: { TERM: 'dumb' } });
    await run(['--bank', join(world.dir, 'bank')], later);
    expect(later.out()).toMatch(/> \n$/);
  });

  it.each([
    [['--lang', 'ko', '--plain', '--no-color', '--no-save'], '무엇입니까?\n\n 1 A.  ec2', 1],
    [['--lang', 'both', '--plain'], '?\n\n한 회사가', 2],
  ])('with %j starts by Enter a command of the same flags', async (flags, shown, sittings) => {
    const { saa, world } = start({ input: '1\n' });
    await saa('quiz', 's3', '--json', '-n', '1');
    const later = fakeWorld({ tty: true, dir: world.dir, env: { TERM: 'xterm' } });
    later.type('\n');
    const left = run([...flags, '--bank', join(world.dir, 'bank')], later);
    await vi.waitFor(() => expect(later.out()).toMatch(/(Answer|답) > $/));
    later.type('q\n');
    expect(await left).toBe(0);
    expect(later.out()).toContain(shown);
    expect(later.out().includes('\u001b[1m')).toBe(!flags.includes('--no-color'));
    expect(readdirSync(join(world.dir, 'scores')).filter((name) => name.endsWith('.json'))).toHaveLength(sittings);
  });

  it('suggests a command for a word that is none', async () => {
    const { code, err } = await start().saa('quizz');
    expect(code).toBe(2);
    expect(err).toContain('Did you mean: saa quiz');
  });
});

describe('saa notes', () => {
  it.each([
    ['spot instence', '     Did you mean: spot instance'],
    ['instance', '     Did you mean: spot instance'],
    ['없는거', '     All topics: saa topics'],
  ])('refuses "%s" and shows nothing else for it', async (word, hint) => {
    const { code, out, err } = await start().saa('notes', word);
    expect([code, out, err]).toEqual([2, '', `saa: Unknown topic: ${word}\n${hint}\n`]);
  });

  it('shows what old notes say beside what is so now', async () => {
    const { out } = await start().saa('notes', 'ec2-launch');
    expect(out).toMatch(/Your notes may say: Old claim\.\nNow: New truth\./);
  });

  it('shows the table that tells two services apart, whatever else their names mean', async () => {
    const parts = smallBank();
    parts.notes[1]!.topics[0]!.aliases = ['vm'];
    parts.contrasts = [
      {
        id: 'spot-or-class',
        topics: ['ec2-spot', 's3-classes'],
        title: { en: 'Spot or class', ko: '스팟과 클래스' },
        rows: [
          {
            criterion: { en: 'What', ko: '무엇' },
            cells: [
              { en: 'a server', ko: '서버' },
              { en: 'a shelf', ko: '선반' },
            ],
          },
        ],
      },
    ];
    const world = fakeWorld();
    const bank = writeBank(join(world.dir, 'bank'), parts);
    expect(await run(['notes', 'vm', 's3', '--bank', bank], world)).toBe(0);
    expect(world.out()).toMatch(
      /^Spot or class\n-+\n +Topic ec2-spot +Topic s3-classes\n-+\nWhat +a server +a shelf\n/,
    );
  });

  it.each([
    ['en', 80, /^9 topics fit.*\n {2}saa notes s3-t0 {3}Topic s3-t0\n {2}saa notes s3-t1 {3}Topic s3-t1\n/],
    ['ko', 80, /^9개 주제.*\n {2}saa notes s3-t0 {3}주제 s3-t0\n/],
    ['en', 24, /\n {2}saa notes s3-t0\n {6}Topic s3-t0\n/],
  ])('lists many topics with their titles: %s, %d columns', async (lang, columns, shown) => {
    const world = fakeWorld({ columns });
    const ids = Array.from({ length: 9 }, (_, i) => `s3-t${i}`);
    const bank = writeBank(join(world.dir, 'bank'), { notes: [testNotes('s3', ids)] });
    await run(['notes', 's3', '--lang', lang, '--bank', bank], world);
    expect(world.out()).toMatch(shown);
  });

  it('shows of a domain the topics that it asks', async () => {
    const { out } = await start().saa('notes', 'domain4', '--json');
    expect(JSON.parse(out).topics.map(({ id }: { id: string }) => id)).toEqual(['ec2-spot']);
    expect((await start().saa('notes', 's3', 'domain4')).code).toBe(2);
  });

  it('writes Markdown', async () => {
    const { out } = await start().saa('notes', 's3', '--format', 'markdown');
    expect(out).toMatch(/^## Topic s3-classes\n/);
  });

  it('counts in topics what stats counts, after a question was edited too, and lists topics without questions', async () => {
    const parts = smallBank();
    parts.questions = parts.questions.filter(({ topic }) => topic !== 'ec2-spot');
    const world = fakeWorld({ input: '1\n1\n' });
    const bank = writeBank(join(world.dir, 'bank'), parts);
    await run(['quiz', 's3', '--seed', 'x', '--json', '--bank', bank], world);
    parts.questions.find(({ id }) => id === 's3-classes-01')!.stem.en = 'Which solution is right by now?';
    const edited = writeBank(join(world.dir, 'edited'), parts);
    const seen = async (command: string) => {
      const later = fakeWorld({ dir: world.dir });
      await run([command, '--json', '--bank', edited], later);
      const { topics } = JSON.parse(later.out()) as { topics: { id: string; questions: number; seen: number }[] };
      return new Map(topics.map(({ id, questions, seen }) => [id, [questions, seen]]));
    };
    const [stats, topics] = [await seen('stats'), await seen('topics')];
    expect(stats.get('s3-classes')).toEqual([2, 1]);
    expect(topics).toEqual(new Map([...stats, ['ec2-spot', [0, 0]]]));
  });

  it('lists topics with what was seen', async () => {
    const { saa } = start({ input: '1\n1\n' });
    await saa('quiz', 's3', '--seed', 'x', '--json');
    expect((await saa('topics')).out).toMatch(/Topic s3-classes \(s3-classes\) +2 +2/);
  });
});
