import { forecastTexts, inTens } from '../forecast-texts.ts';
import { assumptionText, forecastsOf, missingText } from '../stats.ts';
import type { Markup } from './markup.ts';
import { figure, named, prose, section, table } from './parts.ts';
import { reportPageWords } from './report-page.words.ts';
import { rowsChart } from './rows-chart.ts';
import { pointScale, shareScale } from './scales.ts';
import type { ReportView } from './view.ts';

/** Score and chance to pass, or what is missing before they can be told. */
export function readinessSection(view: ReportView): Markup {
  const w = reportPageWords(view.lang);
  const { outlook } = view.report;
  if (!outlook.today) return section('readiness', w.readiness, [prose(missingText(outlook, view))]);
  return section('readiness', w.readiness, [chart(view), prose(assumptionText(view.report, view.lang))]);
}

function chart(view: ReportView): Markup {
  const { lang, exam, report } = view;
  const w = reportPageWords(lang);
  const rows = forecastsOf(report.outlook, lang).map(({ title, forecast }) => {
    const { score: scoreText, chance: chanceText } = forecastTexts(forecast);
    return { title, score: forecast.score, passChance: forecast.passChance, scoreText, chanceText };
  });
  const about = (text: (row: (typeof rows)[number]) => string): string =>
    w.scoreAbout(rows.map((row) => `${row.title}: ${text(row)}`).join('; '));
  return figure(
    [
      named(w.score),
      rowsChart(
        { id: 'score', title: w.score, about: about((row) => row.scoreText) },
        rows.map(({ title, scoreText, score }) => ({ name: title, value: scoreText, interval: inTens(score) })),
        pointScale(exam.scale, { at: report.passMark, label: w.passMark(report.passMark) }),
      ),
      named(w.passChance),
      rowsChart(
        { id: 'chance', title: w.passChance, about: about((row) => row.chanceText) },
        rows.map(({ title, chanceText, passChance }) => ({ name: title, value: chanceText, interval: passChance })),
        shareScale(lang),
      ),
    ],
    table(
      w.readiness,
      [w.outlook, w.score, w.passChance],
      rows.map(({ title, scoreText, chanceText }) => [title, scoreText, chanceText]),
    ),
  );
}
