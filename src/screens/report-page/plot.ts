/**
 * Charts as inline SVG. Across, places are shares of the width, so that a chart fills any page while its letters keep
 * their size; down, they are pixels. Pure.
 */
import { html, type Markup } from './markup.ts';

export interface Plot {
  /** Unique on the page. */
  id: string;
  /** What it shows, and in a sentence what is to be seen in it. */
  title: string;
  about: string;
  height: number;
}

export function svg({ id, title, about, height }: Plot, marks: readonly Markup[]): Markup {
  return html`<svg role="img" aria-labelledby="${id}-t ${id}-d" width="100%" height="${height}"><title id="${id}-t">${title}</title><desc id="${id}-d">${about}</desc>${marks}</svg>`;
}

/** A share of the width as SVG writes it, to a hundredth: the same data gives the same bytes. */
export const across = (share: number): string => `${Math.round(10_000 * share) / 100}%`;

/** Pixels, to a tenth. */
export const down = (pixels: number): number => Math.round(10 * pixels) / 10;

export interface Scale {
  from: number;
  to: number;
  ticks: readonly { at: number; label: string }[];
  /** A line through the chart, with its figure or name. */
  mark?: { at: number; label: string };
}

/** The place of `value` between the ends of a scale, 0-1. */
export function placeOf(value: number, { from, to }: { from: number; to: number }): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** The least round number that is not under `most`. */
export function roundUp(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return [1, 2, 3, 4, 5, 6, 8, 10].map((n) => n * power).find((round) => round >= most)!;
}

/** Where columns and points begin, right of their scale's figures; narrow charts need more of their width for those. */
export const LEFT = 0.1;
export const LEFT_OF_NARROW = 0.14;
export const inside = (share: number, left = LEFT): number => left + share * (1 - left);

export interface Tick {
  share: number;
  label: string;
}

/** Lines across with their figures at the left: `ticks` from the bottom of `height` pixels (at `top + height`) upwards. */
export function scaleLines(ticks: readonly Tick[], top: number, height: number, left = LEFT): Markup[] {
  return ticks.map(({ share, label }) => {
    const y = down(top + height * (1 - share));
    return html`<line class="grid" x1="${across(left)}" x2="100%" y1="${y}" y2="${y}"/><text class="tick" x="0" y="${y + 4}">${label}</text>`;
  });
}
