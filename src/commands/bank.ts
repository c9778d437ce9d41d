import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Bank, type ReadPart } from '../bank/bank.ts';
import { BUILD } from '../build.ts';
import { Failure } from '../failure.ts';
import { offerSyllabus } from '../memory/syllabus.ts';
import { readSyllabus } from '../memory/written-syllabus.ts';
import type { World } from '../world.ts';

/** What the cache says of a bank folder in one state: where it is compiled, and the bytes of each file there. */
interface Kept {
  folder: string;
  sizes: [name: string, bytes: number][];
}

/**
 * The bank in use: the folder of `--bank`, else the packaged one. A folder's YAML is compiled once into the cache and
 * read from there until one of its files changes.
 * @throws Failure when the folder is missing or its files have problems, with the places
 */
export async function openBank(world: World, dir?: string): Promise<Bank> {
  if (dir !== undefined) return bankOf(await compiledParts(world, dir));
  const compiled = join(world.home, 'dist', 'bank');
  if (!world.files.exists(join(compiled, 'exam.json'))) {
    throw new Failure(
      { en: 'The packaged bank is missing', ko: '내장 문제 은행이 없습니다' },
      { where: compiled, hint: { en: 'Build it with: npm run build', ko: '다음 명령으로 만드십시오: npm run build' } },
    );
  }
  return bankOf(partsIn(compiled, world));
}

function bankOf(read: ReadPart): Bank {
  const bank = new Bank(read);
  offerSyllabus(bank.index, () => {
    try {
      return readSyllabus(read('syllabus.json'));
    } catch {
      // Not kept with it: it is worked out.
      return undefined;
    }
  });
  return bank;
}

function partsIn(folder: string, world: World): ReadPart {
  return (name) => world.files.read(join(folder, name));
}

/** @param shown the folder as the person wrote it */
async function compiledParts(world: World, shown: string): Promise<ReadPart> {
  const dir = resolve(world.cwd, shown);
  if (!world.files.exists(join(dir, 'exam.yaml'))) {
    throw new Failure(
      { en: 'No bank in this folder: it has no exam.yaml', ko: '문제 은행 폴더가 아닙니다. exam.yaml이 없습니다' },
      {
        where: shown,
        hint: {
          en: 'Give the folder that holds exam.yaml, or make one with: saa init DIR',
          ko: 'exam.yaml이 있는 폴더를 지정하거나 다음 명령으로 만드십시오: saa init DIR',
        },
      },
    );
  }
  const cache = join(world.places.cache, 'banks');
  const pointer = join(cache, `${fingerprint(world, dir)}.json`);
  const known = wholeFolder(cache, pointer);
  if (known) return partsIn(known, world);
  const { compileChecked } = await import('./compile-bank.ts');
  const { hash, files } = compileChecked(world, dir, shown);
  const folder = `${hash}-${BUILD}`;
  const kept: Kept = { folder, sizes: [...files].map(([name, text]) => [name, Buffer.byteLength(text)]) };
  const random = world.randomHex(4);
  try {
    if (!isWhole(cache, kept)) writeFolder(cache, kept, files, random);
    writeFileSync(`${pointer}.${random}`, JSON.stringify(kept), { mode: 0o600 });
    renameSync(`${pointer}.${random}`, pointer);
  } catch {
    // Without a cache (a read-only home, a full disk) the bank is compiled at every start.
  }
  return (name) => files.get(name) ?? '';
}

/** Names the state of a folder without reading its files. */
function fingerprint(world: World, dir: string): string {
  const state = world.files.walk(dir).map((path) => {
    const stat = world.files.stat(join(dir, path));
    return [path, stat];
  });
  return createHash('sha256')
    .update(JSON.stringify([BUILD, dir, state]))
    .digest('hex')
    .slice(0, 24);
}

/** Undefined where the folder's state is not known, or not all of what was compiled from it is there. */
function wholeFolder(cache: string, pointer: string): string | undefined {
  try {
    const kept = JSON.parse(readFileSync(pointer, 'utf8')) as Kept;
    return isWhole(cache, kept) ? join(cache, kept.folder) : undefined;
  } catch {
    return undefined;
  }
}

/** A disk that was full, a power cut or somebody tidying up may leave part of a folder. */
function isWhole(cache: string, { folder, sizes }: Kept): boolean {
  return sizes.every(([name, bytes]) => statSync(join(cache, folder, name), { throwIfNoEntry: false })?.size === bytes);
}

/** Whole or not at all: two processes may compile the same bank at once. */
function writeFolder(cache: string, kept: Kept, files: ReadonlyMap<string, string>, random: string): void {
  const target = join(cache, kept.folder);
  const draft = `${target}.${random}`;
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  for (const [name, text] of files) writeFileSync(join(draft, name), text, { mode: 0o600 });
  try {
    renameSync(draft, target);
  } catch {
    // Another process was first, or part of the folder is left.
    if (!isWhole(cache, kept)) {
      rmSync(target, { recursive: true, force: true });
      renameSync(draft, target);
    }
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
