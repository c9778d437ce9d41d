import { join } from 'node:path';
import { say } from '../bank/model.ts';
import { ExitCode } from '../exit-code.ts';
import { isFailure } from '../failure.ts';
import { type Checkup, checkUp, type Finding } from '../scores/checkup.ts';
import { readDevice } from '../scores/device.ts';
import { placesOf } from '../scores/places.ts';
import { type Repaired, repair } from '../scores/repair.ts';
import { doctorWords } from '../screens/doctor.words.ts';
import { print } from '../terminal/print.ts';
import { safeLine } from '../text/safe.ts';
import type { World } from '../world.ts';
import { agrees } from './agree.ts';
import { openBank } from './bank.ts';
import type { Common } from './common.ts';
import { emit } from './events.ts';
import { needsSave } from './needs-save.ts';
import { versionOf } from './version.ts';

export interface DoctorFlags {
  /** Repairs unasked. */
  fix?: boolean;
}

interface About {
  version: string;
  node: string;
  bank: { folder: string; code: string; version: string; questions: number } | { folder: string; problem: string };
  device: string | null;
}

/** `saa doctor`: what is in use, where things are kept, whether the store is sound. Exit 1 while something is wrong. */
export async function doctor(flags: DoctorFlags, common: Common, world: World): Promise<ExitCode> {
  if (flags.fix) needsSave(common);
  const about = await aboutOf(common, world);
  const checkup = checkUp(world);
  if (!common.json) print([...aboutLines(about, checkup, common, world)], world);
  const { findings } = checkup;
  const { more, remaining } = findings.length === 0 ? SOUND : await treat(findings, flags, common, world);
  if (common.json) emit(world, event(about, { ...checkup, findings: [...findings, ...more] }, remaining, world));
  return remaining.length > 0 || 'problem' in about.bank ? ExitCode.no : ExitCode.ok;
}

const SOUND: Pick<Repaired, 'more' | 'remaining'> = { more: [], remaining: [] };

async function treat(
  findings: readonly Finding[],
  flags: DoctorFlags,
  common: Common,
  world: World,
): Promise<Pick<Repaired, 'more' | 'remaining'>> {
  const w = doctorWords(common.lang);
  const repairable = findings.some((finding) => finding.repair);
  const mayAsk = repairable && world.stdin.isTTY && world.stdout.isTTY && !common.json && common.save;
  if (!(flags.fix || (mayAsk && (await agrees(w.ask, common, world))))) {
    if (repairable && !common.json) print([w.repairCommand], world);
    return { more: [], remaining: findings };
  }
  const repaired = await repair(findings, world);
  const { more, done, remaining } = repaired;
  const left = remaining.length > 0 ? [w.remains(remaining.length)] : [];
  if (!common.json) print([...more.flatMap((found) => findingLines(found, common)), w.repaired(done), ...left], world);
  return repaired;
}

async function aboutOf(common: Common, world: World): Promise<About> {
  const folder = common.bank ?? join(world.home, 'bank');
  const device = readDevice(placesOf(world).device, world.process.host) ?? null;
  const version = versionOf(world);
  return { version, node: process.versions.node, bank: { folder, ...(await bankOf(common, world)) }, device };
}

async function bankOf(
  common: Common,
  world: World,
): Promise<{ code: string; version: string; questions: number } | { problem: string }> {
  try {
    const bank = await openBank(world, common.bank);
    return { code: bank.exam.code, version: bank.exam.bank.version, questions: bank.ids().length };
  } catch (error) {
    if (isFailure(error)) return { problem: say(error.what, common.lang) };
    throw error;
  }
}

function* aboutLines(about: About, checkup: Checkup, common: Common, world: World): Generator<string> {
  const w = doctorWords(common.lang);
  const places = placesOf(world);
  const { bank } = about;
  yield w.versions(about.version, about.node);
  yield `${w.settings}: ${safeLine(places.settings)}`;
  yield `${w.scores}: ${safeLine(places.scores)}`;
  yield `  ${w.counts(checkup.sittings, checkup.open, checkup.answers, checkup.files)}`;
  yield `${w.cache}: ${safeLine(world.places.cache)}`;
  yield `${w.bank}: ${safeLine(bank.folder)}`;
  yield `  ${'problem' in bank ? safeLine(bank.problem) : safeLine(w.bankIs(bank.code, bank.version, bank.questions))}`;
  yield `${w.device}: ${about.device ?? w.none}`;
  if (checkup.setAside.length > 0) yield w.setAside(checkup.setAside.length, safeLine(places.setAside));
  yield '';
  yield checkup.findings.length === 0 ? w.sound : w.found(checkup.findings.length);
  for (const found of checkup.findings) yield* findingLines(found, common);
}

function findingLines({ file, what, repair: way }: Finding, { lang }: Common): string[] {
  return [`  ${safeLine(file)}`, `    ${safeLine(say(what, lang))} -> ${doctorWords(lang).repairs[way ?? 'none']}`];
}

function event(
  about: About,
  checkup: Checkup,
  remaining: readonly Finding[],
  world: World,
): Parameters<typeof emit>[1] {
  const { config, data, cache } = world.places;
  const { files, sittings, open, answers, setAside, findings } = checkup;
  return {
    type: 'doctor',
    ...about,
    places: { config, data, cache },
    scores: { files, sittings, open, answers, setAside },
    findings: findings.map(({ file, what, repair: way }) => ({ file, what: what.en, repair: way })),
    sound: remaining.length === 0,
  };
}
