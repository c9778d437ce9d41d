/** A chart of columns, a day each: what is done full, what is left of the column outlined. Pure. */
import { html, type Markup } from './markup.ts';
import { across, down, inside, type Plot, roundUp, scaleLines, svg } from './plot.ts';

export interface ChartColumn {
  /** Of the whole column, and of its full part. */
  total: number;
  full: number;
  /** Below the column, where there is something to say. */
  label?: string;
  /** Said where one points at it. */
  hint: string;
  /** A sign in place of a column. */
  sign?: string;
}

const TOP = 10;
const PLOT = 140;

export function columnsChart(plot: Omit<Plot, 'height'>, columns: readonly ChartColumn[]): Markup {
  const most = roundUp(Math.max(4, ...columns.map(({ total }) => total)));
  const ticks = [0, most / 2, most].map((n) => ({ share: n / most, label: String(n) }));
  return svg({ ...plot, height: TOP + PLOT + 22 }, [
    ...scaleLines(ticks, TOP, PLOT),
    ...columns.map((column, i) => columnMarks(column, { i, of: columns.length, most })),
  ]);
}

function columnMarks({ total, full, label, hint, sign }: ChartColumn, at: { i: number; of: number; most: number }) {
  const slot = 1 / at.of;
  const middle = inside((at.i + 0.5) * slot);
  const [x, width] = [across(middle - slot * 0.34), across(slot * 0.68)];
  const box = (name: string, from: number, to: number): Markup | undefined =>
    to > from
      ? html`<rect class="${name}" x="${x}" width="${width}" y="${down(TOP + PLOT * (1 - to / at.most))}" height="${down((PLOT * (to - from)) / at.most)}"/>`
      : undefined;
  const anchor = at.i === 0 ? 'start' : at.i === at.of - 1 ? 'end' : 'middle';
  const labelAt = at.i === 0 ? inside(0) : at.i === at.of - 1 ? 1 : middle;
  return html`<g class="column"><title>${hint}</title>${box('rest', full, total)}${box('bar', 0, full)}${
    sign && html`<text class="sign" x="${across(middle)}" y="${TOP + PLOT - 8}" text-anchor="middle">${sign}</text>`
  }${
    label &&
    html`<text class="tick" x="${across(labelAt)}" y="${TOP + PLOT + 16}" text-anchor="${anchor}">${label}</text>`
  }</g>`;
}
