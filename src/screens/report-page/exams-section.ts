import type { Lang } from '../../bank/model.ts';
import { forecastTexts } from '../forecast-texts.ts';
import { outcomeText } from '../stats.ts';
import { statsWords } from '../stats.words.ts';
import { lineChart } from './line-chart.ts';
import type { Markup } from './markup.ts';
import { figure, prose, section, table } from './parts.ts';
import { reportPageWords } from './report-page.words.ts';
import { pointScale } from './scales.ts';
import type { ReportView } from './view.ts';

interface Sat {
  day: string;
  real: boolean;
  /** Null where only pass or fail is known. */
  score: number | null;
  outcome: string;
  forecast: string;
  /** How many questions there were, where fewer than the real exam has; else empty. */
  short: string;
}

/** Mock exams and the real one by day, with the pass mark. */
export function examsSection(view: ReportView): Markup {
  const w = reportPageWords(view.lang);
  const sat = examsOf(view);
  if (sat.length === 0) return section('exams', w.exams, [prose(w.noExams)]);
  const named = ({ real }: Sat): string => (real ? statsWords(view.lang).real : w.mock);
  const scores = sat.filter(({ score }) => score !== null);
  const forecasts = sat.some(({ forecast }) => forecast !== '');
  const data = table(
    w.exams,
    [w.exam, w.score, w.outcome, ...(forecasts ? [w.forecastThen] : [])],
    sat.map((exam) => [
      [exam.day, named(exam), ...(exam.short ? [exam.short] : [])].join('\n'),
      exam.score === null ? '-' : String(exam.score),
      exam.outcome,
      ...(forecasts ? [exam.forecast || '-'] : []),
    ]),
  );
  return section('exams', w.exams, [
    scores.length > 0 ? figure([chart(scores, view)], data) : data,
    scores.length > 0 ? prose(w.examsLegend(view.report.passMark)) : undefined,
  ]);
}

function examsOf({ lang, report }: ReportView): Sat[] {
  const s = statsWords(lang);
  const mocks = report.exams.map(({ day, score, pass, questions, short }): Sat => {
    const outcome = pass ? s.pass : s.fail;
    return { day, real: false, score, outcome, forecast: '', short: short ? s.questions(questions) : '' };
  });
  const real = report.results.map(({ day, outcome, forecast }): Sat => {
    const score = typeof outcome === 'number' ? outcome : null;
    const passed = score === null ? outcomeText(outcome, lang) : score >= report.passMark ? s.pass : s.fail;
    return {
      day,
      real: true,
      score,
      outcome: passed,
      forecast: forecast ? Object.values(forecastTexts(forecast)).join('\n') : '',
      short: '',
    };
  });
  return [...mocks, ...real].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function chart(scores: readonly Sat[], { lang, exam, report }: ReportView): Markup {
  const w = reportPageWords(lang);
  // The first, the last and some between them are named below; the table names all.
  const every = Math.ceil(scores.length / 5);
  return lineChart(
    { id: 'exam-scores', title: w.exams, about: aboutText(scores, lang) },
    scores.map(({ day, score, outcome, real, short }, i) => ({
      at: score,
      hint: `${day}: ${score} ${outcome}${short ? ` (${short})` : ''}`,
      ...(real ? { apart: true } : {}),
      ...(i % every === 0 ? { label: day.slice(5) } : {}),
    })),
    pointScale(exam.scale, { at: report.passMark, label: String(report.passMark) }),
    { height: 180 },
  );
}

function aboutText(scores: readonly Sat[], lang: Lang): string {
  const w = reportPageWords(lang);
  const [first, last] = [scores[0]!, scores.at(-1)!];
  if (scores.length === 1) return w.oneExam(first.day, first.score!);
  // A few questions make no best score.
  const whole = scores.filter(({ short }) => !short).map(({ score }) => score!);
  const about = w.examsAbout(scores.length, first.day, last.day);
  return whole.length > 0 ? `${about} ${w.bestExam(Math.max(...whole))}` : about;
}
