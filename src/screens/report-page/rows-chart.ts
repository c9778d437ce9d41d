/** A chart of rows: a name, a figure, and below them a bar or an interval on one scale. Pure. */
import { width, wrap } from '../../text/layout.ts';
import { html, type Markup } from './markup.ts';
import { across, type Plot, placeOf, type Scale, svg } from './plot.ts';

export interface ChartRow {
  name: string;
  /** The figure in words. */
  value: string;
  /** From the scale's beginning to here. */
  bar?: number;
  interval?: { low: number; mid: number; high: number } | undefined;
}

const ROW = 46;
const NAME_LINE = 18;
const HEAD = 22;
/** Cells of a name and its figure that stand beside each other on the narrowest page; a longer name takes more lines. */
const LINE_CELLS = 46;

export function rowsChart(plot: Omit<Plot, 'height'>, rows: readonly ChartRow[], scale: Scale): Markup {
  let bottom = scale.mark ? HEAD : 0;
  const drawn = rows.map((row) => {
    const names = wrap(row.name, LINE_CELLS - width(row.value));
    const top = bottom;
    bottom += ROW + NAME_LINE * (names.length - 1);
    return rowMarks({ row, names, top }, scale);
  });
  return svg({ ...plot, height: bottom + 22 }, [...axis(scale, bottom), ...drawn]);
}

function axis({ ticks, mark, ...ends }: Scale, bottom: number): Markup[] {
  const place = (at: number): string => across(placeOf(at, ends));
  const anchor = (at: number): string => (at === ends.from ? 'start' : at === ends.to ? 'end' : 'middle');
  const names = ticks.map(
    ({ at, label }) =>
      html`<text class="tick" x="${place(at)}" y="${bottom + 14}" text-anchor="${anchor(at)}">${label}</text>`,
  );
  if (!mark) return names;
  const side = placeOf(mark.at, ends) > 0.5 ? 'end' : 'start';
  return [...names, html`<text class="tick" x="${place(mark.at)}" y="12" text-anchor="${side}">${mark.label}</text>`];
}

interface PlacedRow {
  row: ChartRow;
  names: readonly string[];
  top: number;
}

function rowMarks({ row, names, top }: PlacedRow, scale: Scale): Markup {
  const place = (at: number): number => placeOf(at, scale);
  const { value, bar, interval } = row;
  const y = top + 24 + NAME_LINE * (names.length - 1);
  return html`<g>${names.map(
    (name, i) => html`<text class="name" x="0" y="${top + 15 + NAME_LINE * i}">${name}</text>`,
  )}<text class="value" x="100%" y="${top + 15}" text-anchor="end">${value}</text><rect class="track" x="0" y="${y}" width="100%" height="8" rx="4"/>${
    bar === undefined
      ? undefined
      : html`<rect class="bar" x="0" y="${y}" width="${across(place(bar))}" height="8" rx="4"/>`
  }${
    interval &&
    html`<rect class="interval" x="${across(place(interval.low))}" y="${y}" width="${across(place(interval.high) - place(interval.low))}" height="8" rx="4"/><circle class="dot" cx="${across(place(interval.mid))}" cy="${y + 4}" r="6"/>`
  }${
    scale.mark &&
    html`<line class="mark" x1="${across(place(scale.mark.at))}" x2="${across(place(scale.mark.at))}" y1="${y - 5}" y2="${y + 13}"/>`
  }</g>`;
}
