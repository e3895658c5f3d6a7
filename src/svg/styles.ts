const marks = `
svg { overflow: visible; display: block; }
.definitions { position: absolute; }
.tone-1 { --tone: var(--tone-1); }
.tone-2 { --tone: var(--tone-2); }
.tone-3 { --tone: var(--tone-3); }
.tone-ink, .ink { --tone: var(--ink); }
.mark { fill: var(--tone); stroke: var(--page); stroke-width: 1; }
.mark.hollow { fill: var(--page); stroke: var(--tone); stroke-width: 2.5; }
.whisker line { stroke: var(--tone); stroke-width: 2.5; }
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
.plot-series { display: flex; gap: .4rem; align-items: center; color: var(--soft); }
.legend-mark { flex: none; }
.plot-text { grid-row: 1; grid-column: 2; text-align: right; }
.plot-interval { color: var(--soft); white-space: nowrap; }
.plot-line > .strip { grid-row: 2; grid-column: 1 / -1; }
.single .plot-text { grid-row: 1; grid-column: 2; }
.single .plot-label { display: inline; }
.plot-axis-label { display: block; color: var(--soft); font-size: .8125rem; }
.plot-reference { display: flex; gap: .5rem; align-items: center; color: var(--soft); font-size: .875rem; margin: 0 0 .25rem; }
.plot-reference svg { flex: none; }
@container (min-width: 34rem) {
  .plot-row { display: grid; grid-template-columns: 8.5rem 1fr; column-gap: .75rem; padding: .2rem 0; }
  .plot-label { padding-top: .25rem; }
  .plot-line { grid-template-columns: 7.75rem 1fr 9.75rem; }
  .plot-line > .strip { grid-row: 1; grid-column: 2; }
  .plot-text { grid-column: 3; text-align: left; white-space: nowrap; }
  .plot-axis { margin: 0 10.5rem 0 17.75rem; }
  .single .plot-row { grid-template-columns: 11rem 1fr; }
  .single .plot-line { grid-template-columns: 1fr 9.75rem; }
  .single .plot-line > .strip { grid-column: 1; }
  .single .plot-text { grid-column: 2; }
  .single .plot-axis { margin-left: 11.75rem; }
}
`;

const stacked = `
.stacked { list-style: none; margin: 1rem 0; padding: 0; font-size: .9375rem; font-variant-numeric: tabular-nums lining-nums; }
.stacked-row { padding: .6rem 0; border-top: 1px solid var(--grid); }
.stacked-row:first-child { border-top: 0; }
.stacked-bar { margin: .3rem 0 .4rem; }
.stacked-state { margin: .25rem 0; }
.stacked-legend { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; line-height: 1.35; }
.stacked-legend li { display: flex; gap: .45rem; align-items: flex-start; }
.swatch { flex: none; }
`;

/** How the charts look; colours come from the tokens of the page. */
export const chartStyles = marks + plot + stacked;
