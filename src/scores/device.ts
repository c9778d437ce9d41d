/** This machine's name for its sittings: random, made at the first write, kept outside `scores/` and never synced. */
import type { World } from '../world.ts';
import type { Keep } from './keep.ts';
import { readPlainFile } from './plain-file.ts';

interface DeviceFile {
  format: 1;
  /** By host name: where a whole SAA_HOME is carried about or synced, each machine still has its own. */
  ids: Record<string, string>;
}

export function readDevice(path: string, host: string): string | undefined {
  const id = readFile(path).ids[host];
  return typeof id === 'string' && /^[0-9a-f]{8}$/.test(id) ? id : undefined;
}

/** Another process may have been faster: its name holds. */
export function keepDevice(path: string, id: string, world: Pick<World, 'process'>, keep: Keep): string {
  const { host } = world.process;
  const known = readDevice(path, host);
  if (known) return known;
  keep(path, { format: 1, ids: { ...readFile(path).ids, [host]: id } });
  return readDevice(path, host) ?? id;
}

function readFile(path: string): DeviceFile {
  try {
    const file = JSON.parse(readPlainFile(path) ?? '') as DeviceFile;
    if (typeof file.ids === 'object' && file.ids !== null) return file;
  } catch {
    // Missing or broken: a new name costs nothing but a `continues` more.
  }
  return { format: 1, ids: {} };
}
