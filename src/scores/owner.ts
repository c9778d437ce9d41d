/** Whether the process that holds a sitting still runs. No lock file: a killed process leaves nothing that stops the next. */
import { readFileSync, readlinkSync } from 'node:fs';
import type { World } from '../world.ts';
import type { Owner } from './sitting.ts';

/**
 * When process `pid` began, in the operating system's own words, so that a reused pid is told apart: on Linux the boot,
 * the pid namespace and the clock tick, elsewhere what `ps` says. Undefined where no such process runs or the system
 * does not say it. `ps` costs some milliseconds: ask only when an owner has to be written or judged.
 */
export function processStart(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') return linuxStart(pid);
    return process.platform === 'win32' ? undefined : psStart(pid);
  } catch {
    return undefined;
  }
}

function linuxStart(pid: number): string | undefined {
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8);
  const space = readlinkSync('/proc/self/ns/pid').replace(/\D/g, '');
  // The name in the second field may hold spaces and brackets: count from its last bracket. Field 22 is the start.
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // A zombie has ended; only its parent has not noticed yet.
  return fields[0] === 'Z' ? undefined : `linux-${boot}-${space}-${fields[19]}`;
}

function psStart(pid: number): string | undefined {
  // Fetched where it is needed: every start of the program would pay for an import.
  const { execFileSync } = process.getBuiltinModule('node:child_process');
  const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  const out = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { env, timeout: 2000, encoding: 'utf8' }).trim();
  return out ? `ps-${out.replace(/\s+/g, '_')}` : undefined;
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
  if (started === undefined) return process.platform !== 'linux';
  // Told in another way than this system tells it: the pid alone decides.
  return kindOf(started) === kindOf(owner.started) ? started === owner.started : true;
}

function kindOf(started: string): string {
  return started.slice(0, started.indexOf('-') + 1);
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
