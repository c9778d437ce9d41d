/** What `saa` alone says: where one stands in a few lines, and one command to go on with. Pure. */
import type { Lang, Text } from '../bank/model.ts';
import { say } from '../bank/model.ts';
import type { Forecast } from '../memory/readiness.ts';
import { fitted } from '../text/layout.ts';
import { safeLine } from '../text/safe.ts';
import { forecastTexts } from './forecast-texts.ts';
import { homeWords } from './home.words.ts';
import { PROSE_COLUMNS } from './question.ts';

export interface HomeView {
  exam: 'none' | 'past' | 'today' | 'ahead';
  examDate: string | null;
  daysLeft: number | null;
  doneToday: number;
  leftToday: number;
  mockToday: boolean;
  due: number;
  /** Names of the topics with most to gain; empty without evidence. */
  weakest: readonly Text[];
  /** Null without evidence enough. */
  readiness: Forecast | null;
  /** New questions still missing for it; null where the bank has not as many. */
  missing: number | null;
  openExam: { answered: number; of: number } | null;
  next: string;
}

export function homeLines(view: HomeView, lang: Lang, columns: number): string[] {
  const w = homeWords(lang);
  const width = Math.min(columns, PROSE_COLUMNS);
  const forecast = view.readiness && forecastTexts(view.readiness);
  const lines = [
    ...(view.exam === 'ahead'
      ? [w.daysLeft(view.daysLeft!, view.examDate!)]
      : view.exam === 'today'
        ? [w.examToday]
        : view.exam === 'past'
          ? [w.past(view.examDate!)]
          : [w.noDate]),
    ...(view.openExam ? [w.openExam(view.openExam.answered, view.openExam.of)] : []),
    view.mockToday
      ? w.mockToday
      : view.leftToday > 0
        ? w.today(view.doneToday, view.doneToday + view.leftToday)
        : w.todayDone(view.doneToday),
    ...(view.due > 0 ? [w.due(view.due)] : []),
    ...(view.weakest.length > 0 ? [w.weakest(view.weakest.map((name) => safeLine(say(name, lang))).join(', '))] : []),
    forecast
      ? w.readiness(forecast.score, forecast.chance)
      : view.missing === null
        ? w.tooSmall
        : w.missing(view.missing),
    '',
    w.next(view.next),
  ];
  return fitted(lines, width);
}
