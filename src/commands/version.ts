import { join } from 'node:path';
import type { BankIndex } from '../bank/compiled.ts';
import { ExitCode } from '../exit-code.ts';
import type { World } from '../world.ts';

/** `saa --version`: the program's version, the packaged bank's, and the day of its newest check. */
export function version(world: World): ExitCode {
  world.stdout.write(`saa ${versionOf(world)}${bankText(world)}\n`);
  return ExitCode.ok;
}

/** The program's own. */
export function versionOf(world: Pick<World, 'files' | 'home'>): string {
  return (JSON.parse(world.files.read(join(world.home, 'package.json'))) as { version: string }).version;
}

function bankText(world: World): string {
  const path = join(world.home, 'dist', 'bank', 'version.json');
  if (!world.files.exists(path)) return '';
  const bank = JSON.parse(world.files.read(path)) as Pick<BankIndex, 'checked'> & { code: string; version: string };
  return `\nbank ${bank.code} ${bank.version}, newest check ${bank.checked}`;
}
