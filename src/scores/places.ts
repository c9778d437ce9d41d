/** Where the store keeps what. Only `scores/` is made for syncing between machines. */
import { join } from 'node:path';
import type { World } from '../world.ts';

export interface StorePlaces {
  /** One JSON file a sitting. */
  scores: string;
  /** Files that could not be read, unchanged. */
  setAside: string;
  /** Dated copies: before a reset, before a migration. */
  backups: string;
  /** Who is changing what right now; see `exclusively.ts`. */
  claims: string;
  /** This machine's name for its own sittings; never synced. */
  device: string;
  settings: string;
  /** Derived from the sittings; may be deleted at any time. */
  summary: string;
  /** The state of the files when all of them were found to be sound, and which tell nothing; may be deleted at any time. */
  sound: string;
}

export function placesOf(world: Pick<World, 'places'>): StorePlaces {
  const { config, data, cache } = world.places;
  return {
    scores: join(data, 'scores'),
    setAside: join(data, 'set-aside'),
    backups: join(data, 'backups'),
    claims: join(data, 'claims'),
    device: join(data, 'device.json'),
    settings: join(config, 'settings.json'),
    summary: join(cache, 'scores.summary'),
    sound: join(cache, 'scores.sound'),
  };
}
