/** `saa stats --html`: one page that needs nothing else: no script, no font, no picture from elsewhere. Pure. */

import { say } from '../../bank/model.ts';
import { dayText } from '../../memory/day.ts';
import { minutesText } from '../../text/time-text.ts';
import { shareText } from '../stats.ts';
import { calibrationSection } from './calibration-section.ts';
import { daysSection } from './days-section.ts';
import { domainsSection } from './domains-section.ts';
import { examsSection } from './exams-section.ts';
import { html, type Markup, raw } from './markup.ts';
import { prose } from './parts.ts';
import { planSection } from './plan-section.ts';
import { readinessSection } from './readiness-section.ts';
import { reportPageWords } from './report-page.words.ts';
import { STYLE } from './style.ts';
import { topicsSection } from './topics-section.ts';
import type { ReportView } from './view.ts';
import { weeksSection } from './weeks-section.ts';

/** By this a file is known as a report that may be replaced. */
export const GENERATOR = 'saa stats --html';

/** @returns the file's text */
export function reportPage(view: ReportView): string {
  const w = reportPageWords(view.lang);
  const { exam, report, lang, bank } = view;
  return html`<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${GENERATOR}">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${w.title}: ${exam.code}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
<header><h1>${w.title}</h1>
<p>${w.about(`${exam.code} ${say(exam.title, lang)}`, dayText(report.record.today), bank)}</p></header>
${body(view)}
<footer><p>${w.foot}</p></footer>
</main>
</body>
</html>
`.text;
}

function body(view: ReportView): Markup {
  if (view.report.record.answered === 0) return html`${prose(reportPageWords(view.lang).empty)}${planSection(view)}`;
  const sections = [
    readinessSection,
    daysSection,
    weeksSection,
    domainsSection,
    topicsSection,
    examsSection,
    calibrationSection,
    planSection,
  ];
  return html`${keyFigures(view)}${sections.map((made) => made(view))}`;
}

function keyFigures({ lang, report: { record } }: ReportView): Markup {
  const w = reportPageWords(lang);
  const figures: [string, string, string?][] = [
    [w.answered, String(record.answered), record.since === null ? undefined : w.since(dayText(record.since))],
    [w.correct, shareText(record, lang), `${record.correct}/${record.answered}`],
    [w.week, String(record.thisWeek.answered), shareText(record.thisWeek, lang)],
    [w.studied, String(record.days)],
    // A broken streak is not mentioned, as on the screen.
    ...(record.streak > 1 ? [[w.streak, String(record.streak)] as [string, string]] : []),
    ...(record.averageMs === null ? [] : [[w.average, minutesText(record.averageMs)] as [string, string]]),
    [w.due, String(record.due)],
  ];
  return html`<dl aria-label="${w.figures}">${figures.map(
    ([name, value, more]) => html`<div><dt>${name}</dt><dd>${value}${more && html` <small>${more}</small>`}</dd></div>`,
  )}</dl>`;
}
