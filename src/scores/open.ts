/** The score store on disk. Reading is done when it opens; what writes is loaded with the first `start` or `resume`. */
import { Failure } from '../failure.ts';
import type { World } from '../world.ts';
import { newSitting, ownerOf } from './changes.ts';
import { keepDevice, readDevice } from './device.ts';
import { exclusively } from './exclusively.ts';
import { type Keep, openKeep } from './keep.ts';
import { Library } from './library.ts';
import { memoryOnlyScores } from './memory-only.ts';
import { migrateOlder } from './migrate.ts';
import type { Migrations } from './migrations.ts';
import { otherLives } from './owner.ts';
import { placesOf, type StorePlaces } from './places.ts';
import { say } from './scores.words.ts';
import type { Sitting } from './sitting.ts';
import type { NewSitting, OpenSitting, Scores } from './store.ts';
import { sweep } from './sweep.ts';
import { ownSitting } from './writer.ts';

/** @param options.save false: what is kept is still read, but nothing is written (`--no-save`) */
export async function openScores(world: World, options: { save: boolean; migrations?: Migrations }): Promise<Scores> {
  const places = placesOf(world);
  const library = readLibrary(places, options.save, options.migrations);
  if (!options.save) return memoryOnlyScores(world, library);
  return new DiskScores(world, places, library, options.migrations);
}

/** @throws Failure where the folder is there but may not be read */
export function readLibrary(places: StorePlaces, tidy: boolean, migrations?: Migrations): Library {
  try {
    return new Library(places, { tidy, ...(migrations ? { migrations } : {}) });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Failure(say.cannotRead(reason), { where: places.scores, hint: say.checkPermissions(), cause: error });
  }
}

class DiskScores implements Scores {
  readonly #world: World;
  readonly #places: StorePlaces;
  readonly #migrations: Migrations | undefined;
  #library: Library;
  #keep: Keep | undefined;
  #device: string;

  constructor(world: World, places: StorePlaces, library: Library, migrations?: Migrations) {
    this.#migrations = migrations;
    this.#world = world;
    this.#places = places;
    this.#library = library;
    this.#device = readDevice(places.device, world.process.host) ?? world.randomHex(4);
  }

  get notices(): Scores['notices'] {
    return this.#library.notices;
  }

  get fingerprint(): string {
    return this.#library.fingerprint;
  }

  heads(): ReturnType<Scores['heads']> {
    return this.#library.heads();
  }

  isReadOnly(id: string): boolean {
    return this.#library.members(id).some((member) => this.#library.isReadOnly(member.id));
  }

  sitting(id: string): Sitting | undefined {
    return this.#library.sitting(id);
  }

  attempts(): ReturnType<Scores['attempts']> {
    return this.#library.attempts();
  }

  async start(sitting: NewSitting): Promise<OpenSitting> {
    const keep = await this.#ready();
    return this.#own(newSitting(sitting, this.#device, this.#world), keep);
  }

  async resume(sittingId: string): Promise<OpenSitting> {
    const keep = await this.#ready();
    return exclusively(this.#places.claims, `sitting-${sittingId}`, this.#world, () => {
      // As it stands now: another process may have gone on with it, or ended it, since this one opened the store.
      this.#library = readLibrary(this.#places, true, this.#migrations);
      const sitting = this.#library.sitting(sittingId);
      if (sitting?.state !== 'open') throw new Failure(say.noSuchOpen(sittingId));
      return this.#own(this.#goOnFrom(sitting, this.#free(sittingId)), keep);
    });
  }

  /** The sittings of the chain. @throws Failure while another process has one of them, or where a newer saa wrote one */
  #free(root: string): Sitting[] {
    const members = this.#library.members(root);
    if (this.isReadOnly(root)) throw new Failure(say.newerCannotGoOn(root), { hint: say.updateSaa() });
    const busy = members.find(({ owner }) => otherLives(owner, this.#world))?.owner;
    if (busy) throw new Failure(say.ownerLives(root, busy.pid), { hint: say.goOnThere() });
    return members;
  }

  /** In this machine's own file where there is one, else in a new file: two machines never write the same one. */
  #goOnFrom(sitting: Sitting, members: readonly Sitting[]): Sitting {
    const mine = members.filter((member) => member.device === this.#device).at(-1);
    const { id, device, continues, startedAt, offsetMinutes } =
      mine ?? newSitting({ ...sitting, continues: sitting.id }, this.#device, this.#world);
    const { continues: _, ...rest } = sitting;
    return {
      ...rest,
      id,
      device,
      ...(continues ? { continues } : {}),
      startedAt,
      offsetMinutes,
      owner: ownerOf(this.#world),
    };
  }

  async #ready(): Promise<Keep> {
    if (this.#keep) return this.#keep;
    const { claims, device, scores } = this.#places;
    const keep = await openKeep();
    if (readDevice(device, this.#world.process.host) !== this.#device)
      this.#device = await exclusively(claims, 'device', this.#world, () =>
        keepDevice(device, this.#device, this.#world, keep),
      );
    sweep(scores);
    await migrateOlder(this.#library, this.#places, this.#world, keep);
    this.#keep = keep;
    return keep;
  }

  #own(sitting: Sitting, keep: Keep): OpenSitting {
    return ownSitting(sitting, { world: this.#world, places: this.#places, library: () => this.#library, keep });
  }
}
