const frame = `
.masthead { background: var(--band); color: var(--band-ink); padding: 1.25rem 0 2rem; border-bottom: 1px solid var(--line); }
.masthead a { color: inherit; }
.masthead :focus-visible { outline-color: var(--band-ink); }
.masthead-bar { display: flex; justify-content: space-between; align-items: baseline; gap: .25rem 1rem; flex-wrap: wrap; margin-bottom: 2rem; }
.product { font-weight: 800; font-size: 1.125rem; letter-spacing: .01em; }
.switch { display: flex; flex-wrap: wrap; gap: 0 1rem; }
.pages { margin: 0 auto 0 1rem; }
@media (max-width: 30rem) { .pages { order: 1; flex-basis: 100%; margin: 0; } }
.pages [aria-current] { text-decoration: none; font-weight: 700; border-bottom: 2px solid currentColor; }
.switch a, .section-switch { padding: .25rem 0; }
.masthead h1 { font-size: clamp(1.75rem, 1.2rem + 2.6vw, 2.75rem); max-width: 24em; }
.subtitle { font-weight: 600; margin-bottom: .5rem; }
.lead { font-size: 1.1875rem; color: var(--band-soft); }
.facts { display: flex; flex-wrap: wrap; gap: .75rem 2rem; align-items: flex-start; margin-top: 1.75rem; }
.status { margin: 0; padding: .25rem .7rem; border: 1.5px solid var(--band-soft); border-radius: 999px; font-weight: 600; font-size: .9375rem; }
.facts dl { display: flex; flex-wrap: wrap; gap: .75rem 2rem; margin: 0; font-size: .9375rem; }
.facts dt { color: var(--band-soft); }
.facts dd { margin: 0; font-weight: 600; }
.columns { padding-top: 2rem; padding-bottom: 2rem; }
main:focus { outline: none; }
.contents { font-size: .9375rem; margin-bottom: 2rem; }
.contents h2 { font-size: .9375rem; color: var(--soft); letter-spacing: 0; }
.contents a { display: block; padding: .3rem 0; text-decoration: none; }
.contents a:hover { text-decoration: underline; }
.contents ol { columns: 2 9rem; column-gap: 1.5rem; margin: 0; }
@media (min-width: 62rem) {
  .columns { display: grid; grid-template-columns: 12.5rem minmax(0, 1fr); gap: 3rem; }
  .contents { position: sticky; top: 1.5rem; align-self: start; max-height: calc(100vh - 3rem); overflow: auto; margin: 0; }
  .contents ol { columns: auto; border-left: 2px solid var(--line); padding-left: 1rem; }
}
section[id] { margin-bottom: 4rem; }
.section-head { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; flex-wrap: wrap; margin-bottom: .5rem; }
.section-head h2 { margin: 0; }
.section-switch { font-size: .875rem; }
.footer { border-top: 1px solid var(--line); background: var(--panel); color: var(--soft); font-size: .9375rem; padding: 1.5rem 0; }
.footer .wrap { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 2rem; }
.footer p { margin: 0; }
`;

const links = `
.filter { margin: 0 0 .75rem; }
.filter input { font: inherit; padding: .35rem .5rem; min-height: 2rem; max-width: 100%; border: 1px solid var(--soft); border-radius: 4px; background: var(--card); color: var(--ink); }
.filter output { color: var(--soft); font-size: .9375rem; }
.sort { font: inherit; color: inherit; background: none; border: 0; padding: .25rem 0; min-height: 1.5rem; min-width: 1.5rem; text-align: inherit; cursor: pointer; text-decoration: underline dotted; text-underline-offset: .2em; }
[aria-sort="ascending"] .sort::after { content: " ▲"; }
[aria-sort="descending"] .sort::after { content: " ▼"; }
@media print { .filter { display: none; } .sort { text-decoration: none; } }
.indicator-link { margin-bottom: 1.5rem; }
.indicator-link h3 { margin-bottom: .25rem; }
.region-links { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr)); gap: 0 1rem; margin: 0 0 1rem; }
.region-links a { display: block; padding: .3rem 0; }
.region-links.youth { font-weight: 600; }
`;

const hero = `
.hero { background: var(--panel); border: 1px solid var(--line); border-radius: 12px; padding: clamp(1.1rem, .6rem + 2.4vw, 2.25rem); }
.eyebrow { display: block; font-size: .9375rem; font-weight: 600; color: var(--tone-1); letter-spacing: 0; margin-bottom: .25rem; }
.headline { display: grid; gap: 1.5rem 2.5rem; margin: 1rem 0 2rem; }
.headline-number { font-size: clamp(3.5rem, 2.4rem + 5vw, 5.5rem); line-height: 1; font-weight: 800; letter-spacing: -.03em; margin: 0 0 1rem; color: var(--tone-1); }
.headline-sentence { font-size: 1.3125rem; line-height: 1.45; font-weight: 500; margin-bottom: .75rem; }
.headline-plain { font-size: 1.125rem; color: var(--soft); margin: 0; }
.headline-missing { margin: 1rem 0 2rem; padding: 1.25rem 1.4rem; border: 1.5px dashed var(--empty); border-radius: 8px; background: var(--card); }
.headline-missing > :last-child { margin-bottom: 0; }
.hundred-box { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1.25rem; align-self: start; }
.hundred-box p { margin: 1rem 0 0; }
@media (min-width: 75rem) { .headline { grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); } }
.meaning { display: grid; gap: 1rem 2.5rem; margin-top: 2rem; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); }
.meaning h3 { font-size: 1.0625rem; }
.meaning ul { padding-left: 1.15rem; }
.meaning li { margin-bottom: .5rem; }
/* A figure about the work, not about the children: not in the colour of those without help. */
.hero.calm { --tone-1: var(--tone-2); }
.hero.calm > :last-child { margin-bottom: 0; }
.hero details { border-color: var(--line); }
`;

