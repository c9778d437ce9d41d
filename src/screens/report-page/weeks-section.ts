import { say } from '../../bank/model.ts';
import { dayText } from '../../memory/day.ts';
import type { Count } from '../../memory/record.ts';
import { shareOf, shareText } from '../stats.ts';
import { statsWords } from '../stats.words.ts';
import { lineChart } from './line-chart.ts';
import { html, type Markup } from './markup.ts';
import { figure, named, section, table } from './parts.ts';
import { LEFT_OF_NARROW } from './plot.ts';
import { reportPageWords } from './report-page.words.ts';
import { shareScale } from './scales.ts';
import type { ReportView } from './view.ts';

/** The trend: the share right of each of the last weeks, of all answers and domain by domain. */
export function weeksSection(view: ReportView): Markup {
  const { lang, report, domainName } = view;
  const [w, s] = [reportPageWords(lang), statsWords(lang)];
  const { domains, lastDays, today } = report.record;
  const lines = [
    { name: w.all, weeks: weeksOf(lastDays) },
    ...domains.map(({ id, weeks }) => ({ name: `${id} ${say(domainName(id), lang)}`, weeks })),
  ];
  const starts = [3, 2, 1, 0].map((ago) => dayText(today - 7 * ago - 6).slice(5));
  const shares = lines.map(({ weeks }) => weeks.map(shareOf));
  const said = (share: number | null): string => (share === null ? w.noAnswers : s.percent(share));
  const charts = lines.map(({ name, weeks }, i) => {
    const about = w.weeksAbout(shares[i]!.map(said).join(', '));
    const points = weeks.map(({ answered, correct }, week) => ({
      at: shares[i]![week]!,
      hint: w.day(starts[week]!, correct, answered),
      label: starts[week]!,
    }));
    return html`<div>${named(name)}${lineChart({ id: `weeks-${i}`, title: name, about }, points, shareScale(lang), { height: 84, left: LEFT_OF_NARROW })}</div>`;
  });
  const rows = lines.map(({ name, weeks }) => [name, ...weeks.map((week) => shareText(week, lang))]);
  return section('weeks', w.weeks, [
    figure([html`<div class="panels">${charts}</div>`], table(w.weeks, [w.weekFrom, ...starts], rows), true),
  ]);
}

/** Days, the last of them today, as weeks that end like the domains' own. */
function weeksOf(days: readonly Count[]): Count[] {
  return Array.from({ length: days.length / 7 }, (_, week) =>
    days
      .slice(7 * week, 7 * week + 7)
      .reduce((sum, day) => ({ answered: sum.answered + day.answered, correct: sum.correct + day.correct }), {
        answered: 0,
        correct: 0,
      }),
  );
}
