/** Which files `saa lint` reads, and which of them it reports. */
import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { Failure } from '../failure.ts';
import { isFolder } from '../scores/make-folder.ts';
import type { World } from '../world.ts';

export const CONFIG_NAME = 'saa.config.yaml';

/** Files to report, by absolute path, grouped by their bank; `bank` undefined: no folder upward has an exam.yaml. */
export interface Targets {
  bank: string | undefined;
  paths: string[];
}

export async function findTargets(
  world: World,
  given: readonly string[],
  bankDir: string | undefined,
): Promise<Targets[]> {
  const paths = given.length > 0 ? given : [defaultBank(world, bankDir)];
  const found = new Set<string>();
  for (const path of paths) for (const file of await filesOf(world, path)) found.add(file);
  const groups = new Map<string | undefined, string[]>();
  for (const file of found) {
    const bank = bankOf(world, dirname(file));
    groups.set(bank, [...(groups.get(bank) ?? []), file]);
  }
  return [...groups].map(([bank, files]) => ({ bank, paths: files }));
}

/** `--bank`, else ./bank with an exam.yaml, else the packaged bank. */
export function defaultBank(world: World, bankDir: string | undefined): string {
  if (bankDir !== undefined) return bankDir;
  return hasExam(world, join(world.cwd, 'bank')) ? 'bank' : join(world.home, 'bank');
}

function hasExam(world: World, dir: string): boolean {
  return world.files.exists(join(dir, 'exam.yaml')) || world.files.exists(join(dir, 'exam.yml'));
}

async function filesOf(world: World, path: string): Promise<string[]> {
  const absolute = resolve(world.cwd, path);
  if (isFolder(absolute)) return filesBelow(absolute, path);
  if (lstatSync(absolute, { throwIfNoEntry: false })) return [absolute];
  if (/[*?{[]/.test(path)) {
    const { glob } = await import('./lint-glob.ts');
    const found = await glob(path.split(sep).join('/'), {
      cwd: world.cwd,
      absolute: true,
      onlyFiles: true,
      followSymbolicLinks: false,
    });
    const yaml = found.filter(isYaml).map((file) => resolve(file));
    if (yaml.length > 0) return yaml.sort();
    throw noMatch(path);
  }
  throw new Failure(
    { en: `There is no file ${path}`, ko: `없는 파일: ${path}` },
    { where: path, hint: { en: 'Give a file, a folder or a glob.', ko: '파일, 폴더 또는 글롭을 지정하십시오.' } },
  );
}

function filesBelow(dir: string, shown: string): string[] {
  const found: string[] = [];
  const visit = (folder: string): void => {
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name);
      // Links to folders are not followed: they may lead back up.
      if (entry.isDirectory()) visit(path);
      else if (isYaml(entry.name) && !isFolder(path)) found.push(path);
    }
  };
  visit(dir);
  if (found.length === 0) throw noMatch(shown);
  return found.sort();
}

/** What lies in a folder, but for what no tool should touch. @throws Failure where it may not be read */
function entriesOf(folder: string): Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter(({ name }) => name !== 'node_modules' && !name.startsWith('.'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Failure(
      { en: `Cannot read the folder: ${code}`, ko: `폴더를 읽을 수 없습니다: ${code}` },
      {
        where: folder,
        hint: { en: 'Check its permissions.', ko: '접근 권한을 확인하십시오.' },
        cause: error,
      },
    );
  }
}

function noMatch(path: string): Failure {
  return new Failure(
    { en: `No YAML file matches ${path}`, ko: `일치하는 YAML 파일 없음: ${path}` },
    { where: path, hint: { en: 'Questions and notes are *.yaml files.', ko: '문항과 노트는 *.yaml 파일입니다.' } },
  );
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/.test(name) && !name.endsWith(CONFIG_NAME);
}

/** The nearest folder upward with an exam.yaml. */
export function bankOf(world: World, from: string): string | undefined {
  for (let dir = from; ; dir = dirname(dir)) {
    if (hasExam(world, dir)) return dir;
    if (dir === dirname(dir)) return undefined;
  }
}

/** How a file is called in reports: relative to where the command runs, unless it lies elsewhere. */
export function shownAs(world: World, path: string): string {
  const short = relative(world.cwd, path);
  return (short === '' || short.startsWith('..') || isAbsolute(short) ? path : short).split(sep).join('/');
}

/** Every YAML file of a bank at the depth where a bank has files, relative to it. */
export function bankPaths(bank: string): string[] {
  const found: string[] = [];
  for (const entry of entriesOf(bank)) {
    if (entry.isDirectory())
      for (const inner of entriesOf(join(bank, entry.name))) {
        if (!inner.isDirectory() && isYaml(inner.name)) found.push(`${entry.name}/${inner.name}`);
      }
    else if (isYaml(entry.name)) found.push(entry.name);
  }
  return found.sort();
}
