/** How a sitting changes: pure, the same for every store. */
import type { World } from '../world.ts';
import { isAttempt } from './attempts.ts';
import { offsetMinutesAt } from './offset-minutes.ts';
import type { Answer, Sitting, SittingHead } from './sitting.ts';
import { SITTING_FORMAT } from './sitting.ts';
import type { NewSitting } from './store.ts';

export function newSitting(
  start: NewSitting,
  device: string,
  world: Pick<World, 'clock' | 'randomHex' | 'process'>,
): Sitting {
  const now = world.clock.now();
  const stamp = now.toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');
  return {
    format: SITTING_FORMAT,
    id: `${stamp}-${world.randomHex(4)}`,
    device,
    ...(start.continues ? { continues: start.continues } : {}),
    command: start.command,
    seed: start.seed,
    lang: start.lang,
    bank: start.bank,
    startedAt: now.toISOString(),
    offsetMinutes: offsetMinutesAt(now),
    minutes: start.minutes,
    paper: start.paper,
    answers: [],
    state: 'open',
    activeMs: 0,
    pauses: 0,
    owner: ownerOf(world),
    closed: null,
    ...(start.extra ? { extra: start.extra } : {}),
  };
}

export function ownerOf(world: Pick<World, 'process'>): NonNullable<Sitting['owner']> {
  return { host: world.process.host, pid: world.process.pid, started: world.process.startedAt };
}

/** The sitting with `answer` in it, in place of an earlier answer to the same question. */
export function withAnswer(sitting: Sitting, answer: Answer): Sitting {
  return { ...sitting, answers: [...sitting.answers.filter((other) => other.n !== answer.n), answer] };
}

export function headOf(sitting: Sitting): SittingHead {
  const { paper: _paper, answers, extra: _extra, ...head } = sitting;
  const { command } = head;
  return { ...head, answered: answers.filter(({ selected }) => isAttempt({ command, selected })).length };
}
