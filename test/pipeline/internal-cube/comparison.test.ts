import { describe, expect, it } from 'vitest';
import { type Compared, comparedShares } from '../../../pipeline/internal-cube/comparison/compared.ts';
import { regionCells } from '../../../pipeline/internal-cube/comparison/region-cells.ts';
import { yearCells } from '../../../pipeline/internal-cube/comparison/year-cells.ts';
import { everywhere } from '../../../pipeline/cube/accounts.ts';
import type { Cell } from '../../../schemas/cube.ts';
import { cochranArmitage } from '../../../src/statistics/cochran-armitage.ts';
import { newcombe } from '../../../src/statistics/newcombe.ts';

function share(place: Partial<Cell>, numerator: number, denominator: number): Cell {
  return {
    ...everywhere,
    ...{ indicator: 'without-help-6m', statistic: 'estimate', category: '_T', unit: 'share' },
    ...{ numerator, denominator, value: numerator / denominator, lower: null, upper: null },
    ...{ status: 'value', reason: null },
    ...place,
  };
}
function shareOf(indicator: string, category = '_T'): Compared {
  const found = comparedShares.find((one) => one.indicator === indicator && one.category === category);
  if (found === undefined) throw new Error(`${indicator} ${category} is not compared`);
  return found;
}
const headline = shareOf('without-help-6m');
const nobody = () => false;
const province = (region: string, numerator: number, denominator: number) =>
  share({ region_level: 'province', region }, numerator, denominator);
const year = (period: string, numerator: number, denominator: number) =>
  share({ period }, numerator, denominator);

const figure = (cells: readonly Cell[], statistic: string, at: Partial<Cell>) =>
  cells.find(
    (cell) =>
      cell.statistic === statistic &&
      Object.entries(at).every(([name, value]) => cell[name as keyof Cell] === value),
  );

describe('comparisons of rows that hang together', () => {
  const regions = [province('PV20', 30, 100), province('PV21', 10, 100), province('PV22', 15, 100)];
  const years = [year('2017', 20, 100), year('2018', 35, 140)];
  const country = share({}, 55, 300);
  const effects = (_: Compared, { region, period }: Cell) =>
    region === 'PV20' ? 2 : region === 'NL' && period === '_T' ? 1.5 : period === '2018' ? 1.4 : 1;

  it('take effective numbers: those of the country for the rest', () => {
    const compared = regionCells([...regions, country], headline, nobody, effects);
    const { lower, upper } = newcombe(
      { having: 30, all: 100, designEffect: 2 },
      { having: 25, all: 200, designEffect: 1.5 },
    );
    expect(figure(compared, 'difference', { region: 'PV20' })).toMatchObject({ value: 0.175, lower, upper });
    const apart = newcombe({ having: 30, all: 100 }, { having: 25, all: 200 });
    expect(upper - lower).toBeGreaterThan(apart.upper - apart.lower);
    const width = (cells: readonly Cell[]) =>
      (figure(cells, 'funnel_95_high', { region: 'PV20' })?.value ?? 0) -
      (figure(cells, 'funnel_95_low', { region: 'PV20' })?.value ?? 0);
    expect(width(compared)).toBeGreaterThan(width(regionCells(regions, headline, nobody)));
  });

  it('do so for years too', () => {
    const compared = yearCells([...years, country], headline, effects);
    const { lower, upper } = newcombe({ having: 35, all: 140, designEffect: 1.4 }, { having: 20, all: 100 });
    expect(figure(compared, 'change_since_year_before', { period: '2018' })).toMatchObject({ lower, upper });
  });
});

describe('regionCells', () => {
  const cells = [
    province('PV20', 30, 100),
    province('PV21', 10, 100),
    province('PV22', 15, 100),
    province('PV23', 0, 0),
  ];
  const compared = regionCells(cells, headline, nobody);

  it('compare each region with all others, and make nothing of one without children', () => {
    const { value, lower, upper } = newcombe({ having: 30, all: 100 }, { having: 25, all: 200 });
    expect(figure(compared, 'difference', { region: 'PV20' })).toMatchObject({
      value,
      lower,
      upper,
      status: 'value',
    });
    expect(compared.filter(({ region }) => region === 'PV23')).toEqual([]);
  });

  it('have wider limits at 99.8% than at 95%, around the share of all', () => {
    const limit = (statistic: string) => figure(compared, statistic, { region: 'PV21' })?.value ?? Number.NaN;
    const limits = ['funnel_998_low', 'funnel_95_low', 'funnel_95_high', 'funnel_998_high'].map(limit);
    expect(limits.toSorted((a, b) => a - b)).toEqual(limits);
    expect(limits[1]).toBeLessThan(55 / 300);
    expect(limits[2]).toBeGreaterThan(55 / 300);
  });

  it('draw shares towards those of all regions, to three digits', () => {
    const shrunken = figure(compared, 'shrunken', { region: 'PV20' })?.value ?? Number.NaN;
    expect(shrunken).toBeLessThan(0.3);
    expect(shrunken).toBeGreaterThan(55 / 300);
    expect(shrunken).toBe(Number(shrunken.toPrecision(3)));
  });

  it('leave victims, years and other statistics alone', () => {
    const others = cells.map((cell): Cell => ({ ...cell, victim: 'victim' }));
    expect(
      regionCells(
        [...others, ...cells.map((cell) => ({ ...cell, statistic: 'bound_low' }))],
        headline,
        nobody,
      ),
    ).toEqual([]);
  });
});

