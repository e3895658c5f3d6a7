import { describe, expect, it } from 'vitest';
import type { ReportInput } from '../../reports/input.ts';
import { changedCube, reportInput } from './fixture.ts';
import { regionInput } from './fixture-regions.ts';
import { pageOf } from './page-text.ts';

const nothing = { numerator: null, denominator: null, value: null, lower: null, upper: null } as const;
const html = pageOf(regionInput(), 'indicator-without-help-6m');

/** The block of a chart, up to its table. */
const block = (page: string, id: string) =>
  new RegExp(`<div class="block" id="${id}">.*?<details>`, 's').exec(page)?.[0] ?? '';
const map = block(html, 'map-without-help-6m-youth_region');
const funnel = block(html, 'funnel-without-help-6m-youth_region');
const tilesOf = (page: string, kind: string) =>
  page.match(new RegExp(`<g class="tile ${kind}"`, 'g'))?.length ?? 0;

describe('a map of tiles', () => {
  it('has a tile for every youth region and every province, each in a kind of its own', () => {
    expect(map.match(/<g class="tile /g)).toHaveLength(42);
    expect(block(html, 'map-without-help-6m-province').match(/<g class="tile /g)).toHaveLength(12);
    for (const kind of ['far-below', 'below', 'within', 'above', 'far-above', 'withheld', 'none'])
      expect(tilesOf(map, kind), kind).toBeGreaterThan(0);
  });

  it('tells name, figure, interval and place, or the state', () => {
    expect(map).toMatch(
      /<title[^>]*>Groningen: [\d,]+% \([\d,]+–[\d,]+%\), hoger, buiten de 9[^<]*grenzen<\/title>/,
    );
    expect(map).toContain('>Friesland (Fryslân): geheim</title>');
    expect(map).toContain('>West Friesland: niet te schatten</title>');
  });

  it('says that regions are withheld only where some are', () => {
    const fullest = pageOf(reportInput({ released: 'fullest' }), 'indicator-without-help-6m');
    expect(map).toContain('die zijn gestreept');
    expect(block(fullest, 'map-without-help-6m-youth_region')).not.toMatch(/gestreept|tile-ground withheld/);
  });

  it('has a link that leads past it', () => {
    const target = /<a class="skip-over" href="#([^"]+)"/.exec(map)?.[1];
    expect(map).toMatch(new RegExp(`<p class="soft small" id="${target}" tabindex="-1">`, 'i'));
  });
});

describe('a funnel', () => {
  it('has a dot for every region with a figure, and none for another', () => {
    const shown = ['far-below', 'below', 'within', 'above', 'far-above'].reduce(
      (sum, kind) => sum + tilesOf(map, kind),
      0,
    );
    expect(funnel.match(/class="funnel-dot"/g)).toHaveLength(shown);
    expect(funnel).not.toMatch(/jz02|geheim<|niet te schatten/);
    // Children of whom the region is not known are in no region.
    expect(html).toContain('Noord-Brabant, gemeente onbekend');
    expect(funnel + map).not.toMatch(/onbekend|_u"/);
    expect(funnel).toContain(`Regio’s met een cijfer: ${shown}.`);
  });
});

describe('the limits of a map and a funnel', () => {
  const drawn = (input: ReportInput) =>
    pageOf(input, 'indicator-without-help-6m').match(/id="(map|funnel)-without-help-6m-[a-z_]+"/g);

  it('need the share of the country', () => {
    const cube = changedCube({ released: 'fullest' }, ({ indicator, region, victim, period }) =>
      indicator === 'without-help-6m' && region === 'NL' && victim === '_T' && period === '_T'
        ? { ...nothing, status: 'suppressed' }
        : {},
    );
    expect(drawn(regionInput())).toHaveLength(3);
    expect(drawn(regionInput({ cube }))).toBeNull();
  });

  it('are not drawn where a child may count more than once', () => {
    const { settings } = regionInput();
    expect(drawn(regionInput({ settings: { ...settings, cohortIndex: 'every-spell' } }))).toBeNull();
  });
});

describe('lines over the years', () => {
  it('join the years of every group, with the interval of each', () => {
    const years = block(html, 'without-help-6m-year');
    expect(years.match(/<polyline class="curve /g)).toHaveLength(3);
    expect(years.match(/<line class="whisker thin/g)).toHaveLength(6);
    expect(years).not.toContain('Zonder cijfer');
  });

  it('break off at a year without a figure, which is told in words', () => {
    const cube = changedCube({ released: 'fullest' }, ({ period, victim, region_level }) =>
      period === '2018' && victim === 'victim' && region_level === 'country'
        ? { ...nothing, status: 'suppressed' }
        : {},
    );
    const years = block(pageOf(regionInput({ cube }), 'indicator-without-help-6m'), 'without-help-6m-year');
    expect(years.match(/<polyline class="curve /g)).toHaveLength(2);
    expect(years).toContain('Zonder cijfer: slachtoffers, 2018 geheim.');
    expect(years).toContain('daar is de lijn onderbroken');
  });

  it('of regions stand beside each other on one scale, and tell which are withheld', () => {
    const years = block(html, 'years-without-help-6m-year_youth_region');
    const withheld = tilesOf(map, 'withheld');
    expect(years.match(/<span class="small-text">geheim<\/span>/g)).toHaveLength(withheld);
    expect(years.match(/class="small-line"/g)).toHaveLength(44 - withheld - tilesOf(map, 'none'));
    expect(html).not.toContain('Cijfers per jeugdregio en jaar en per gemeente');
  });
});
