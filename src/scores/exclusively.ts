/**
 * One process at a time, for the few milliseconds of a check and a write. A claim is an empty file whose name says who
 * made it, so there is never half a claim; one whose process is dead counts for nothing, so a kill leaves no lock behind.
 * Who has posted a claim looks for others afterwards: of two at once at least the later one sees the other and gives way.
 */
import { closeSync, lstatSync, openSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from '../failure.ts';
import type { World } from '../world.ts';
import { ownerOf } from './changes.ts';
import { writeFailure } from './keep.ts';
import { makeFolder } from './make-folder.ts';
import { otherLives } from './owner.ts';
import { say } from './scores.words.ts';
import type { Owner } from './sitting.ts';

/** No action takes this long: where the system can't tell a reused pid, age tells that its maker is gone. */
const STALE_MS = 60_000;
const PATIENCE_MS = 5_000;

/**
 * @param folder where the claims stand; on this machine's disk, not synced
 * @param name what is claimed; letters, digits, hyphens
 * @throws Failure when another process holds it for longer than any work takes
 */
export async function exclusively<T>(
  folder: string,
  name: string,
  world: Pick<World, 'process' | 'randomHex'>,
  action: () => T,
): Promise<T> {
  const mine = claimName(name, { ...ownerOf(world), token: world.randomHex(4) });
  const start = performance.now();
  for (;;) {
    post(folder, mine);
    try {
      const other = livingClaim(folder, name, mine, world);
      if (other === undefined) return action();
      if (performance.now() - start > PATIENCE_MS) throw new Failure(say.busy(other.pid), { hint: say.tryAgain() });
    } finally {
      rmSync(join(folder, mine), { force: true });
    }
    await wait(1 + Math.random() * 15);
  }
}

/** @throws Failure where this machine's folder can't be written */
function post(folder: string, claim: string): void {
  try {
    makeFolder(folder);
    closeSync(openSync(join(folder, claim), 'wx', 0o600));
  } catch (error) {
    throw writeFailure(error, dirname(folder));
  }
}

function claimName(name: string, claim: Owner & { token: string }): string {
  return `${name}.${Buffer.from(JSON.stringify(claim)).toString('base64url')}`;
}

/** Also sweeps away the claims of the dead. */
function livingClaim(folder: string, name: string, mine: string, world: Pick<World, 'process'>): Owner | undefined {
  for (const entry of readdirSync(folder)) {
    if (!entry.startsWith(`${name}.`) || entry === mine) continue;
    const owner = ownerIn(entry.slice(name.length + 1));
    if (owner && isFresh(join(folder, entry)) && (isOwnProcess(owner, world) || otherLives(owner, world))) return owner;
    rmSync(join(folder, entry), { force: true });
  }
  return undefined;
}

/** Another call of this very process, which is under way as well. */
function isOwnProcess(owner: Owner, world: Pick<World, 'process'>): boolean {
  return owner.pid === world.process.pid && owner.started === world.process.startedAt;
}

function isFresh(path: string): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat !== undefined && Math.abs(Date.now() - stat.mtimeMs) < STALE_MS;
}

function ownerIn(text: string): Owner | undefined {
  try {
    const owner = JSON.parse(Buffer.from(text, 'base64url').toString()) as Owner;
    return typeof owner?.pid === 'number' && typeof owner.started === 'string' ? owner : undefined;
  } catch {
    return undefined;
  }
}
