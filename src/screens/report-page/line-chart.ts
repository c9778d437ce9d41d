/** A chart of points joined by lines, in an even order; a point that is null leaves a gap. Pure. */
import { html, type Markup } from './markup.ts';
import { across, down, inside, LEFT, type Plot, placeOf, type Scale, scaleLines, svg, type Tick } from './plot.ts';

export interface LinePoint {
  at: number | null;
  hint: string;
  /** Below the point. */
  label?: string;
  /** A diamond, apart from the line. */
  apart?: boolean;
}

/** Ticks nearer to the mark than this give way to it. */
const APART = 0.1;
const TOP = 10;

export function lineChart(
  plot: Omit<Plot, 'height'>,
  points: readonly LinePoint[],
  scale: Scale,
  { height, left = LEFT }: { height: number; left?: number },
): Markup {
  const y = (at: number): number => down(TOP + height * (1 - placeOf(at, scale)));
  // Half a slot is kept free on both sides, so that dots and labels do not leave the chart.
  const x = (i: number): string => across(inside((i + 0.5) / points.length, left));
  return svg({ ...plot, height: TOP + height + 22 }, [
    ...scaleLines(ticksOf(scale), TOP, height, left),
    ...markLine(scale, y, left),
    ...joints(points).map(
      ([a, b]) =>
        html`<line class="joint" x1="${x(a)}" y1="${y(points[a]!.at!)}" x2="${x(b)}" y2="${y(points[b]!.at!)}"/>`,
    ),
    ...points.map((point, i) => pointMarks(point, x(i), y, TOP + height + 16)),
  ]);
}

function ticksOf({ ticks, mark, ...ends }: Scale): Tick[] {
  const placed = ticks.map(({ at, label }) => ({ share: placeOf(at, ends), label }));
  return mark ? placed.filter(({ share }) => Math.abs(share - placeOf(mark.at, ends)) > APART) : placed;
}

function markLine({ mark }: Scale, y: (at: number) => number, left: number): Markup[] {
  if (!mark) return [];
  const at = y(mark.at);
  return [
    html`<line class="mark" x1="${across(left)}" x2="100%" y1="${at}" y2="${at}"/><text class="tick" x="0" y="${at + 4}">${mark.label}</text>`,
  ];
}

/** Places of points that follow each other on the line. */
function joints(points: readonly LinePoint[]): [number, number][] {
  const drawn = points.map(({ at, apart }) => at !== null && !apart);
  return points.slice(1).flatMap((_, i): [number, number][] => (drawn[i] && drawn[i + 1] ? [[i, i + 1]] : []));
}

function pointMarks({ at, hint, label, apart }: LinePoint, x: string, y: (at: number) => number, below: number) {
  const dot = (height: number): Markup =>
    apart
      ? html`<svg class="apart" x="${x}" y="${height}"><rect x="-5" y="-5" width="10" height="10"/></svg>`
      : html`<circle class="dot" cx="${x}" cy="${height}" r="5"/>`;
  return html`<g class="point"><title>${hint}</title>${at === null ? undefined : dot(y(at))}${
    label && html`<text class="tick" x="${x}" y="${below}" text-anchor="middle">${label}</text>`
  }</g>`;
}
