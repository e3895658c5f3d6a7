/** How maps of tiles, funnels and small lines look; colours come from the tokens of the page. */
const tiles = `
.tile-map { container-type: inline-size; margin: 1rem 0; }
.tile-legend { list-style: none; display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; margin: 0 0 1rem; padding: 0; font-size: .9375rem; line-height: 1.35; }
.tile-legend li { display: flex; gap: .4rem; align-items: flex-start; flex: 0 1 auto; }
.tile-swatch { flex: none; width: 20px; height: 20px; margin-top: .05rem; }
.tiles { max-width: 100%; height: auto; margin-bottom: 1rem; }
.tile-ground { stroke: var(--soft); stroke-width: 1; fill: var(--page); }
.tile-ground.within { fill: var(--map-within); }
.tile-ground.below { fill: var(--map-below); }
.tile-ground.far-below { fill: var(--map-far-below); }
.tile-ground.above { fill: var(--map-above); }
.tile-ground.far-above { fill: var(--map-far-above); }
.tile-ground.withheld { fill: url(#withheld); stroke-dasharray: 3 3; }
.tile-ground.none { stroke-dasharray: 1 3; }
.tile-sign { fill: var(--ink); }
.tile-sign.far-below, .tile-sign.far-above { fill: var(--map-far-ink); }
.tile text { fill: var(--ink); }
.tile.far-below text, .tile.far-above text { fill: var(--map-far-ink); }
.tile-short { font-size: 13px; font-weight: 700; letter-spacing: -.02em; }
.tile-text { font-size: 9.5px; font-variant-numeric: tabular-nums lining-nums; }
.tile.withheld .tile-short, .tile.withheld .tile-text { paint-order: stroke; stroke: var(--page); stroke-width: 4px; stroke-linejoin: round; }
.withheld-line { fill: var(--map-hatch); }
.skip-over { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip-over:focus { position: static; display: inline-block; width: auto; height: auto; clip-path: none; margin-bottom: .75rem; }
@container (max-width: 24rem) { .many .tile-text { display: none; } .many .tile-short { font-size: 14px; translate: 0 6px; } }
`;

const funnel = `
.funnel { margin: 1rem 0; font-size: .9375rem; line-height: 1.35; }
.funnel-legend { list-style: none; display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; margin: 0 0 .75rem; padding: 0; }
.funnel-legend li { display: flex; gap: .45rem; align-items: center; }
.funnel-legend svg { flex: none; }
.funnel-label { color: var(--soft); font-size: .8125rem; margin: 0 0 .75rem; }
.funnel-frame { display: grid; grid-template-columns: 2.25rem 1fr; column-gap: .75rem; }
.funnel-frame svg { width: 100%; }
.funnel-frame .axis, .funnel-frame .plot-axis-label { grid-column: 2; }
.limit { fill: none; stroke: var(--soft); stroke-width: 1.75; }
.limit.outer { stroke-dasharray: 2 3.5; stroke-linecap: butt; }
`;

const small = `
.small-lines { list-style: none; padding: 0; margin: 1.25rem 0 1rem; display: grid; gap: 1.25rem 1rem;
  grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr)); font-size: .875rem; container-type: normal; }
.small-lines li { display: flex; flex-direction: column; justify-content: flex-end; gap: .35rem; }
.small-name { font-weight: 600; line-height: 1.25; font-size: .8125rem; }
.small-text { color: var(--soft); font-variant-numeric: tabular-nums lining-nums; }
.small-line { stroke: var(--tone-2); stroke-width: 2; }
.small-dot { fill: var(--tone-2); stroke: var(--page); stroke-width: 1; }
.small-lines .side-tick { paint-order: stroke; stroke: var(--page); stroke-width: 4px; }
`;

export const regionStyles = tiles + funnel + small;
