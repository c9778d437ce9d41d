/** The score store on disk. Reading is done when it opens; what writes is loaded with the first `start` or `resume`. */
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import type { World } from '../world.ts';
import { attemptsOf } from './attempts.ts';
import { joinChains, rootOf } from './chains.ts';
import { newSitting, ownerOf, withAnswer } from './changes.ts';
import { keepDevice, readDevice } from './device.ts';
import { type Keep, openKeep } from './keep.ts';
import { type Library, readLibrary } from './library.ts';
import { memoryOnlyScores } from './memory-only.ts';
import { otherLives } from './owner.ts';
import { placesOf, type StorePlaces } from './places.ts';
import { say } from './scores.words.ts';
import type { Sitting } from './sitting.ts';
import type { OpenSitting, Scores } from './store.ts';

/** @param options.save false: what is kept is still read, but nothing is written (`--no-save`) */
export async function openScores(world: World, options: { save: boolean }): Promise<Scores> {
  const places = placesOf(world);
  const library = readLibrary(places, options.save);
  if (!options.save) return memoryOnlyScores(world, joinChains([...library.sittings.values()]), library.notices);
  return new DiskScores(world, places, library);
}

class DiskScores implements Scores {
  readonly #world: World;
  readonly #places: StorePlaces;
  readonly #library: Library;
  #keep: Keep | undefined;
  #device: string;

  constructor(world: World, places: StorePlaces, library: Library) {
    this.#world = world;
    this.#places = places;
    this.#library = library;
    this.#device = readDevice(places.device, world.process.host) ?? world.randomHex(4);
  }

  get device(): string {
    return this.#device;
  }

  get notices(): Library['notices'] {
    return this.#library.notices;
  }

  sittings(): Sitting[] {
    return joinChains([...this.#library.sittings.values()]);
  }

  attempts(): ReturnType<Scores['attempts']> {
    return attemptsOf([...this.#library.sittings.values()]);
  }

  async start(sitting: Parameters<Scores['start']>[0]): Promise<OpenSitting> {
    const keep = await this.#ready();
    return this.#own(newSitting(sitting, this.#device, this.#world), keep);
  }

  async resume(sittingId: string): Promise<OpenSitting> {
    const keep = await this.#ready();
    const sitting = this.sittings().find((candidate) => candidate.id === sittingId);
    if (sitting?.state !== 'open') throw new Failure(say.noSuchOpen(sittingId));
    const members = this.#members(sittingId);
    if (members.some((member) => this.#library.readOnly.has(member.id)))
      throw new Failure(say.newerCannotGoOn(sittingId), { hint: say.updateSaa() });
    for (const { owner } of members)
      if (owner && otherLives(owner, this.#world))
        throw new Failure(say.ownerLives(sittingId, owner.pid), { hint: say.goOnThere() });
    return this.#own(this.#goOnFrom(sitting, members), keep);
  }

  /** In this machine's own file where there is one, else in a new file: two machines never write the same one. */
  #goOnFrom(sitting: Sitting, members: readonly Sitting[]): Sitting {
    const mine = members.filter((member) => member.device === this.#device).at(-1);
    const { id, device, continues } = mine ?? {
      id: newSitting(sitting, this.#device, this.#world).id,
      device: this.#device,
      continues: sitting.id,
    };
    return { ...sitting, id, device, ...(continues ? { continues } : {}), owner: ownerOf(this.#world) };
  }

  #members(rootId: string): Sitting[] {
    const { sittings } = this.#library;
    return [...sittings.values()].filter((sitting) => rootOf(sitting, sittings) === rootId);
  }

  async #ready(): Promise<Keep> {
    this.#keep ??= await openKeep();
    this.#device = keepDevice(this.#places.device, this.#device, this.#world, this.#keep);
    return this.#keep;
  }

  #own(start: Sitting, keep: Keep): OpenSitting {
    const path = join(this.#places.scores, `${start.id}.json`);
    const { clock } = this.#world;
    let sitting = start;
    const change = (changed: Sitting): void => {
      keep(path, changed);
      sitting = changed;
      this.#library.sittings.set(changed.id, changed);
    };
    change(start);
    return {
      get sitting() {
        return sitting;
      },
      answer: (answer) => change(withAnswer(sitting, answer)),
      update: (part) => change({ ...sitting, ...part }),
      close: (state) =>
        change({ ...sitting, state, owner: null, closed: state === 'open' ? null : clock.now().toISOString() }),
    };
  }
}
