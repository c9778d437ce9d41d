/** Whether the process that holds a sitting still runs. No lock file: a killed process leaves nothing that stops the next. */
import { readFileSync, readlinkSync } from 'node:fs';
import type { World } from '../world.ts';
import type { Owner } from './sitting.ts';

/**
 * When process `pid` began, in the operating system's own words, so that a reused pid is told apart: on Linux the boot,
 * the pid namespace and the clock tick. Undefined where no such process runs or the system does not say it.
 */
export function processStart(pid: number): string | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8);
    const space = readlinkSync('/proc/self/ns/pid').replace(/\D/g, '');
    // The name in the second field may hold spaces and brackets: count from its last bracket. Field 22 is the start.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const tick = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return tick && `linux-${boot}-${space}-${tick}`;
  } catch {
    return undefined;
  }
}

export function isSelf(owner: Owner, world: Pick<World, 'process'>): boolean {
  const { pid, host, startedAt } = world.process;
  return owner.pid === pid && owner.host === host && owner.started === startedAt;
}

/** Another living process. Of another machine nothing can be known: its sittings go on in files of their own anyway. */
export function otherLives(owner: Owner | null, world: Pick<World, 'process'>): boolean {
  if (!owner || owner.host !== world.process.host || isSelf(owner, world)) return false;
  if (!pidLives(owner.pid)) return false;
  const started = processStart(owner.pid);
  return started === undefined || !owner.started.startsWith('linux-') || started === owner.started;
}

function pidLives(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
