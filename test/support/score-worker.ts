/**
 * A process that answers, for the tests of kills and of many processes. Arguments: home, what to do, how many answers.
 * It says on stdout `id <sitting>` and then each `n` once the store has said that it is kept.
 *   quiz   a new sitting, n answers, done
 *   exam   goes on with the newest open sitting, or starts one; answers change; left open when it ends
 *   resume tries to go on with the newest open sitting, where n is 1 once it is told to; prints `refused` where another
 *          process has it; waits to be ended
 *   read   says how much can be read
 *   settings adds n marks, one a change
 */
import { writeSync } from 'node:fs';
import { openScores } from '../../src/scores/open.ts';
import { openSettings } from '../../src/scores/settings.ts';
import type { OpenSitting } from '../../src/scores/store.ts';
import { anAnswer, aStart } from './sittings.ts';
import { storeWorld } from './store-world.ts';

const [home, task, count] = process.argv.slice(2) as [string, string, string];
const world = storeWorld({ home });
const tell = (line: string | number): void => void writeSync(1, `${line}\n`);
const answersWanted = Number(count);

async function newestOpen(): Promise<OpenSitting | undefined> {
  const scores = await openScores(world, { save: true });
  for (const notice of scores.notices) tell(`notice ${notice.en}`);
  const open = scores.heads().filter((head) => head.state === 'open');
  return open.length > 0 ? scores.resume(open.at(-1)!.id) : undefined;
}

function answer(open: OpenSitting, n: number, change: object = {}): void {
  open.answer(anAnswer(n, { at: new Date().toISOString(), ...change }));
  tell(n);
}

async function quiz(): Promise<void> {
  const open = await (await openScores(world, { save: true })).start(aStart(answersWanted));
  tell(`id ${open.sitting.id}`);
  for (let n = 0; n < answersWanted; n++) answer(open, n);
  open.close('done');
}

async function exam(): Promise<void> {
  const scores = await openScores(world, { save: true });
  const open = (await newestOpen()) ?? (await scores.start(aStart(answersWanted, { command: 'exam', minutes: 130 })));
  tell(`id ${open.sitting.id}`);
  for (let n = open.sitting.answers.length; n < answersWanted; n++) {
    answer(open, n);
    open.update({ activeMs: open.sitting.activeMs + 1000 });
    if (n % 3 === 0) answer(open, n, { selected: [1, 2] });
  }
  open.close('done');
}

const told = (): Promise<void> => new Promise((goOn) => process.stdin.once('data', () => goOn()));

async function resume(): Promise<void> {
  if (answersWanted > 0) {
    tell('ready');
    await told();
  }
  const open = await newestOpen().catch((error: Error) => tell(`refused ${error.message}`));
  if (!open) return tell('nothing');
  tell(`id ${open.sitting.id}`);
  await told();
  open.close('open');
}

async function settings(): Promise<void> {
  const opened = await openSettings(world);
  for (let n = 0; n < answersWanted; n++) {
    await opened.set({ marked: [...opened.get().marked, `p${process.pid}-${n}`] });
    tell(n);
  }
}

async function read(): Promise<void> {
  const scores = await openScores(world, { save: true });
  tell(`${scores.attempts().length} attempts, ${scores.notices.length} notices`);
}

// Where the tests run as root, permissions mean nothing to them.
if (process.env.SAA_TEST_UID) process.setuid?.(Number(process.env.SAA_TEST_UID));
const tasks: Record<string, () => Promise<void>> = { quiz, exam, resume, read, settings };
await tasks[task]?.();
process.exit(0);
