import { ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { dayText, parseDay } from '../memory/day.ts';
import type { StudyPlan } from '../memory/plan.ts';
import type { SettingValues } from '../scores/read-settings.ts';
import { keptWords } from '../screens/kept.words.ts';
import { nextCommand } from '../screens/next-command.ts';
import { planScreen, todayCommand } from '../screens/plan.ts';
import { print } from '../terminal/print.ts';
import { openStyle } from '../terminal/style.ts';
import type { World } from '../world.ts';
import type { Common } from './common.ts';
import { openDesk } from './desk.ts';
import { emit } from './events.ts';
import { minutesTyped } from './minutes-typed.ts';
import { momentOf } from './moment.ts';
import { planNow } from './plan-now.ts';

export interface PlanFlags {
  /** YYYY-MM-DD, or `none` to have no date. */
  exam?: string;
  /** Minutes a day, as typed. */
  minutes?: number | string;
}

/** `saa plan`: sets the exam date and the daily budget, and shows the days until then. */
export async function plan(flags: PlanFlags, common: Common, world: World): Promise<ExitCode> {
  const change = changeOf(flags, world);
  const desk = await openDesk(common, world);
  const changes = Object.keys(change).length > 0;
  if (common.save && changes) await desk.settings.set(change);
  const found = planNow(desk, world, change);
  if (common.json) {
    emit(world, planEvent(found, common));
    return ExitCode.ok;
  }
  const screen = {
    lang: common.lang,
    columns: world.stdout.columns,
    style: openStyle(world, common),
    bankFolder: common.bank,
  };
  print([...planScreen(found, screen), ...(changes && !common.save ? [keptWords(common.lang).notKept] : [])], world);
  return ExitCode.ok;
}

type Change = Partial<Pick<SettingValues, 'examDate' | 'minutesPerDay'>>;

/** @throws Failure for a day that there is not, one in the past, or minutes that no day has */
function changeOf({ exam, minutes }: PlanFlags, world: World): Change {
  const change: Change = {};
  if (exam !== undefined) change.examDate = exam === 'none' ? null : examDateOf(exam, world);
  if (minutes === undefined) return change;
  const minutesPerDay = minutesTyped(String(minutes));
  if (minutesPerDay === undefined) {
    throw new Failure(
      { en: `${minutes} minutes a day cannot be`, ko: `하루 공부 시간으로 쓸 수 없는 값입니다: ${minutes}` },
      {
        where: '--minutes',
        hint: { en: 'Give whole minutes from 1 to 1440', ko: '1에서 1440까지의 정수로 지정하십시오' },
      },
    );
  }
  return { ...change, minutesPerDay };
}

function examDateOf(text: string, world: World): string {
  const date = text.normalize('NFKC').trim();
  const day = parseDay(date);
  if (day === undefined) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw otherwiseWritten(date);
    throw new Failure(
      { en: `"${text}" is no day of the calendar`, ko: `달력에 없는 날짜입니다: ${text}` },
      {
        where: '--exam',
        hint: { en: 'Write it as 2026-12-20, or none', ko: '2026-12-20처럼 쓰거나 none으로 지우십시오' },
      },
    );
  }
  const { today } = momentOf(world);
  if (day < today) {
    throw new Failure(
      { en: `${date} has passed: today is ${dayText(today)}`, ko: `지난 날짜입니다: ${date} (오늘 ${dayText(today)})` },
      {
        where: '--exam',
        hint: {
          en: 'Record an exam that was taken with: saa result 742',
          ko: '치른 시험은 다음으로 기록하십시오: saa result 742',
        },
      },
    );
  }
  return date;
}

/** 2026/12/5 is a day, but not as a date is written here. */
function otherwiseWritten(date: string): Failure {
  const [, year, month = '', day = ''] = /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D*$/.exec(date) ?? [];
  const meant = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const example = parseDay(meant) === undefined ? '2026-12-20' : meant;
  return new Failure(
    { en: `Not a date as YYYY-MM-DD: ${date}`, ko: `날짜 형식(YYYY-MM-DD)이 아닙니다: ${date}` },
    { where: '--exam', hint: { en: `Write it as ${example}, or none`, ko: `쓰는 법: ${example} (지우려면 none)` } },
  );
}

function planEvent(found: StudyPlan, { bank }: Common) {
  const next = todayCommand(found);
  const { today, examDay, freshUntil, mocks, days, spans: _spans, ...rest } = found;
  return {
    type: 'plan',
    ...rest,
    today: dayText(today),
    examDate: examDay === null ? null : dayText(examDay),
    freshUntil: freshUntil === null ? null : dayText(freshUntil),
    mocks: mocks.map(dayText),
    days: days.map(({ day, ...what }) => ({ day: dayText(day), ...what })),
    next: next ? nextCommand(next, bank) : null,
  };
}
