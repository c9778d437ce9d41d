import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { Bank, type ReadPart } from '../bank/bank.ts';
import { BUILD } from '../build.ts';
import { Failure } from '../failure.ts';
import { offerSyllabus } from '../memory/syllabus.ts';
import { readSyllabus } from '../memory/written-syllabus.ts';
import type { World } from '../world.ts';
import { keptFolder } from './kept-folder.ts';

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
  const place = { cache: join(world.places.cache, 'banks'), state: fingerprint(world, dir) };
  const known = keptFolder(place);
  if (known) return partsIn(known, world);
  const { compileChecked } = await import('./compile-bank.ts');
  const { keepFolder } = await import('./keep-folder.ts');
  const { hash, files } = compileChecked(world, dir, shown);
  keepFolder(place, hash, files, world);
  return (name) => files.get(name) ?? '';
}

/** Names the state of a folder without reading its files. @throws Failure where a folder of it may not be read */
function fingerprint(world: World, dir: string): string {
  const state = pathsIn(world, dir).map((path) => [path, stateOf(world, join(dir, path))]);
  return createHash('sha256')
    .update(JSON.stringify([BUILD, dir, state]))
    .digest('hex')
    .slice(0, 24);
}

function pathsIn(world: World, dir: string): string[] {
  try {
    return world.files.walk(dir);
  } catch (error) {
    const { code, path = dir } = error as NodeJS.ErrnoException;
    throw new Failure(
      { en: `Cannot read this folder of the bank: ${code}`, ko: `문제 은행의 폴더를 읽을 수 없습니다: ${code}` },
      {
        where: path,
        hint: { en: 'Check its permissions.', ko: '접근 권한을 확인하십시오.' },
        cause: error,
      },
    );
  }
}

/** Undefined also of what cannot be reached: it is told when it is read. */
function stateOf({ files }: World, path: string): ReturnType<World['files']['stat']> {
  try {
    return files.stat(path);
  } catch {
    return undefined;
  }
}
