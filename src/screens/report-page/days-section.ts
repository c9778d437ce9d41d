import { dayText } from '../../memory/day.ts';
import { weekdayOf } from '../plan.ts';
import { columnsChart } from './columns-chart.ts';
import type { Markup } from './markup.ts';
import { figure, prose, section, table } from './parts.ts';
import { reportPageWords } from './report-page.words.ts';
import type { ReportView } from './view.ts';

/** Answers on each of the last days: four weeks, a line of the table each. */
export function daysSection({ lang, report }: ReportView): Markup {
  const w = reportPageWords(lang);
  const { lastDays, today } = report.record;
  const first = today - lastDays.length + 1;
  const answered = lastDays.reduce((sum, day) => sum + day.answered, 0);
  const right = lastDays.reduce((sum, day) => sum + day.correct, 0);
  const most = Math.max(...lastDays.map((day) => day.answered));
  const columns = lastDays.map((day, i) => ({
    total: day.answered,
    full: day.correct,
    hint: w.day(dayText(first + i), day.correct, day.answered),
    ...(i % 9 === 0 ? { label: dayText(first + i).slice(5) } : {}),
  }));
  const weeks = Array.from({ length: lastDays.length / 7 }, (_, week) => [
    dayText(first + 7 * week).slice(5),
    ...lastDays.slice(7 * week, 7 * week + 7).map((day) => w.rightOf(day.correct, day.answered)),
  ]);
  const head = [w.weekFrom, ...Array.from({ length: 7 }, (_, i) => weekdayOf(first + i, lang))];
  return section('days', w.days, [
    prose(w.daysAbout(answered, right, most)),
    figure(
      [columnsChart({ id: 'day-by-day', title: w.days, about: w.daysAbout(answered, right, most) }, columns)],
      table(w.days, head, weeks),
      true,
    ),
    prose(w.daysLegend),
  ]);
}
