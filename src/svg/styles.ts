import { regionStyles } from './styles-regions.ts';

const marks = `
svg { overflow: visible; display: block; }
.definitions { position: absolute; }
.tone-1 { --tone: var(--tone-1); }
.tone-2 { --tone: var(--tone-2); }
.tone-3 { --tone: var(--tone-3); }
.tone-ink, .ink { --tone: var(--ink); }
.mark { fill: var(--tone); stroke: var(--page); stroke-width: 1; }
.mark.hollow { fill: var(--page); stroke: var(--tone); stroke-width: 2.5; }
.whisker { stroke: var(--tone); stroke-width: 3; stroke-linecap: round; }
.bounds { stroke: var(--tone); stroke-width: 2; stroke-dasharray: 7 3; }
.bounds.cap { stroke-width: 3; stroke-dasharray: none; }
.strip { width: 100%; height: 30px; }
.swatch { width: 16px; height: 16px; }
.stacked-bar { width: 100%; height: 26px; }
.bar { fill: var(--tone); opacity: .92; }
.grid { stroke: var(--grid); stroke-width: 1; }
.grid.zero { stroke: var(--soft); }
.reference { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 3 3; }
.empty { fill: none; stroke: var(--empty); stroke-width: 1.25; stroke-dasharray: 2 4; }
.tick { fill: var(--soft); font-size: .8125rem; font-variant-numeric: tabular-nums; }
.part { stroke: var(--ink); stroke-width: 1; }
.part-1 { fill: var(--part-1); }
.part-2 { fill: url(#part-2); }
.part-3 { fill: url(#part-3); }
.part-2-ground { fill: var(--part-2); }
.part-2-dot { fill: var(--part-2-dot); }
.part-3-ground { fill: var(--part-3); }
.part-3-line { fill: var(--part-3-line); }
.dot { stroke: var(--tone-1); stroke-width: 1.5; fill: none; }
.dot.full, .dot-half { fill: var(--tone-1); }
.dot.open { stroke: var(--empty); }
.hundred { width: 100%; max-width: 24rem; height: auto; }
`;

/* Narrow first: label, figure and strip under each other. Wide enough, they stand side by side. */
const plot = `
.plot { container-type: inline-size; margin: 1rem 0; font-size: .9375rem; line-height: 1.35;
  font-variant-numeric: tabular-nums lining-nums; }
.plot-rows, .plot-lines { list-style: none; margin: 0; padding: 0; }
.plot-row { padding: .5rem 0; border-top: 1px solid var(--grid); }
.plot-row:first-child { border-top: 0; }
.plot-label { display: block; font-weight: 600; }
.plot-label::first-letter { text-transform: uppercase; }
.plot-line { display: grid; grid-template-columns: 1fr auto; column-gap: .75rem; align-items: center; }
.plot-series { color: var(--soft); }
.plot-text { grid-row: 1; grid-column: 2; text-align: right; }
.plot-text span, .stacked-figures i { color: var(--soft); white-space: nowrap; font-style: normal; }
.plot-line > .strip { grid-row: 2; grid-column: 1 / -1; }
.single .plot-text { grid-row: 1; grid-column: 2; }
.single .plot-label { display: inline-block; }
.plot-axis-label { display: block; color: var(--soft); font-size: .8125rem; }
.plot-reference { display: flex; gap: .5rem; align-items: center; color: var(--soft); font-size: .875rem; margin: 0 0 .25rem; }
.plot-reference svg { flex: none; }
@container (min-width: 34rem) {
  .plot-row { display: grid; grid-template-columns: 11.5rem 1fr; column-gap: .75rem; padding: 0; }
  .plot-label { padding-top: .3rem; }
  .plot-line { grid-template-columns: 8.25rem 1fr 9.75rem; }
  .plot-line > .strip { grid-row: 1; grid-column: 2; }
  .plot-text { grid-column: 3; text-align: left; white-space: nowrap; }
  .plot-text.state { white-space: normal; }
  .plot-axis { margin: 0 10.5rem 0 21.25rem; }
  .single .plot-row { grid-template-columns: 12rem 1fr; }
  .single .plot-line { grid-template-columns: 1fr 9.75rem; }
  .single .plot-line > .strip { grid-column: 1; }
  .single .plot-text { grid-column: 2; }
  .single .plot-axis { margin-left: 12.75rem; }
  .wide .plot-row { grid-template-columns: 17rem 1fr; }
  .wide .plot-axis { margin-left: 17.75rem; }
  .told .plot-line { grid-template-columns: 8.25rem 1fr 13.5rem; }
  .told.single .plot-line { grid-template-columns: 1fr 13.5rem; }
  .told .plot-axis { margin-right: 14.25rem; }
}
`;