const blocks = `
figure { margin: 0 0 1rem; }
figcaption { max-width: 42rem; font-size: 1rem; text-wrap: pretty; }
figcaption + p { margin-top: 1rem; }
figure h4 { margin: 1.5rem 0 0; }
.steps { max-width: 42rem; padding-left: 1.4rem; }
.steps li { padding: .2rem 0 .2rem .4rem; }
.steps li::marker { font-weight: 700; color: var(--tone-2); }
.block { margin: 2.5rem 0; }
.block h3 { padding-top: .75rem; border-top: 3px solid var(--ink); display: inline-block; }
.cards { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(13.5rem, 100%), 1fr)); }
.card { border: 1px solid var(--line); border-top: 4px solid var(--tone-2); border-radius: 6px; padding: 1rem 1.1rem; background: var(--card); display: flex; flex-direction: column; gap: .25rem; }
.card-number { font-size: 2rem; line-height: 1.1; font-variant-numeric: lining-nums; letter-spacing: -.015em; }
.card-label { line-height: 1.4; }
.card-interval { color: var(--soft); font-size: .875rem; margin-top: auto; padding-top: .35rem; }
.withheld { border: 1.5px dashed var(--empty); border-radius: 8px; padding: 1.1rem 1.3rem; background: var(--panel); margin: 2rem 0 1.5rem; }
.withheld h3 { font-size: 1.0625rem; }
.withheld > :last-child { margin-bottom: 0; }
.withheld-list { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; }
.withheld-mark { font-size: .8125rem; font-style: italic; border: 1px dashed var(--empty); border-radius: 4px; padding: .05rem .4rem; color: var(--soft); }
.terms > div { padding: .7rem 0; border-top: 1px solid var(--line); }
.terms dt { font-weight: 600; }
.terms dd { margin: .15rem 0 0; }
.terms dd p { margin: 0 0 .35rem; }
.files li { padding: .35rem 0; }
.marked { list-style: none; padding: 0; max-width: 42rem; }
.marked li { display: flex; gap: .6rem; padding: .3rem 0; }
.marked .swatch { margin-top: .35em; }
.prose > h3 { margin-top: 2rem; }
#table-implausible td.state { text-align: right; }
#table-secrecy td, #table-secrecy thead th { text-align: left; }
#columns td, #codes td, #states td, #opening td, #columns thead th, #codes thead th, #states thead th, #opening thead th { text-align: left; white-space: normal; }
#columns tbody th, #codes tbody th, #states tbody th { font-family: ui-monospace, monospace; font-size: .875rem; white-space: nowrap; }
#opening td { font-family: ui-monospace, monospace; }
`;

const flow = `
.flow { list-style: none; padding: 0; margin: 1.25rem 0; max-width: 46rem; }
.flow-step { position: relative; padding-bottom: 1.75rem; }
.flow-step:last-child { padding-bottom: 0; }
.flow-step:not(:last-child)::before { content: ""; position: absolute; left: 1.75rem; top: 0; bottom: 0; border-left: 2px solid var(--line); }
.flow-box { position: relative; display: flex; gap: .25rem 1rem; align-items: baseline; flex-wrap: wrap; margin: 0; max-width: none; background: var(--card); border: 1.5px solid var(--soft); border-radius: 8px; padding: .7rem 1.1rem; }
.flow-box b, .flow-box i { font-size: 1.375rem; min-width: 4.2rem; font-variant-numeric: tabular-nums lining-nums; }
.flow-box span { flex: 1 1 14rem; }
.flow-step:last-child .flow-box .state { color: inherit; }
.flow-step:last-child .flow-box { background: var(--band); color: var(--band-ink); border-color: var(--band-ink); }
.flow-gone { margin: .9rem 0 0 3.25rem; padding-left: 1rem; border-left: 2px dashed var(--empty); color: var(--soft); font-size: .9375rem; }
.flow-gone-title { font-weight: 600; }
.flow-gone ul { margin: .15rem 0; padding-left: 1.1rem; }
.flow-gone b { color: var(--ink); }
`;

/** Layout of this page; colours come from the tokens. */
export const pageStyles = frame + links + hero + blocks + flow;
