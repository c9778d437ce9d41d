import type { Calibration } from '../../memory/calibration.ts';
import { binTexts, calibrationFacts, shareOf } from '../stats.ts';
import { statsWords } from '../stats.words.ts';
import { html, type Markup } from './markup.ts';
import { figure, prose, section, table } from './parts.ts';
import { across, down, inside, scaleLines, svg } from './plot.ts';
import { reportPageWords } from './report-page.words.ts';
import { rowsChart } from './rows-chart.ts';
import { shareScale } from './scales.ts';
import type { ReportView } from './view.ts';

/** What was forecast before each first answer against what came, and the learner's own confidence. */
export function calibrationSection(view: ReportView): Markup {
  const { lang, calibration } = view;
  const [w, s] = [reportPageWords(lang), statsWords(lang)];
  if (!calibration) return section('calibration', w.calibration, [prose(s.noPredictions), confidencePart(view)]);
  const c = s.binColumns;
  const data = table(
    w.calibration,
    [c.forecast, c.count, c.said, c.right],
    calibration.bins.map((bin) => binTexts(bin, lang)),
  );
  return section('calibration', w.calibration, [
    prose(w.calibrationLead),
    figure([chart(calibration, view)], data),
    prose(calibrationFacts(calibration, lang).join('; ')),
    confidencePart(view),
  ]);
}

const TOP = 10;
const PLOT = 220;

function chart({ bins, count }: Calibration, { lang }: ReportView): Markup {
  const [w, s] = [reportPageWords(lang), statsWords(lang)];
  const y = (share: number): number => down(TOP + PLOT * (1 - share));
  const ticks = [0, 0.5, 1].map((share) => ({ share, label: s.percent(share) }));
  const most = Math.max(...bins.map((bin) => bin.count));
  const plot = { id: 'reliability', title: w.calibration, about: w.calibrationAbout(count), height: TOP + PLOT + 22 };
  return svg(plot, [
    ...scaleLines(ticks, TOP, PLOT),
    ...ticks
      .slice(1)
      .map(
        ({ share, label }) =>
          html`<text class="tick" x="${across(inside(share))}" y="${TOP + PLOT + 16}" text-anchor="${share === 1 ? 'end' : 'middle'}">${label}</text>`,
      ),
    html`<line class="mark" x1="${across(inside(0))}" y1="${y(0)}" x2="100%" y2="${y(1)}"/>`,
    ...bins.map((bin) => {
      const hint = w.bin(
        Math.round(100 * bin.from),
        Math.round(100 * bin.to),
        s.percent(bin.predicted),
        s.percent(bin.right),
        bin.count,
      );
      const radius = down(4 + 8 * Math.sqrt(bin.count / most));
      return html`<g class="point"><title>${hint}</title><circle class="dot" cx="${across(inside(bin.predicted))}" cy="${y(bin.right)}" r="${radius}"/></g>`;
    }),
  ]);
}

function confidencePart({ lang, report }: ReportView): Markup | undefined {
  const [w, s] = [reportPageWords(lang), statsWords(lang)];
  const used = report.confidence.filter(({ answered }) => answered > 0);
  if (used.length === 0) return undefined;
  const rows = used.map(({ confidence, answered, right }) => ({
    name: s.confidences[confidence],
    share: shareOf({ answered, correct: right })!,
    value: s.of(right, answered),
  }));
  const about = w.confidenceAbout(rows.map(({ name, share }) => `${name} ${s.percent(share)}`).join('; '));
  return html`<h3>${w.confidence}</h3>${figure(
    [
      rowsChart(
        { id: 'confidence', title: w.confidence, about },
        rows.map(({ name, value, share }) => ({ name, value, bar: share })),
        shareScale(lang),
      ),
    ],
    table(
      w.confidence,
      [w.said, s.binColumns.count, s.binColumns.right],
      used.map(({ answered }, i) => [rows[i]!.name, String(answered), s.percent(rows[i]!.share)]),
    ),
  )}`;
}
