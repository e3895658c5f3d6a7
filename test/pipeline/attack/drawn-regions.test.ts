import { expect, it } from 'vitest';
import { regionInput } from '../../reports/fixture-regions.ts';
import { faultsOnPages, pagesIn } from './fixture-pages.ts';

const released = regionInput();
const pages = pagesIn(released);
const map = 'mark-without-cell map-without-help-6m-youth_region';
const funnel = 'mark-without-cell funnel-without-help-6m-youth_region';

it('finds nothing amiss with regions in every place, withheld, and of nobody', () => {
  expect(faultsOnPages(released, pages)).toEqual([]);
});

/** The tile of a region in the map of youth regions. */
const tile = (code: string) =>
  new RegExp(`(<g class="tile )([a-z-]+)(" id="map-without-help-6m-youth_region-${code}"[^>]*>)`);
const dot = /(id="funnel-without-help-6m-youth_region-jz01".*?<use [^>]* x=")([\d.]+)(%" y=")([\d.]+)/;

const leaks: readonly (readonly [what: string, fault: string, change: (html: string) => string])[] = [
  ['a region in a place that is not its own', map, (html) => html.replace(tile('jz01'), '$1within$3')],
  ['a withheld region in a place', map, (html) => html.replace(tile('jz07'), '$1above$3')],
  ['a withheld region of nobody', map, (html) => html.replace(tile('jz07'), '$1none$3')],
  [
    'a sign on one withheld region',
    map,
    (html) => html.replace(tile('jz07'), '$1$2$3<path class="tile-sign" d="M-12 4h8l-4 6Z"></path>'),
  ],
  [
    'the share of another region',
    map,
    (html) => {
      const share = (code: string) =>
        new RegExp(`(${tile(code).source}.*?<text class="tile-text"[^>]*>)([^<]+)`);
      const other = share('jz04').exec(html)?.[5] ?? '';
      return html.replace(share('jz01'), (...found) => `${found[1]}${other}`);
    },
  ],
  [
    'a region that lies elsewhere',
    map,
    (html) => html.replace(tile('jz01'), (whole) => whole.replace(/translate\(\d+/, 'translate(141')),
  ],
  [
    'something drawn among the tiles',
    map,
    (html) => html.replace(/(<svg class="tiles"[^>]*>)/g, '$1<circle r="7"></circle>'),
  ],
  ['a dot of more children', funnel, (html) => html.replace(dot, '$143.21$3$4')],
  ['a dot of another share', funnel, (html) => html.replace(dot, '$1$2$3123.4')],
  [
    'a dot of a withheld region',
    funnel,
    (html) =>
      html.replace(
        'id="funnel-without-help-6m-youth_region-jz01"',
        'id="funnel-without-help-6m-youth_region-jz02"',
      ),
  ],
  [
    'a limit that is wider',
    funnel,
    (html) => html.replace(/(<polyline class="limit outer" points="[\d.]+,)[\d.]+/, '$13.4'),
  ],
  [
    'a share of the country that is another',
    funnel,
    (html) =>
      html.replace(/(<line class="reference" x1="0" x2="100%" y1=")[\d.]+(" y2=")[\d.]+/, '$1111.1$2111.1'),
  ],
  [
    'a year of a region where no figure is',
    'mark-without-cell years-without-help-6m-year_youth_region',
    (html) => html.replace(/(<circle class="small-dot" cx="[\d.]+%" cy=")[\d.]+/, '$133.33'),
  ],
  [
    'a figure beside a withheld one, in the year that is',
    'figure-beside-withheld table-years-without-help-6m-year_youth_region',
    (html) => html.replace(/(id="table-years-.*?<td>)(geheim|withheld)</s, '$1$2 (12)<'),
  ],
  [
    'an interval of a year that is longer',
    'mark-without-cell without-help-6m-year',
    (html) => html.replace(/(<line class="whisker thin tone-1"[^>]* y1=")[\d.]+/, '$133.3'),
  ],
  [
    'a shape that no chart has, in a line of one',
    'mark-without-cell without-help-6m-sex',
    (html) =>
      html.replace(
        /(id="plot-without-help-6m-sex-grid".*?<svg class="strip"[^>]*>)/s,
        '$1<circle r="7"></circle>',
      ),
  ],
  [
    'a shape that no chart has, among lines over the years',
    'mark-without-cell without-help-6m-year',
    (html) =>
      html.replace(
        /(<div class="curves years".*?<div class="curves-frame[^>]*><svg[^>]*>)/s,
        '$1<rect height="7"></rect>',
      ),
  ],
  [
    'a drawing outside all charts',
    'mark-without-cell headline',
    (html) => html.replace(/(<section id="headline".*?<\/h2>)/s, '$1<svg><path d="M7 7h7"></path></svg>'),
  ],
  [
    'a count of regions',
    'number-without-cell map-without-help-6m-youth_region',
    (html) =>
      html.replace(
        /(?<=id="map-without-help-6m-youth_region">.*?(Regio’s met een cijfer|Regions with a figure): )\d+/,
        '41',
      ),
  ],
];

it.each(leaks)('finds %s', (_, fault, change) => {
  let isChanged = false;
  const faults = faultsOnPages(released, pages, (html) => {
    const changed = change(html);
    isChanged ||= changed !== html;
    return changed;
  });
  expect(isChanged).toBe(true);
  expect(faults.some((found) => found.startsWith(fault))).toBe(true);
});
