/** The page's look: quiet, readable at any width, light and dark, on paper. */
export const STYLE = `
:root {
  --ground: #fdfdfc; --ink: #1d2530; --soft: #59636f; --line: #e1e4e8; --fill: #2c6e8c; --pale: #cfe1ea; --mark: #8a5a12;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #15191e; --ink: #e5e8eb; --soft: #a2abb5; --line: #2d343c; --fill: #7db8d4; --pale: #2f5064; --mark: #dcae66;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/1.6 system-ui, -apple-system, "Segoe UI", "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", "Noto Sans CJK KR", sans-serif;
  word-break: keep-all; overflow-wrap: break-word; font-variant-numeric: tabular-nums;
}
main { max-width: 1060px; margin: 0 auto; padding: 48px 24px 64px; }
h1 { font-size: 30px; line-height: 1.25; font-weight: 650; letter-spacing: -0.01em; margin: 0 0 4px; text-wrap: balance; }
h2 { font-size: 20px; line-height: 1.35; font-weight: 650; margin: 0 0 12px; text-wrap: balance; }
h3 { font-size: 16px; font-weight: 650; margin: 24px 0 8px; }
p { max-width: 68ch; margin: 0 0 8px; }
header p, section > p, footer p { color: var(--soft); }
section { border-top: 1px solid var(--line); padding-top: 28px; margin-top: 40px; }
footer { border-top: 1px solid var(--line); margin-top: 48px; padding-top: 16px; font-size: 14px; }
code { font: 0.92em/1.4 ui-monospace, "SF Mono", Menlo, Consolas, "D2Coding", monospace; color: var(--ink); }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(112px, 1fr)); gap: 20px 24px; margin: 32px 0 0; }
dt { font-size: 14px; color: var(--soft); }
dd { margin: 0; font-size: 26px; line-height: 1.3; font-weight: 600; }
dd small { display: block; font-size: 14px; font-weight: 400; color: var(--soft); white-space: nowrap; }
figure { margin: 16px 0 12px; display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px 48px; align-items: start; }
@media (min-width: 860px) {
  figure:not(.wide) { grid-template-columns: minmax(0, 11fr) minmax(0, 9fr); }
}
.panels { display: grid; grid-template-columns: repeat(auto-fill, minmax(260px, 1fr)); gap: 20px 32px; }
.chart .name { font-size: 14px; margin: 0 0 6px; color: var(--soft); }
svg { display: block; overflow: visible; }
.chart svg + .name { margin-top: 24px; }
svg text { font-size: min(13px, 3.34vw); fill: var(--ink); }
/* Names and figures stand on one line at 390 pixels; on a narrower page they shrink with it. */
.chart svg .name { font-size: min(14px, 3.6vw); }
svg .tick { font-size: min(12px, 3.34vw); fill: var(--soft); }
svg .value { font-weight: 600; }
svg .sign { font-weight: 600; font-size: 12px; }
.grid { stroke: var(--line); }
.track { fill: var(--line); }
.bar { fill: var(--fill); }
.interval { fill: var(--pale); stroke: var(--fill); }
.rest { fill: none; stroke: var(--fill); }
.dot { fill: var(--fill); stroke: var(--ground); stroke-width: 2; }
.joint { stroke: var(--fill); stroke-width: 2; }
.mark { stroke: var(--mark); stroke-width: 2; stroke-dasharray: 5 4; }
.track ~ .mark { stroke-dasharray: none; }
.apart rect { fill: var(--ground); stroke: var(--fill); stroke-width: 2.5; transform: rotate(45deg); }
table { border-collapse: collapse; width: 100%; font-size: 14px; line-height: 1.45; }
th, td { text-align: left; vertical-align: baseline; padding: 6px 0 6px 12px; border-bottom: 1px solid var(--line); font-weight: 400; }
th:first-child { padding-left: 0; }
thead th { color: var(--soft); vertical-align: bottom; }
.n { text-align: right; }
td.n, .whole { white-space: nowrap; }
@media (max-width: 480px) {
  main { padding: 28px 16px 40px; }
  h1 { font-size: 26px; }
  dl { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  table { font-size: min(13px, 3.34vw); }
  th, td { padding-left: 8px; }
}
@media print {
  :root { --ground: #fff; --ink: #000; --soft: #444; --line: #bbb; --fill: #1f5a75; --pale: #d5e5ee; --mark: #7a4d0a; }
  @page { margin: 16mm; }
  main { max-width: none; padding: 0; }
  body { font-size: 10.5pt; line-height: 1.45; }
  figure:not(.wide) { grid-template-columns: minmax(0, 11fr) minmax(0, 9fr); gap: 24px; }
  table { font-size: 9pt; }
  th, td { padding: 3px 0 3px 8px; }
  section { margin-top: 20pt; padding-top: 12pt; }
  h2, h3, section > p { break-after: avoid; }
  figure ~ p { break-before: avoid; break-after: auto; }
  tr, svg, dl, .chart > div > div { break-inside: avoid; }
  rect, circle { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