const stacked = `
.stacked { container-type: inline-size; margin: 1rem 0; font-size: .9375rem; line-height: 1.35; font-variant-numeric: tabular-nums lining-nums; }
.stacked ul { list-style: none; margin: 0; padding: 0; }
.stacked-row { padding: .55rem 0; border-top: 1px solid var(--grid); }
.stacked-row:first-child { border-top: 0; }
.stacked-bar { margin: .25rem 0 .4rem; }
.stacked .stacked-legend, .stacked .stacked-figures { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; }
.stacked .stacked-legend { margin-bottom: .5rem; color: var(--soft); }
.stacked-legend li, .stacked-figures li { display: flex; gap: .4rem; align-items: flex-start; }
.swatch { flex: none; margin-top: .1rem; }
/* Names stand in the legend; who listens hears them with every figure. */
.compact .stacked-figures span span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@container (min-width: 34rem) {
  .compact .stacked-row { display: grid; grid-template-columns: 12.5rem 1fr 17rem; column-gap: .75rem; align-items: center; padding: .15rem 0; }
  .compact .stacked-bar { margin: 0; }
  .compact .plot-label { padding-top: 0; }
  .compact .stacked-figures { display: grid; grid-template-columns: repeat(3, 1fr); gap: .5rem; }
}
`;

/* Three columns: figures where the lines begin, the lines, and figures with names where they end. */
const curves = `
.curves { container-type: inline-size; margin: 2rem 0 1rem; font-size: .9375rem; line-height: 1.35; }
.curves-frame { display: grid; grid-template-columns: 3.25rem 1fr 3.25rem; column-gap: .9rem; }
.curves-frame .axis, .curves-frame .plot-axis-label { grid-column: 2; }
.curves-frame.from-edge { grid-template-columns: 2.5rem 1fr 3.25rem; }
.curves svg { width: 100%; }
.curves-legend { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0 0 1.75rem; padding: 0; }
.curves-legend li { display: flex; gap: .4rem; align-items: center; }
.curves-legend svg { flex: none; width: 16px; }
.curve { fill: none; stroke: var(--tone); stroke-width: 2.5; }
.curve.tone-2 { stroke-dasharray: 7 4; }
.curve-figure { fill: var(--ink); font-size: .9375rem; font-weight: 700; font-variant-numeric: tabular-nums lining-nums; }
.curve.tone-3 { stroke-dasharray: 1.5 4; stroke-linecap: round; }
.whisker.thin { stroke-width: 2; stroke-linecap: butt; opacity: .75; }
.curve-year { fill: var(--soft); font-size: .8125rem; font-variant-numeric: tabular-nums; }
.curve-year.minor { display: none; }
.year-axis { grid-column: 2; }
.curve-name { display: none; font-weight: 400; fill: var(--soft); }
.curve-tick { paint-order: stroke; stroke: var(--page); stroke-width: 4px; }
@container (min-width: 34rem) {
  .curves-frame { grid-template-columns: 4rem 1fr 11rem; }
  .curves-frame.from-edge { grid-template-columns: 2.5rem 1fr 12rem; }
  .curves-legend { display: none; }
  .curve-year.minor { display: inline; }
  .curve-name { display: inline; }
}
`;

/** How the charts look; colours come from the tokens of the page. */
export const chartStyles = marks + plot + stacked + curves + regionStyles;

/** Curves with bands, for pages that draw them. */
export const bandStyles = `
.band { fill: var(--tone); opacity: .16; }
`;
