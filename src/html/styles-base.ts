/** Type, links, tables and details: what any page has. */
export const base = `
* { box-sizing: border-box; }
html { hyphens: auto; -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--page); color: var(--ink); overflow-wrap: break-word;
  font: 1.0625rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif; }
h1, h2, h3, h4 { line-height: 1.2; letter-spacing: -0.012em; text-wrap: balance; margin: 0 0 .5em; font-weight: 700; }
h2 { font-size: 1.75rem; }
h3 { font-size: 1.25rem; }
h4 { font-size: 1.0625rem; letter-spacing: 0; }
p, ul, ol, dl { margin: 0 0 1em; }
p, dd, .text > li { max-width: 42rem; text-wrap: pretty; }
a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: from-font; }
a:hover { text-decoration-thickness: .14em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: 1rem; top: -6rem; z-index: 2; padding: .6rem 1rem; background: var(--page);
  color: var(--link); border: 2px solid var(--link); border-radius: 4px; }
.skip:focus { top: 1rem; }
.wrap { max-width: 74rem; margin: 0 auto; padding: 0 1.25rem; }
.soft { color: var(--soft); }
.small { font-size: .9375rem; }
.plain { list-style: none; padding: 0; }
.scroll { overflow-x: auto; margin: 0 0 1rem; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.4;
  font-variant-numeric: tabular-nums lining-nums; }
caption { text-align: left; font-weight: 600; padding: .5rem 0; text-wrap: pretty; }
th, td { padding: .45rem .75rem .45rem 0; text-align: left; vertical-align: baseline;
  border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-right: .25rem; }
thead th { border-bottom: 2px solid var(--ink); font-size: .875rem; color: var(--soft); vertical-align: bottom; }
tbody th { font-weight: 400; }
td, thead th:not(:first-child) { text-align: right; }
td { white-space: nowrap; }
td.state { text-align: left; white-space: normal; }
.grouped th { padding-left: .9rem; }
.grouped [scope=rowgroup] { font-weight: 600; padding: 1rem 0 .45rem; }
.state { color: var(--soft); font-style: italic; }
details { border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); margin: 1rem 0 1.5rem; }
summary { cursor: pointer; padding: .6rem 0; color: var(--link); font-weight: 600; font-size: .9375rem; }
details[open] > summary { border-bottom: 1px solid var(--line); margin-bottom: .5rem; }
.notice { border-left: 5px solid var(--warn-line); background: var(--warn); padding: .9rem 1.1rem; margin: 0 0 1rem;
  border-radius: 0 6px 6px 0; }
.notice > :last-child { margin-bottom: 0; }
`;

/** Paper: no navigation, nothing hidden, table heads on every page, nothing torn in two that fits on one. */
export const print = `
@page { margin: 18mm 16mm; }
@media print {
  html { font-size: 9.5pt; }
  body { font-size: 1rem; }
  .skip, nav, .switch, .section-switch { display: none !important; }
  thead { display: table-header-group; }
  tr, .plot-row, .stacked-row, .tiles, .funnel, .curves:not(.small-lines), .small-lines li, .card, .notice, .withheld, .hundred-box { break-inside: avoid; }
  h2, h3, h4, caption, figcaption, summary { break-after: avoid; }
  .scroll { overflow: visible; }
  details::details-content { content-visibility: visible; block-size: auto; }
  summary { list-style: none; color: var(--ink); }
  summary::-webkit-details-marker { display: none; }
  a { color: inherit; }
  .part, .mark, .bar, .tile-ground, .tile-sign, .small-dot, .dot, .dot-half, .masthead, .card, .hero { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