describe('regions that lack help of neighbourhood teams', () => {
  const cells = [
    province('PV20', 30, 100),
    province('PV21', 10, 100),
    province('PV22', 15, 100),
    province('PV23', 40, 50),
  ];
  const isApart = ({ region }: Pick<Cell, 'region'>) => region === 'PV22' || region === 'PV23';
  const compared = regionCells(cells, headline, isApart);
  const difference = (region: string) => figure(compared, 'difference', { region });

  it('are compared among themselves and say why, and are not in the rest of the others', () => {
    expect(difference('PV20')).toMatchObject({ value: 0.3 - 0.1, reason: null });
    expect(difference('PV22')?.value).toBeCloseTo(0.15 - 0.8, 12);
    expect(difference('PV22')?.reason).toBe('no_neighbourhood_team');
  });

  it('leave the funnel and the shrunken shares of the others as if they were not there', () => {
    const alone = regionCells(cells.slice(0, 2), headline, nobody);
    expect(compared.filter((cell) => !isApart(cell))).toEqual(alone);
  });

  it('are compared with all where a figure is not about help', () => {
    const repeats = shareOf('repeat-order', 'months_12');
    const again = cells.map((cell): Cell => ({ ...cell, indicator: 'repeat-order', category: 'months_12' }));
    expect(regionCells(again, repeats, isApart)).toEqual(regionCells(again, repeats, nobody));
  });

  it('have no rest when one is alone', () => {
    const alone = regionCells(cells.slice(0, 3), headline, isApart);
    expect(figure(alone, 'difference', { region: 'PV22' })).toMatchObject({ value: null, reason: 'no_rest' });
  });
});

describe('comparedShares', () => {
  it('are shares of one kind of outcome, over children of the cohort or starts of care', () => {
    expect(comparedShares.map(({ indicator, category, over }) => [indicator, category, over])).toEqual([
      ['without-help-6m', '_T', 'cohort'],
      ['secure-care-victims', '_T', 'care_start'],
      ['repeat-care', '_T', 'care_start'],
      ['repeat-order', 'months_12', 'cohort'],
      ['repeat-order', 'months_24', 'cohort'],
      ['help-lasting', '_T', 'cohort'],
    ]);
  });

  it('leave a cell alone that does not apply, and one by help status', () => {
    const care = shareOf('secure-care-victims');
    const none = { numerator: null, denominator: null, value: null, status: 'not_applicable' } as const;
    const cell: Cell = { ...province('PV20', 1, 2), indicator: 'secure-care-victims' };
    expect(regionCells([{ ...cell, ...none }], care, nobody)).toEqual([]);
    expect(regionCells([{ ...cell, help_status: 'none' }], care, nobody)).toEqual([]);
    expect(regionCells([cell], care, nobody)).toHaveLength(6);
  });
});

describe('yearCells', () => {
  it('compare a year with the one before, and seek a trend over all', () => {
    const cells = yearCells(
      [year('2018', 12, 100), year('2017', 10, 100), year('2019', 20, 100), share({}, 42, 300)],
      headline,
    );
    const { value, lower, upper } = newcombe({ having: 12, all: 100 }, { having: 10, all: 100 });
    expect(figure(cells, 'change_since_year_before', { period: '2018' })).toMatchObject({
      value,
      lower,
      upper,
    });
    expect(figure(cells, 'change_since_year_before', { period: '2017' })).toBeUndefined();
    const trend = cochranArmitage([
      { score: 2017, having: 10, all: 100 },
      { score: 2018, having: 12, all: 100 },
      { score: 2019, having: 20, all: 100 },
    ]);
    expect(figure(cells, 'trend_per_year', {})?.value).toBe(trend?.slope);
    expect(figure(cells, 'trend_probability', {})).toMatchObject({
      value: trend?.probability,
      unit: 'probability',
    });
  });

  it('say that there is no trend to estimate in one year', () => {
    const cells = yearCells([year('2018', 12, 100), share({}, 12, 100)], headline);
    expect(figure(cells, 'trend_per_year', {})).toMatchObject({
      status: 'not_estimable',
      value: null,
      reason: 'no_trend',
    });
  });
});
