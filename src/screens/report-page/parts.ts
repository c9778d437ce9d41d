/** What the page is made of: sections, figures of a chart with its table. Pure. */
import { html, type Markup } from './markup.ts';

export function section(id: string, heading: string, parts: readonly (Markup | undefined)[]): Markup {
  return html`
<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>${parts}</section>`;
}

/** Sentences, a paragraph each; an empty one is left out. */
export function prose(...sentences: readonly (string | undefined)[]): Markup {
  return html`${sentences.filter(Boolean).map((sentence) => html`<p>${withWholes(sentence!)}</p>`)}`;
}

/** Days are not broken at their hyphens, nor shares before their sign. */
function withWholes(text: string): Markup[] {
  return text
    .split(/(\d{4}-\d\d-\d\d|\d+(?:\.\d+)? %)/)
    .map((part, i) => (i % 2 ? html`<span class="whole">${part}</span>` : html`${part}`));
}

/** A chart (or charts) with the same figures as a table beside it; below it where the table is wide. */
export function figure(chart: readonly Markup[], data: Markup, wide = false): Markup {
  return html`<figure${wide ? html` class="wide"` : undefined}><div class="chart">${chart}</div>${data}</figure>`;
}

/** A chart's own name, where several stand together. */
export const named = (name: string): Markup => html`<p class="name">${name}</p>`;

/** The first column names its row, the others hold figures; a cell's lines stand below each other. */
export function table(label: string, head: readonly string[], rows: readonly (readonly string[])[]): Markup {
  return html`<table aria-label="${label}"><thead><tr>${head.map(
    (cell, i) =>
      html`<th scope="col"${i === 0 ? undefined : html` class="${cell.includes(' ') ? 'n' : 'n whole'}"`}>${cell}</th>`,
  )}</tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr>${row.map((cell, i) => (i === 0 ? html`<th scope="row">${lines(cell)}</th>` : html`<td class="n">${lines(cell)}</td>`))}</tr>`,
  )}</tbody></table>`;
}

/** Two columns of text. */
export function list(
  label: string,
  head: readonly [string, string],
  rows: readonly (readonly [string, string])[],
): Markup {
  return html`<table aria-label="${label}"><thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead><tbody>${rows.map(
    ([name, text]) => html`<tr><th scope="row" class="whole">${name}</th><td>${text}</td></tr>`,
  )}</tbody></table>`;
}

const lines = (cell: string): Markup[] =>
  cell.split('\n').map((line, i) => (i === 0 ? html`${line}` : html`<br>${line}`));
