import { dayText } from '../../memory/day.ts';
import { nextCommand } from '../next-command.ts';
import { budgetText, dayName, examDayText, factsOf, spanText, taskText, todayCommand, todayText } from '../plan.ts';
import { planWords } from '../plan.words.ts';
import { columnsChart } from './columns-chart.ts';
import { html, type Markup } from './markup.ts';
import { figure, list, prose, section } from './parts.ts';
import { reportPageWords } from './report-page.words.ts';
import type { ReportView } from './view.ts';

/** The next days, all until the exam as `saa plan` has them, and the command to begin with. */
export function planSection({ lang, plan, bankFolder }: ReportView): Markup {
  const [w, p] = [reportPageWords(lang), planWords(lang)];
  const { days } = plan;
  const questions = days.reduce((sum, day) => sum + day.questions, 0);
  const columns = days.map((planned, i) => ({
    total: planned.questions,
    full: planned.questions,
    hint: `${dayName(planned.day, lang)}: ${taskText(planned, lang)}`,
    ...(planned.kind === 'mock' ? { sign: w.mockSign } : planned.kind === 'exam' ? { sign: w.examSign } : {}),
    ...(i === 0 || i === days.length - 1 ? { label: dayText(planned.day).slice(5) } : {}),
  }));
  const next = todayCommand(plan);
  return section('plan', w.plan, [
    prose(examDayText(plan, lang), `${budgetText(plan, lang)}; ${todayText(plan, { lang })}.`),
    next ? html`<p>${p.begin} <code>${nextCommand(next, bankFolder)}</code></p>` : undefined,
    figure(
      [columnsChart({ id: 'plan-days', title: w.plan, about: w.planAbout(days.length, questions) }, columns)],
      list(
        w.plan,
        [p.columns.day, p.columns.what],
        plan.spans.map((span) => spanText(span, lang)),
      ),
    ),
    // On a page, spaces part nothing.
    prose(w.planLegend, ...factsOf(plan, lang).map((fact) => fact.replace(/ {3,}/g, '; '))),
  ]);
}
